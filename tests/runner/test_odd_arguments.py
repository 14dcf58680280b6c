"""Whatever stands behind a command is answered; numbers of any size, words of any kind."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.runner import Request
from bot.texts import COMMANDS, plain
from scoring import Assessment
from tests.runner.conftest import House, house_in

TWENTY_DIGITS = "99999999999999999999"
ODD = ("", TWENTY_DIGITS, "9" * 5000, "-1", "１２", "1e9", "0001-01-01", "9999-12-31", "page", "all", "\x00", "🙂")

words = st.one_of(st.sampled_from(ODD), st.integers(-(10**25), 10**25).map(str), st.text(max_size=12))


@pytest.fixture(scope="module")
def practised(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """Somebody in the middle of an interview, after one that was finished."""
    with house_in(Path(tmp_path_factory.mktemp("odd"))) as house:
        house.says("en")
        for _ in range(2):
            house.runner.start(house.member, Request(questions=1))
            (work,) = house.says("It normalises.")
            house.runner.graded(house.member, work, Assessment(80, "good"))
            house.says("/skip")
        house.says("/interview 2")
        yield house


@given(st.sampled_from([name for name in COMMANDS if name != "forget"]), st.lists(words, max_size=4))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_command_takes_any_words(practised: House, name: str, odd: list[str]) -> None:
    practised.says(" ".join([f"/{name}", *odd]))
    assert all(plain(message).strip() for message in practised.read())


@pytest.mark.parametrize("name", ["history", "compare", "report", "rate", "why", "answer", "interview", "settings"])
def test_commands_with_numbers_take_any(practised: House, name: str) -> None:
    for odd in ODD:
        practised.says(f"/{name} {odd}")
        practised.says(f"/{name} 1 {odd}")
    assert all(plain(message).strip() for message in practised.read())


@pytest.mark.parametrize("number", [TWENTY_DIGITS, "101", "-3", "many"])
def test_a_number_of_questions_that_no_interview_has_is_not_taken(english: House, number: str) -> None:
    english.says(f"/settings questions {number}")
    (message,) = english.read()
    assert plain(message).startswith("Please name a number of questions from 1 to 100")
    assert english.store.session(english.member.id).preferences.questions is None


def test_a_report_since_a_day_to_come_is_refused_and_one_since_long_ago_is_made(practised: House) -> None:
    practised.says("/report 2999-01-01")
    practised.says("/report 0001-01-01")
    refused, made = practised.read()
    assert plain(refused).startswith("2999-01-01 is still to come")
    assert made.attachment is not None


def test_what_was_asked_for_before_a_language_was_chosen_is_done_then(house: House) -> None:
    for typed in ("/start q_learning-rate", "/help", "hello"):
        house.says(typed)
    house.says("日本語", update_id=4)
    (*_, question) = house.read()
    assert "1/1" in plain(question)
    interview = house.store.session(house.member.id).interview
    assert interview is not None
    assert interview.plan[0].id == "learning-rate"
    assert house.store.session(house.member.id).wanted == ""
