"""What an interview came to: what is to be studied next fits the marks, for questions with a bare reference as well."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from bot.interview import Interview, Turn
from bot.interview.session import PlannedQuestion
from bot.interview.summary import StudyItem, summarise
from scoring import Assessment, Finding, verdict_of

NOON = datetime(2026, 1, 31, 12, tzinfo=UTC)


def study(*turns: Turn) -> tuple[StudyItem, ...]:
    plan = tuple(PlannedQuestion(turn.question) for turn in turns)
    return summarise(Interview("i1", "bank", "coaching", 7, NOON, plan, turns)).study


def test_a_bare_question_that_went_badly_is_to_be_studied() -> None:
    half = Assessment(49, "fair", (Finding("point-1", "expected", "missed", 0.1),))
    full = Assessment(90, "excellent", (Finding("point-1", "expected", "covered", 0.9),))
    assert study(
        Turn("half", assessment=half, mark=49, closed=True),
        Turn("shown", shown=True, closed=True),
        Turn("zero", assessment=Assessment(0, "dont_know"), closed=True),
        Turn("full", assessment=full, mark=90, closed=True),
    ) == (StudyItem("shown", None), StudyItem("zero", None), StudyItem("half", "point-1"))
    assert study(Turn("full", assessment=full, mark=90, closed=True)) == ()


def test_a_question_that_went_well_is_not_studied_for_a_bonus() -> None:
    def judged(mark: int, *findings: Finding) -> Turn:
        return Turn("q", assessment=Assessment(mark, verdict_of(mark), findings), mark=mark, closed=True)

    bonus, core = Finding("deep", "bonus", "missed", 0.1), Finding("main", "core", "missed", 0.1)
    assert study(judged(92, bonus)) == ()
    assert study(judged(92, bonus, core)) == (StudyItem("q", "main"),)
    assert study(judged(92, replace(bonus, status="contradicted"))) == (StudyItem("q", "deep"),)
    assert study(judged(70, bonus)) == (StudyItem("q", "deep"),)
    assert study(judged(70)) == ()
    assert study(judged(64)) == (StudyItem("q", None),)


def test_what_a_follow_up_is_still_to_ask_for_is_not_given_away() -> None:
    half = Assessment(49, "fair", (Finding("point-1", "expected", "missed", 0.1),))
    over = Turn("over", assessment=half, mark=49, closed=True)
    assert study(over, Turn("open", assessment=half, mark=49)) == (StudyItem("over", "point-1"),)
