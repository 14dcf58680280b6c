"""Promises 16 and 17 of docs/telegram.md: groups and forums, where everybody reads along."""

from __future__ import annotations

import asyncio
from bisect import bisect_left
from pathlib import Path

import pytest

from bot.telegram_app import patience
from tests.telegram.bot import bot_running
from tests.telegram.bot_api import BotApi
from tests.telegram.faults import moved
from tests.telegram.people import Person, until

GROUP, FORUM = -1001, -1002


@pytest.fixture(autouse=True)
def groups(api: BotApi) -> None:
    api.open_chat({"id": GROUP, "type": "supergroup", "title": "Study group"})
    api.open_chat({"id": FORUM, "type": "supergroup", "title": "Forum", "is_forum": True}, topics=[7, 9])


async def test_16_at_most_twenty_messages_a_minute_go_to_a_group(
    api: BotApi, ben: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A minute of three seconds, on both sides.
    monkeypatch.setattr(patience, "GROUP", (20, 3.1))
    api.flood.group = (20, 3.0)
    there = ben.at(GROUP)
    async with bot_running(api, tmp_path):
        for _ in range(25):
            there.says("/help")
        await until(lambda: len(there.heard()) == 25, seconds=20)
    moments = [call.at for call in api.calls_of("sendMessage", GROUP)]
    assert max(bisect_left(moments, at + 3.0) - number for number, at in enumerate(moments)) <= 20
    assert api.flood.refused == 0


async def test_16_the_limit_is_twenty_in_a_minute() -> None:
    count, seconds = patience.GROUP
    assert (count, seconds >= 60) == (20, True)


async def test_16_what_is_not_meant_for_the_bot_is_not_answered(api: BotApi, ben: Person, tmp_path: Path) -> None:
    there = ben.at(GROUP)
    async with bot_running(api, tmp_path) as store:
        for text in ("lunch?", "/weather", "/help@other_bot", "@aiko what do you think?", "and/or"):
            there.says(text)
        there.sends(photo=[{"file_id": "x", "file_unique_id": "x", "width": 9, "height": 9}])
        ben.says("/start")
        await ben.hears("Hello")
        await until(lambda: not store.waiting_updates())
        assert there.heard() == []
        there.says("/help@mensetsu_bot")
        await there.hears("No interview is running")


async def test_16_two_interviews_in_one_group_are_separate(
    api: BotApi, ben: Person, aiko: Person, tmp_path: Path
) -> None:
    bens, aikos = ben.at(GROUP), aiko.at(GROUP)
    async with bot_running(api, tmp_path) as store:
        bens.says("/interview 2")
        await bens.hears("please answer by replying to my messages")
        asked = await bens.hears("1/2")
        aikos.says("/interview 3")
        await aikos.hears("返信する形で答えてください")
        await aikos.hears("1/3")
        aikos.says("よく分かりませんが、正規化します。")
        bens.says("It normalises.", to=asked)
        await bens.hears("/100")
        await bens.hears("Follow-up 1")
        press = aikos.presses("Next")
        await until(lambda: press in api.answered)
        assert api.answered[press].startswith("それはほかの方のボタンです。")
        aikos.says("@mensetsu_bot わかりません")
        await aikos.hears("0点")
        bens.says("/interview new 2")
        await bens.hears("1/2")
        ben.says("/history")
        await ben.hears("There is no interview in your history yet.")
        members = {member.external_id: member.name for member in store.members()}
    assert members == {f"{ben.id}@{GROUP}": "Ben", f"{aiko.id}@{GROUP}": "Aiko", str(ben.id): "Ben"}


async def test_17_in_a_forum_replies_stay_in_their_topic(api: BotApi, ben: Person, tmp_path: Path) -> None:
    seven, nine, general = ben.at(FORUM, 7), ben.at(FORUM, 9), ben.at(FORUM)
    async with bot_running(api, tmp_path):
        seven.says("/interview 2")
        asked = await seven.hears_until("1/2")
        nine.says("/interview 3")
        await nine.hears_until("1/3")
        seven.says("It normalises.", to=asked)
        await seven.hears("/100")
        await seven.hears("Follow-up 1")
        nine.presses("Skip")
        await nine.hears("Question 1 is skipped")
        general.says("/help")
        await general.hears("No interview is running")
        await asyncio.sleep(0.1)
    assert api.refusals == []
    assert [len(each.heard()) for each in (seven, nine, general)] == [4, 4, 1]


async def test_a_group_is_told_how_to_talk_to_the_bot(api: BotApi, ben: Person, tmp_path: Path) -> None:
    bot = {"id": 987654321, "is_bot": True, "first_name": "Mensetsu", "username": "mensetsu_bot"}
    change = {"chat": api.places[GROUP], "from": ben.json, "date": 1_700_000_000}
    old, new = {"user": bot, "status": "left"}, {"user": bot, "status": "member"}
    async with bot_running(api, tmp_path):
        api.update(my_chat_member={**change, "old_chat_member": old, "new_chat_member": new})
        await until(lambda: api.chats[GROUP])
    assert "Answer by replying to my messages" in api.chats[GROUP][0].text


def becomes_a_supergroup(api: BotApi) -> None:
    """From then on the group refuses all messages, and names its new id."""
    api.fail("*", moved(to=FORUM), times=1000, chat=GROUP)


async def test_30_an_interview_goes_on_in_the_supergroup_that_a_group_has_become(
    api: BotApi, ben: Person, tmp_path: Path
) -> None:
    before, there = ben.at(GROUP), ben.at(FORUM)
    async with bot_running(api, tmp_path) as store:
        before.says("/interview 2")
        await before.hears("please answer by replying")
        question = await before.hears("1/2")
        becomes_a_supergroup(api)
        before.sends(migrate_to_chat_id=FORUM)
        there.sends(migrate_from_chat_id=GROUP)
        there.says("/skip")
        await there.hears("Question 1 is skipped")
        await there.hears("2/2")
        # An old message keeps its buttons; a press of one is meant for the group as it is now.
        api.press(question, {"callback_data": "/why|"}, ben.json)
        await there.hears("You skipped this question")
        member = store.find("telegram", f"{ben.id}@{FORUM}")
        assert member is not None
        assert [past.state for past in store.interviews(member.id)] == ["running"]


async def test_30_what_is_owed_goes_to_the_new_chat_that_the_refusal_names(
    api: BotApi, ben: Person, tmp_path: Path
) -> None:
    before, there = ben.at(GROUP), ben.at(FORUM)
    async with bot_running(api, tmp_path):
        before.says("/interview 1")
        await before.hears("please answer by replying")
        question = await before.hears("1/1")
    before.says("It normalises.", to=question)
    becomes_a_supergroup(api)
    async with bot_running(api, tmp_path) as store:
        await there.hears("/100")
        await there.hears("Follow-up 1")
        there.says("/stop")
        await there.hears("Stopped for now")
        there.says("/resume")
        await there.hears("Welcome back")
        await until(lambda: not store.owed("telegram"))
