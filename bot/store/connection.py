"""Connecting to the database file, and what every table shares: transactions, rows and times."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

# How long to wait for another program that is writing, in seconds.
PATIENCE = 5.0

# The time of a statement, written as `utc_text` writes times.
NOW = "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')"

# When a place is passed where something is committed.
Moment = Literal["before", "after"]

Value = str | int | float | None

# What opens the database for a part of it.
Opened = Callable[[], AbstractContextManager[sqlite3.Connection]]


def connect(file: Path, patience: float = PATIENCE) -> sqlite3.Connection:
    """A connection that begins a transaction only when told to. What it has committed outlives a power cut.

    It waits `patience` seconds for another program that is writing.
    """
    connection = sqlite3.connect(file, timeout=patience, isolation_level=None)
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    # What is deleted is overwritten, so that it is gone from the file as well.
    connection.execute("PRAGMA secure_delete = ON")
    return connection


@contextmanager
def transaction(
    connection: sqlite3.Connection, passing: Callable[[Moment], None] = lambda _moment: None
) -> Iterator[None]:
    """All that the block writes, or nothing of it; a block within another is a part of that.

    `passing` is called before and after the commit.
    """
    is_part = connection.in_transaction
    if is_part:
        yield
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        passing("before")
        connection.execute("COMMIT")
    except BaseException:
        # Some errors, such as a full disk, have ended the transaction already.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    passing("after")


def insert(connection: sqlite3.Connection, table: str, **values: Value) -> int:
    """Insert one row; returns its row id."""
    names = ", ".join(values)
    places = ", ".join(f":{name}" for name in values)
    row_id = connection.execute(f"INSERT INTO {table} ({names}) VALUES ({places})", values).lastrowid
    assert row_id is not None, "an insert has a row id"
    return row_id


def utc_text(at: datetime) -> str:
    """An aware time as the tables hold it: ISO 8601 in UTC, to the millisecond, such as 2026-07-04T12:00:00.000Z."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def utc_time(text: str) -> datetime:
    """The time that `utc_text` wrote."""
    return datetime.fromisoformat(text)
