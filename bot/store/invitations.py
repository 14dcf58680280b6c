"""Invitations: a link for one person, made by an admin, until when it is good, and who came with it."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.store.connection import NOW, insert, utc_text, utc_time

# Why an invitation lets nobody in.
Refusal = Literal["unknown", "used", "expired", "withdrawn"]


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody who came with an invitation."""

    id: str
    name: str
    came_at: datetime


@dataclass(frozen=True, slots=True)
class Invitation:
    """An invitation that still lets somebody in, with the number by which it is withdrawn."""

    number: int
    expires_at: datetime


def invite(connection: sqlite3.Connection, code: str, made_by: str, expires_at: datetime) -> None:
    """Keep a new invitation."""
    (last,) = connection.execute("SELECT coalesce(max(number), 0) FROM invitations").fetchone()
    insert(connection, "invitations", code=code, made_by=made_by, number=last + 1, expires_at=utc_text(expires_at))


def accept(connection: sqlite3.Connection, code: str, guest_id: str, name: str) -> Refusal | None:
    """Let a person in with an invitation; otherwise why not."""
    refusal = refused(connection, code)
    if refusal is None:
        connection.execute(
            f"UPDATE invitations SET guest_id = ?, guest_name = ?, came_at = {NOW} WHERE code = ?",
            (guest_id, name, code),
        )
    return refusal


def refused(connection: sqlite3.Connection, code: str) -> Refusal | None:
    """Why an invitation lets nobody in; None where it does."""
    row = connection.execute(
        "SELECT CASE WHEN withdrawn_at IS NOT NULL THEN 'withdrawn' WHEN guest_id IS NOT NULL THEN 'used'"
        f" WHEN expires_at <= {NOW} THEN 'expired' END AS refusal FROM invitations WHERE code = ?",
        (code,),
    ).fetchone()
    if row is None:
        return "unknown"
    refusal: Refusal | None = row["refusal"]
    return refusal


def open_invitations(connection: sqlite3.Connection) -> list[Invitation]:
    """Those that still let somebody in, in the order in which they were made."""
    rows = connection.execute(
        "SELECT number, expires_at FROM invitations"
        f" WHERE guest_id IS NULL AND withdrawn_at IS NULL AND expires_at > {NOW} ORDER BY number"
    )
    return [Invitation(row["number"], utc_time(row["expires_at"])) for row in rows]


def withdraw(connection: sqlite3.Connection, number: int) -> bool:
    """Take back an invitation that nobody has come with; False where there is none of this number."""
    return (
        connection.execute(
            f"UPDATE invitations SET withdrawn_at = {NOW} WHERE number = ? AND guest_id IS NULL"
            f" AND withdrawn_at IS NULL AND expires_at > {NOW}",
            (number,),
        ).rowcount
        == 1
    )


def is_guest(connection: sqlite3.Connection, guest_id: str) -> bool:
    """Whether a person came with an invitation."""
    return connection.execute("SELECT 1 FROM invitations WHERE guest_id = ?", (guest_id,)).fetchone() is not None


def guests(connection: sqlite3.Connection) -> list[Guest]:
    """Everybody who came with an invitation, in the order in which they came."""
    rows = connection.execute(
        "SELECT guest_id, guest_name, came_at FROM invitations WHERE guest_id IS NOT NULL ORDER BY came_at"
    )
    return [Guest(row["guest_id"], row["guest_name"], utc_time(row["came_at"])) for row in rows]


def dismiss(connection: sqlite3.Connection, guest_id: str) -> bool:
    """Let a guest in no more; False where the person is none."""
    return connection.execute("DELETE FROM invitations WHERE guest_id = ?", (guest_id,)).rowcount == 1
