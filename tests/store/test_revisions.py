"""A mark that is replaced is replaced everywhere, and kept beside the new one."""

from __future__ import annotations

from pathlib import Path

from bot.interview.drills import Review
from bot.interview.events import Answered, Skipped
from bot.interview.revisions import Change, Changes, changes
from bot.store import Renewed, Store
from scoring import Assessment
from tests.store.dialog import FIRST_MOMENT as MOMENT
from tests.store.dialog import Dialog, change, judged, rows

BETTER = judged(75, "covered", "covered", "missed")
ASSESSED = "SELECT score FROM assessments WHERE reply_id = 1 ORDER BY id"
COUNTED = "SELECT keypoint, missed, contradicted, judged FROM keypoints_missed ORDER BY keypoint"


def answered(store: Store, name: str = "ada") -> Dialog:
    """An interview of two questions: a wrong reply with a probe, and one left out."""
    dialog = Dialog(store, name, "learning-rate", "backpropagation", interview=name)
    dialog.do(lambda at: Answered(at, "It scales each step; a higher one is always better."))
    dialog.grade(judged(45, "covered", "contradicted", "missed"))
    dialog.do(lambda at: Answered(at, "Too high a rate diverges."))
    dialog.grade(judged(100, "covered"))
    dialog.do(Skipped)
    dialog.do(Skipped)
    return dialog


def listed(store: Store, host: int, assessment: Assessment = BETTER) -> tuple[int, tuple[Change, ...]]:
    """A revision of which the host has the list."""
    number = store.revisions.begin("deep-learning", "learning-rate", host, MOMENT)
    past = store.revisions.past("deep-learning", "learning-rate")
    found = changes(past, {each.reply: assessment for each in past.marks})
    assert store.revisions.enlist(number, found, '"listed"')
    return number, found.marks


def renewed(found: Change, *reviews: Review) -> Renewed:
    """A change whose follow-ups show what they did."""
    return Renewed(found, reviews, tuple(() for _ in found.past.follow_ups))


def test_a_mark_is_replaced_wherever_it_counts(store: Store, tmp_path: Path) -> None:
    ada = answered(store)
    (past,) = store.revisions.past("deep-learning", "learning-rate").marks
    assert (past.mark, past.name, past.follow_ups[0].asked.target) == (45, "Ada", "effect")
    assert [each.text for each in past.follow_ups[:2]] == ["Too high a rate diverges.", None]
    before = past.final_mark
    number, found = listed(store, ada.member.id)
    assert store.revisions.changes(number) == Changes(found)
    again = (renewed(found[0], Review("effect", "easy")),)
    assert store.revisions.apply(number, again, [(ada.member.id, '"told"')], MOMENT)
    after = found[0].final_mark
    assert after > before
    assert rows(tmp_path, "SELECT mark, final_mark FROM former_marks") == [(45, before)]
    assert rows(tmp_path, "SELECT mark, final_mark FROM questions_asked WHERE id = 1") == [(75, after)]
    assert rows(tmp_path, ASSESSED) == [(45,), (75,)]
    # Everything that reckons with marks agrees, the dialog too, and the reply counts once.
    (past_question, _) = store.past_questions(ada.member.id, 1)
    assert (past_question.final_mark, past_question.former_mark) == (after, before)
    assert [each.status for each in past_question.replies[0].findings] == ["covered", "covered", "missed"]
    assert ada.interview.turns[0].final_mark == after
    assert [each.score for each in store.interviews(ada.member.id)] == store.scores(ada.member.id) == [round(after / 2)]
    assert store.last_marks(ada.member.id)["learning-rate"] == after
    assert rows(tmp_path, "SELECT score FROM progress") == [(after / 2,)]
    assert rows(tmp_path, COUNTED) == [("limit", 1, 0, 1)]
    assert [(each.keypoint, each.judged) for each in store.progress(ada.member.id, {}, None).missed] == []
    assert rows(tmp_path, "SELECT keypoint, rating FROM reviews WHERE attempt = 'ada-1'") == [("effect", 4)]
    assert not store.revisions.apply(number, again, [(ada.member.id, '"told"')], MOMENT)
    assert rows(tmp_path, "SELECT count(*) FROM messages_owed WHERE body = '\"told\"'") == [(1,)]


