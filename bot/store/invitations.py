"""Invitations: a link for one person, made by an admin, and who came with it."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from bot.store.connection import NOW, insert

# For how long a link is good.
LIFETIME = "-7 days"
_GOOD = "code = ? AND guest_id IS NULL AND made_at > strftime('%Y-%m-%dT%H:%M:%fZ', 'now', ?)"


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody who came with an invitation."""

    id: str
    name: str


def invite(connection: sqlite3.Connection, code: str, made_by: str) -> None:
    """Keep a new invitation."""
    insert(connection, "invitations", code=code, made_by=made_by)


def accept(connection: sqlite3.Connection, code: str, guest_id: str, name: str) -> bool:
    """Let a person in with an invitation; False where it is unknown, used or too old."""
    cursor = connection.execute(
        f"UPDATE invitations SET guest_id = ?, guest_name = ?, came_at = {NOW} WHERE {_GOOD}",
        (guest_id, name, code, LIFETIME),
    )
    return cursor.rowcount == 1


def is_good(connection: sqlite3.Connection, code: str) -> bool:
    """Whether an invitation still lets somebody in."""
    row = connection.execute(f"SELECT 1 FROM invitations WHERE {_GOOD}", (code, LIFETIME)).fetchone()
    return row is not None


def is_guest(connection: sqlite3.Connection, guest_id: str) -> bool:
    """Whether a person came with an invitation."""
    return connection.execute("SELECT 1 FROM invitations WHERE guest_id = ?", (guest_id,)).fetchone() is not None


def guests(connection: sqlite3.Connection) -> list[Guest]:
    """Everybody who came with an invitation, in the order in which they came."""
    rows = connection.execute(
        "SELECT guest_id, guest_name FROM invitations WHERE guest_id IS NOT NULL ORDER BY came_at"
    )
    return [Guest(*row) for row in rows]


def dismiss(connection: sqlite3.Connection, guest_id: str) -> bool:
    """Take an invitation back; False where the person has none."""
    return connection.execute("DELETE FROM invitations WHERE guest_id = ?", (guest_id,)).rowcount == 1
