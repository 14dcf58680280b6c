"""The role and the years that a member prepares for: chosen in the settings or at the offer, and followed."""

from __future__ import annotations

import pytest

from bot.interview.session import Introduction, Nearby, Origin
from bot.runner.choosing import parse_role, parse_years
from bot.texts import plain, sentence
from questions import load_bank, roles
from tests.runner.conftest import House
from tests.runner.test_introducing import first_lines, interview_of


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("ml-engineer", "ml-engineer"),
        ("Machine learning engineer", "ml-engineer"),
        ("バックエンドエンジニア", "backend-engineer"),
        ("astronaut", None),
        ("", None),
    ],
)
def test_a_role_goes_by_its_id_or_its_title(text: str, role: str | None) -> None:
    assert parse_role(text) == role


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("0-2", "0-2"),
        ("2", "0-2"),
        ("3年", "3-5"),
        ("5 years", "3-5"),
        ("6+", "6+"),
        ("about 4 years", "3-5"),
        ("約10年です", "6+"),
        ("３〜５年", "3-5"),
        ("0～2年", "0-2"),
        ("Since 2019.", None),
        ("2019年から", None),
        ("大学2年生です", None),
        ("It grows 4 times", None),
        ("全結合層は4倍になります", None),
        ("9" * 9999, None),
        ("long", None),
    ],
)
def test_years_go_by_a_number_of_years(text: str, years: str | None) -> None:
    assert parse_years(text) == years


@pytest.mark.parametrize(
    ("typed", "key"), [("/settings role astronaut", "role_unknown"), ("/settings years long", "years_unknown")]
)
def test_what_is_neither_is_answered_with_what_is(english: House, typed: str, key: str) -> None:
    english.says(typed)
    assert first_lines(english) == [sentence(key, "en")]


def test_at_the_offer_a_typed_role_is_taken_and_an_unknown_one_asked_for_again(english: House) -> None:
    english.says("/interview")
    english.runner.introduce(english.member, None)
    english.read()
    for typed in ("Astronaut", "/settings role astronaut"):
        english.says(typed)
        (offer,) = english.read()
        assert plain(offer).startswith(sentence("offer.role_unknown", "en"))
        commands = [button.command for button in offer.buttons]
        assert (commands[0], commands[-1]) == ("/settings role ml-engineer", "/skip")
    english.says("Backend engineer")
    assert first_lines(english) == [sentence("offer.years", "en")]
    english.says("not long")
    assert first_lines(english) == [sentence("offer.years_unknown", "en")]
    english.says("about 7 years")
    (question,) = english.read()
    assert "1/9" in plain(question)
    interview = interview_of(english)
    assert interview.bank == "computer-science"
    levels = {question.id: question.level for question in load_bank("computer-science").questions}
    assert levels[interview.plan[0].id] == "mid"  # the nearest to senior that this bank has
    assert interview.plan[0].origin == Origin("role")
    english.says("/why")
    assert first_lines(english) == [sentence("came.role", "en", number=1)]


def test_a_role_is_asked_from_its_banks_the_nearest_to_the_introduction_first(english: House) -> None:
    nearby = (
        Nearby("computer-science", "transactions", 0.6, "I run databases."),
        Nearby("machine-learning", "pca", 0.3, "And I once did PCA."),
    )
    english.runner.introduce(english.member, Introduction("I run databases. And I once did PCA.", nearby))
    english.says("/interview 1")
    assert interview_of(english).bank == "computer-science"
    english.says("/settings role data-scientist")
    english.says("/interview new 1")
    assert (interview_of(english).bank, interview_of(english).plan[0].id) == ("machine-learning", "pca")
    english.says("/settings introduction off")
    english.says("/interview new 1")
    assert interview_of(english).bank in roles()["data-scientist"].banks
    english.says("/interview new deep-learning-advanced 1")
    assert interview_of(english).bank == "deep-learning-advanced"


def test_both_can_be_left_open_again(english: House) -> None:
    for typed in ("/settings role ml-engineer", "/settings years 4", "/settings role off", "/settings years off"):
        english.says(typed)
    *_, page = english.read()
    assert "Role: none in particular" in plain(page)
    assert english.store.session(english.member.id).preferences.goal is None
