"""The typing action, which is worth no fuss where Telegram takes none."""

from __future__ import annotations

import logging

import pytest

from bot.telegram_app import typing_action
from bot.telegram_app.address import Address
from bot.telegram_app.api import Api
from tests.telegram.bot_api import BotApi
from tests.telegram.faults import bad_request
from tests.telegram.people import Person, until
from tests.telegram.wire import TOKEN


async def test_a_typing_action_that_is_refused_is_noted_and_tried_again(
    api: BotApi, ben: Person, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(typing_action, "_SECONDS", 0.05)
    caplog.set_level(logging.INFO)
    api.fail("sendChatAction", bad_request("not enough rights to send chat actions"))
    async with Api(TOKEN, api.url) as telegram, typing_action.typing(telegram, Address(ben.id, ben.id)):
        await until(lambda: any("was not sent" in each for each in caplog.messages))
        await until(lambda: len(api.calls_of("sendChatAction", ben.id)) == 2)
