"""Promises 27 and 28 of docs/telegram.md: a button does its work once, links survive, and only Telegram is believed."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.telegram_app import presses
from tests.telegram.bot import bot_running
from tests.telegram.bot_api import BotApi
from tests.telegram.faults import Dropped, Fault, WrongPage, bad_gateway, bad_request
from tests.telegram.groups import GROUP, open_groups
from tests.telegram.people import Person, until

CAPTIVE = WrongPage(403, "<html><body>Please log in to the network</body></html>")


async def test_27_an_offer_is_good_for_one_interview(api: BotApi, ben: Person, tmp_path: Path) -> None:
    async with bot_running(api, tmp_path) as store:
        ben.says("/interview 2")
        await ben.hears("1/2")
        ben.says("/start q_deep-learning_hyperparameters-vs-parameters")
        offer = await ben.hears("is ready to start")
        start = offer.keyboard[0][0]
        presses = [api.press(offer, start, ben.json) for _ in range(5)]
        await ben.hears("1/1")
        await until(lambda: set(presses) <= set(api.answered))
        assert [api.answered[press] for press in presses[1:]] == [
            "That button has done its work already. Nothing more has changed."
        ] * 4
        ben.says("/stop")
        await ben.hears("Stopped for now")
        press = api.press(offer, start, ben.json)
        await until(lambda: press in api.answered)
        member = store.find("telegram", str(ben.id))
        assert member is not None
        assert [past.state for past in store.interviews(member.id)] == ["stopped", "left"]


async def test_27_forgetting_is_confirmed_once_and_leaves_nobody_behind(
    api: BotApi, ben: Person, tmp_path: Path
) -> None:
    async with bot_running(api, tmp_path) as store:
        ben.says("/interview 2")
        await ben.hears("1/2")
        ben.says("/forget")
        asked = await ben.hears("")
        button = next(each for row in asked.keyboard for each in row if each["text"] == "Delete everything")
        presses = [api.press(asked, button, ben.json) for _ in range(5)]
        await until(lambda: set(presses) <= set(api.answered))
        await until(lambda: not store.owed("telegram") and not store.waiting_updates())
        assert store.members() == []
    assert len(ben.heard()) == 3


async def test_27_a_link_is_opened_after_the_language_was_chosen(api: BotApi, tmp_path: Path) -> None:
    carla = Person(api, "Carla", "pt-br")
    async with bot_running(api, tmp_path):
        carla.says("/start q_learning-rate")
        await carla.hears("どちらの言語")
        carla.presses("日本語")
        await carla.hears("1/1")


@pytest.mark.parametrize("fault", [bad_gateway(), Dropped(), CAPTIVE])
async def test_28_a_press_is_answered_in_the_end(api: BotApi, ben: Person, tmp_path: Path, fault: Fault) -> None:
    async with bot_running(api, tmp_path):
        ben.says("/interview 2")
        await ben.hears("1/2")
        api.fail("answerCallbackQuery", fault, times=4)
        press = ben.presses("Skip")
        await ben.hears("Question 1 is skipped")
        await until(lambda: press in api.answered)


async def test_28_a_press_that_telegram_has_forgotten_is_given_up(api: BotApi, ben: Person, tmp_path: Path) -> None:
    async with bot_running(api, tmp_path):
        ben.says("/interview 2")
        await ben.hears("1/2")
        api.fail("answerCallbackQuery", bad_request("query is too old and response timeout expired"))
        ben.presses("Skip")
        await ben.hears("Question 1 is skipped")
    assert len(api.calls_of("answerCallbackQuery")) == 1


async def test_28_a_press_is_given_up_when_telegram_takes_no_answer_any_more(
    api: BotApi, ben: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(presses, "LIFE_OF_A_PRESS", 0.1)
    async with bot_running(api, tmp_path):
        ben.says("/interview 2")
        await ben.hears("1/2")
        api.fail("answerCallbackQuery", bad_gateway(), times=100)
        ben.presses("Skip")
        await ben.hears("Question 1 is skipped")
        await until(lambda: api.calls_of("answerCallbackQuery"))
    # While the bot ends, there was time for more.
    assert len(api.calls_of("answerCallbackQuery")) == 1


async def test_28_a_page_that_forbids_is_not_telegrams_word(api: BotApi, ben: Person, tmp_path: Path) -> None:
    async with bot_running(api, tmp_path) as store:
        api.fail("sendMessage", CAPTIVE, times=2)
        ben.says("/start")
        await ben.hears("Hello")
        await until(lambda: not store.owed("telegram"))


async def test_31_what_does_nothing_any_more_has_no_button(api: BotApi, ben: Person, tmp_path: Path) -> None:
    async with bot_running(api, tmp_path):
        ben.says("/start")
        welcome = await ben.hears("Hello")
        ben.says("/interview 2")
        await ben.hears("1/2")
        await until(lambda: welcome.labels() == [["Settings"]])
        ben.presses("Hint")
        hint = await ben.hears("Hint")
        ben.presses("Skip")
        await ben.hears("Question 1 is skipped")
        await until(lambda: hint.labels() == [])
        await ben.hears("2/2")
        ben.says("/start q_learning-rate")
        offer = await ben.hears("is ready to start")
        ben.presses("Start it")
        await ben.hears("1/1")
        await until(lambda: offer.labels() == [])
    assert api.refusals == []


async def test_31_buttons_are_taken_away_once_though_the_answer_is_lost(
    api: BotApi, ben: Person, tmp_path: Path
) -> None:
    async with bot_running(api, tmp_path) as store:
        ben.says("/start")
        welcome = await ben.hears("Hello")
        api.fail("editMessageReplyMarkup", Dropped(done=True))
        ben.says("/interview 2")
        await ben.hears("1/2")
        await until(lambda: not store.owed("telegram"))
    assert welcome.labels() == [["Settings"]]
    assert len(api.calls_of("editMessageReplyMarkup")) == 2


async def test_31_from_a_message_that_was_deleted_nothing_is_taken_away(
    api: BotApi, ben: Person, tmp_path: Path
) -> None:
    async with bot_running(api, tmp_path) as store:
        ben.says("/start")
        api.chats[ben.id].remove(await ben.hears("Hello"))
        ben.says("/interview 2")
        await until(lambda: ben.has_heard("1/2") and not store.owed("telegram"))
    assert len(api.calls_of("editMessageReplyMarkup")) == 1


async def test_31_in_a_group_nothing_is_taken_away_since_messages_are_few_there(
    api: BotApi, ben: Person, tmp_path: Path
) -> None:
    open_groups(api)
    there = ben.at(GROUP)
    async with bot_running(api, tmp_path) as store:
        there.says("/interview 2")
        await there.hears_until("1/2")
        there.says("/hint")
        await there.hears("Hint")
        there.says("/skip")
        await there.hears_until("2/2")
        await until(lambda: not store.owed("telegram"))
    assert api.calls_of("editMessageReplyMarkup") == []
