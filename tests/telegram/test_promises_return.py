"""Promise 29 of docs/telegram.md: who blocked the bot and is back is shown what they missed."""

from __future__ import annotations

from pathlib import Path

from tests.store.dialog import rows
from tests.telegram.bot import bot_running
from tests.telegram.bot_api import BotApi
from tests.telegram.people import Person, until


def everything_in(folder: Path) -> bytes:
    """The database with its journals."""
    return b"".join(file.read_bytes() for file in folder.glob("mensetsu.sqlite*"))


REPLIES = "SELECT text FROM replies ORDER BY id"


async def test_29_what_could_not_be_delivered_is_shown_before_anything_is_taken_for_a_reply(
    api: BotApi, ben: Person, tmp_path: Path
) -> None:
    async with bot_running(api, tmp_path) as store:
        ben.says("/interview 1")
        await ben.hears("1/1")
        api.blocked.add(ben.id)
        ben.says("I don't know")
        await until(lambda: api.calls_of("sendMessage", ben.id)[2:] and not store.owed("telegram"))
        api.blocked.clear()
        ben.says("Hello, here I am again!")
        await ben.hears("0/100")
        await ben.hears("Follow-up 1")
        await ben.hears("Your message came before you could read it")
        ben.says("It normalises.")
        await ben.hears("follow-ups")
    assert rows(tmp_path, REPLIES) == [("I don't know",), ("It normalises.",)]


async def test_29_nothing_of_a_stranger_is_stored_while_the_bot_runs(api: BotApi, ben: Person, tmp_path: Path) -> None:
    stranger = Person(api, "Xanthippe")
    async with bot_running(api, tmp_path, MENSETSU_ALLOWED=str(ben.id)) as store:
        for text in ("my very secret words", "/start invite_that-is-none"):
            stranger.says(text)
        ben.says("/start")
        await ben.hears("Hello")
        await stranger.hears("for invited people only")
        stored = everything_in(tmp_path)
        assert not any(words in stored for words in (b"Xanthippe", b"secret words", b"that-is-none"))
        assert len(rows(tmp_path, "SELECT * FROM updates")) == 3
        assert store.waiting_updates() == []
