"""The emulator against what the Bot API documents: a test over it proves nothing if it is lenient."""

from __future__ import annotations

import asyncio
from typing import Any

import aiohttp
import pytest

from tests.telegram.bot_api import BotApi
from tests.telegram.client import Client
from tests.telegram.faults import Dropped, WrongPage, bad_gateway, too_many
from tests.telegram.html_text import BadHtml, Entity, parse_html
from tests.telegram.people import Person
from tests.telegram.wire import TOKEN


@pytest.mark.parametrize(
    ("token", "method", "description"),
    [
        ("nonsense", "getMe", "Not Found"),
        ("1:wrong", "getMe", "Unauthorized"),
        (TOKEN, "getMine", "Not Found: method not found"),
    ],
)
async def test_wrong_tokens_and_unknown_methods(bot: Client, token: str, method: str, description: str) -> None:
    assert (await bot.call(method, token))["description"] == description


async def test_what_is_sent_too_fast_is_refused_until_its_time(api: BotApi, bot: Client, aiko: Person) -> None:
    api.flood.private = (2, 0.5)
    said = [await bot.call("sendMessage", chat_id=aiko.id, text="x") for _ in range(4)]
    assert [each.get("parameters", {}).get("retry_after") for each in said] == [None, None, 1, 1]
    assert (api.flood.refused, api.flood.early) == (2, 1)
    await asyncio.sleep(1)
    assert (await bot.call("sendMessage", chat_id=aiko.id, text="x"))["ok"]


async def test_a_group_takes_twenty_a_minute_edits_included(api: BotApi, bot: Client) -> None:
    api.open_chat({"id": -100, "type": "supergroup", "title": "Study group"})
    first = await bot.call("sendMessage", chat_id=-100, text="0")
    for number in range(1, 20):
        edit = {"chat_id": -100, "message_id": first["result"]["message_id"], "text": str(number)}
        assert (await bot.call("editMessageText", **edit))["ok"]
    assert (await bot.call("sendMessage", chat_id=-100, text="x"))["error_code"] == 429


async def test_a_topic_must_be_one_of_the_forum(api: BotApi, bot: Client) -> None:
    api.open_chat({"id": -100, "type": "supergroup", "title": "Forum", "is_forum": True}, topics=[7])
    assert (await bot.call("sendMessage", chat_id=-100, text="x", message_thread_id=7))["ok"]
    answer = await bot.call("sendMessage", chat_id=-100, text="x", message_thread_id=8)
    assert answer["description"] == "Bad Request: message thread not found"


BUTTON = {"text": "Hint", "callback_data": "/hint|"}

REFUSED_MESSAGES: dict[str, tuple[dict[str, Any], str]] = {
    "no text": ({"text": ""}, "message text is empty"),
    "white space": ({"text": " \n"}, "message text is empty"),
    "nothing but tags": ({"text": "<b></b>", "parse_mode": "HTML"}, "message text is empty"),
    "too long": ({"text": "x" * 4097}, "message is too long"),
    "too long in UTF-16": ({"text": "🙂" * 2049}, "message is too long"),
    "unknown mode": ({"text": "x", "parse_mode": "Html5"}, "unsupported parse_mode"),
    "unknown tag": ({"text": "<p>x</p>", "parse_mode": "HTML"}, "can't parse entities: unsupported start tag"),
    "unknown chat": ({"text": "x", "chat_id": 1}, "chat not found"),
    "long data": (
        {"text": "x", "reply_markup": {"inline_keyboard": [[{**BUTTON, "callback_data": "é" * 33}]]}},
        "BUTTON_DATA_INVALID",
    ),
    "no data": ({"text": "x", "reply_markup": {"inline_keyboard": [[{"text": "Hint"}]]}}, "BUTTON_DATA_INVALID"),
    "nine in a row": ({"text": "x", "reply_markup": {"inline_keyboard": [[BUTTON] * 9]}}, "reply markup is too long"),
    "101 buttons": ({"text": "x", "reply_markup": {"inline_keyboard": [[BUTTON]] * 101}}, "reply markup is too long"),
}


@pytest.mark.parametrize(("parameters", "description"), REFUSED_MESSAGES.values(), ids=REFUSED_MESSAGES)
async def test_refused_messages(bot: Client, aiko: Person, parameters: dict[str, Any], description: str) -> None:
    answer = await bot.call("sendMessage", **{"chat_id": aiko.id, **parameters})
    assert answer["description"].startswith(f"Bad Request: {description}")
    assert aiko.heard() == []


async def test_what_is_just_within_the_limits(bot: Client, aiko: Person) -> None:
    keyboard = {"inline_keyboard": [[{**BUTTON, "callback_data": "x" * 64}] * 8] * 12}
    await bot.call("sendMessage", chat_id=aiko.id, text="<b>" + "🙂" * 2048 + "</b>", parse_mode="HTML")
    await bot.call("sendMessage", chat_id=aiko.id, text="12", reply_markup=keyboard)
    assert [sent.text for sent in aiko.heard()] == ["🙂" * 2048, "12"]


