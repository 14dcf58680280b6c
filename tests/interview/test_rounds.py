"""A round from its question to its results, and once more."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.interview import Phase
from bot.interview.effects import KeepReply
from bot.interview.rounds import (
    Answer,
    BestPut,
    Round,
    Row,
    as_interview,
    ask_for_consent,
    attempt_of,
    awaited,
    close,
    decide,
    edit_answer,
    results,
    take_answer,
    take_grade,
    withdraw,
)
from bot.interview.session import Part
from scoring import Assessment, Finding, Status
from tests.interview.build import NOON, planned

OPEN = Round("r1", 1, 7, "en", "bank", "q1", NOON, NOON + timedelta(minutes=5))


def says(opened: Round, member: int, text: str, source: str = "m1", name: str = "") -> Round:
    return take_answer(opened, member, name or f"M{member}", Part(source, "1", text), NOON)


def judged(opened: Round, member: int, assessment: Assessment | None) -> Round:
    answer = opened.answer_of(member)
    assert answer is not None
    return take_grade(opened, member, attempt_of(opened, answer), assessment)


def assessment(score: int, first: Status, second: Status, probability: float = 0.8, words: str = "so") -> Assessment:
    return Assessment(
        score,
        "good",
        (
            Finding("first", "core", first, probability, words if first == "covered" else None),
            Finding("second", "expected", second, 0.5, None),
        ),
    )


def test_an_answer_may_come_in_several_messages_and_be_changed() -> None:
    opened = says(says(OPEN, 7, "It steps", "m1"), 7, "too far.", "m2")
    (work,) = awaited(opened, 7)
    assert (work.attempt, work.text) == ("round-r1-7-2", "It steps\ntoo far.")
    changed = edit_answer(opened, 7, "m1", "It jumps")
    assert changed is not None
    (work,) = awaited(changed, 7)
    assert (work.attempt, work.text) == ("round-r1-7-3", "It jumps\ntoo far.")
    assert edit_answer(opened, 7, "m9", "?") is None
    assert edit_answer(opened, 8, "m1", "?") is None
    assert awaited(opened, 8) == ()


def test_a_grade_of_former_words_changes_nothing() -> None:
    opened = says(OPEN, 7, "It steps")
    early = attempt_of(opened, opened.answers[0])
    opened = says(opened, 7, "too far.", "m2")
    assert take_grade(opened, 7, early, assessment(80, "covered", "missed")) == opened
    assert take_grade(opened, 9, early, None) == opened
    opened = judged(opened, 7, assessment(60, "covered", "missed"))
    assert awaited(opened, 7) == ()
    assert judged(opened, 7, None) == opened


def test_an_answer_can_be_taken_back_until_the_end() -> None:
    opened = says(says(OPEN, 7, "one"), 8, "two")
    assert [each.member for each in withdraw(opened, 7).answers] == [8]
    closed = close(opened)
    assert withdraw(closed, 7) == closed
    assert edit_answer(closed, 7, "m1", "?") is None


def test_it_is_over_when_all_that_came_in_time_is_judged() -> None:
    assert close(OPEN).state == "over"
    closed = close(says(says(OPEN, 7, "one"), 8, "two"))
    assert closed.state == "judging"
    assert close(closed) == closed
    late = says(closed, 9, "three")
    assert [each.member for each in late.counted] == [7, 8]
    assert says(late, 7, "more", "m5") == late
    assert edit_answer(late, 7, "m1", "more") is None
    half = judged(late, 7, assessment(60, "covered", "missed"))
    assert half.state == "judging"
    assert judged(half, 8, None).state == "over"


def test_an_answer_that_comes_too_late_takes_more_until_it_is_judged() -> None:
    late = says(says(close(says(OPEN, 7, "one")), 9, "It steps", "m1"), 9, "too far.", "m2")
    late = edit_answer(late, 9, "m1", "It leaps") or late
    (work,) = awaited(late, 9)
    assert work.text == "It leaps\ntoo far."
    told = judged(late, 9, assessment(60, "covered", "missed"))
    assert says(told, 9, "more", "m3") == told
    assert edit_answer(told, 9, "m1", "more") is None


def test_the_results_are_in_order_with_gains_what_most_missed_and_what_was_put_best() -> None:
    first = close(says(says(OPEN, 7, "one", name="Aiko"), 8, "two", name="Ben"))
    first = judged(judged(first, 7, assessment(40, "missed", "missed")), 8, assessment(60, "covered", "missed"))
    again = says(says(says(replace(OPEN, id="r2", before="r1"), 7, "one", name="Aiko"), 8, "two", name="Ben"), 9, "3")
    again = judged(again, 7, assessment(90, "covered", "contradicted", 0.7, "Aiko's words"))
    again = judged(again, 8, assessment(70, "covered", "partly", 0.9, "Ben's words"))
    again = judged(close(again), 9, None)
    found = results(again, planned(), first)
    assert found.rows == (
        Row(7, "Aiko", 90, 50, ("covered", "contradicted", "missed")),
        Row(8, "Ben", 70, 10, ("covered", "partly", "missed")),
        Row(9, "M9", None, None, ("missed", "missed", "missed")),
    )
    assert (found.mean, found.gain, found.gained) == (80, 30, 2)
    assert found.missed == ("second", 2)
    assert found.best == BestPut(8, "first", "Ben's words")
    assert results(first, planned()).gain is None


def test_who_was_given_nothing_comes_before_whom_nobody_could_judge() -> None:
    opened = close(says(says(OPEN, 7, "one", name="Aiko"), 8, "two", name="Ben"))
    over = judged(judged(opened, 7, None), 8, assessment(0, "missed", "missed"))
    assert [(row.name, row.score) for row in results(over, planned()).rows] == [("Ben", 0), ("Aiko", None)]


def test_without_answers_there_is_nothing_to_tell() -> None:
    found = results(close(OPEN), planned())
    assert (found.rows, found.mean, found.gain, found.missed, found.best) == ((), None, None, None, None)
    all_said = judged(says(OPEN, 7, "one"), 7, assessment(99, "covered", "covered", words="x" * 999))
    found = results(all_said, planned())
    assert (found.missed, found.best) == (None, None)


def test_consent_is_kept_with_the_answer() -> None:
    opened = says(OPEN, 7, "one")
    answer = decide(opened, 7, "named").answer_of(7)
    assert answer is not None
    assert answer.shown == "named"
    assert decide(opened, 8, "no") == opened
    best = BestPut(7, "k1", "one")
    asked = ask_for_consent(says(opened, 8, "two"), best)
    assert [each.asked for each in asked.answers] == [best, None]


def test_an_answer_is_an_interview_of_one_question_in_the_history() -> None:
    opened = judged(says(OPEN, 7, "It steps."), 7, assessment(80, "covered", "missed"))
    answer = opened.answers[0]
    steps = as_interview(opened, answer, planned(), 5)
    session, _ = steps[-1]
    assert session.phase is Phase.IDLE
    assert session.interview is not None
    assert session.interview.turn.final_mark == 80
    assert [effect.text for _, kept in steps for effect in kept if isinstance(effect, KeepReply)] == ["It steps."]
    unjudged, _ = as_interview(opened, replace(answer, assessment=None), planned(), 5)[-1]
    assert unjudged.phase is Phase.STOPPED


acts = st.lists(st.tuples(st.sampled_from(["say", "edit", "grade", "fail", "withdraw", "close"]), st.integers(1, 3)))


@given(acts)
def test_whatever_happens_an_answer_that_counts_is_judged_before_it_is_over(happened: list[tuple[str, int]]) -> None:
    opened = OPEN
    for act, member in happened:
        answer = opened.answer_of(member)
        match act:
            case "say":
                opened = says(opened, member, "words")
            case "edit":
                opened = edit_answer(opened, member, "m1", "other words") or opened
            case "withdraw":
                opened = withdraw(opened, member)
            case "close":
                opened = close(opened)
            case _ if isinstance(answer, Answer):
                opened = judged(opened, member, assessment(50, "covered", "missed") if act == "grade" else None)
        members = [each.member for each in opened.answers]
        assert len(members) == len(set(members))
        assert opened.state != "over" or not any(each.pending for each in opened.counted)
        assert opened.state != "judging" or any(each.pending for each in opened.counted)
