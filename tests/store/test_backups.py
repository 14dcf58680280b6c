"""Backups: one a day, for two weeks, and others by hand, restorable; the forgotten are taken out at once."""

from __future__ import annotations

import resource
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from bot.interview.events import Answered
from bot.store import FILE, Store, StoreError, StoreNotWritable, back_up, backups, copy, is_ours, restore, take_turn
from bot.store.migrations import MIGRATIONS
from bot.store.tables_of_rounds import rounds
from tests.store.dialog import Dialog, rows
from tests.store.test_forgetting import SECRET, forget, say_farewell, someone

TODAY = date(2026, 7, 4)
NOW = datetime(2026, 7, 4, 14, 30, 5, tzinfo=UTC)
NAMES = "SELECT name FROM members ORDER BY name"


def turns(folder: Path, days: int) -> list[date]:
    """Take turns on as many days, from TODAY on; returns the days of which there is a backup then."""
    for day in range(days):
        take_turn(folder / FILE, TODAY + timedelta(days=day))
    return [backup.day for backup in backups(folder)]


def test_one_a_day_for_two_weeks(store: Store, tmp_path: Path) -> None:
    someone(store, "ada", "hers")
    assert take_turn(tmp_path / FILE, TODAY) is not None
    assert take_turn(tmp_path / FILE, TODAY) is None
    kept = turns(tmp_path, 20)
    assert kept == [TODAY + timedelta(days=day) for day in range(6, 20)]


def test_a_backup_is_one_whole_file_made_while_others_write(store: Store, tmp_path: Path) -> None:
    ada = someone(store, "ada", "hers")
    take_turn(tmp_path / FILE, TODAY)
    ada.do(lambda at: Answered(at, "more"))
    assert [file.name for file in (tmp_path / "backups").iterdir()] == ["mensetsu-2026-07-04.sqlite"]
    store.close()
    restored = restore(tmp_path / FILE, None, NOW)
    assert restored.backup.name == "mensetsu-2026-07-04.sqlite"
    assert rows(tmp_path, "SELECT text FROM replies") == [(f"{SECRET} of ada",)]
    with Store.open(tmp_path) as again:
        assert Dialog(again, "ada").states == [("running", 70, 1)]


def test_a_day_can_be_chosen_and_what_was_there_is_kept(store: Store, tmp_path: Path) -> None:
    someone(store, "ada", "hers")
    take_turn(tmp_path / FILE, TODAY)
    someone(store, "ben", "his")
    take_turn(tmp_path / FILE, TODAY + timedelta(days=1))
    store.close()
    before = restore(tmp_path / FILE, str(TODAY), NOW).before
    assert rows(tmp_path, NAMES) == [("Ada",)]
    assert before == tmp_path / "backups" / "before-restore-2026-07-04T143005.sqlite"
    # What a restore has replaced is not lost by the next one, and can be restored by its name.
    assert restore(tmp_path / FILE, str(TODAY), NOW).before != before
    restore(tmp_path / FILE, before.stem, NOW)
    assert rows(tmp_path, NAMES) == [("Ada",), ("Ben",)]


def test_one_made_by_hand_has_what_came_after_that_of_the_day_and_is_the_newest(store: Store, tmp_path: Path) -> None:
    take_turn(tmp_path / FILE, TODAY)
    someone(store, "ada", "first")
    first = back_up(tmp_path / FILE, NOW)
    someone(store, "ben", "second")
    second = back_up(tmp_path / FILE, NOW)
    assert (first.name, second.name) == ("mensetsu-2026-07-04T143005.sqlite", "mensetsu-2026-07-04T143006.sqlite")
    assert [backup.by_hand for backup in backups(tmp_path)] == [False, True, True]
    someone(store, "cat", "third")
    store.close()
    restore(tmp_path / FILE, None, NOW)
    assert rows(tmp_path, NAMES) == [("Ada",), ("Ben",)]


def test_one_made_by_hand_does_not_stand_for_that_of_the_day_and_stays(store: Store, tmp_path: Path) -> None:
    someone(store, "ada", "hers")
    made = back_up(tmp_path / FILE, NOW)
    turns(tmp_path, 20)
    assert made.exists()
    assert len(backups(tmp_path)) == 15


# SQLite leaves the journal of a large copy behind, that of a small one not.
@pytest.mark.parametrize("kilobytes", [0, 3000])
def test_no_half_copy_is_left_where_the_disk_is_full(store: Store, tmp_path: Path, kilobytes: int) -> None:
    someone(store, "ada", "hers")
    with closing(sqlite3.connect(tmp_path / FILE)) as connection:
        connection.execute("CREATE TABLE filling (bytes)")
        connection.executemany("INSERT INTO filling VALUES (randomblob(1000))", [()] * kilobytes)
        connection.commit()
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, hard))
    try:
        with pytest.raises(StoreNotWritable, match=r"all\.sqlite cannot be written"):
            copy(tmp_path / FILE, tmp_path / "there" / "all.sqlite")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert list((tmp_path / "there").iterdir()) == []


def test_where_something_is_in_the_way_it_is_told(store: Store, tmp_path: Path) -> None:
    (tmp_path / "backups").write_text("in the way")
    with pytest.raises(StoreNotWritable, match=r"2026-07-04\.sqlite cannot be written \(File exists\)"):
        take_turn(tmp_path / FILE, TODAY)
    assert store.members() == []


