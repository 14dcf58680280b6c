"""What every test of the bot needs: the emulator, and somebody to talk."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from tests.telegram.bot_api import BotApi
from tests.telegram.people import Person


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
