"""Interviews against the clock: ticks, crashes, and whatever else a member does meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.interview import Interview
from bot.interview.session import Clock
from bot.runner import Request, Runner
from bot.runner.round_choice import Choice
from bot.store import Store
from bot.texts import CATALOGUE, plain
from scoring import Assessment, Finding
from tests.library import LIBRARY
from tests.runner.conftest import START, House

JUDGED = Assessment(70, "good", (Finding("step-size", "core", "missed", 0.4),))
FRONT_END = "terminal"


@dataclass
class Hand:
    """The hand of a clock, which the test moves."""

    at: datetime = field(default=START)

    def moves(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)


@contextmanager
def house_at(folder: Path, hand: Hand) -> Iterator[House]:
    with Store.open(folder) as store:
        yield House(store, Runner(store, LIBRARY, clock=lambda: hand.at, seed=lambda: 7))


@pytest.fixture
def hand() -> Hand:
    return Hand()


@pytest.fixture
def timed(tmp_path: Path, hand: Hand) -> Iterator[House]:
    with house_at(tmp_path, hand) as house:
        house.says("en")
        house.read()
        yield house


def begins(house: House, *, minutes: int | None = None, pressure: bool = False, questions: int = 4) -> None:
    request = Request("deep-learning", questions, minutes=minutes, pressure=pressure)
    house.runner.start(house.member, request)


def ticks(house: House, hand: Hand, seconds: int) -> str:
    """What is said while the clock ticks every two seconds."""
    for _ in range(seconds // 2):
        hand.moves(2)
        house.runner.tick(FRONT_END)
    return "\n".join(plain(message) for message in house.read())


def interview_of(house: House) -> Interview:
    interview = house.store.session(house.member.id).interview
    assert interview is not None
    return interview


def test_what_is_chosen_holds_for_the_next_interview(timed: House) -> None:
    for choice in ("/settings minutes 20", "/settings pressure on"):
        timed.says(choice)
    timed.runner.start(timed.member, Request(questions=2))
    assert interview_of(timed).clock == Clock(20, True, START)
    opened = "\n".join(plain(message) for message in timed.read())
    assert "We have 20 min for 2 questions, about 10 min for each" in opened
    assert "each question has a time limit" in opened
    assert "· 3:00 to answer" in opened
    assert "/hint" not in opened
    for choice in ("/settings minutes off", "/settings pressure off", "/interview new 2"):
        timed.says(choice)
    assert interview_of(timed).clock == Clock(None, False, START)


@pytest.mark.parametrize("words", ["many", "-5", "241", "1000000", "20 please"])
def test_minutes_that_are_none_are_asked_for_again(timed: House, words: str) -> None:
    timed.says(f"/settings minutes {words}")
    (said,) = timed.read()
    assert CATALOGUE["minutes_unknown"].en.format(most=240) in plain(said)


def test_the_clock_is_told_as_it_ticks(timed: House, hand: Hand) -> None:
    begins(timed, minutes=4)
    timed.read()
    assert ticks(timed, hand, 56) == ""
    assert "about 3 min left, and 3 more questions after this one" in ticks(timed, hand, 10)
    assert "That was our time" in ticks(timed, hand, 200)
    timed.says("/skip")
    (_, summary) = timed.read()
    assert "4 of 4 min used" in plain(summary)
    assert "3 questions were left out because time ran out; they do not count" in plain(summary)
    assert "0, skipped · 4:26 min" in plain(summary)


def test_under_pressure_the_end_of_the_time_is_told_once(timed: House, hand: Hand) -> None:
    begins(timed, pressure=True)
    ends = []
    for _ in range(100):
        hand.moves(2)
        ends.append(timed.runner.keep_time(timed.member))
    assert [second for second, ended in enumerate(ends, start=1) if ended] == [90]
    said = [plain(message) for message in timed.read()[2:]]
    assert [each.split()[0] for each in said] == ["Half", "30", "Time"]
    (work,) = timed.says("It is the size of a step.")
    timed.runner.graded(timed.member, work, JUDGED)
    late, feedback, *_ = timed.read()
    assert "noted as late" in plain(late)
    assert plain(feedback).startswith("70/100")


def test_a_crash_loses_ten_seconds_at_most_and_the_time_until_the_restart_is_none(tmp_path: Path, hand: Hand) -> None:
    with house_at(tmp_path, hand) as house:
        house.says("en")
        begins(house, pressure=True)
        ticks(house, hand, 84)
    hand.moves(7200)
    with house_at(tmp_path, hand) as house:
        assert 74 <= interview_of(house).turn.time <= 84
        assert ticks(house, hand, 8) == ""
        assert "Half the time is gone" in ticks(house, hand, 12)


def test_a_tick_that_says_nothing_is_written_every_ten_seconds(timed: House, hand: Hand) -> None:
    begins(timed, minutes=20)
    times = []
    for _ in range(15):
        hand.moves(2)
        timed.runner.tick(FRONT_END)
        times.append(interview_of(timed).turn.time)
    assert times == [0.0] * 4 + [10.0] * 5 + [20.0] * 5 + [30.0]


def test_a_clock_that_is_set_back_goes_on_from_there(timed: House, hand: Hand) -> None:
    begins(timed, minutes=20)
    ticks(timed, hand, 20)
    hand.moves(-3600)
    ticks(timed, hand, 22)
    assert interview_of(timed).turn.time == 40


def test_who_is_in_a_round_meanwhile_loses_no_time(timed: House, hand: Hand) -> None:
    begins(timed, pressure=True)
    ticks(timed, hand, 20)
    rounding = timed.runner.rounds
    place = timed.store.member(FRONT_END, "0@here", "0@here", None)
    choice = Choice("deep-learning", "learning-rate", minutes=10, anonymous=False)
    opened = rounding.open(place.id, None, "en", choice, minutes=None)
    rounding.sit(timed.member, f"round_{opened.id}", None)
    timed.read()
    assert ticks(timed, hand, 300) == ""
    assert interview_of(timed).turn.time == 20


def test_without_a_clock_nobody_is_looked_after(timed: House, hand: Hand) -> None:
    begins(timed)
    assert timed.store.timed(FRONT_END) == []
    before = timed.store.session(timed.member.id)
    ticks(timed, hand, 60)
    assert timed.store.session(timed.member.id) == before


def test_the_history_tells_how_long_each_question_took_and_what_was_late(timed: House, hand: Hand) -> None:
    begins(timed, pressure=True, questions=2)
    ticks(timed, hand, 200)
    (work,) = timed.says("It is the size of a step.")
    timed.runner.graded(timed.member, work, None)
    timed.says("/skip")
    timed.read()
    timed.says("/history 1")
    (page,) = timed.read()
    assert "· 3:20 min · late" in plain(page)
