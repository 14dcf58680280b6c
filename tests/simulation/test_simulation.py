"""Nothing is lost, graded twice or told twice, wherever a process is killed, a disk is full or an answer gets lost."""

from __future__ import annotations

import logging
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

import bot
from bot.store import post
from tests.simulation.run import simulate

# Where these people lead no process to: what the shell does, and what is tested in files of its own.
ELSEWHERE = {"keep_played", "merge", "rate", "forget", "move_chat", "invite", "accept_invitation", "dismiss"}
ELSEWHERE |= {
    "commit",
    "press_only",
    "note_part",
    "note_upload",
    "forget_upload",
    "drop",
    "drills",
    "bank_versions",
    "rounds",
    "group",
    "dispute",
    "disputes",
    "revision",
    "revisions",
    "set_language",
    "first_words",
    "introduced",
    "goodbye",
    "offer",
    "begin",
    "peers",
    "withdraw_invitation",
}
CODE = "".join(file.read_text(encoding="utf-8") for file in Path(bot.__file__).parent.rglob("*.py"))
COMMITS = set(re.findall(r'(?:_writing(?:\(|, )|together\()"(\w+)"', CODE))
SENDS = {"sendmessage", "editmessagetext", "answercallbackquery"}


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


def test_whatever_goes_wrong_at_any_place_nothing_is_lost_and_nothing_comes_twice(tmp_path: Path) -> None:
    reports = [simulate(seed, tmp_path / name) for name, seed in (("first", 0), ("second", 1), ("first again", 0))]
    passed = {place for report in reports for place, _ in report.passed}
    struck = {trouble for report in reports for trouble in report.struck}
    assert ELSEWHERE <= COMMITS
    assert passed >= (COMMITS - ELSEWHERE) | SENDS
    assert {"kill", "disk full", "I/O error", "locked", "lost answer", "no answer", "a clock that jumps"} <= struck
    assert sum(report.steps for report in reports) > 2000
    # The same seed replays the same course.
    assert reports[0] == reports[2]


def test_a_bot_that_forgets_what_it_has_received_is_found_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    keep = post.receive

    def forget(connection: sqlite3.Connection, update_id: int, raw: str | None) -> bool:
        return keep(connection, update_id, raw and None)

    monkeypatch.setattr(post, "receive", forget)
    with pytest.raises(AssertionError, match="a reply was lost"):
        simulate(0, tmp_path / "forgetful")
    assert "python -m tests.simulation.run 0 1" in capsys.readouterr().err