def test_the_former_mark_goes_along_in_an_export(store: Store, tmp_path: Path) -> None:
    ada = answered(store)
    number, found = listed(store, ada.member.id)
    store.revisions.apply(number, map(renewed, found), [], MOMENT)
    with Store.open(tmp_path / "there") as there:
        there.merge(store.rows())
        assert there.past_questions(1, 1) == store.past_questions(ada.member.id, 1)
        assert there.rows()["former_marks"] == store.rows()["former_marks"] != []


def test_what_has_changed_since_it_was_listed_is_left_alone(store: Store, tmp_path: Path) -> None:
    ada, ben = answered(store), answered(store, "ben")
    number, found = listed(store, ada.member.id)
    assert [each.past.member for each in found] == [ada.member.id, ben.member.id]
    change(
        tmp_path,
        "INSERT INTO assessments SELECT 99, reply_id, 'edited', 50, verdict, expected, ingredients, scorer, graded_at,"
        " set_aside FROM assessments WHERE id = 1",
    )
    assert [each.past.member for each in store.revisions.changes(number).marks] == [ben.member.id]
    (probed,) = rows(
        tmp_path,
        "SELECT max(replies.id) FROM replies JOIN questions_asked ON question_asked_id = questions_asked.id"
        " WHERE interview_id = 'ben'",
    )
    change(
        tmp_path,
        "INSERT INTO assessments SELECT 100, reply_id, 'edited too', 50, verdict, expected, ingredients, scorer,"
        f" graded_at, set_aside FROM assessments WHERE reply_id = {probed[0]}",
    )
    assert not store.revisions.changes(number)  # the reply to his follow-up was edited


def test_who_is_forgotten_is_in_no_list(store: Store, tmp_path: Path) -> None:
    ada, ben = answered(store), answered(store, "ben")
    number, _ = listed(store, ada.member.id)
    store.forget(ben.member.id, '"goodbye"', None)
    assert [each.past.member for each in store.revisions.changes(number).marks] == [ada.member.id]
    store.forget(ada.member.id, '"goodbye"', None)
    assert store.revisions.get(number) is None
    assert rows(tmp_path, "SELECT * FROM revised_marks") == []


def test_there_is_one_revision_of_a_question(store: Store) -> None:
    ada = answered(store)
    early, found = listed(store, ada.member.id)
    late = store.revisions.begin("deep-learning", "learning-rate", ada.member.id, MOMENT)
    assert store.revisions.get(early) is None
    assert not store.revisions.enlist(early, Changes(found), '"late"')
    assert not store.revisions.leave(late, MOMENT)  # nobody has seen a list
    assert [each.id for each in store.revisions.owed("terminal")] == [late]
    assert store.revisions.owed("telegram") == []


def test_while_the_interview_runs_it_has_no_score_to_change(store: Store) -> None:
    dialog = Dialog(store, "ada", "learning-rate", "backpropagation")
    dialog.do(lambda at: Answered(at, "It scales each step; a higher one is always better."))
    dialog.grade(judged(45, "covered", "contradicted", "missed"))
    dialog.do(Skipped)
    number, changes = listed(store, dialog.member.id)
    assert [each.id for each in store.revisions.listed()] == [number]
    assert store.revisions.apply(number, map(renewed, changes), [], MOMENT)
    assert dialog.interview.turns[0].final_mark == changes[0].final_mark
    assert [each.state for each in store.interviews(dialog.member.id)] == ["running"]


def test_a_dialog_that_has_gone_on_to_another_interview_is_left_alone(store: Store) -> None:
    ada = answered(store)
    ada.begin("another", "learning-rate")
    before = ada.session
    number, changes = listed(store, ada.member.id)
    assert store.revisions.apply(number, map(renewed, changes), [], MOMENT)
    assert ada.session == before


def test_a_dialog_that_cannot_be_read_any_more_has_no_mark_to_change(store: Store, tmp_path: Path) -> None:
    ada = answered(store)
    number, changes = listed(store, ada.member.id)
    change(tmp_path, "UPDATE sessions SET state = json_set(state, '$.phase', 'pondering')")
    assert store.revisions.apply(number, map(renewed, changes), [], MOMENT)
    assert ada.session.interview is None
    assert store.last_marks(ada.member.id)["learning-rate"] == changes[0].final_mark
