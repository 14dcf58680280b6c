"""Promises 6 to 15, 18, 19 and 23 of docs/telegram.md: whatever goes wrong, nothing is lost or comes twice."""

from __future__ import annotations

import asyncio
from bisect import bisect_left
from dataclasses import replace
from functools import partial
from operator import contains
from pathlib import Path

import pytest

from bot.telegram_app import patience
from tests.telegram.bot import bot_running
from tests.telegram.bot_api import BotApi
from tests.telegram.faults import Dropped, Fault, Refusal, WrongPage, bad_gateway, too_many
from tests.telegram.people import Person, until

UNAUTHORIZED, NOT_FOUND = Refusal(401, "Unauthorized"), Refusal(404, "Not Found")
CONFLICT = Refusal(409, "Conflict: terminated by other getUpdates request")
GARBAGE = WrongPage(text='{"ok": true}')
NO_LIST = WrongPage(text='{"ok": true, "result": {}}')
NO_NUMBER = WrongPage(text='{"ok": true, "result": [{"message": {}}]}')
OUTAGE = 30.0  # seconds
FASTER = 5  # so many times shorter are the outage and the pauses between tries in the test


async def test_06_an_update_that_comes_again_has_no_second_effect(api: BotApi, ben: Person, tmp_path: Path) -> None:
    async with bot_running(api, tmp_path):
        ben.says("/interview 3")
        await ben.hears("1/3")
        skipped = ben.says("/skip")
        await ben.hears("Question 1 is skipped")
        await ben.hears("2/3")
        api.updates.add(skipped)
        ben.says("/skip")
        await ben.hears("Question 2 is skipped")


async def test_07_a_lost_answer_doubles_one_message_at_most_and_no_step(
    api: BotApi, ben: Person, tmp_path: Path
) -> None:
    async with bot_running(api, tmp_path):
        ben.says("/interview 3")
        await ben.hears("1/3")
        api.fail("sendMessage", Dropped(done=True))
        ben.presses("Skip")
        await ben.hears("Question 1 is skipped")
        await ben.hears("Question 1 is skipped")
        await ben.hears("2/3")
        ben.says("/stop")
        await ben.hears("Stopped for now")


async def test_07_an_edit_whose_answer_is_lost_is_taken_for_done_when_nothing_is_left_to_change(
    api: BotApi, ben: Person, tmp_path: Path
) -> None:
    async with bot_running(api, tmp_path) as store:
        ben.says("/interview 3")
        card = await ben.hears("1/3")
        api.fail("editMessageText", Dropped(done=True))
        ben.presses("Skip")
        await ben.hears("Question 1 is skipped")
        await until(lambda: not store.owed("telegram"))
    assert card.text.endswith("Skipped")
    assert len(api.calls_of("editMessageText")) == 2


async def test_08_a_message_that_meets_a_bad_gateway_three_times_arrives_once(
    api: BotApi, ben: Person, tmp_path: Path
) -> None:
    api.fail("sendMessage", bad_gateway(), times=3)
    async with bot_running(api, tmp_path) as store:
        ben.says("/start")
        await ben.hears("Hello")
        await until(lambda: not store.owed("telegram"))
    assert len(ben.heard()) == 1