HTML: dict[str, tuple[str, tuple[Entity, ...]] | str] = {
    "1 &lt; 2 &amp;&quot;": ('1 < 2 &"', ()),
    "🙂<b>bold <i>both</i></b>": ("🙂bold both", (Entity("bold", 2, 9), Entity("italic", 7, 4))),
    "<blockquote expandable>x</blockquote>": ("x", (Entity("expandable_blockquote", 0, 1),)),
    "a < b": "is not escaped",
    "a > b": "is not escaped",
    "R&D": "is not escaped",
    "&nbsp;": "is not supported",
    "<b>x": "can't find end tag",
    "x</b>": "unexpected end tag",
    "<b><i>x</b></i>": "unmatched end tag",
    "<br>": "unsupported start tag",
    "<blockquote><blockquote>x</blockquote></blockquote>": "can't be nested",
}


@pytest.mark.parametrize("html", HTML)
def test_html(html: str) -> None:
    expected = HTML[html]
    if isinstance(expected, str):
        with pytest.raises(BadHtml, match=expected):
            parse_html(html)
    else:
        assert parse_html(html) == expected


async def test_editing(bot: Client, aiko: Person) -> None:
    sent = (await bot.call("sendMessage", chat_id=aiko.id, text="1/3"))["result"]
    edit = {"chat_id": aiko.id, "message_id": sent["message_id"]}
    assert (await bot.call("editMessageText", **edit, text="2/3"))["result"]["text"] == "2/3"
    assert "message is not modified" in (await bot.call("editMessageText", **edit, text="2/3"))["description"]
    wrong = {**edit, "message_id": 1}
    assert "message to edit not found" in (await bot.call("editMessageText", **wrong, text="3/3"))["description"]
    assert [each.text for each in aiko.heard()] == ["2/3"]


async def test_a_press_is_answered_while_it_lives(
    api: BotApi, bot: Client, aiko: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    await bot.call("sendMessage", chat_id=aiko.id, text="x", reply_markup={"inline_keyboard": [[BUTTON]]})
    press = aiko.presses("Hint")
    answer = await bot.call("getUpdates")
    assert answer["result"][-1]["callback_query"]["data"] == "/hint|"
    assert (await bot.call("answerCallbackQuery", callback_query_id=press, text="x" * 201))["error_code"] == 400
    assert (await bot.call("answerCallbackQuery", callback_query_id=press))["result"] is True
    monkeypatch.setattr("tests.telegram.bot_api.CALLBACK_SECONDS", -1)
    for each in (press, "12345"):
        answer = await bot.call("answerCallbackQuery", callback_query_id=each)
        assert "query is too old" in answer["description"]
    assert list(api.answered) == [press]


@pytest.mark.parametrize(
    ("method", "parameters", "description"),
    [
        ("setMyCommands", {"commands": [{"command": "Start", "description": "x"}]}, "BOT_COMMAND_INVALID"),
        ("setMyCommands", {"commands": [{"command": "start", "description": ""}]}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ("sendChatAction", {"action": "thinking"}, "wrong parameter action in request"),
    ],
)
async def test_other_refusals(
    bot: Client, aiko: Person, method: str, parameters: dict[str, Any], description: str
) -> None:
    answer = await bot.call(method, chat_id=aiko.id, **parameters)
    assert answer["description"] == f"Bad Request: {description}"


async def test_a_blocked_bot_is_told_so(api: BotApi, bot: Client, aiko: Person) -> None:
    api.blocked.add(aiko.id)
    answer = await bot.call("sendMessage", chat_id=aiko.id, text="x")
    assert (answer["error_code"], answer["description"]) == (403, "Forbidden: bot was blocked by the user")


async def test_planned_faults_come_once_each_and_only_where_they_were_planned(
    api: BotApi, bot: Client, aiko: Person, ben: Person
) -> None:
    api.fail("sendMessage", bad_gateway(), times=2, chat=aiko.id)
    api.fail("sendMessage", too_many(retry_after=3))
    codes = [
        (await bot.call("sendMessage", chat_id=person.id, text="x")).get("parameters", {}).get("retry_after", "-")
        for person in (ben, aiko, aiko, aiko)
    ]
    assert codes == [3, "-", "-", "-"]
    assert (len(aiko.heard()), len(ben.heard())) == (1, 0)


async def test_broken_connections_and_wrong_pages(api: BotApi, bot: Client, aiko: Person) -> None:
    api.fail("sendMessage", Dropped())
    api.fail("sendMessage", Dropped(done=True))
    for texts in ([], ["x"]):
        with pytest.raises(aiohttp.ServerDisconnectedError):
            await bot.call("sendMessage", chat_id=aiko.id, text="x")
        assert [sent.text for sent in aiko.heard()] == texts
    api.fail("*", WrongPage())
    with pytest.raises(aiohttp.ContentTypeError):
        await bot.call("getMe")
