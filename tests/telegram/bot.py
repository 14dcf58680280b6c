"""The bot as tests run it: all of it is real, but the judge is one that needs no model."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from bot.figures import draw_figure
from bot.runner import Aloud, Files, Grader, Listener, Runner
from bot.runner.makers import makers
from bot.settings import read_settings
from bot.store import Store
from bot.telegram_app.app import serve
from scoring import Judge
from speech import Hearing
from tests.library import LIBRARY, library_with
from tests.telegram.bot_api import BotApi
from tests.telegram.hearing import ToyHearing
from tests.telegram.judge import ToyJudge
from tests.telegram.wire import TOKEN

# In tests people write and press far faster than in life.
PEOPLE_ARE_FAST = 10_000
# A PNG of one pixel.
DOT = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==")


def files_of(folder: Path) -> Files:
    """The files that messages carry; those of tests are one dot, and a document or a sound that holds its data."""
    drawn = {"dot": dot, "page": page, "aloud": page, "figure": draw_figure}
    return Files(folder / "files", {**makers(folder, LIBRARY), **drawn})


def dot(data: str, place: Path) -> None:
    assert data == "black", "there is no other dot"
    place.write_bytes(DOT)


def page(data: str, place: Path) -> None:
    place.write_text(data, encoding="utf-8")


def settings_of(api: BotApi, folder: Path, **values: str) -> dict[str, str]:
    """The environment of a bot that everybody may write to, unless the values say otherwise."""
    return {
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "TELEGRAM_API_URL": api.url,
        "MENSETSU_DATA": str(folder),
        "MENSETSU_ALLOWED": "*",
        "MENSETSU_PAUSE": "0",
        **values,
    }


async def serving(api: BotApi, store: Store, folder: Path, judge_seconds: float = 0.0, **values: str) -> None:
    """What the bot does until it is cancelled."""
    await _serving(api, store, folder, ToyJudge(judge_seconds), None, Aloud(), values)


@asynccontextmanager
async def bot_running(api: BotApi, folder: Path, judge_seconds: float = 0.0, **values: str) -> AsyncIterator[Store]:
    """The bot, serving on a data folder until the block ends; `values` are settings."""
    async with _running(api, folder, ToyJudge(judge_seconds), None, Aloud(), values) as store:
        yield store


@asynccontextmanager
async def bot_reading_aloud(api: BotApi, folder: Path, aloud: Aloud) -> AsyncIterator[Store]:
    """The same, and it can read aloud."""
    async with _running(api, folder, ToyJudge(), None, aloud, {}) as store:
        yield store


@asynccontextmanager
async def bot_listening(api: BotApi, folder: Path, pause: str = "0") -> AsyncIterator[Store]:
    """The same, and it can hear."""
    async with _running(api, folder, ToyJudge(), ToyHearing(), Aloud(), {"MENSETSU_PAUSE": pause}) as store:
        yield store


@asynccontextmanager
async def _running(
    api: BotApi, folder: Path, judge: Judge, hearing: Hearing | None, aloud: Aloud, values: dict[str, str]
) -> AsyncIterator[Store]:
    with Store.open(folder) as store:
        task = asyncio.create_task(_serving(api, store, folder, judge, hearing, aloud, values))
        try:
            yield store
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task


async def _serving(
    api: BotApi,
    store: Store,
    folder: Path,
    judge: Judge,
    hearing: Hearing | None,
    aloud: Aloud,
    values: dict[str, str],
) -> None:
    settings = read_settings(settings_of(api, folder, **values), folder / ".env")
    library = library_with(lambda: settings.bank_places, settings.overlays)
    admins = map(str, settings.admins)
    runner = Runner(store, library, seed=lambda: 1, admins=admins, listens=hearing is not None, aloud=aloud)
    listener = None if hearing is None else Listener(library, hearing)
    grader = Grader(library, lambda: judge)
    await serve(settings, runner, grader, store, files_of(folder), PEOPLE_ARE_FAST, listener)
