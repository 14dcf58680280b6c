"""An interview against the clock in the terminal: what is told while somebody types."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from bot.runner import Request
from bot.store import FILE
from tests.runner.conftest import START
from tests.terminal.scripted import Key, Room


class Waiting:
    """A person who waits at the keyboard, and the clock that they look at."""

    def __init__(self, folder: Path) -> None:
        self.at = START
        self.ended: list[bool] = []
        self.room = Room(folder, clock=self.now)

    def now(self) -> datetime:
        return self.at

    def waits(self, seconds: int) -> Key:
        def wait() -> None:
            for _ in range(seconds):
                self.at += timedelta(seconds=1)
                telling = self.room.script.look("")
                if telling is not None:
                    self.ended.append(telling())

        return wait


def test_the_time_is_told_while_a_reply_is_awaited(tmp_path: Path) -> None:
    waiting = Waiting(tmp_path)
    request = Request("deep-learning", 2, pressure=True)
    shown = waiting.room.chat(waiting.waits(200), "/skip", waiting.waits(20), "/skip", request=request)
    assert waiting.ended == [False, False, True]
    told = [shown.index(words) for words in ("Half the time is gone, 90 s left", "30 s left.", "Time is up:", "2/2")]
    assert told == sorted(told)
    assert "0, skipped · 3:20 min" in shown


def test_nothing_is_told_of_the_time_where_there_is_no_clock(tmp_path: Path) -> None:
    waiting = Waiting(tmp_path)
    waiting.room.chat(waiting.waits(900), "/skip", request=Request("deep-learning", 1))
    assert waiting.ended == []


def test_before_anybody_is_known_there_is_nothing_to_look_at(tmp_path: Path) -> None:
    waiting = Waiting(tmp_path)
    waiting.room.chat(waiting.waits(5), language=None)
    assert waiting.ended == []


def test_while_the_database_cannot_be_read_the_next_look_is_waited_for(tmp_path: Path) -> None:
    waiting = Waiting(tmp_path)
    request = Request("deep-learning", 1, minutes=1)

    def unreadable() -> None:
        file = tmp_path / FILE
        content = file.read_bytes()
        file.write_bytes(b"\xff" * len(content))
        assert waiting.room.script.look("") is None
        file.write_bytes(content)

    shown = waiting.room.chat(unreadable, "/skip", request=request)
    assert "Question 1 is skipped" in shown
