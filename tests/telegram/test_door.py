"""Who may write to the bot: those in the settings, and those whom an admin has invited; nobody else learns anything."""

from __future__ import annotations

import asyncio
import re
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.store.connection import Moment
from bot.telegram_app import inbox
from bot.telegram_app.lifetimes import lifetime
from tests.telegram.bot import bot_running
from tests.telegram.bot_api import BotApi
from tests.telegram.faults import bad_gateway
from tests.telegram.people import Person, until


async def test_strangers_are_refused_once_and_politely(api: BotApi, ben: Person, aiko: Person, tmp_path: Path) -> None:
    async with bot_running(api, tmp_path, MENSETSU_ALLOWED=str(ben.id)) as store:
        for text in ("/start", "let me in", "/interview", "/start invite_guessed"):
            aiko.says(text)
        ben.says("/start")
        await ben.hears("Hello")
        await aiko.hears("このボットは招待された方だけが利用できます")
        await until(lambda: not store.waiting_updates())
        assert len(aiko.heard()) == 1
        assert [member.name for member in store.members()] == ["Ben"]


async def test_a_refusal_that_did_not_arrive_is_told_at_the_next_try(
    api: BotApi, ben: Person, aiko: Person, tmp_path: Path
) -> None:
    api.fail("sendMessage", bad_gateway())
    async with bot_running(api, tmp_path, MENSETSU_ALLOWED=str(ben.id)):
        aiko.says("/start")
        await until(lambda: api.calls_of("sendMessage"))
        assert aiko.heard() == []
        aiko.says("/start")
        await aiko.hears("招待された方だけが利用できます")


async def test_an_invitation_lets_one_person_in_until_it_is_taken_back(
    api: BotApi, ben: Person, aiko: Person, tmp_path: Path
) -> None:
    eve = Person(api, "Eve")
    async with bot_running(api, tmp_path, MENSETSU_ALLOWED=" ", MENSETSU_ADMINS=str(ben.id)) as store:
        ben.says("/invite")
        invitation = await ben.hears("This link lets one person in")
        link = re.search(r"https://t\.me/mensetsu_bot\?start=([\w-]{1,64})$", invitation.text)
        assert link is not None
        aiko.says(f"/start {link[1]}")
        await aiko.hears("こんにちは")
        eve.says(f"/start {link[1]}")
        await eve.hears("Somebody has come in with this link already")
        ben.says("/guests")
        listed = await ben.hears("Aiko, since ")
        assert str(aiko.id) not in listed.text
        ((dismiss,),) = listed.keyboard
        assert dismiss["text"] == "Dismiss Aiko"
        ben.press_under(listed, dismiss)
        await ben.hears("Aiko can no longer write to me")
        # The list is as it is now, without anything to press.
        await until(lambda: "Nobody has come with an invitation yet." in listed.text)
        assert listed.keyboard == []
        ben.press_under(listed, dismiss)
        await ben.hears("That invitation has been taken back already.")
        ben.says("/dismiss Aiko")
        await ben.hears("No guest is called Aiko.")
        ben.says("/dismiss")
        await ben.hears("Nobody has come with an invitation yet.")
        aiko.says("/help")
        await aiko.hears("招待された方だけ")
        assert store.guests() == []


async def test_of_two_guests_with_one_name_the_meant_one_is_asked_for(
    api: BotApi, ben: Person, aiko: Person, tmp_path: Path
) -> None:
    namesake = Person(api, "Aiko", "en")
    async with bot_running(api, tmp_path, MENSETSU_ALLOWED=" ", MENSETSU_ADMINS=str(ben.id)) as store:
        for number, each in enumerate((aiko, namesake)):
            store.invite(f"code{number}", str(ben.id), datetime.now(UTC) + timedelta(days=1))
            store.accept_invitation(f"code{number}", str(each.id), each.name)
        ben.says("/dismiss AIKO")
        asked = await ben.hears("Several guests are called Aiko. Which of them do you mean?")
        assert all(re.search(r"Dismiss Aiko, since .*:\d\d", label) for (label,) in asked.labels())
        ben.press_under(asked, asked.keyboard[1][0])
        await ben.hears("Aiko can no longer write to me")
        assert [each.id for each in store.guests()] == [str(aiko.id)]


