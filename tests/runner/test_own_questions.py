"""The candidate's turn at the end of an interview, kept in the history."""

from __future__ import annotations

from bot.texts import plain, sentence
from tests.runner.conftest import House
from tests.runner.test_introducing import first_lines

ASKED = "Which tools does the TEAM use\nday to day?"


def test_a_question_of_ones_own_is_answered_and_kept(english: House) -> None:
    english.starts(3)
    for _ in range(3):
        english.says("/skip")
    assert sentence("summary.your_turn", "en") in plain(english.read()[-1])
    assert english.says(ASKED) == ()
    assert first_lines(english) == [sentence("own_question.work", "en")]
    english.says("/history 1")
    assert f"You asked: “{ASKED}”" in plain(english.read()[-1])
    (row,) = english.store.rows(english.member.id)["interviews"]
    assert row["own_question"] == ASKED
    english.says("And more?")
    assert first_lines(english) == [sentence("nothing_running", "en")]


def test_whoever_asks_nothing_just_goes_on(english: House) -> None:
    english.starts(3)
    for _ in range(3):
        english.says("/skip")
    english.says("/interview 1")
    english.read()
    (work,) = english.says("Which tools do you use?")
    assert work.text == "Which tools do you use?"
