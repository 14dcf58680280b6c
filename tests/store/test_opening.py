"""Opening: a new file, one of before, one of another version, and all that can be wrong with it."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.interview.disputes import DisputedPoint
from bot.store import FILE, Store, StoreDamaged, StoreError, StoreLocked, StoreNotWritable, StoreTooNew, connection
from bot.store.migrations import MIGRATIONS
from bot.store.tables_of_revisions import disputed_exercises, revised_follow_ups
from tests.store.dialog import FIRST_MOMENT, change, rows

if TYPE_CHECKING:
    from sqlite_utils import Database

APPLIED = "SELECT name FROM _sqlite_migrations WHERE migration_set = 'mensetsu' ORDER BY id"


def test_a_new_folder_gets_a_database(tmp_path: Path) -> None:
    folder = tmp_path / "some" / "where"
    with Store.open(folder) as store:
        assert store.members() == []
    assert rows(folder, APPLIED) == [(migration.__name__,) for migration in MIGRATIONS]
    assert rows(folder, "PRAGMA journal_mode") == [("wal",)]


def test_opening_again_changes_nothing(tmp_path: Path) -> None:
    schema = "SELECT type, name, sql FROM sqlite_master"
    with Store.open(tmp_path) as store:
        member = store.member("terminal", "ada", "Ada", "en")
    before = rows(tmp_path, schema)
    with Store.open(tmp_path) as store:
        assert store.members() == [member]
    assert rows(tmp_path, schema) == before


def of_before(folder: Path, done: int) -> None:
    """Make a database that has only so many migrations."""
    from sqlite_utils import Database, Migrations

    former = Migrations("mensetsu")
    for migration in MIGRATIONS[:done]:
        former()(migration)
    with Database(folder / FILE) as database:
        former.apply(database)


@pytest.mark.parametrize("migration", [revised_follow_ups, disputed_exercises])
def test_a_list_of_before_more_replies_were_graded_again_is_made_anew(
    tmp_path: Path, migration: Callable[[Database], None]
) -> None:
    of_before(tmp_path, MIGRATIONS.index(migration))
    change(tmp_path, "INSERT INTO members (front_end, external_id, name) VALUES ('terminal', 'ada', 'Ada')")
    for number, state in enumerate(("listed", "applied")):
        change(
            tmp_path,
            "INSERT INTO revisions (bank, question, host_id, state, begun_at) VALUES ('b', ?, 1, ?, '2026-07-04')",
            str(number),
            state,
        )
    with Store.open(tmp_path) as store:
        assert [each.question for each in store.revisions.owed("terminal")] == ["0"]
        assert store.revisions.listed() == []


def test_a_dispute_of_before_exercises_could_be_disputed_keeps_its_number(tmp_path: Path) -> None:
    of_before(tmp_path, MIGRATIONS.index(disputed_exercises))
    for statement in (
        "INSERT INTO members (front_end, external_id, name) VALUES ('terminal', 'ada', 'Ada')",
        "INSERT INTO interviews (id, member_id, number, bank, mode, seed, planned, started_at)"
        " VALUES ('first', 1, 1, 'b', 'exam', 7, 1, '2026-07-04')",
        "INSERT INTO questions_asked (interview_id, position, question, asked_at)"
        " VALUES ('first', 1, 'q', '2026-07-04')",
        "INSERT INTO replies (question_asked_id, text, continues, attempt, replied_at)"
        " VALUES (1, 'So.', 0, 'first-1', '2026-07-04')",
        "INSERT INTO assessments (reply_id, attempt, score, verdict, ingredients, scorer, graded_at)"
        " VALUES (1, 'first-1', 40, 'fair', '[]', 'by hand', '2026-07-04')",
        "INSERT INTO findings (assessment_id, keypoint, tier, status, probability, ingredients)"
        " VALUES (1, 'k', 'core', 'missed', 0.1, '[]'), (1, 'l', 'core', 'missed', 0.1, '[]')",
        "INSERT INTO disputes (id, finding_id, words, made_at) VALUES (7, 1, 'So.', '2026-07-04'),"
        " (9, 2, 'So.', '2026-07-04')",
        "DELETE FROM disputes WHERE id = 9",
    ):
        change(tmp_path, statement)
    with Store.open(tmp_path) as store:
        (kept,) = store.disputes.open()
        assert (kept.id, kept.words, kept.name) == (7, "So.", "Ada")
        assert store.disputes.make(DisputedPoint(2, "l", "missed", 0.1, "So."), "So.", FIRST_MOMENT) == 10


@pytest.mark.parametrize("done", range(len(MIGRATIONS)))
def test_a_database_of_any_former_version_is_brought_up_to_date(tmp_path: Path, done: int) -> None:
    of_before(tmp_path, done)
    with Store.open(tmp_path) as store:
        assert store.members() == []
    assert len(rows(tmp_path, APPLIED)) == len(MIGRATIONS)


def test_several_processes_may_open_a_new_folder_at_once(tmp_path: Path) -> None:
    def meet(name: str) -> None:
        with Store.open(tmp_path) as store:
            store.member("terminal", name, name, None)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(meet, "abcdefgh"))
    with Store.open(tmp_path) as store:
        assert sorted(member.name for member in store.members()) == list("abcdefgh")


def _occupied(folder: Path) -> None:
    folder.rmdir()
    folder.write_text("a file where the folder should be")


def _a_folder_for_a_file(folder: Path) -> None:
    (folder / FILE).mkdir()


def _rubbish(folder: Path) -> None:
    (folder / FILE).write_text("no database at all, though long enough to be taken for one. " * 20)


def _torn(folder: Path) -> None:
    Store.open(folder).close()
    content = (folder / FILE).read_bytes()
    (folder / FILE).write_bytes(content[:100] + b"\xff" * 3000 + content[3100:])


def _of_the_future(folder: Path) -> None:
    Store.open(folder).close()
    change(folder, "INSERT INTO _sqlite_migrations (migration_set, name) VALUES ('mensetsu', 'time_travel')")


@pytest.mark.parametrize(
    ("spoil", "error", "advice"),
    [
        (_occupied, StoreNotWritable, "set MENSETSU_DATA to another folder"),
        (_a_folder_for_a_file, StoreNotWritable, "set MENSETSU_DATA to another folder"),
        (_rubbish, StoreDamaged, "Put a backup in its place"),
        (_torn, StoreDamaged, "Put a backup in its place"),
        (_of_the_future, StoreTooNew, "Update mensetsu"),
    ],
)
def test_what_is_wrong_is_said(
    tmp_path: Path, spoil: Callable[[Path], None], error: type[StoreError], advice: str
) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    spoil(folder)
    with pytest.raises(error, match=advice) as raised:
        Store.open(folder)
    assert str(folder) in str(raised.value)


def test_a_lock_that_is_held_too_long_is_said_and_can_pass(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "PATIENCE", 0.01)
    with Store.open(tmp_path) as store, closing(sqlite3.connect(tmp_path / FILE, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreLocked, match="Close what is open on it"):
            store.receive(1, "{}")
        other.execute("ROLLBACK")
        assert store.receive(1, "{}")


def test_opening_an_existing_database_loads_nothing_heavy(tmp_path: Path) -> None:
    Store.open(tmp_path).close()
    program = (
        "import sys, pathlib; from bot.store import Store; Store.open(pathlib.Path(sys.argv[1])).close();"
        "print({'sqlite_utils', 'numpy', 'torch', 'telegram', 'rich'} & set(sys.modules))"
    )
    said = subprocess.run([sys.executable, "-c", program, tmp_path], capture_output=True, text=True, check=True)
    assert said.stdout == "set()\n"
