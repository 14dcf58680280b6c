"""How far something is that takes a while, on the errors: a line that is written over, or one now and then."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from types import TracebackType
from typing import Self

from bot.cli.streams import echo

# How many seconds pass between two lines, where none can be written over.
_EVERY = 15.0


class Progress:
    """Says how far the measuring of a question is."""

    def __init__(self, name: str, clock: Callable[[], float] = time.monotonic) -> None:
        self._name = name
        self._clock = clock
        self._said: float | None = None
        self._over = sys.stderr.isatty()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._over and self._said is not None:
            echo("", err=True)

    def told(self, done: int, whole: int) -> None:
        """Say that so many texts of the whole are measured, unless that was said just now."""
        now = self._clock()
        line = f"Measuring {self._name}: {done} of {whole} texts"
        if self._over:
            echo(f"\r{line}", nl=False, err=True)
        elif self._said is None or now - self._said >= _EVERY:
            echo(line, err=True)
        else:
            return
        self._said = now
