"""How long each question took, kept with it; databases from before know nothing of it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from sqlite_utils import Database, Migrations

from bot.interview.events import Answered, PreferencesChosen, Skipped, Started, Ticked
from bot.store import FILE, Store
from bot.store.migrations import MIGRATIONS
from bot.store.tables import time_taken
from tests.store.dialog import Dialog, change, judged, planned, rows


def test_the_time_of_a_question_and_whether_a_reply_was_late_are_kept(store: Store) -> None:
    dialog = Dialog(store)
    plan = (planned("q1"), planned("q2"))
    dialog.do(lambda at: Started(at, "i1", "deep-learning", "exam", 7, plan, pressure=True))
    dialog.moment -= timedelta(minutes=1)
    for _ in range(10):
        dialog.moment += timedelta(seconds=15)
        dialog.do(Ticked)
        dialog.moment -= timedelta(minutes=1)
    assert store.timed("terminal") == [dialog.member]
    assert store.timed("telegram") == []
    dialog.do(lambda at: Answered(at, "at last"))
    assert store.timed("terminal") == []
    dialog.grade(judged(70, "covered"))
    first, second = store.past_questions(dialog.member.id, 1)
    assert (first.seconds, first.late) == (150, True)
    assert (second.seconds, second.late) == (None, False)


def test_an_interview_with_a_time_budget_is_timed_and_any_other_is_not(store: Store) -> None:
    plan = (planned("q1"),)
    Dialog(store, "ada").do(lambda at: Started(at, "i1", "deep-learning", "coaching", 7, plan, minutes=20))
    Dialog(store, "ben", "q1", interview="i2")
    assert [member.name for member in store.timed("terminal")] == ["Ada"]


def test_how_interviews_are_timed_is_among_the_preferences(store: Store, tmp_path: Path) -> None:
    query = "SELECT minutes, pressure FROM preferences"
    dialog = Dialog(store, "ada", "q1")
    assert rows(tmp_path, query) == [(None, 0)]
    dialog.do(lambda at: PreferencesChosen(at, minutes=20, pressure=True))
    assert rows(tmp_path, query) == [(20, 1)]
    dialog.do(lambda at: PreferencesChosen(at, minutes=0, pressure=False))
    assert rows(tmp_path, query) == [(None, 0)]


def test_of_what_was_asked_before_the_time_is_not_known(tmp_path: Path) -> None:
    former = Migrations("mensetsu")
    for migration in MIGRATIONS[: MIGRATIONS.index(time_taken)]:
        former()(migration)
    with Database(tmp_path / FILE) as database:
        former.apply(database)
    change(tmp_path, "INSERT INTO members (front_end, external_id, name) VALUES ('terminal', 'ada', 'Ada')")
    change(
        tmp_path,
        "INSERT INTO interviews (id, member_id, number, bank, mode, seed, planned, started_at)"
        " VALUES ('i1', 1, 1, 'deep-learning', 'coaching', 7, 1, '2026-07-04T12:00:00.000Z')",
    )
    change(
        tmp_path,
        "INSERT INTO questions_asked (interview_id, position, question, asked_at)"
        " VALUES ('i1', 1, 'q1', '2026-07-04T12:00:00.000Z')",
    )
    with Store.open(tmp_path) as store:
        (past,) = store.past_questions(1, 1)
        assert (past.seconds, past.late) == (None, False)
        # An interview that was under way then has no clock, and goes on.
        Dialog(store, "ada", "q1", interview="i2").do(Skipped)
        assert store.past_questions(1, 2)[0].late is False
