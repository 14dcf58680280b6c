"""What is typed while something is under way does not run into what is shown, and is not lost."""

from __future__ import annotations

import io
import os
import select
import sys

import pytest
from rich.console import Console

from bot.terminal.echo import unechoed
from bot.terminal.screen import Screen


def echoed(fingers: int, typed: bytes) -> bytes:
    """What the terminal shows of what is typed."""
    os.write(fingers, typed)
    return os.read(fingers, 100) if select.select([fingers], [], [], 0.2)[0] else b""


def test_nothing_is_shown_while_something_is_under_way_and_it_is_read_afterwards(fingers: int) -> None:
    screen = Screen(Console(file=io.StringIO(), width=80, force_terminal=True))
    with screen.busy("Reading"):
        assert echoed(fingers, b"ahead\n") == b""
    assert echoed(fingers, b"x") == b"x"
    assert sys.stdin.readline() == "ahead\n"


def test_it_is_shown_again_whatever_goes_wrong(fingers: int) -> None:
    with pytest.raises(KeyboardInterrupt), unechoed():
        raise KeyboardInterrupt
    assert echoed(fingers, b"x") == b"x"


def test_ctrl_c_throws_nothing_away_that_was_typed_before_it(fingers: int) -> None:
    with unechoed():
        assert echoed(fingers, b"ahead\x03\n") == b""
        assert os.read(sys.stdin.fileno(), 100) == b"ahead\n"


def test_a_pipe_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    piped = io.StringIO("line")
    monkeypatch.setattr("sys.stdin", piped)
    with unechoed():
        assert piped.read() == "line"
