"""The members: who is interviewed, and through which front end."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from bot.store.connection import utc_text
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

    @property
    def user(self) -> str:
        """Who they are, wherever they speak: on Telegram, an external id names the chat after an @."""
        return self.external_id.partition("@")[0] if self.front_end == "telegram" else self.external_id

    @property
    def in_group(self) -> bool:
        """Whether others read along."""
        return self.front_end == "telegram" and "@" in self.external_id


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
    return as_member(row)


def find(connection: sqlite3.Connection, front_end: str, external_id: str) -> Member | None:
    """The member with this id; None where there is none, or where only a farewell is still owed."""
    row = connection.execute(
        "SELECT * FROM members WHERE front_end = ? AND external_id = ?"
        " AND NOT EXISTS (SELECT 1 FROM farewells WHERE member_id = members.id)",
        (front_end, external_id),
    ).fetchone()
    return None if row is None else as_member(row)


def everyone(connection: sqlite3.Connection) -> list[Member]:
    """All members, in the order in which they came; a group that messages go to is none."""
    rows = connection.execute("SELECT * FROM members WHERE external_id NOT LIKE '0@%' ORDER BY id")
    return [as_member(row) for row in rows]


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
    return [as_member(row) for row in rows]


def unheard(connection: sqlite3.Connection, front_end: str) -> list[Member]:
    """The members who are owed a hearing of a recording."""
    rows = connection.execute(
        "SELECT members.* FROM members JOIN sessions ON sessions.member_id = members.id"
        " WHERE front_end = ? AND json_array_length(state, '$.recordings') > 0 ORDER BY members.id",
        (front_end,),
    )
    return [as_member(row) for row in rows]


def timed(connection: sqlite3.Connection, front_end: str) -> list[Member]:
    """The members who are asked something in an interview against the clock."""
    rows = connection.execute(
        "SELECT members.* FROM members JOIN sessions ON sessions.member_id = members.id"
        " WHERE front_end = ? AND phase IN ('asked', 'follow_up')"
        " AND (json_extract(state, '$.interview.clock.minutes') IS NOT NULL"
        " OR json_extract(state, '$.interview.clock.pressure')) ORDER BY members.id",
        (front_end,),
    )
    return [as_member(row) for row in rows]


def due(connection: sqlite3.Connection, front_end: str, at: str) -> list[Member]:
    """The members whose reminder is due by then, and whom it can reach."""
    rows = connection.execute(
        "SELECT members.* FROM members JOIN reminders ON reminders.member_id = members.id"
        " WHERE front_end = ? AND due_at <= ? AND NOT EXISTS"
        " (SELECT 1 FROM messages_owed WHERE member_id = members.id AND unreachable) ORDER BY due_at",
        (front_end, at),
    )
    return [as_member(row) for row in rows]


def remind_at(connection: sqlite3.Connection, member_id: int, due_at: datetime | None) -> None:
    """Note when the member is to be reminded; None means not at all."""
    if due_at is None:
        connection.execute("DELETE FROM reminders WHERE member_id = ?", (member_id,))
    else:
        connection.execute(
            "INSERT INTO reminders (member_id, due_at) VALUES (?, ?)"
            " ON CONFLICT DO UPDATE SET due_at = excluded.due_at",
            (member_id, utc_text(due_at)),
        )


def choose_language(connection: sqlite3.Connection, member_id: int, language: Language) -> None:
    """Note that the member has chosen a language."""
    connection.execute("UPDATE members SET language = ? WHERE id = ?", (language, member_id))


def follow_language(connection: sqlite3.Connection, member_id: int, language: Language) -> None:
    """Keep a chosen language the same as that of the member's session, which has one before any is chosen."""
    connection.execute(
        "UPDATE members SET language = ? WHERE id = ? AND language <> ?", (language, member_id, language)
    )


def as_member(row: sqlite3.Row) -> Member:
    """The member whose row this is."""
    return Member(row["id"], row["front_end"], row["external_id"], row["name"], row["language"])
