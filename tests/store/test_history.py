"""Interviews, played step by step, and what the history then says of them."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.interview.events import Answered, GradingFailed, Resumed, Skipped, Started, Stopped
from bot.interview.past import PastFinding, PastInterview, PastQuestion, PastReply
from bot.interview.summary import summarise
from bot.store import Store
from bot.texts.past_questions import question_blocks
from questions import Language
from scoring import Assessment, Finding, Status
from tests.store.dialog import FIRST_MOMENT, Dialog, judged, planned


def test_the_list_has_the_interview(played: Dialog) -> None:
    assert played.store.interviews(played.member.id) == [
        PastInterview(
            number=1,
            bank="deep-learning",
            mode="coaching",
            state="finished",
            score=summarise(played.interview).score,
            answered=2,
            planned=4,
            started_at=FIRST_MOMENT,
            ended_at=FIRST_MOMENT + timedelta(minutes=15),
        )
    ]


def test_the_marks_are_those_of_the_dialog(played: Dialog) -> None:
    turns = played.interview.turns
    questions = played.store.past_questions(played.member.id, 1)
    assert [(each.question, each.skipped, each.shown) for each in questions] == [
        (turn.question, turn.skipped, turn.shown) for turn in turns
    ]
    assert [(each.mark, each.final_mark) for each in questions] == [
        (turn.mark if turn.assessment else None, turn.final_mark) for turn in turns
    ]
    assert [each.hints for each in questions] == [1, 0, 0, 0]
    assert played.store.last_marks(played.member.id) == {turn.question: turn.final_mark for turn in turns}


def test_a_question_has_its_replies_with_their_findings(played: Dialog) -> None:
    first, second, *_, last = played.store.past_questions(played.member.id, 1)
    assert first == PastQuestion(
        position=1,
        question="learning-rate",
        mark=40,
        final_mark=54,
        hints=1,
        skipped=False,
        shown=False,
        seconds=240,
        replies=(
            PastReply(
                text="It scales each step; a higher one is always better.",
                follow_up=None,
                score=45,
                verdict="fair",
                findings=(
                    PastFinding("definition", "core", "covered", "said so"),
                    PastFinding("effect", "expected", "contradicted", "said so", "the-reverse"),
                    PastFinding("limit", "bonus", "missed", None),
                ),
                at=FIRST_MOMENT + timedelta(minutes=2),
            ),
            PastReply(
                text="Too high a rate diverges.",
                follow_up="effect",
                score=80,
                verdict="fair",
                findings=(PastFinding("definition", "core", "covered", "said so"),),
                at=FIRST_MOMENT + timedelta(minutes=4),
                seed=first.replies[1].seed,
            ),
        ),
    )
    assert second.replies == ()
    # One reply again, though it came in two messages and was graded under a third attempt id.
    assert [(reply.text, reply.follow_up, reply.score) for reply in last.replies] == [
        ("It yields batches,\nso that not all data is in memory.", None, 90),
        ("Since memory is smaller than the data.", "why-so", 60),
    ]


def test_a_running_interview_has_the_mean_so_far(store: Store) -> None:
    dialog = Dialog(store, "ada", "learning-rate", "backpropagation", "data-generator")
    assert dialog.states == [("running", None, 0)]
    dialog.do(lambda at: Answered(at, "It scales each step."))
    assert dialog.states == [("running", None, 1)]
    dialog.grade(judged(71, "covered", "covered"))
    dialog.do(Skipped)
    dialog.do(Skipped)
    assert dialog.states == [("running", 36, 1)]
    dialog.do(Stopped)
    assert dialog.states == [("stopped", 36, 1)]
    dialog.do(Resumed)
    assert dialog.states == [("running", 36, 1)]


def test_a_reply_that_could_not_be_graded_is_in_the_history(store: Store) -> None:
    dialog = Dialog(store, "ada", "learning-rate")
    dialog.do(lambda at: Answered(at, "It scales each step."))
    dialog.do(lambda at: GradingFailed(at, "first-1"))
    dialog.do(lambda at: Answered(at, "Once more: it scales each step."))
    dialog.grade(judged(90, "covered", "covered", "covered"))
    (question,) = store.past_questions(dialog.member.id, 1)
    assert [(reply.text, reply.score) for reply in question.replies] == [
        ("It scales each step.", None),
        ("Once more: it scales each step.", 90),
    ]


def test_interviews_count_for_each_member_and_the_newest_comes_first(store: Store) -> None:
    ada, ben = Dialog(store, "ada", "learning-rate"), Dialog(store, "ben", "data-generator", interview="second")
    ada.do(Stopped)
    ada.do(lambda at: Started(at, "third", "deep-learning", "exam", 8, (planned("data-generator"),)))
    ada.do(Skipped)
    assert [(each.number, each.mode, each.state) for each in store.interviews(ada.member.id)] == [
        (2, "exam", "finished"),
        (1, "coaching", "stopped"),
    ]
    assert [each.number for each in store.interviews(ben.member.id)] == [1]
    assert [each.question for each in store.past_questions(ada.member.id, 2)] == ["data-generator"]
    assert store.past_questions(ada.member.id, 3) == []
    assert store.last_marks(ada.member.id) == {"data-generator": 0}
    assert store.last_marks(ben.member.id) == {}


def test_the_last_mark_counts(store: Store) -> None:
    dialog = Dialog(store, "ada", "learning-rate")
    dialog.do(Skipped)
    dialog.do(lambda at: Started(at, "second", "deep-learning", "exam", 8, (planned("learning-rate"),)))
    dialog.do(lambda at: Answered(at, "It scales each step."))
    dialog.grade(judged(70, "covered"))
    assert store.last_marks(dialog.member.id) == {"learning-rate": 70}


@pytest.mark.parametrize(("status", "made_good"), [("covered", True), ("partly", True), ("missed", False)])
def test_what_a_follow_up_made_good_is_no_gap(store: Store, status: Status, made_good: bool) -> None:
    dialog = Dialog(store, "ada", "learning-rate")
    dialog.do(lambda at: Answered(at, "It scales each step."))
    dialog.grade(judged(45, "covered", "missed", "missed"))
    assert dialog.interview.turns[-1].follow_ups[-1].target == "effect"
    dialog.do(lambda at: Answered(at, "Too high a rate diverges."))
    dialog.grade(Assessment(80, "good", (Finding("effect", "expected", status, 0.9),)))
    dialog.do(Skipped)
    missed = store.progress(dialog.member.id, {}, None).missed
    assert [each.keypoint for each in missed] == ([] if made_good else ["effect"])
    disputed = store.disputes.judged(dialog.member.id, None, None)
    assert disputed is not None
    assert {each.keypoint for each in disputed.points if each.credited} == ({"effect"} if made_good else set())
    (past,) = store.past_questions(dialog.member.id, 1)
    headings: dict[Language, str] = {"en": "Said in reply to the follow-up", "ja": "追加質問への回答で言えた要点"}
    for language, said_later in headings.items():
        told = [block.text for block in question_blocks(past, None, language)]
        assert (said_later in told) is made_good
        assert ("・ effect" in told) is not made_good
