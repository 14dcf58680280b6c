"""Interviews, played step by step, and what the history then says of them."""

from __future__ import annotations

from datetime import UTC, timedelta
from pathlib import Path

import pytest

from bot.interview.disputes import DisputedPoint
from bot.interview.effects import KeepEdit, KeepOwnQuestion
from bot.interview.events import Answered, GradingFailed, Resumed, Skipped, Started, Stopped
from bot.interview.past import PastFinding, PastInterview, PastQuestion, PastReply, Rated, Selection
from bot.interview.session import Phase
from bot.interview.summary import gaps, summarise
from bot.store import Store
from bot.texts.past_questions import question_blocks
from questions import Language
from scoring import Assessment, Finding, Status
from tests.store.dialog import FIRST_MOMENT, Dialog, change, judged, planned, rows


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
    assert [each.state for each in store.interviews(ada.member.id)] == ["stopped"]
    ada.do(lambda at: Started(at, "third", "deep-learning", "exam", 8, (planned("data-generator"),)))
    ada.do(Skipped)
    assert [(each.number, each.mode, each.state) for each in store.interviews(ada.member.id)] == [
        (2, "exam", "finished"),
        (1, "coaching", "left"),
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


def test_what_is_open_and_unanswered_counts_for_nothing_and_the_interview_that_has_only_that_neither(
    store: Store,
) -> None:
    def counted() -> tuple[int, int, int]:
        progress = store.progress(dialog.member.id, {}, UTC)
        practised = store.practised([dialog.member.id], UTC)[dialog.member.id]
        assert practised == progress.days
        return progress.interviews, progress.questions, len(progress.days)

    dialog = Dialog(store, "ada", "learning-rate", "backpropagation")
    assert counted() == (0, 0, 0)
    dialog.do(Skipped)
    assert counted() == (1, 1, 1)  # it runs, with its second question open
    dialog.do(Stopped)
    assert counted() == (1, 1, 1)
    dialog.do(lambda at: Started(at, "second", "deep-learning", "exam", 8, (planned("learning-rate"),)))
    assert counted() == (1, 1, 1)
    dialog.do(Skipped)
    assert counted() == (2, 2, 1)


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
    points = [each for each in disputed.results if isinstance(each, DisputedPoint)]
    assert {each.keypoint for each in points if each.credited} == ({"effect"} if made_good else set())
    (past,) = store.past_questions(dialog.member.id, 1)
    headings: dict[Language, str] = {"en": "Said in reply to the follow-up", "ja": "追加質問への回答で言えた要点"}
    for language, said_later in headings.items():
        told = [block.text for block in question_blocks(past, None, language)]
        assert (said_later in told) is made_good
        assert ("・ effect" in told) is not made_good


@pytest.mark.parametrize("later", ["covered", "missed", "contradicted"])
@pytest.mark.parametrize("first", ["covered", "missed", "contradicted"])
def test_progress_counts_the_mistakes_of_the_summary_wherever_they_were_made(
    store: Store, first: Status, later: Status
) -> None:
    dialog = Dialog(store, "ada", "learning-rate")
    dialog.do(lambda at: Answered(at, "It scales each step."))
    dialog.grade(judged(45, first, "contradicted", "contradicted"))
    while dialog.session.phase is Phase.FOLLOW_UP:
        asked = dialog.interview.turns[-1].follow_ups[-1]
        point = asked.target if asked.kind == "probe" else "definition"
        dialog.do(lambda at: Answered(at, "And it is the same for each parameter."))
        dialog.grade(Assessment(50, "fair", (Finding(point, "core", later, 0.5),)))
    _same_gaps(dialog)
    dialog.do(lambda at: Started(at, "second", "deep-learning", "coaching", 7, (planned("learning-rate"),)))
    dialog.do(lambda at: Answered(at, "It scales each step."))
    dialog.grade(judged(90, "covered", "covered", "covered"))
    assert dialog.interview.turns[-1].follow_ups[-1].kind == "deeper"
    dialog.do(lambda at: Answered(at, "So that it does not diverge."))
    dialog.grade(
        Assessment(50, "fair", (Finding("definition", "core", later, 0.5), Finding("more", "core", first, 0.5)))
    )
    beyond = {"definition": later, "more": first}
    wrong = {point for point, status in beyond.items() if status == "contradicted"}
    counted = store.progress(dialog.member.id, {}, None).missed
    assert {each.keypoint: each.contradicted for each in counted if each.deeper == "why-so"} == dict.fromkeys(wrong, 1)
    assert {gap.keypoint for gap in gaps(dialog.interview.turns[-1], planned("learning-rate"))} == wrong


def _same_gaps(dialog: Dialog) -> None:
    """What progress counts after one interview is what its summary counts, but for the bonus points left out."""
    left = gaps(dialog.interview.turns[-1], planned("learning-rate"))
    counted = dialog.store.progress(dialog.member.id, {}, None).missed
    assert {(each.deeper, each.keypoint, "contradicted" if each.contradicted else "missed") for each in counted} == {
        (gap.deeper, gap.keypoint, gap.status) for gap in left if gap.status == "contradicted" or gap.tier != "bonus"
    }
    assert {each.missed + each.contradicted for each in counted} <= {1}


def test_interviews_are_chosen_by_what_they_are_about(played: Dialog) -> None:
    store, member = played.store, played.member.id
    assert store.banks(member) == ["deep-learning"]
    (whole,) = store.interviews(member, Selection(bank="deep-learning", since=FIRST_MOMENT))
    (part,) = store.interviews(member, Selection(questions=frozenset({"backpropagation"})))
    assert (whole.score, part.score) == (37, 0)
    for nothing in (Selection(bank="statistics"), Selection(questions=frozenset({"why"})), Selection(number=2)):
        assert store.interviews(member, nothing) == []
        assert store.count_interviews(member, nothing) == 0
    assert store.past_questions(member, 2) == []


def test_attempts_at_a_question_are_those_that_were_marked(played: Dialog) -> None:
    store, member = played.store, played.member.id
    (attempt,) = store.attempts(member, "deep-learning", "learning-rate")
    assert (attempt.interview, attempt.question.final_mark) == (1, 54)
    assert store.attempts(member, "deep-learning", "backpropagation") == []
    assert store.last_answered(member) == (1, 4)
    assert [day.day for day in store.practised([member], UTC)[member]] == [FIRST_MOMENT.date()]


def test_before_the_first_reply_there_is_nothing_to_look_back_on(store: Store) -> None:
    dialog = Dialog(store, "ada", "learning-rate")
    assert store.last_answered(dialog.member.id) is None
    assert store.rate(dialog.member.id, None, 70, FIRST_MOMENT) is None


def test_an_exam_tells_no_mark_before_its_end(store: Store) -> None:
    dialog = Dialog(store, "ada")
    plan = (planned("learning-rate"), planned("backpropagation"))
    dialog.do(lambda at: Started(at, "exam", "deep-learning", "exam", 7, plan))
    dialog.do(lambda at: Answered(at, "It scales each step."))
    dialog.grade(judged(70, "covered"))
    assert store.rate(dialog.member.id, None, 80, FIRST_MOMENT) == Rated(1, 1, None)
    dialog.do(lambda at: Answered(at, "It computes gradients."))
    dialog.grade(judged(50, "covered"))
    assert store.rate(dialog.member.id, (1, 1), 80, FIRST_MOMENT) == Rated(1, 1, 70)


def test_how_replies_were_put_is_left_out_where_another_version_kept_it_otherwise(store: Store, tmp_path: Path) -> None:
    dialog = Dialog(store, "ada", "learning-rate")
    dialog.do(lambda at: Answered(at, "It scales each step."))
    dialog.grade(judged(70, "covered"))
    change(tmp_path, "UPDATE questions_asked SET delivery = '{}'")
    assert store.progress(dialog.member.id, {}, None).manner is None


def test_a_version_of_a_bank_is_kept_once(store: Store) -> None:
    assert store.bank_versions.text("v1") is None
    store.bank_versions.keep("v1", "deep-learning", lambda: "{}")
    store.bank_versions.keep("v1", "deep-learning", lambda: "another")
    assert store.bank_versions.text("v1") == "{}"


def test_what_a_candidate_asked_is_kept_and_a_changed_reply_as_it_was_first(store: Store, tmp_path: Path) -> None:
    dialog = Dialog(store, "ada", "learning-rate")
    dialog.do(lambda at: Answered(at, "It scales each stop."))
    kept = (KeepEdit("first-1", "It scales each step."), KeepOwnQuestion("first", "What do you work on?"))
    store.commit(dialog.member.id, dialog.session, kept, (), None)
    assert rows(tmp_path, "SELECT text, first_text FROM replies") == [("It scales each step.", "It scales each stop.")]
    assert [each.own_question for each in store.interviews(dialog.member.id)] == ["What do you work on?"]


def test_of_nothing_played_nothing_is_kept(store: Store, tmp_path: Path) -> None:
    ada = store.member("terminal", "ada", "Ada", None)
    store.keep_played(ada.id, ())
    assert rows(tmp_path, "SELECT * FROM sessions") == []
