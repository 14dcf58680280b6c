"""What an interview came to: what is to be studied next fits the marks, for questions with a bare reference as well."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from bot.interview import Interview, Turn
from bot.interview.session import FollowUp, PlannedKeypoint, PlannedQuestion
from bot.interview.summary import StudyItem, summarise
from questions import Tier
from scoring import Assessment, Finding, Status, verdict_of

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


def test_what_lost_most_is_studied_first_wherever_it_stands_in_the_bank() -> None:
    tiers: dict[str, Tier] = {"usual": "expected", "main": "core", "more": "core"}
    keypoints = tuple(PlannedKeypoint(name, tier, hints=0, probe=False) for name, tier in tiers.items())

    def judged(question: str, mark: int, *missed: str) -> Turn:
        found = tuple(Finding(name, tiers[name], "missed" if name in missed else "covered", 0.5) for name in tiers)
        return Turn(question, assessment=Assessment(mark, verdict_of(mark), found), mark=mark, closed=True)

    def studied(*turns: Turn) -> list[tuple[str, str | None]]:
        plan = tuple(PlannedQuestion(turn.question, keypoints=keypoints) for turn in turns)
        found = summarise(Interview("i1", "bank", "coaching", 7, NOON, plan, turns)).study
        return [(item.question, item.keypoint) for item in found]

    turns = (
        judged("fair", 56, "usual", "main"),
        judged("weak", 22, "usual"),
        Turn("skipped", skipped=True, closed=True),
        judged("weakest", 11, "usual", "more"),
        judged("good", 70, "main"),
    )
    assert studied(*turns) == [("skipped", "main"), ("weakest", "more"), ("weak", "usual")]
    # With fewer questions than there is room for, each is told once before any a second time.
    assert studied(*turns[:1], *turns[2:3]) == [("skipped", "main"), ("fair", "main"), ("skipped", "more")]
    assert studied(Turn("shown", shown=True, closed=True), judged("weak", 22, "usual"))[0] == ("shown", "main")


def test_what_is_wrong_in_a_deeper_follow_up_is_to_be_studied_and_what_is_missed_there_is_not() -> None:
    whole = Assessment(90, "excellent", (Finding("main", "core", "covered", 0.9),))

    def deeper(*statuses: Status) -> Turn:
        found = tuple(Finding(f"d{number}", "expected", status, 0.5) for number, status in enumerate(statuses))
        asked = FollowUp("deeper", "beyond", 6, 7, assessment=Assessment(30, "weak", found))
        return Turn("q", assessment=whole, mark=90, follow_ups=(asked, FollowUp("deeper", "open", 6, 7)), closed=True)

    assert study(deeper("covered", "missed", "partly")) == ()
    assert study(deeper("covered", "missed", "contradicted")) == (StudyItem("q", "d2", "beyond"),)


def test_a_point_that_was_made_good_with_hints_alone_is_no_gap_though_it_gained_nothing() -> None:
    missed = Assessment(60, "fair", (Finding("main", "core", "missed", 0.1),))
    said = Assessment(90, "excellent", (Finding("main", "core", "covered", 0.9),))
    probe = FollowUp("probe", "main", 5, 7, hints=1, assessment=said)
    other = Finding("other", "core", "missed", 0.1)

    def asked(assessment: Assessment) -> Turn:
        return Turn("q", assessment=assessment, mark=70, follow_ups=(probe,), closed=True)

    assert study(asked(missed)) == ()
    assert study(asked(replace(missed, findings=(*missed.findings, other)))) == (StudyItem("q", "other"),)


def test_of_one_tier_a_mistake_comes_before_what_was_left_out() -> None:
    found = (Finding("left", "core", "missed", 0.1), Finding("wrong", "core", "contradicted", 0.1))
    usual = Finding("usual", "expected", "contradicted", 0.1)
    turn = Turn("q", assessment=Assessment(30, "weak", (usual, *found)), mark=30, closed=True)
    assert study(turn) == (StudyItem("q", "wrong"), StudyItem("q", "left"), StudyItem("q", "usual"))
