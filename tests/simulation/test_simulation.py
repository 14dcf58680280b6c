"""Nothing is lost, graded twice or told twice, wherever a process is killed, a disk is full or an answer gets lost."""

from __future__ import annotations

import logging
import re
import sqlite3
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

import bot
import tests
from bot.store import post
from tests.simulation.fate import IN_THE_STORE, ON_THE_LINE
from tests.simulation.run import simulate

# The places that no scene leads a process to: why, and a test of what is committed there.
ELSEWHERE = {
    "commit": ("a part of every step", "test_a_step_that_fails_midway_leaves_nothing"),
    "press_only": ("a part of every step", "test_31_what_does_nothing_any_more_has_no_button"),
    "disputes": (
        "a part of what is done about a dispute",
        "test_a_tap_after_a_crash_between_overlay_and_database_does_it_once",
    ),
    "heard_in_round": ("a part of what is heard", "test_an_answer_may_be_spoken_and_the_end_waits_for_it"),
    "keep_sound": (
        "nobody in a course keeps what they say",
        "test_the_sound_is_kept_for_whoever_wants_that_and_until_they_do_not",
    ),
    "drop_sounds": (
        "nobody in a course keeps what they say",
        "test_the_sound_is_kept_for_whoever_wants_that_and_until_they_do_not",
    ),
    "fits": ("a fit takes many more reviews than a course has", "test_the_newest_better_fit_holds"),
    "keep_played": (
        "only made-up members are played at once",
        "test_it_has_every_question_reply_mark_and_model_answer",
    ),
    "merge": ("only the shell takes histories in", "test_doing_it_twice_changes_nothing"),
}
SEEDS = (0, 1, 2)
CODE = "".join(file.read_text(encoding="utf-8") for file in Path(bot.__file__).parent.rglob("*.py"))
COMMITS = set(re.findall(r'(?:_writing(?:\(|, )|together\()"(\w+)"', CODE))
SENDS = {"sendmessage", "sendphoto", "editmessagetext", "editmessagereplymarkup", "answercallbackquery"}
TROUBLES = {*IN_THE_STORE, *ON_THE_LINE, "a clock that jumps"}


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


def test_whatever_goes_wrong_at_any_place_nothing_is_lost_and_nothing_comes_twice(tmp_path: Path) -> None:
    reports = [simulate(seed, tmp_path / str(seed)) for seed in SEEDS]
    passed = {place for report in reports for place, _ in report.passed}
    struck = {trouble for report in reports for trouble in report.struck}
    assert (COMMITS | SENDS) - passed == set(ELSEWHERE)
    assert struck == TROUBLES
    # The same seed replays the same course.
    assert simulate(SEEDS[0], tmp_path / "again") == reports[0]


def test_what_is_committed_elsewhere_has_a_test_there() -> None:
    written = "".join(file.read_text(encoding="utf-8") for file in Path(tests.__file__).parent.rglob("test_*.py"))
    assert [name for _, name in ELSEWHERE.values() if f"def {name}(" not in written] == []


def test_a_bot_that_forgets_what_it_has_received_is_found_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    keep = post.receive

    def forget(connection: sqlite3.Connection, update_id: int, raw: str | None) -> bool:
        return keep(connection, update_id, raw and None)

    monkeypatch.setattr(post, "receive", forget)
    with pytest.raises(AssertionError, match="waits in vain"):
        simulate(0, tmp_path / "forgetful")
    assert "python -m tests.simulation.run 0 1" in capsys.readouterr().err


def test_a_bot_that_forgets_what_it_has_sent_is_found_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep, ticks = post.tick, count()

    def forget(connection: sqlite3.Connection, owed: int, message: str | None, card: str, looks: str | None) -> None:
        if next(ticks) % 5:
            keep(connection, owed, message, card, looks)

    monkeypatch.setattr(post, "tick", forget)
    with pytest.raises(AssertionError, match="twice"):
        simulate(0, tmp_path / "forgetful")
