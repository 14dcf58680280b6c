"""Holding back what would push out of the window what has not been read yet."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

Row = TypeVar("Row")

# With fewer rows a window shows nothing at once that could be read.
_LEAST = 5


class Pages:
    """Parts what is taller than the window into pages, and lets nothing push out the last of them unread.

    A message that fits is held only where it would push out more than half a window: feedback and the question after it
    come together, the feedback on several questions of an exam one after another.
    """

    def __init__(self, height: Callable[[], int], turn: Callable[[int], bool]) -> None:
        """`turn` waits, before so many further rows, until they are wanted; False where the person goes on instead."""
        self._height = height
        self._turn = turn
        self._unread = 0  # rows since something was held or read
        self._is_rest = False  # whether these begin with the last page of what was taller
        self._waits = True

    def begin(self) -> None:
        """All that was shown has been read."""
        self._unread, self._is_rest, self._waits = 0, False, True

    def of(self, rows: Sequence[Row]) -> Iterator[Sequence[Row]]:
        """The pages of some rows, each when it is wanted."""
        window = max(self._height() - 1, _LEAST)  # one row tells that there is more
        most = window if self._is_rest else window + window // 2
        if self._unread and self._unread + len(rows) > most:
            self._hold(len(rows))
            self._unread, self._is_rest = 0, False
        self._is_rest = self._is_rest or len(rows) > window
        while self._waits and len(rows) > window:
            page, rows = rows[:window], rows[window:]
            yield page
            self._hold(len(rows))
        yield rows
        self._unread += len(rows)

    def _hold(self, more: int) -> None:
        self._waits = self._waits and self._turn(more)
