"""How far a long measuring is: the first line at once, further ones now and then, and one line on a terminal."""

from __future__ import annotations

import io
import sys

import pytest

from bot.cli.progress import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_where_lines_stay_a_few_are_written(capsys: pytest.CaptureFixture[str]) -> None:
    clock = iter([0.0, 1.0, 14.0, 16.0, 17.0, 40.0])
    with Progress("pod", lambda: next(clock)) as progress:
        for done in range(6):
            progress.told(done, 9)
    assert capsys.readouterr().err.splitlines() == [f"Measuring pod: {done} of 9 texts" for done in (0, 3, 5)]


def test_on_a_terminal_one_line_is_written_over(monkeypatch: pytest.MonkeyPatch) -> None:
    errors = Terminal()
    monkeypatch.setattr(sys, "stderr", errors)
    with Progress("pod") as progress:
        for done in (0, 1):
            progress.told(done, 2)
    assert errors.getvalue() == "\rMeasuring pod: 0 of 2 texts\rMeasuring pod: 1 of 2 texts\n"


def test_what_was_not_measured_again_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    errors = Terminal()
    monkeypatch.setattr(sys, "stderr", errors)
    with Progress("pod"):
        pass
    assert errors.getvalue() == ""