async def test_09_after_half_a_minute_without_telegram_everything_is_there_within_another(
    api: BotApi, ben: Person, aiko: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outage = OUTAGE / FASTER
    monkeypatch.setattr(patience, "FIRST_PAUSE", patience.FIRST_PAUSE / FASTER)
    monkeypatch.setattr(patience, "LONGEST_PAUSE", patience.LONGEST_PAUSE / FASTER)
    async with bot_running(api, tmp_path) as store:
        ben.says("/interview 2")
        await ben.hears("1/2")
        api.down = Dropped()
        ben.presses("Hint")
        aiko.says("/start")
        await asyncio.sleep(outage / 2)
        api.down = bad_gateway()
        ben.says("It normalises.")
        await asyncio.sleep(outage / 2)
        api.down = None
        await ben.hears("Hint", seconds=outage)
        await ben.hears("/100", seconds=outage)
        await ben.hears("Follow-up 1", seconds=outage)
        await aiko.hears("こんにちは", seconds=outage)
        await until(lambda: not store.owed("telegram"))
    assert (len(ben.heard()), len(aiko.heard())) == (4, 1)


async def test_10_and_11_polling_goes_on_whatever_it_is_answered(api: BotApi, ben: Person, tmp_path: Path) -> None:
    async with bot_running(api, tmp_path):
        pages = (WrongPage(), GARBAGE, NO_LIST, NO_NUMBER)
        for fault in (UNAUTHORIZED, NOT_FOUND, CONFLICT, *pages, Dropped(), too_many(1)):
            ben.says("/start")
            await ben.hears("Hello")
            api.fail("getUpdates", fault)
        ben.says("/start")
        await ben.hears("Hello")
    assert api.faults_left() == 0


@pytest.mark.parametrize("fault", [WrongPage(), GARBAGE, WrongPage(502, "<html>"), WrongPage(text="{}")])
async def test_11_a_page_or_garbage_for_an_answer_costs_nothing(
    api: BotApi, ben: Person, tmp_path: Path, fault: Fault
) -> None:
    async with bot_running(api, tmp_path):
        ben.says("/interview 2")
        await ben.hears("1/2")
        for method in ("sendMessage", "answerCallbackQuery", "editMessageText", "sendChatAction"):
            api.fail(method, fault)
        ben.presses("Skip")
        await ben.hears("Question 1 is skipped")
        await ben.hears("2/2")


@pytest.mark.parametrize("fault", [bad_gateway(), UNAUTHORIZED, Dropped()])
async def test_12_the_bot_comes_up_though_the_first_calls_fail_three_times(
    api: BotApi, ben: Person, tmp_path: Path, fault: Fault
) -> None:
    api.fail("getMe", fault, times=3)
    api.fail("setMyCommands", fault, times=3)
    async with bot_running(api, tmp_path):
        ben.says("/start")
        await ben.hears("Hello")


async def test_13_ten_quick_messages_under_strict_limits_are_all_answered_in_order(
    api: BotApi, ben: Person, tmp_path: Path
) -> None:
    api.flood.private = (3, 3.0)
    async with bot_running(api, tmp_path):
        for number in range(10):
            ben.says(f"/nothing{number}")
        for number in range(10):
            await ben.hears(f"I do not know /nothing{number}.")
    assert api.flood.refused > 0
    assert api.flood.early == 0


async def test_14_one_chat_that_must_wait_delays_no_other(
    api: BotApi, ben: Person, aiko: Person, tmp_path: Path
) -> None:
    api.fail("sendMessage", too_many(retry_after=5), chat=ben.id)
    async with bot_running(api, tmp_path):
        ben.says("/start")
        await until(lambda: api.calls_of("sendMessage", ben.id))
        for _ in range(3):
            aiko.says("/start")
            await aiko.hears("こんにちは", seconds=1)
        assert ben.heard() == []
        await ben.hears("Hello", seconds=7)
    first, second = api.calls_of("sendMessage", ben.id)
    assert 5.0 <= second.at - first.at < 6.0


async def test_15_a_burst_of_a_hundred_people_is_served_at_thirty_messages_a_second(
    api: BotApi, tmp_path: Path
) -> None:
    people = [Person(api, f"Number {number}") for number in range(100)]
    async with bot_running(api, tmp_path):
        for person in people:
            person.says("/start")
        for person in people:
            await person.hears("Hello")
    moments = [call.at for call in api.calls_of("sendMessage")]
    assert max(bisect_left(moments, at + 1.0) - number for number, at in enumerate(moments)) <= 30
    assert api.refusals == []


async def test_15_what_people_wait_for_goes_before_what_only_changes_old_messages(api: BotApi, tmp_path: Path) -> None:
    people = [Person(api, f"Number {number}") for number in range(40)]
    async with bot_running(api, tmp_path):
        for person in people:
            person.says("/interview 1")
        for person in people:
            await person.hears("1/1")
        calls = len(api.calls)
        for person in people:
            person.says("It normalises.")
        for person in people:
            await person.hears("/100")
        sent = [call.method for call in api.calls[calls:]]
        for person in people:
            await person.hears("Follow-up 1")
    assert sent.count("editmessagetext") < len(people) / 2


async def test_18_every_button_is_answered_within_a_second_while_a_grade_is_computed(
    api: BotApi, ben: Person, aiko: Person, tmp_path: Path
) -> None:
    async with bot_running(api, tmp_path, judge_seconds=2.5):
        ben.says("/interview 1")
        card = replace(await ben.hears("1/1"))  # as it was before the reply
        ben.says("It normalises.")
        await until(lambda: api.calls_of("sendChatAction", ben.id))
        for label in ("Hint", "Skip", "Show answer"):
            press = ben.presses(label, on=card)
            await until(partial(contains, api.answered, press), seconds=1)
            await ben.hears("One moment, your reply is still being judged", seconds=1)
        aiko.says("/start")
        await aiko.hears("こんにちは", seconds=1)
        press = ben.presses("Stop", on=card)
        await until(lambda: press in api.answered, seconds=1)
        await ben.hears("Stopped for now", seconds=1)


async def test_19_a_button_pressed_five_times_fast_has_one_effect(api: BotApi, ben: Person, tmp_path: Path) -> None:
    async with bot_running(api, tmp_path):
        ben.says("/interview 9")
        card = await ben.hears("1/9")
        button = card.keyboard[0][1]
        presses = [api.press(card, button, ben.json) for _ in range(5)]
        await ben.hears("Question 1 is skipped")
        await ben.hears("2/9")
        await until(lambda: set(presses) <= set(api.answered))
    assert [bool(api.answered[press]) for press in presses] == [False, True, True, True, True]
    assert len(ben.heard()) == 3


async def test_23_a_block_ends_the_sending_and_writing_again_resumes_it(
    api: BotApi, ben: Person, tmp_path: Path
) -> None:
    async with bot_running(api, tmp_path) as store:
        ben.says("/interview 1")
        await ben.hears("1/1")
        api.blocked.add(ben.id)
        calls = len(api.calls)
        ben.says("I don't know")
        await until(lambda: api.calls_of("sendMessage", ben.id)[2:] and not store.owed("telegram"))
        await asyncio.sleep(0.5)
        # One try for each of the card, the feedback and the follow-up, and the typing action; and the card once more,
        # where it was to change before it was known that it cannot.
        to_ben = [call.method for call in api.calls[calls:] if call.chat == ben.id and call.method != "sendchataction"]
        assert to_ben.count("sendmessage") == 2
        assert to_ben.count("editmessagetext") <= 2
        api.blocked.clear()
        ben.says("/start")
        await ben.hears("0/100")
        await ben.hears("Follow-up 1")
        await ben.hears("Welcome back.")
