"""What an exam withholds until it is over is read by nobody before; what is open is not told by looking back."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from bot.interview.drills import Point
from bot.interview.events import Answered, Resumed, Skipped, Started, Stopped
from bot.interview.past import Selection
from bot.store import Store, copy, leave_out_withheld
from tests.store.dialog import Dialog, judged, planned, rows

ASKED = ("learning-rate", "backpropagation", "data-generator")
OF_THE_EXAM = "SELECT count(*) FROM assessments JOIN replies ON replies.id = reply_id WHERE replies.text = 'Told once.'"


def starts(mode: str, interview: str, at: datetime) -> Started:
    assert mode in ("exam", "coaching")
    plan = tuple(planned(each) for each in ASKED)
    return Started(at, interview, "deep-learning", "exam" if mode == "exam" else "coaching", 7, plan)


@pytest.fixture
def ada(store: Store) -> Dialog:
    """Ada after one finished interview, in the second question of an exam, whose first one was judged."""
    ada = Dialog(store, "ada", "learning-rate")
    ada.do(lambda at: Answered(at, "Told before."))
    ada.grade(judged(90, "covered", "covered", "covered"))
    ada.do(Skipped)
    ada.moment += timedelta(days=1)
    ada.do(partial(starts, "exam", "exam"))
    ada.do(lambda at: Answered(at, "Told once."))
    ada.grade(judged(25, "missed", "contradicted", "missed"))
    return ada


@pytest.mark.parametrize("stopped", [False, True], ids=["running", "stopped"])
def test_nothing_that_is_read_holds_a_mark_of_an_exam(ada: Dialog, stopped: bool) -> None:
    store, me = ada.store, ada.member.id
    before = store.last_marks(me), store.scores(me), store.drills.cards(me), store.progress(me, {}, None).missed
    if stopped:
        ada.do(Stopped)
    exam, first = store.interviews(me)
    assert (exam.score, exam.answered, first.score) == (None, 1, 90)
    asked, _ = store.past_questions(me, exam.number)
    assert (asked.mark, asked.final_mark) == (None, None)
    assert [(each.text, each.score, each.verdict, each.findings) for each in asked.replies] == [
        ("Told once.", None, None, ())
    ]
    assert store.interviews(me, Selection(questions=frozenset({"learning-rate"})))[0].score is None
    assert before[0] == {"learning-rate": 90}
    assert (store.last_marks(me), store.scores(me)) == (before[0], [90])
    assert [each.interview for each in store.attempts(me, "deep-learning", "learning-rate")] == [1]
    assert store.last_answered(me) == (1, 1)
    assert store.progress(me, {}, None).missed == ()
    assert {card.reviews for card in store.drills.cards(me).values()} == {1}
    rated = store.rate(me, None, 60, ada.moment)
    assert rated is not None
    assert rated.mark is None


def test_after_its_end_all_of_it_is_told(ada: Dialog) -> None:
    store, me = ada.store, ada.member.id
    ada.do(Stopped)
    ada.do(Resumed)
    ada.do(Skipped)
    ada.do(Skipped)
    assert [each.score for each in store.interviews(me)] == [8, 90]
    assert store.last_marks(me)["learning-rate"] == 25
    assert store.drills.cards(me)[Point("deep-learning", "learning-rate", "effect")].reviews == 2
    assert len(store.rows(me)["assessments"]) == 2


def test_a_point_that_only_the_exam_has_shown_is_not_due_before_its_end(ada: Dialog) -> None:
    ada.do(lambda at: Answered(at, "It passes errors back."))
    ada.grade(judged(10, "missed", "missed", "missed"))
    assert {point.question for point in ada.store.drills.cards(ada.member.id)} == {"learning-rate"}


def test_an_exam_that_another_interview_took_the_place_of_is_told(ada: Dialog) -> None:
    ada.do(Stopped)
    ada.do(partial(starts, "coaching", "another"))
    assert [each.score for each in ada.store.interviews(ada.member.id)] == [None, 25, 90]


def test_an_export_has_the_replies_and_is_completed_by_a_later_one(ada: Dialog, tmp_path: Path) -> None:
    early = ada.store.rows()
    assert [row["text"] for row in early["replies"]] == ["Told before.", "Told once."]
    assert [row["score"] for row in early["assessments"]] == [90]
    assert [row["mark"] for row in early["questions_asked"]] == [90, None, None]
    assert {row["attempt"] for row in early["reviews"]} == {"first-1"}
    ada.do(Skipped)
    ada.do(Skipped)
    with Store.open(tmp_path / "there") as there:
        there.merge(early)
        there.merge(ada.store.rows())
        (member,) = there.members()
        assert [each.score for each in there.interviews(member.id)] == [8, 90]
        assert there.last_marks(member.id)["learning-rate"] == 25
        assert there.merge(early).known == 2


def test_a_copy_to_hand_on_does_not_hold_it_either(ada: Dialog, tmp_path: Path) -> None:
    there = tmp_path / "there"
    copy(ada.store.file, there / "mensetsu.sqlite")
    assert rows(there, OF_THE_EXAM) == [(1,)]
    leave_out_withheld(there / "mensetsu.sqlite")
    assert rows(there, OF_THE_EXAM) == [(0,)]
    with Store.open(there) as other:
        assert other.session(ada.member.id).interview is None
        assert other.rows()["assessments"] == ada.store.rows()["assessments"]
        assert {card.reviews for card in other.drills.cards(ada.member.id).values()} == {1}
    assert ada.session.withholds


def test_the_columns_of_a_session_tell_what_the_session_tells(ada: Dialog, tmp_path: Path) -> None:
    columns = "SELECT unfinished, withholds, asks FROM sessions"
    assert (ada.session.withholds, rows(tmp_path, columns)) == (True, [("exam", 1, "backpropagation")])
    ada.do(Skipped)
    ada.do(Skipped)
    assert (ada.session.withholds, rows(tmp_path, columns)) == (False, [(None, 0, None)])
    ada.do(partial(starts, "coaching", "another"))
    assert (ada.session.withholds, rows(tmp_path, columns)) == (False, [("another", 0, "learning-rate")])


@pytest.mark.parametrize("stopped", [False, True], ids=["running", "stopped"])
def test_what_was_found_of_an_open_question_is_told_when_it_is_over(store: Store, stopped: bool) -> None:
    ada = Dialog(store, "ada", "learning-rate", "backpropagation")
    ada.do(lambda at: Answered(at, "Told before."))
    ada.grade(judged(40, "covered", "missed", "missed"))
    if stopped:
        ada.do(Stopped)
    (asked,) = store.past_questions(ada.member.id, 1)
    assert (asked.open, asked.mark, asked.replies[0].score, asked.replies[0].findings) == (True, 40, 40, ())
    if stopped:
        ada.do(Resumed)
    ada.do(Skipped)
    first, second = store.past_questions(ada.member.id, 1)
    assert (first.open, len(first.replies[0].findings), second.open) == (False, 3, True)
    ada.do(partial(starts, "coaching", "anew"))
    ada.do(Stopped)
    ada.do(partial(starts, "coaching", "anew"))
    assert [each.open for each in store.past_questions(ada.member.id, 1)] == [True, False]
