"""One transaction a step: all of it is kept, or nothing, whenever the process dies."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bot.interview import Phase
from bot.interview.effects import OpenQuestion
from bot.interview.events import Answered
from bot.store import FILE, Store, StoreNotWritable, WaitingUpdate
from bot.store.connection import connect
from tests.store.dialog import FIRST_MOMENT, Dialog, rows

KILLS = 5
# More than any process gets to say before it is killed.
FAR = 100_000
LONG = "It scales each step. " * 10_000


def test_a_step_that_fails_midway_leaves_nothing(store: Store, tmp_path: Path) -> None:
    dialog = Dialog(store, "ada", "learning-rate")
    store.receive(5, "{}")
    before, owed = dialog.session, store.owed("terminal")
    kept = [OpenQuestion("first", 2, "data-generator", FIRST_MOMENT), OpenQuestion("gone", 1, "no-such", FIRST_MOMENT)]
    with pytest.raises(sqlite3.IntegrityError):
        store.commit(dialog.member.id, before, kept, ['"hello"'], 5)
    assert dialog.session == before
    assert rows(tmp_path, "SELECT question FROM questions_asked") == [("learning-rate",)]
    assert store.owed("terminal") == owed
    assert store.waiting_updates() == [WaitingUpdate(5, "{}")]


def test_a_step_ticks_off_the_update_that_caused_it(store: Store) -> None:
    dialog = Dialog(store, "ada", "learning-rate")
    store.receive(5, "{}")
    store.receive(6, "{}")
    dialog.do(lambda at: Answered(at, "It scales each step."), update_id=5)
    assert store.waiting_updates() == [WaitingUpdate(6, "{}")]


def test_a_full_disk_leaves_nothing_and_can_pass(tmp_path: Path) -> None:
    Store.open(tmp_path).close()
    connection = connect(tmp_path / FILE)
    with Store(connection, tmp_path / FILE) as store:
        dialog = Dialog(store, "ada", "learning-rate")
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages + 2}")
        with pytest.raises(StoreNotWritable, match="free some space"):
            dialog.do(lambda at: Answered(at, LONG))
        assert rows(tmp_path, "SELECT text FROM replies") == []
        assert dialog.session.phase is Phase.ASKED
        connection.execute(f"PRAGMA max_page_count = {pages + 1000}")
        dialog.do(lambda at: Answered(at, LONG))
    assert rows(tmp_path, "SELECT text FROM replies") == [(LONG,)]


def test_a_process_that_is_killed_loses_nothing(tmp_path: Path) -> None:
    dice = random.Random(4)
    said: list[int] = []
    for kill in range(KILLS):
        said += _said_until_killed(tmp_path, 1 + kill * FAR, dice)
        assert rows(tmp_path, "PRAGMA integrity_check") == [("ok",)]
        assert rows(tmp_path, "PRAGMA foreign_key_check") == []
        kept = [int(str(text)) for (text,) in rows(tmp_path, "SELECT text FROM replies ORDER BY id")]
        assert kept == sorted(set(kept))
        # At most one reply a kill was committed but not said any more.
        assert set(said) <= set(kept)
        assert len(kept) <= len(said) + kill + 1
        done = [update for (update,) in rows(tmp_path, "SELECT update_id FROM updates WHERE done_at IS NOT NULL")]
        assert done == kept
        _agrees_with_its_rows(tmp_path)


def _said_until_killed(folder: Path, first: int, dice: random.Random) -> list[int]:
    command = [sys.executable, "-m", "tests.store.chatterbox", str(folder), str(first)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        lines = [process.stdout.readline() for _ in range(dice.randrange(1, 15))]
        time.sleep(dice.uniform(0, 0.02))
        process.kill()
        lines += process.stdout.readlines()
    return [int(line) for line in lines]


def _agrees_with_its_rows(folder: Path) -> None:
    with Store.open(folder) as store:
        interview = Dialog(store, "ada").interview
    of_it = f"JOIN questions_asked ON questions_asked.id = question_asked_id WHERE interview_id = '{interview.id}'"
    assert rows(folder, f"SELECT count(*) FROM replies {of_it}") == [(interview.attempts,)]
    assert rows(folder, f"SELECT question, final_mark FROM questions_asked WHERE interview_id = '{interview.id}'") == [
        (turn.question, turn.final_mark if turn.assessment else None) for turn in interview.turns
    ]
    judged = f"SELECT count(*) FROM assessments JOIN replies ON replies.id = reply_id {of_it}"
    assert rows(folder, judged) == [(interview.attempts - (interview.pending is not None),)]


def test_what_is_kept_together_is_kept_as_a_whole_or_not_at_all(store: Store, tmp_path: Path) -> None:
    assert store.file == tmp_path / FILE
    passed = []
    store.passing = lambda place, moment: passed.append((place, moment))
    with store.together("both"):
        store.receive(5, "{}")
        store.receive(6, "{}")
    assert passed == [("both", "before"), ("both", "after")]
    with pytest.raises(sqlite3.IntegrityError), store.together("neither"):
        _receive_what_is_nothing(store)
    assert [each.id for each in store.waiting_updates()] == [5, 6]


def _receive_what_is_nothing(store: Store) -> None:
    store.receive(7, "{}")
    store.tick(1)
    store.commit(99, Dialog(store, "ada").session, (), (), None)
