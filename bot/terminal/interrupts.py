"""Ctrl-C where no line is being read: it waits for the next line, unless something is under way that may be given up.

Python would raise KeyboardInterrupt wherever it happens to be, also where that breaks what is half done.
"""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager


class Interrupts:
    """How often Ctrl-C was pressed and is not yet heard of."""

    def __init__(self) -> None:
        self._pressed = 0
        self._may_be_given_up = False

    def hold(self) -> None:
        """Hold them from now on until the process ends: whoever has left may press Ctrl-C once more."""
        signal.signal(signal.SIGINT, lambda _number, _frame: self.press())

    def press(self) -> None:
        """Take one; raises KeyboardInterrupt in what may be given up."""
        if self._may_be_given_up:
            raise KeyboardInterrupt
        self._pressed += 1

    def heard(self) -> bool:
        """Whether one waits; it is taken."""
        waits = self._pressed > 0
        self._pressed -= waits
        return waits

    @contextmanager
    def may_give_up(self) -> Iterator[None]:
        """Raise KeyboardInterrupt at once in what is done here, also for one that waits."""
        self._may_be_given_up = True
        try:
            if self.heard():
                raise KeyboardInterrupt
            yield
        finally:
            self._may_be_given_up = False
