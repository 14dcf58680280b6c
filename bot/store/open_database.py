"""What every part of the database stands on: its file, its connection, and what is committed at once."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from bot.store.connection import Moment, transaction
from bot.store.errors import explained


class OpenDatabase:
    """An open database.

    `passing` is called with a place's name just before and just after something is committed there: that is where a
    crash, a full disk or a lock can strike, and where a simulation lets them.
    """

    def __init__(self, connection: sqlite3.Connection, file: Path) -> None:
        self.passing: Callable[[str, Moment], None] = _nothing_happens
        self._connection = connection
        self._file = file

    @property
    def file(self) -> Path:
        """The file of the database."""
        return self._file

    @contextmanager
    def together(self, place: str) -> Iterator[None]:
        """All that the block keeps, or nothing of it; `place` names where."""
        with self._writing(place):
            yield

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        with explained(self._file):
            yield self._connection

    @contextmanager
    def _writing(self, place: str) -> Iterator[sqlite3.Connection]:
        with explained(self._file), transaction(self._connection, partial(self.passing, place)):
            yield self._connection


def _nothing_happens(_place: str, _moment: Moment) -> None:
    return
