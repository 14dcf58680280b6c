"""Backups: one a day, for two weeks, restorable; the forgotten are taken out at the next turn."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.interview.events import Answered
from bot.store import FILE, Store, StoreError, backups, restore, take_turn
from tests.store.dialog import Dialog, rows
from tests.store.test_forgetting import SECRET, forget, say_farewell, someone

TODAY = date(2026, 7, 4)
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
    restored = restore(tmp_path / FILE, None)
    assert restored.day == TODAY
    assert rows(tmp_path, "SELECT text FROM replies") == [(f"{SECRET} of ada",)]
    with Store.open(tmp_path) as again:
        assert Dialog(again, "ada").states == [("running", 70, 1)]


def test_a_day_can_be_chosen_and_what_was_there_is_kept(store: Store, tmp_path: Path) -> None:
    someone(store, "ada", "hers")
    take_turn(tmp_path / FILE, TODAY)
    someone(store, "ben", "his")
    take_turn(tmp_path / FILE, TODAY + timedelta(days=1))
    store.close()
    restore(tmp_path / FILE, TODAY)
    assert rows(tmp_path, NAMES) == [("Ada",)]
    (tmp_path / "backups" / "before-the-last-restore.sqlite").rename(tmp_path / FILE)
    assert rows(tmp_path, NAMES) == [("Ada",), ("Ben",)]


def test_a_day_without_a_backup_is_told_with_those_that_there_are(store: Store, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="There are: none yet"):
        restore(tmp_path / FILE, None)
    take_turn(tmp_path / FILE, TODAY)
    with pytest.raises(StoreError, match="There are: 2026-07-04"):
        restore(tmp_path / FILE, TODAY + timedelta(days=1))
    assert store.members() == []


def test_the_forgotten_leave_the_backups_at_the_next_turn(store: Store, tmp_path: Path) -> None:
    ada = someone(store, "ada", "hers")
    someone(store, "ben", "his")
    turns(tmp_path, 2)
    forget(ada)
    say_farewell(store)
    assert [f"{SECRET} of ada".encode() in backup.file.read_bytes() for backup in backups(tmp_path)] == [True, True]
    take_turn(tmp_path / FILE, TODAY + timedelta(days=2))
    contents = [backup.file.read_bytes() for backup in backups(tmp_path)]
    assert [(f"{SECRET} of ada".encode() in each, f"{SECRET} of ben".encode() in each) for each in contents] == [
        (False, True)
    ] * 3
    assert rows(tmp_path, "SELECT * FROM forgotten") == []


def test_a_restore_brings_back_nobody_who_was_forgotten(store: Store, tmp_path: Path) -> None:
    ada = someone(store, "ada", "hers")
    someone(store, "ben", "his")
    take_turn(tmp_path / FILE, TODAY)
    forget(ada)
    say_farewell(store)
    store.close()
    restore(tmp_path / FILE, None)
    assert rows(tmp_path, NAMES) == [("Ben",)]


def test_who_came_back_after_being_forgotten_stays_in_later_backups(store: Store, tmp_path: Path) -> None:
    forget(someone(store, "ada", "hers"))
    say_farewell(store)
    someone(store, "ada", "anew")
    take_turn(tmp_path / FILE, TODAY)
    take_turn(tmp_path / FILE, TODAY + timedelta(days=1))
    store.close()
    restore(tmp_path / FILE, None)
    assert rows(tmp_path, "SELECT name, interviews.id FROM members JOIN interviews ON member_id = members.id") == [
        ("Ada", "anew")
    ]