def test_a_day_without_a_backup_is_told_with_those_that_there_are(store: Store, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="There are: none yet"):
        restore(tmp_path / FILE, None, NOW)
    take_turn(tmp_path / FILE, TODAY)
    with pytest.raises(StoreError, match="There are: 2026-07-04"):
        restore(tmp_path / FILE, str(TODAY + timedelta(days=1)), NOW)
    assert store.members() == []


def test_the_forgotten_leave_the_backups_at_once(store: Store, tmp_path: Path) -> None:
    ada = someone(store, "ada", "hers")
    someone(store, "ben", "his")
    turns(tmp_path, 3)
    forget(ada)
    contents = [backup.file.read_bytes() for backup in backups(tmp_path)]
    assert [(f"{SECRET} of ada".encode() in each, f"{SECRET} of ben".encode() in each) for each in contents] == [
        (False, True)
    ] * 3
    assert rows(tmp_path, "SELECT * FROM forgotten") == []


def test_the_forgotten_leave_a_backup_that_cannot_be_written_at_its_next_turn(store: Store, tmp_path: Path) -> None:
    ada = someone(store, "ada", "hers")
    turns(tmp_path, 1)
    ours = tmp_path / "backups" / "a-copy-of-mine.sqlite"
    ours.write_bytes(b"no database at all, but quite some bytes of something else" * 20)
    forget(ada)
    assert rows(tmp_path, "SELECT external_id FROM forgotten") == [("ada",)]
    ours.unlink()
    take_turn(tmp_path / FILE, TODAY)
    assert rows(tmp_path, "SELECT * FROM forgotten") == []
    assert f"{SECRET} of ada".encode() not in backups(tmp_path)[0].file.read_bytes()


def test_a_restore_brings_back_nobody_who_was_forgotten(store: Store, tmp_path: Path) -> None:
    ada = someone(store, "ada", "hers")
    someone(store, "ben", "his")
    take_turn(tmp_path / FILE, TODAY)
    forget(ada)
    say_farewell(store)
    store.close()
    restore(tmp_path / FILE, None, NOW)
    assert rows(tmp_path, NAMES) == [("Ben",)]


def test_who_came_back_after_being_forgotten_stays_in_later_backups(store: Store, tmp_path: Path) -> None:
    forget(someone(store, "ada", "hers"))
    say_farewell(store)
    someone(store, "ada", "anew")
    take_turn(tmp_path / FILE, TODAY)
    take_turn(tmp_path / FILE, TODAY + timedelta(days=1))
    store.close()
    restore(tmp_path / FILE, None, NOW)
    assert rows(tmp_path, "SELECT name, interviews.id FROM members JOIN interviews ON member_id = members.id") == [
        ("Ada", "anew")
    ]


def test_somebodys_own_copy_and_what_was_left_unfinished_are_no_backups(store: Store, tmp_path: Path) -> None:
    someone(store, "ada", "hers")
    made = back_up(tmp_path / FILE, NOW)
    own, unfinished = made.with_name("mensetsu-of-mine.sqlite"), made.with_name("mensetsu-2026-07-03.sqlite.part")
    journal = made.with_name(f"{unfinished.name}-journal")
    made.rename(own)
    unfinished.touch()
    journal.touch()
    take_turn(tmp_path / FILE, TODAY)
    assert [each.day for each in backups(tmp_path)] == [TODAY]
    assert own.exists()
    assert not unfinished.exists()
    assert not journal.exists()


def test_a_damaged_database_is_kept_beside_the_backups_as_it_is(store: Store, tmp_path: Path) -> None:
    someone(store, "ada", "hers")
    take_turn(tmp_path / FILE, TODAY)
    store.close()
    damage = b"no database at all, but quite some bytes of something else" * 20
    (tmp_path / FILE).write_bytes(damage)
    (tmp_path / f"{FILE}-journal").touch()
    before = restore(tmp_path / FILE, None, NOW).before
    assert before is not None
    assert before.read_bytes() == damage
    assert not (tmp_path / f"{FILE}-journal").exists()
    assert rows(tmp_path, NAMES) == [("Ada",)]


def test_a_database_of_somebody_elses_is_not_ours(store: Store, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "other.sqlite")) as other:
        other.execute("CREATE TABLE notes (text)")
    assert is_ours(store.file)
    assert not is_ours(tmp_path / "other.sqlite")


def test_the_forgotten_leave_a_backup_of_a_former_version(store: Store, tmp_path: Path) -> None:
    ada = someone(store, "ada", "hers")
    former = tmp_path / "backups" / "mensetsu-2026-07-03.sqlite"
    former.parent.mkdir()
    steps = Migrations("mensetsu")
    for migration in MIGRATIONS[: MIGRATIONS.index(rounds)]:
        steps()(migration)
    with Database(former) as database:
        steps.apply(database)
        database.execute("INSERT INTO members (front_end, external_id, name) VALUES ('terminal', 'ada', 'Ada')")
    forget(ada)
    with closing(sqlite3.connect(former)) as connection:
        assert connection.execute("SELECT * FROM members").fetchall() == []
