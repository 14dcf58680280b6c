"""The bot as tests run it: all of it is real, but the encoder is the one that needs no model."""

from __future__ import annotations

import asyncio
import base64
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from bot.runner import Files, Grader, Library, Runner
from bot.runner.makers import makers
from bot.settings import Settings
from bot.store import Store
from bot.telegram_app.app import serve
from questions import Question
from scoring import Assessment, Judge
from scoring.lexical_encoder import LexicalEncoder
from tests.telegram.bot_api import BotApi
from tests.telegram.wire import TOKEN

BANKS = Library()
# A PNG of one pixel.
DOT = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==")


class SlowJudge(Judge):
    """The judge with the encoder that needs no model; it takes some seconds longer over a first reply."""

    def __init__(self, seconds: float = 0.0) -> None:
        super().__init__(LexicalEncoder())
        self._seconds = seconds

    def assess(self, question: Question, reply: str) -> Assessment:
        time.sleep(self._seconds)
        return super().assess(question, reply)


def files_of(folder: Path) -> Files:
    """The files that messages carry; those of tests are the picture of one dot, and a document that holds its data."""
    return Files(folder / "files", {**makers(folder, BANKS), "dot": dot, "page": page})


def dot(data: str, place: Path) -> None:
    assert data == "black", "there is no other dot"
    place.write_bytes(DOT)


def page(data: str, place: Path) -> None:
    place.write_text(data, encoding="utf-8")


async def serving(
    api: BotApi, store: Store, folder: Path, judge_seconds: float = 0.0, allowed: frozenset[int] | None = None
) -> None:
    """What the bot does until it is cancelled."""
    settings = Settings(folder, telegram_token=TOKEN, telegram_api=api.url, allowed=allowed)
    grader = Grader(BANKS, lambda: SlowJudge(judge_seconds))
    await serve(settings, Runner(store, BANKS, seed=lambda: 1), grader, store, files_of(folder))


@asynccontextmanager
async def bot_running(
    api: BotApi, folder: Path, judge_seconds: float = 0.0, allowed: frozenset[int] | None = None
) -> AsyncIterator[Store]:
    """The bot, serving on a data folder until the block ends."""
    with Store.open(folder) as store:
        task = asyncio.create_task(serving(api, store, folder, judge_seconds, allowed))
        try:
            yield store
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task
