"""The webhook: stored before it is answered, taken from nobody but Telegram, and set again should it get lost."""

from __future__ import annotations

import io
import sqlite3
from functools import partial
from pathlib import Path

import aiohttp
import pytest

from bot.store import Store
from bot.store.connection import Moment
from bot.telegram_app import webhook
from bot.telegram_app.errors import CannotListen
from tests.telegram.bot import bot_running, serving
from tests.telegram.bot_api import BotApi
from tests.telegram.conftest import Start
from tests.telegram.faults import bad_gateway
from tests.telegram.people import Person, until

SECRET = {"X-Telegram-Bot-Api-Secret-Token": "known-to-two"}


@pytest.fixture
def hook(unused_tcp_port: int) -> dict[str, str]:
    return {
        "TELEGRAM_WEBHOOK_URL": f"http://127.0.0.1:{unused_tcp_port}/hook",
        "TELEGRAM_WEBHOOK_LISTEN": f"127.0.0.1:{unused_tcp_port}",
        "TELEGRAM_WEBHOOK_SECRET": "known-to-two",
    }


async def test_an_interview_over_a_webhook(api: BotApi, ben: Person, tmp_path: Path, hook: dict[str, str]) -> None:
    api.fail("setWebhook", bad_gateway(), times=2)
    async with bot_running(api, tmp_path, 0.0, **hook):
        ben.says("/interview 2")
        await ben.hears("1/2")
        ben.presses("Skip")
        await ben.hears("Question 1 is skipped")
        ben.says("It normalises.")
        await ben.hears("2/2")
        await ben.hears("/100")
    assert not api.calls_of("getUpdates")
    assert api.webhook.url == hook["TELEGRAM_WEBHOOK_URL"]


@pytest.mark.parametrize(
    ("headers", "body", "status"),
    [
        ({}, '{"update_id": 1}', 403),
        ({"X-Telegram-Bot-Api-Secret-Token": "known-to-twö"}, '{"update_id": 1}', 403),
        (SECRET, "<html>", 400),
        (SECRET, "[]", 400),
        (SECRET, '{"message": {}}', 400),
        (SECRET, '{"update_id": 1}', 200),
        (SECRET, '{"update_id": 1, "message": "' + "x" * 2**20 + '"}', 413),
    ],
)
async def test_what_is_taken_and_what_is_not(
    api: BotApi, tmp_path: Path, hook: dict[str, str], headers: dict[str, str], body: str, status: int
) -> None:
    async with bot_running(api, tmp_path, 0.0, **hook) as store, aiohttp.ClientSession() as session:
        await until(lambda: api.webhook.url)
        async with session.post(
            hook["TELEGRAM_WEBHOOK_URL"], data=io.BytesIO(body.encode()), headers=headers
        ) as response:
            assert response.status == status
        assert store.receive(1, "{}") == (status != 200)


async def test_through_ten_kills_no_update_is_lost(ben: Person, start: Start, hook: dict[str, str]) -> None:
    bot = start(**hook)
    for number in range(10):
        ben.says(f"/nothing{number}")
        if number % 2:
            await ben.hears_until(f"/nothing{number - 1}.")
        await bot.kill()
        bot = start(**hook)
    for number in range(10):
        await until(partial(ben.has_heard, f"/nothing{number}."))
    told = [sent.text for sent in ben.heard()]
    assert sorted(set(told), key=told.index) == sorted(set(told))


async def test_a_webhook_that_got_lost_is_set_again(
    api: BotApi, ben: Person, tmp_path: Path, hook: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(webhook, "_SECONDS_BETWEEN_LOOKS", 0.05)
    async with bot_running(api, tmp_path, 0.0, **hook):
        await until(lambda: api.webhook.url)
        await api.webhook.remove()
        await until(lambda: api.webhook.url == hook["TELEGRAM_WEBHOOK_URL"])
        ben.says("/start")
        await ben.hears("Hello")


async def test_an_update_that_cannot_be_kept_is_brought_again_and_the_log_tells_what_telegram_says(
    api: BotApi,
    ben: Person,
    tmp_path: Path,
    hook: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(webhook, "_SECONDS_BETWEEN_LOOKS", 0.05)

    def is_full_until_it_is_told(place: str, moment: Moment) -> None:
        if place == "receive" and moment == "before" and "could not bring an update" not in caplog.text:
            full = sqlite3.OperationalError("database or disk is full")
            full.sqlite_errorcode = sqlite3.SQLITE_FULL
            raise full

    async with bot_running(api, tmp_path, 0.0, **hook) as store:
        store.passing = is_full_until_it_is_told
        ben.says("/start")
        await ben.hears("Hello")
    assert "Wrong response from the webhook: 503" in caplog.text


async def test_an_address_that_is_taken_is_said(api: BotApi, tmp_path: Path, hook: dict[str, str]) -> None:
    taken = {**hook, "TELEGRAM_WEBHOOK_LISTEN": api.url.removeprefix("http://")}
    sentence = "Set TELEGRAM_WEBHOOK_LISTEN to another address"
    with Store.open(tmp_path) as store, pytest.raises(CannotListen, match=sentence):
        await serving(api, store, tmp_path, 0.0, **taken)
