"""What came in and what is to go out: updates waiting to be handled, and messages owed to members."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.store.connection import NOW, insert, utc_time


@dataclass(frozen=True, slots=True)
class WaitingUpdate:
    """An update from Telegram that is to be handled: its update_id, and its JSON as it came."""

    id: int
    raw: str


@dataclass(frozen=True, slots=True)
class Owed:
    """A message that a member is owed; `external_id` and `name` are the member's, `body` is JSON.

    `parts_sent` is how many parts of it have gone out already, where it is sent in several. `changes` is the id in the
    chat of the message whose buttons it changes, where it does only that.
    """

    id: int
    member_id: int
    external_id: str
    body: str
    name: str = ""
    parts_sent: int = 0
    changes: str | None = None


@dataclass(frozen=True, slots=True)
class ShownCard:
    """The newest message that shows a card: the row that it was owed by, its id in the chat, and what it looks like."""

    owed_id: int
    message_id: str
    looks: str | None


def receive(connection: sqlite3.Connection, update_id: int, raw: str | None) -> bool:
    """Keep an update, or, where `raw` is None, only that it came; False where it is known already."""
    cursor = connection.execute(
        "INSERT INTO updates (update_id, raw, done_at)"
        f" VALUES (?, ?, iif(? IS NULL, {NOW}, NULL)) ON CONFLICT DO NOTHING",
        (update_id, raw, raw),
    )
    return cursor.rowcount == 1


def last_received(connection: sqlite3.Connection) -> datetime | None:
    """When an update came last; None before any."""
    row = connection.execute("SELECT max(received_at) AS at FROM updates").fetchone()
    return None if row["at"] is None else utc_time(row["at"])


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
        "SELECT owed.id, owed.member_id, external_id, owed.body, members.name, owed.parts_sent,"
        " changed.external_message_id"
        " FROM messages_owed AS owed JOIN members ON members.id = owed.member_id"
        " LEFT JOIN messages_owed AS changed ON changed.id = owed.changes"
        " WHERE owed.sent_at IS NULL AND owed.dropped_at IS NULL AND front_end = ? ORDER BY owed.id",
        (front_end,),
    )
    return [Owed(*row) for row in rows]


def tick(
    connection: sqlite3.Connection, owed_id: int, external_message_id: str | None, card: str, looks: str | None
) -> None:
    """Note that a message was sent. Its body is not kept: what it told is in the other tables."""
    connection.execute(
        f"UPDATE messages_owed SET body = NULL, sent_at = {NOW}, external_message_id = ?, card = ?, looks = ?,"
        # A card is kept up to date as a whole.
        " pressable = iif(? = '' AND changes IS NULL AND json_array_length(body, '$.buttons') > 0,"
        " json_object('buttons', json_extract(body, '$.buttons'), 'stamp', json_extract(body, '$.stamp')), NULL)"
        " WHERE id = ?",
        (external_message_id, card or None, looks, card, owed_id),
    )


def pressable(connection: sqlite3.Connection, member_id: int) -> list[tuple[int, str]]:
    """The messages to a member with buttons that can lose their meaning, with these and their moment in JSON."""
    rows = connection.execute(
        "SELECT id, pressable FROM messages_owed"
        " WHERE member_id = ? AND pressable IS NOT NULL AND external_message_id IS NOT NULL ORDER BY id",
        (member_id,),
    )
    return [(row["id"], row["pressable"]) for row in rows]


def press_only(connection: sqlite3.Connection, owed_id: int, left: str | None, change: str | None) -> None:
    """Note which buttons of a message can still lose their meaning, and owe the change of what it shows, if any."""
    connection.execute("UPDATE messages_owed SET pressable = ? WHERE id = ?", (left, owed_id))
    if change is not None:
        connection.execute(
            "INSERT INTO messages_owed (member_id, body, changes)"
            " SELECT member_id, ?, id FROM messages_owed WHERE id = ?",
            (change, owed_id),
        )


def note_part(connection: sqlite3.Connection, owed_id: int) -> None:
    """Note that one more part of a message was sent."""
    connection.execute("UPDATE messages_owed SET parts_sent = parts_sent + 1 WHERE id = ?", (owed_id,))


def card(connection: sqlite3.Connection, member_id: int, card: str) -> ShownCard | None:
    """The newest message that shows a card to a member."""
    row = connection.execute(
        "SELECT id, external_message_id, looks FROM messages_owed"
        " WHERE member_id = ? AND card = ? AND external_message_id IS NOT NULL ORDER BY id DESC LIMIT 1",
        (member_id, card),
    ).fetchone()
    return None if row is None else ShownCard(*row)


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


def drop(connection: sqlite3.Connection, owed_id: int, reason: str, unreachable: bool) -> None:
    """Note that a message will not be sent, and why; `unreachable` where none to this chat would be."""
    connection.execute(
        f"UPDATE messages_owed SET dropped_at = {NOW}, dropped_reason = ?, unreachable = ? WHERE id = ?",
        (reason, unreachable, owed_id),
    )


def owe_again(connection: sqlite3.Connection, member_id: int) -> list[str]:
    """Owe a member again what did not reach them; returns the cards that they have not seen."""
    rows = connection.execute(
        "UPDATE messages_owed SET dropped_at = NULL, dropped_reason = NULL, unreachable = 0"
        " WHERE member_id = ? AND unreachable RETURNING json_extract(body, '$.card') AS card,"
        " json_extract(body, '$.edits') AS edits",
        (member_id,),
    ).fetchall()
    return [row["card"] for row in rows if row["card"] and not row["edits"]]
