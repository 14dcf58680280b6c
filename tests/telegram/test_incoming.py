"""What an update is to the bot, where no update of this kind can be asked of the emulator."""

from __future__ import annotations

from typing import Any

import pytest
from telegram import Update, User

from bot.telegram_app.address import Address
from bot.telegram_app.incoming import Moved, NoText, Nothing, Pressed, read

BOT = User(1, "Mensetsu", is_bot=True, username="mensetsu_bot")
BEN = {"id": 7, "is_bot": False, "first_name": "Ben"}
ENVELOPE = {"message_id": 5, "date": 1, "from": BEN}
PRIVATE, GROUP = {"id": 7, "type": "private"}, {"id": -100, "type": "group", "title": "Study group"}


def update(**content: Any) -> Update:
    return Update.de_json({"update_id": 1, **content}, None)


def test_a_kind_of_update_that_is_not_known_yet_is_answered_in_private() -> None:
    read_as = read(update(hologram_message={**ENVELOPE, "chat": PRIVATE, "hologram": {}}), BOT)
    assert isinstance(read_as, NoText)
    assert (read_as.address, read_as.kind) == (Address(7, 7), "other")


@pytest.mark.parametrize(
    "content",
    [
        {"hologram_message": {**ENVELOPE, "chat": GROUP}},
        {"hologram": "no message at all"},
        {"channel_post": {"message_id": 5, "date": 1, "chat": {"id": -9, "type": "channel"}, "text": "news"}},
        {"message": {**ENVELOPE, "chat": PRIVATE, "pinned_message": {**ENVELOPE, "chat": PRIVATE, "text": "x"}}},
        {"edited_message": {**ENVELOPE, "chat": PRIVATE, "edit_date": 2, "caption": "under a picture"}},
    ],
)
def test_what_wants_no_answer_gets_none(content: dict[str, Any]) -> None:
    assert read(update(**content), BOT) == Nothing()


@pytest.mark.parametrize(
    ("under", "chat"), [({"message": {"message_id": 5, "date": 0, "chat": GROUP}}, GROUP["id"]), ({}, BEN["id"])]
)
def test_a_press_counts_under_a_message_that_telegram_no_longer_shows(under: dict[str, Any], chat: int) -> None:
    query = {"id": "1", "from": BEN, "chat_instance": "1", "data": "/hint|a1", **under}
    pressed = read(update(callback_query=query), BOT)
    assert isinstance(pressed, Pressed)
    assert (pressed.address, pressed.command, pressed.stamp) == (Address(7, chat), "/hint", "a1")


def test_both_messages_tell_that_a_group_has_become_a_supergroup() -> None:
    supergroup = {"id": -1009, "type": "supergroup", "title": "Study group"}
    told = [
        {**ENVELOPE, "chat": GROUP, "migrate_to_chat_id": -1009},
        {**ENVELOPE, "chat": supergroup, "migrate_from_chat_id": -100},
    ]
    assert [read(update(message=each), BOT) for each in told] == [Moved(-100, -1009)] * 2
