"""Messages that change where they stand: as often as it takes, and only where there is something to change."""

from __future__ import annotations

from pathlib import Path

from bot.runner import MESSAGE
from bot.store import Store
from bot.texts import Block, Message
from tests.store.dialog import rows
from tests.telegram.bot import bot_running
from tests.telegram.bot_api import BotApi, Sent
from tests.telegram.faults import bad_gateway
from tests.telegram.people import Person, until

WHY_DROPPED = "SELECT dropped_reason FROM messages_owed WHERE dropped_at NOT NULL ORDER BY id"


def owe(store: Store, person: Person, text: str, *, edits: bool) -> None:
    """Owe a message that can be changed, or a change of it."""
    member = store.member("telegram", str(person.id), person.name, "en")
    body = MESSAGE.dump_json(Message((Block("text", text),), card="card", edits=edits)).decode()
    store.commit(member.id, store.session(member.id), (), [body], None)


async def shown(store: Store, person: Person, text: str) -> Sent:
    owe(store, person, text, edits=False)
    sent = await person.hears(text)
    await until(lambda: not store.owed("telegram"))
    return sent


async def test_a_change_for_which_there_is_no_place_or_no_need_is_left_out(
    api: BotApi, ben: Person, tmp_path: Path
) -> None:
    async with bot_running(api, tmp_path) as store:
        owe(store, ben, "What was never shown.", edits=True)
        await until(lambda: not store.owed("telegram"))
        card = await shown(store, ben, "One question.")
        for text in ("One question.", "word " * 1000):
            owe(store, ben, text, edits=True)
            await until(lambda: not store.owed("telegram"))
    assert card.text == "One question."
    assert api.calls_of("editMessageText") == []
    assert rows(tmp_path, WHY_DROPPED) == [
        ("what it changes was never shown",),
        ("it takes more than one message",),
    ]


async def test_a_change_of_a_message_that_was_deleted_is_given_up(api: BotApi, ben: Person, tmp_path: Path) -> None:
    async with bot_running(api, tmp_path) as store:
        card = await shown(store, ben, "Before.")
        api.chats[ben.id].remove(card)
        owe(store, ben, "After.", edits=True)
        await until(lambda: not store.owed("telegram"))
    # As it is formatted, then plain.
    assert len(api.calls_of("editMessageText")) == 2


async def test_a_change_that_cannot_be_made_yet_gives_way_to_a_newer_one(
    api: BotApi, ben: Person, tmp_path: Path
) -> None:
    async with bot_running(api, tmp_path) as store:
        card = await shown(store, ben, "Nobody has answered.")
        api.fail("editMessageText", bad_gateway(), times=1000)
        owe(store, ben, "One has answered.", edits=True)
        await until(lambda: api.calls_of("editMessageText"))
        owe(store, ben, "Two have answered.", edits=True)
        await until(lambda: rows(tmp_path, WHY_DROPPED))
        api.recover()
        await until(lambda: not store.owed("telegram"))
    assert card.text == "Two have answered."
    assert rows(tmp_path, WHY_DROPPED) == [("a newer one has taken its place",)]


async def test_of_changes_that_are_owed_at_once_only_the_newest_is_made(
    api: BotApi, ben: Person, tmp_path: Path
) -> None:
    async with bot_running(api, tmp_path) as store:
        card = await shown(store, ben, "Nobody has answered.")
        for text in ("One has answered.", "Two have answered."):
            owe(store, ben, text, edits=True)
        await until(lambda: not store.owed("telegram"))
    assert card.text == "Two have answered."
    assert len(api.calls_of("editMessageText")) == 1
