"""What is withheld until it is over: all marks of an exam, and the answer to the question that is open."""

from __future__ import annotations

import pytest

from bot.runner import Request
from bot.texts import plain, sentence
from scoring import Assessment, Finding
from tests.library import LIBRARY
from tests.runner.conftest import House

QUESTION = LIBRARY.bank("deep-learning").questions[0]
POINT = QUESTION.keypoints[0]
FAIR = Assessment(43, "fair", (Finding(POINT.id, POINT.tier, "missed", 0.1, None),))


def judged_once(house: House, mode: str, questions: int = 2) -> None:
    house.runner.start(
        house.member, Request("deep-learning", questions, "sequence", "exam" if mode == "exam" else "coaching")
    )
    (work,) = house.says("It keeps the activations in a range that is easy to learn from.")
    house.runner.graded(house.member, work, FAIR)
    house.read()


def told(house: House, typed: str) -> str:
    house.says(typed)
    return "\n".join(plain(message) for message in house.read())


@pytest.mark.parametrize("stopped", [False, True], ids=["running", "stopped"])
def test_the_list_of_questions_has_no_mark_of_an_exam(english: House, stopped: bool) -> None:
    judged_once(english, "exam")
    if stopped:
        told(english, "/stop")
    assert "43" not in told(english, "/questions deep-learning")
    assert sentence("drill.no_cards", "en") in told(english, "/weak")


def test_after_an_exam_its_marks_and_points_are_there(english: House) -> None:
    judged_once(english, "exam")
    told(english, "/skip")
    assert "last mark 43" in told(english, "/questions deep-learning")
    assert sentence("drill.no_cards", "en") not in told(english, "/weak")


@pytest.mark.parametrize("stopped", [False, True], ids=["running", "stopped"])
def test_the_answer_to_an_open_question_is_not_told_by_looking_back(english: House, stopped: bool) -> None:
    model_answer = QUESTION.answers.full.to("en")
    english.runner.start(english.member, Request("deep-learning", 2, "sequence"))
    told(english, "/skip")
    assert model_answer in told(english, "/history 1 1")
    told(english, "/stop")
    english.runner.start(english.member, Request("deep-learning", 2, "sequence"))
    if stopped:
        told(english, "/stop")
    for typed in ("/history 2 1", "/history 1 1", "/compare 2 1"):
        found = told(english, typed)
        assert sentence("history.open_question", "en") in found
        assert model_answer not in found
    if not stopped:
        told(english, "/skip")
        assert model_answer in told(english, "/history 2 1")


def test_a_question_without_a_marked_reply_is_not_called_answered(english: House) -> None:
    english.starts()
    told(english, "/skip")
    assert sentence("compare.unanswered", "en", number=1, position=1) in told(english, "/compare 1 1")
    assert sentence("history.no_question", "en", number=1, position=7) in told(english, "/compare 1 7")