async def test_what_an_admin_does_is_done_and_told_once_though_the_database_is_locked_meanwhile(
    api: BotApi, ben: Person, aiko: Person, tmp_path: Path
) -> None:
    locked = set[str]()

    def locks_once(place: str, moment: Moment) -> None:
        if moment == "before" and place not in locked:
            locked.add(place)
            error = sqlite3.OperationalError("database is locked")
            error.sqlite_errorcode = sqlite3.SQLITE_BUSY
            raise error

    async with bot_running(api, tmp_path, MENSETSU_ALLOWED=" ", MENSETSU_ADMINS=str(ben.id)) as store:
        ben.says("/help")
        await ben.hears()
        store.passing = locks_once
        ben.says("/invite")
        invitation = await ben.hears("This link lets one person in")
        assert len(store.open_invitations()) == 1
        aiko.says(f"/start {invitation.text.rpartition('?start=')[2]}")
        await aiko.hears("こんにちは")
        locked.clear()
        ben.says(f"/dismiss {aiko.id}")
        await ben.hears("can no longer write to me")
        ben.says("/invite")
        await ben.hears("This link lets one person in")
        locked.clear()
        ben.says("/withdraw 1")
        await ben.hears("Link no. 1 is taken back")
        assert "withdraw_invitation" in locked


async def test_an_invitation_ends_and_can_be_taken_back(api: BotApi, ben: Person, aiko: Person, tmp_path: Path) -> None:
    eve = Person(api, "Eve")
    async with bot_running(api, tmp_path, MENSETSU_ALLOWED=" ", MENSETSU_ADMINS=str(ben.id)) as store:
        ben.says("/invite soon")
        await ben.hears("Say how long the link is to be good")
        ben.says("/invite 3 days")
        invitation = await ben.hears("it is good until")
        payload = invitation.text.rpartition("?start=")[2]
        ben.says("/guests")
        listed = await ben.hears("Open links")
        assert re.search(r"No\. 1, until \d+ \w+ \d+, \d\d:\d\d [A-Z]", listed.text)
        assert listed.labels() == [["Take back link no. 1"]]
        for unclear in ("/withdraw", "/withdraw the old one", "/guests all", "/dismiss"):
            ben.says(unclear)
            assert (await ben.hears("Open links")).labels() == [["Take back link no. 1"]], unclear
        ben.says("/withdraw 7")
        await ben.hears("There is no open link no. 7.")
        ben.says("/withdraw 1")
        await ben.hears("Link no. 1 is taken back")
        aiko.says(f"/start {payload}")
        await aiko.hears("このリンクは取り消されています")
        store.invite("old", str(ben.id), datetime.now(UTC) - timedelta(seconds=1))
        eve.says("/start invite_old")
        await eve.hears("This link is too old to let you in")
        assert [member.name for member in store.members()] == ["Ben"]
        assert store.guests() == []
        assert store.open_invitations() == []


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("", timedelta(weeks=1)),
        ("3 days", timedelta(days=3)),
        ("1 Day", timedelta(days=1)),
        ("30", timedelta(days=30)),
        ("12 hours", timedelta(hours=12)),
        ("2週間", timedelta(weeks=2)),
        ("3日", timedelta(days=3)),
        ("45分", timedelta(minutes=45)),
        ("0 days", None),
        ("9999 weeks", None),
        ("3 moons", None),
        ("soon", None),
    ],
)
def test_how_long_an_invitation_is_good_is_said_in_words(words: str, span: timedelta | None) -> None:
    assert lifetime(words) == span


async def test_admin_commands_are_unknown_to_everybody_else(
    api: BotApi, aiko: Person, ben: Person, tmp_path: Path
) -> None:
    async with bot_running(api, tmp_path, MENSETSU_ADMINS=str(ben.id)):
        for command in ("/invite", "/guests", "/withdraw 1", f"/dismiss {ben.id}"):
            aiko.says(command)
            await aiko.hears("というコマンドはありません")
        await until(lambda: f"{ben.id} ja" in api.menus)
    names = {whose: {command["command"] for command in menu} for whose, menu in api.menus.items()}
    assert {"invite", "guests", "withdraw", "dismiss"} == names[str(ben.id)] - names[""]
    assert names["all_group_chats ja"] < names["ja"] == names[""]


async def test_who_writes_far_too_much_is_asked_to_wait(
    api: BotApi, ben: Person, aiko: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.telegram.bot.PEOPLE_ARE_FAST", 5)
    assert inbox.MOST_A_MINUTE >= 60
    async with bot_running(api, tmp_path) as store:
        for number in range(9):
            ben.says(f"/nothing{number}")
        for number in range(5):
            await ben.hears(f"I do not know /nothing{number}.")
        await ben.hears("Please wait a minute")
        aiko.says("/start")
        await aiko.hears("こんにちは")
        press = aiko.presses("設定")
        await until(lambda: press in api.answered and not store.waiting_updates())
        await asyncio.sleep(0.1)
    assert len(ben.heard()) == 6
