"""The sound of recordings, kept for members who want that."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.store.connection import utc_text


@dataclass(frozen=True, slots=True)
class KeptSound:
    """What was recorded: the text that was heard in it, the question that it is about, and the kind of file."""

    heard_at: datetime
    question: str | None
    text: str
    suffix: str
    sound: bytes


def keep(connection: sqlite3.Connection, member_id: int, kept: KeptSound) -> None:
    """Keep a recording of a member's."""
    connection.execute(
        "INSERT INTO recordings (member_id, heard_at, question, text, suffix, sound) VALUES (?, ?, ?, ?, ?, ?)",
        (member_id, utc_text(kept.heard_at), kept.question, kept.text, kept.suffix, kept.sound),
    )


def drop(connection: sqlite3.Connection, member_id: int) -> None:
    """Keep none of a member's any more."""
    connection.execute("DELETE FROM recordings WHERE member_id = ?", (member_id,))


def sounds(connection: sqlite3.Connection, member_id: int | None) -> Iterator[tuple[str, bytes]]:
    """The recordings of a member's, or everybody's, each with the name of its file."""
    where = "" if member_id is None else " WHERE member_id = ?"
    found = connection.execute(
        f"SELECT id, suffix, sound FROM recordings{where} ORDER BY id", () if member_id is None else (member_id,)
    )
    for row in found:
        yield f"{row['id']}{row['suffix']}", row["sound"]
