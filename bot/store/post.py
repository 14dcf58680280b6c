"""What came in and what is to go out: updates waiting to be handled, and messages owed to members."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from bot.store.connection import NOW, insert


@dataclass(frozen=True, slots=True)
class WaitingUpdate:
    """An update from Telegram that is to be handled: its update_id, and its JSON as it came."""

    id: int
    raw: str


@dataclass(frozen=True, slots=True)
class Owed:
    """A message that a member is owed; `external_id` and `name` are the member's, `body` is JSON.

    `parts_sent` is how many parts of it have gone out already, where it is sent in several.
    """

    id: int
    member_id: int
    external_id: str
    body: str
    name: str = ""
    parts_sent: int = 0


def receive(connection: sqlite3.Connection, update_id: int, raw: str) -> bool:
    """Keep an update; False where it is known already."""
    cursor = connection.execute(
        "INSERT INTO updates (update_id, raw) VALUES (?, ?) ON CONFLICT DO NOTHING", (update_id, raw)
    )
    return cursor.rowcount == 1


def waiting(connection: sqlite3.Connection) -> list[WaitingUpdate]:
    """The updates that were received but not yet handled, in the order of arrival."""
    rows = connection.execute("SELECT update_id, raw FROM updates WHERE done_at IS NULL ORDER BY id")
    return [WaitingUpdate(row["update_id"], row["raw"]) for row in rows]


def finish(connection: sqlite3.Connection, update_id: int) -> None:
    """Note that an update was handled. Its id is kept, so that it is known should it come again; its text is not."""
    connection.execute(f"UPDATE updates SET raw = NULL, done_at = {NOW} WHERE update_id = ?", (update_id,))


def owe(connection: sqlite3.Connection, member_id: int, bodies: Iterable[str]) -> None:
    """Owe a member these messages, in this order."""
    for body in bodies:
        insert(connection, "messages_owed", member_id=member_id, body=body)


def owed(connection: sqlite3.Connection, front_end: str) -> list[Owed]:
    """The messages that members of a front end are owed, oldest first."""
    rows = connection.execute(
        "SELECT messages_owed.id, member_id, external_id, body, members.name, parts_sent"
        " FROM messages_owed JOIN members ON members.id = member_id"
        " WHERE sent_at IS NULL AND dropped_at IS NULL AND front_end = ? ORDER BY messages_owed.id",
        (front_end,),
    )
    return [Owed(*row) for row in rows]


def tick(connection: sqlite3.Connection, owed_id: int, external_message_id: str | None, card: str) -> None:
    """Note that a message was sent. Its body is not kept: what it told is in the other tables."""
    connection.execute(
        f"UPDATE messages_owed SET body = NULL, sent_at = {NOW}, external_message_id = ?, card = ? WHERE id = ?",
        (external_message_id, card or None, owed_id),
    )


def note_part(connection: sqlite3.Connection, owed_id: int) -> None:
    """Note that one more part of a message was sent."""
    connection.execute("UPDATE messages_owed SET parts_sent = parts_sent + 1 WHERE id = ?", (owed_id,))


def card(connection: sqlite3.Connection, member_id: int, card: str) -> str | None:
    """The id of the newest message that shows a card to a member."""
    row = connection.execute(
        "SELECT external_message_id FROM messages_owed WHERE member_id = ? AND card = ? ORDER BY id DESC LIMIT 1",
        (member_id, card),
    ).fetchone()
    return None if row is None else row["external_message_id"]


def uploaded(connection: sqlite3.Connection, key: str) -> str | None:
    """The file_id under which Telegram has the file with this key."""
    row = connection.execute("SELECT file_id FROM uploads WHERE key = ?", (key,)).fetchone()
    return None if row is None else str(row["file_id"])


def note_upload(connection: sqlite3.Connection, key: str, file_id: str) -> None:
    """Note the file_id that a file has got."""
    connection.execute(
        "INSERT INTO uploads (key, file_id) VALUES (?, ?) ON CONFLICT DO UPDATE SET file_id = excluded.file_id",
        (key, file_id),
    )


def forget_upload(connection: sqlite3.Connection, key: str) -> None:
    """Forget a file_id that Telegram no longer knows."""
    connection.execute("DELETE FROM uploads WHERE key = ?", (key,))


def drop(connection: sqlite3.Connection, owed_id: int, reason: str) -> None:
    """Note that a message will never be sent, and why."""
    connection.execute(
        f"UPDATE messages_owed SET dropped_at = {NOW}, dropped_reason = ? WHERE id = ?", (reason, owed_id)
    )
