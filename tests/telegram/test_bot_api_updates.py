"""The emulator against what the Bot API documents: how updates reach a bot, by polls and by a webhook."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from tests.telegram.bot_api import BotApi
from tests.telegram.client import Client
from tests.telegram.people import Person, until


async def test_an_update_comes_again_until_an_offset_confirms_it(bot: Client, aiko: Person) -> None:
    first, second = (aiko.says(text)["update_id"] for text in ("one", "two"))
    assert await bot.updates() == [first, second]
    assert await bot.updates(limit=1) == [first]
    assert await bot.updates(offset=first + 1) == [second]
    assert await bot.updates(offset=-1) == [second]
    assert await bot.updates(offset=second + 1) == []


async def test_only_the_kinds_of_update_that_were_asked_for(bot: Client, aiko: Person) -> None:
    await bot.updates(allowed_updates=["callback_query"])
    aiko.says("hello")
    assert await bot.updates() == []


async def test_a_poll_is_held_open_until_something_happens(bot: Client, aiko: Person) -> None:
    poll = asyncio.create_task(bot.updates(timeout=5))
    await asyncio.sleep(0.05)
    assert not poll.done()
    said = aiko.says("hello")
    assert await asyncio.wait_for(poll, 1) == [said["update_id"]]
    assert await bot.updates(offset=said["update_id"] + 1, timeout=0) == []


async def test_a_second_poll_ends_the_first(api: BotApi, bot: Client, aiko: Person) -> None:
    first = asyncio.create_task(bot.call("getUpdates", timeout=5))
    await until(lambda: api.calls_of("getUpdates"))
    second = asyncio.create_task(bot.call("getUpdates", timeout=5))
    assert (await first)["description"].startswith("Conflict: terminated by other getUpdates request")
    aiko.says("hello")
    assert (await second)["ok"]


async def test_no_polling_while_a_webhook_is_set(api: BotApi, bot: Client) -> None:
    await bot.call("setWebhook", url="https://example.org/hook", secret_token="s-1")
    assert (await bot.call("getUpdates"))["error_code"] == 409
    assert (await bot.call("getWebhookInfo"))["result"]["url"] == api.webhook.url == "https://example.org/hook"
    await bot.call("deleteWebhook")
    assert (await bot.call("getUpdates"))["ok"]


@pytest.mark.parametrize(
    ("parameters", "description"),
    [
        ({"url": "http://example.org/hook"}, "bad webhook: An HTTPS URL must be provided for webhook"),
        ({"url": "https://example.org:9000/"}, "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443"),
        ({"url": "https://example.org/", "secret_token": "é"}, "secret token contains unallowed characters"),
    ],
)
async def test_refused_webhooks(bot: Client, parameters: dict[str, Any], description: str) -> None:
    assert (await bot.call("setWebhook", **parameters))["description"] == f"Bad Request: {description}"
