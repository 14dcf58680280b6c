"""The members: who is interviewed, and through which front end."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from questions import Language

# The user in an external id of Telegram's, which names the chat after an @ unless that is their private one.
_USER = "substr({0}.external_id, 1, instr({0}.external_id || '@', '@') - 1)"


@dataclass(frozen=True, slots=True)
class Member:
    """A person. `external_id` is unique within a front end; `language` is None until one was chosen."""

    id: int
    front_end: str
    external_id: str
    name: str
    language: Language | None


def meet(
    connection: sqlite3.Connection, front_end: str, external_id: str, name: str, language: Language | None
) -> Member:
    """The member with this id, made on first sight; the name follows what they call themselves now."""
    connection.execute(
        "INSERT INTO members (front_end, external_id, name, language) VALUES (?, ?, ?, ?)"
        " ON CONFLICT DO UPDATE SET name = excluded.name WHERE name <> excluded.name",
        (front_end, external_id, name, language),
    )
    row = connection.execute(
        "SELECT * FROM members WHERE front_end = ? AND external_id = ?", (front_end, external_id)
    ).fetchone()
    return _member(row)


def everyone(connection: sqlite3.Connection) -> list[Member]:
    """All members, in the order in which they came."""
    return [_member(row) for row in connection.execute("SELECT * FROM members ORDER BY id")]


def known(connection: sqlite3.Connection, member_id: int) -> bool:
    """Whether there is a member with this id."""
    return connection.execute("SELECT 1 FROM members WHERE id = ?", (member_id,)).fetchone() is not None


def person(connection: sqlite3.Connection, member_id: int) -> list[int]:
    """The ids of all members that are the same person: one for each chat on Telegram, where 7 and 7@-100 are one."""
    rows = connection.execute(
        "SELECT other.id FROM members AS me JOIN members AS other ON other.front_end = me.front_end"
        " WHERE me.id = ? AND (other.id = me.id OR me.front_end = 'telegram' AND"
        f" {_USER.format('other')} = {_USER.format('me')}) ORDER BY other.id",
        (member_id,),
    )
    return [row["id"] for row in rows]


def waiting_for_a_grade(connection: sqlite3.Connection, front_end: str) -> list[Member]:
    """The members whose reply is being graded, or graded anew, or was when the process ended."""
    rows = connection.execute(
        "SELECT members.* FROM members JOIN sessions ON sessions.member_id = members.id"
        " WHERE front_end = ? AND (phase IN ('grading', 'grading_follow_up')"
        " OR json_extract(state, '$.interview.regrading') IS NOT NULL) ORDER BY members.id",
        (front_end,),
    )
    return [_member(row) for row in rows]


def due(connection: sqlite3.Connection, front_end: str, at: str) -> list[Member]:
    """The members whose reminder is due by then."""
    rows = connection.execute(
        "SELECT members.* FROM members JOIN reminders ON reminders.member_id = members.id"
        " WHERE front_end = ? AND due_at <= ? ORDER BY due_at",
        (front_end, at),
    )
    return [_member(row) for row in rows]


def choose_language(connection: sqlite3.Connection, member_id: int, language: Language) -> None:
    """Note that the member has chosen a language."""
    connection.execute("UPDATE members SET language = ? WHERE id = ?", (language, member_id))


def follow_language(connection: sqlite3.Connection, member_id: int, language: Language) -> None:
    """Keep a chosen language the same as that of the member's session, which has one before any is chosen."""
    connection.execute(
        "UPDATE members SET language = ? WHERE id = ? AND language <> ?", (language, member_id, language)
    )


def _member(row: sqlite3.Row) -> Member:
    return Member(row["id"], row["front_end"], row["external_id"], row["name"], row["language"])
