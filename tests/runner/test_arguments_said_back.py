"""An argument that is not understood is said back, and none is taken for another one."""

from __future__ import annotations

import pytest

from bot.runner import Request
from bot.runner.choosing import parse_years
from bot.texts import plain, sentence
from questions import Language
from tests.runner.conftest import House


def told(house: House, typed: str) -> str:
    house.says(typed)
    return "\n".join(plain(message) for message in house.read())


@pytest.mark.parametrize("words", ["2026-02-30", "😀", "everything", "2026-02-30 anonymous"])
def test_a_report_on_nothing_known_is_not_made(english: House, words: str) -> None:
    english.starts()
    said = told(english, f"/report {words}")
    assert sentence("report.unknown", "en", words=words.split()[0]) in said
    for known in ("1", "all", "2026-01-05 anonymous", "1 匿名"):
        english.says(f"/report {known}")
        (message,) = english.read()
        assert message.attachment is not None


@pytest.mark.parametrize("typed", ["/history", "/report", "/compare"])
def test_a_number_is_said_back_as_it_was_typed(english: House, typed: str) -> None:
    english.starts()
    assert f"There is no interview {'9' * 20} in" in told(english, f"{typed} {'9' * 20} 1")
    assert f"There is no interview {'8' * 30}… in" in told(english, f"{typed} {'8' * 999} 1")


def test_fewer_years_than_none_are_no_years(english: House) -> None:
    assert sentence("years_unknown", "en") in told(english, "/settings years -1")
    assert [parse_years(each) for each in ("−2", "-1 years", "4", "3-5", "(7)")] == [None, None, "3-5", "3-5", "6+"]


def test_a_question_that_was_named_came_for_that(english: House) -> None:
    told(english, "/settings role backend-engineer")
    english.runner.start(english.member, Request("deep-learning", question="learning-rate"))
    assert sentence("came.named", "en", number=1) in told(english, "/why 1")
    told(english, "/interview new deep-learning 2")
    assert sentence("came.role", "en", number=1) in told(english, "/why 1")


@pytest.mark.parametrize(("language", "said"), [("en", "is no number of points"), ("ja", "個数として読めません")])
@pytest.mark.parametrize("words", ["abc", "0", "-1", "learning-rate"])
def test_a_drill_of_no_number_of_points_is_not_begun(house: House, language: str, said: str, words: str) -> None:
    house.says(language)
    house.starts()
    house.read()
    assert said in told(house, f"/weak {words}")
    assert words in told(house, f"/weak {words}")


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("words", ["of", "zebra", "all gains"])
def test_a_leaderboard_by_nothing_known_is_not_shown(house: House, language: Language, words: str) -> None:
    house.says(language)
    house.starts()
    house.read()
    assert told(house, f"/leaderboard {words}") == sentence("leaderboard.unknown", language, words=words)
    for known in ("", "all gain", "Days", "week average"):
        assert told(house, f"/leaderboard {known}") == sentence("leaderboard.none", language)
