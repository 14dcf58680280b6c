"""What every test of the bot needs: the emulator, somebody to talk, and bots as processes."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import aiohttp
import pytest

from bot.telegram_app import revising, rounds
from tests.telegram import bot_process
from tests.telegram.bot import settings_of
from tests.telegram.bot_api import BotApi
from tests.telegram.bot_process import BotProcess
from tests.telegram.client import Client
from tests.telegram.groups import SAID, open_groups
from tests.telegram.people import Person

Start = Callable[..., BotProcess]


@pytest.fixture(autouse=True)
def looks_often(monkeypatch: pytest.MonkeyPatch) -> None:
    """What looks at the database every few seconds looks at once, so that no test waits for it."""
    for each in (revising, rounds):
        monkeypatch.setattr(each, "SECONDS_BETWEEN_LOOKS", 0.1)


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    async with BotApi() as server:
        yield server


@pytest.fixture
def aiko(api: BotApi) -> Person:
    return Person(api, "Aiko", "ja")


@pytest.fixture
def ben(api: BotApi) -> Person:
    return Person(api, "Ben", "en")


@pytest.fixture
def people(api: BotApi) -> dict[str, Person]:
    """Five people, by name, with a group and a forum to meet in."""
    open_groups(api)
    return {name: Person(api, name, "ja" if name in ("Aiko", "Emi") else "en") for name in SAID}


@pytest.fixture
async def bot(api: BotApi) -> AsyncIterator[Client]:
    async with aiohttp.ClientSession() as session:
        yield Client(session, api.url)


@pytest.fixture
def start(api: BotApi, tmp_path: Path) -> Iterator[Start]:
    """Starts the bot with a judge that takes some seconds; its log goes to bot.log."""
    processes = []

    def start_process(judge_seconds: float = 0.0, **values: str) -> BotProcess:
        process = bot_process.start(settings_of(api, tmp_path, **values), tmp_path / "bot.log", judge_seconds)
        processes.append(process)
        return process

    yield start_process
    for process in processes:
        process.end()
