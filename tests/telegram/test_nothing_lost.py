"""Nothing is lost and nothing comes twice, whatever goes wrong between the bot and Telegram."""

from __future__ import annotations

import asyncio
from copy import copy
from itertools import count
from pathlib import Path

import pytest

from bot.store import Store
from bot.store.connection import Moment
from bot.telegram_app import TokenRefused, patience
from tests.telegram.bot import bot_running, serving
from tests.telegram.bot_api import BotApi
from tests.telegram.faults import Dropped, Fault, Refusal, WrongPage, bad_gateway, bad_request
from tests.telegram.groups import GROUP
from tests.telegram.people import Person, until

UNAUTHORIZED, NOT_FOUND = Refusal(401, "Unauthorized"), Refusal(404, "Not Found")
CONFLICT = Refusal(409, "Conflict: terminated by other getUpdates request")
GARBAGE = WrongPage(text='{"ok": true}')


@pytest.mark.parametrize("fault", [bad_gateway(), GARBAGE, Dropped()])
async def test_a_press_counts_though_it_cannot_be_acknowledged(
    api: BotApi, ben: Person, tmp_path: Path, fault: Fault
) -> None:
    api.fail("answerCallbackQuery", fault)
    async with bot_running(api, tmp_path):
        ben.says("/interview 2")
        await ben.hears("1/2")
        ben.presses("Skip")
        await ben.hears("Question 1 is skipped")


@pytest.mark.parametrize("values", [{}, {"TELEGRAM_WEBHOOK_URL": "https://example.org/hook"}])
async def test_a_token_that_is_refused_again_and_again_ends_the_run_with_a_sentence(
    api: BotApi, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, values: dict[str, str]
) -> None:
    monkeypatch.setattr("bot.telegram_app.api._MOST_REFUSALS", 2)
    api.fail("getMe", UNAUTHORIZED, times=2)
    sentence = "Compare TELEGRAM_BOT_TOKEN with the one that @BotFather shows"
    with Store.open(tmp_path) as store, pytest.raises(TokenRefused, match=sentence):
        await serving(api, store, tmp_path, 0.0, **values)


async def test_an_update_that_cannot_be_read_holds_up_no_other(api: BotApi, ben: Person, tmp_path: Path) -> None:
    async with bot_running(api, tmp_path) as store:
        api.update(message={"message_id": "?", "chat": 5})
        api.update(message={"message_id": 1, "date": 1, "from": 5, "chat": 5})
        api.update(callback_query={})
        api.update(message={})
        ben.says("/start")
        await ben.hears("Hello")
        await until(lambda: not store.waiting_updates())


async def test_a_refused_format_is_sent_as_plain_text_and_a_refused_text_is_dropped(
    api: BotApi, ben: Person, tmp_path: Path
) -> None:
    async with bot_running(api, tmp_path) as store:
        api.fail("sendMessage", bad_request("can't parse entities"))
        ben.says("/help")
        assert (await ben.hears()).entities == ()
        api.fail("sendMessage", bad_request("PEER_ID_INVALID"), times=2)
        ben.says("/start")
        ben.says("/help")
        await ben.hears("/interview")
        await until(lambda: not store.owed("telegram"))


async def test_what_was_under_way_is_taken_up_by_the_next_run(api: BotApi, ben: Person, tmp_path: Path) -> None:
    async with bot_running(api, tmp_path):
        ben.says("/interview 1")
        await ben.hears("1/1")
        api.fail("sendMessage", bad_gateway(), times=1000)
        ben.says("/hint")
        await until(lambda: len(api.calls_of("sendMessage")) > 1)
    api.recover()
    ben.says("/skip")
    async with bot_running(api, tmp_path):
        await ben.hears("Hint · costs 5 marks")
        await ben.hears("Question 1 is skipped")


async def test_a_reply_whose_pause_is_cut_off_by_the_end_of_a_run_is_graded_by_the_next(
    api: BotApi, ben: Person, tmp_path: Path
) -> None:
    async with bot_running(api, tmp_path, MENSETSU_PAUSE="60") as store:
        ben.says("/interview deep-learning learning-rate")
        await ben.hears("1/1")
        ben.says("It scales each step.")
        await until(lambda: store.unfinished("telegram"))
    assert not ben.has_heard("/100")
    async with bot_running(api, tmp_path):
        await ben.hears("/100")


async def test_what_fails_and_cannot_even_be_told_is_done_by_the_next_run(
    api: BotApi, ben: Person, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    def fails(place: str, _moment: Moment) -> None:
        if place == "step":
            raise RuntimeError("nothing can be said")

    async with bot_running(api, tmp_path) as store:
        store.passing = fails
        ben.says("/help")
        await until(lambda: caplog.text.count("Something failed for member") == 2)
    assert ben.heard() == []
    async with bot_running(api, tmp_path):
        await ben.hears("No interview is running")


async def test_how_to_answer_in_a_group_is_told_once_though_the_run_ends_before_the_first_question(
    api: BotApi, people: dict[str, Person], tmp_path: Path
) -> None:
    ben, steps = people["Ben"].at(GROUP), count()

    def ends_after_the_first_step(place: str, moment: Moment) -> None:
        if moment == "before" and place in ("step", "how_in_group") and next(steps) > 0:
            raise RuntimeError("the run ends here")

    async with bot_running(api, tmp_path) as store:
        store.passing = ends_after_the_first_step
        ben.says("/interview 1")
        await until(lambda: next(copy(steps)) > 0)
    async with bot_running(api, tmp_path):
        await ben.hears_until("1/1")
    assert sum("Here in the group, please answer" in sent.text for sent in ben.heard()) == 1


async def test_the_pace_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    monkeypatch.setattr(asyncio, "sleep", sleep)
    pace = patience.Pace(count=2, seconds=10.0)
    for _ in range(4):
        await pace.wait()
    assert slept == pytest.approx([10.0, 10.0], abs=0.1)


async def test_the_urgent_go_first_and_nobody_waits_for_whoever_gave_up() -> None:
    turns, passed = patience.Turns(0.01), list[str]()

    async def go(name: str, urgent: bool) -> None:
        await turns.wait(urgent=urgent)
        passed.append(name)

    going = [asyncio.create_task(go(name, name.isupper())) for name in ("a", "b", "C", "d", "E")]
    await asyncio.sleep(0)
    going[1].cancel()
    await asyncio.gather(*going, return_exceptions=True)
    assert passed == ["C", "E", "a", "d"]


async def test_a_burst_passes_at_once_and_the_rest_evenly(monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    monkeypatch.setattr(asyncio, "sleep", sleep)
    burst = patience.Burst(count=3, seconds=10.0)
    for _ in range(5):
        await burst.wait()
    assert slept == pytest.approx([10.0, 20.0], abs=0.1)
