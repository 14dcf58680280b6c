"""The state of each member's dialog, as JSON."""

from __future__ import annotations

import json
import logging
import sqlite3
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from bot.interview import Preferences, Session
from bot.store.connection import NOW, transaction

if TYPE_CHECKING:
    from pydantic import TypeAdapter

log = logging.getLogger(__name__)


def load(connection: sqlite3.Connection, member_id: int) -> Session:
    """The member's session, a fresh one where there is none.

    A state that this version cannot read is set aside in the column `unreadable`, with a warning, and a fresh session
    with what the member had chosen takes its place.
    """
    row = connection.execute("SELECT state FROM sessions WHERE member_id = ?", (member_id,)).fetchone()
    if row is None:
        return _fresh(connection, member_id)
    try:
        return from_json(row["state"])
    except ValueError:
        log.warning(
            "The dialog of member %d was kept by another version and cannot be read. It is set aside in the column "
            "sessions.unreadable, and the member begins anew; no reply is lost.",
            member_id,
        )
        return _set_aside(connection, member_id, row["state"])


def save(connection: sqlite3.Connection, member_id: int, session: Session) -> None:
    """Put this session in the place of the former one."""
    connection.execute(
        "INSERT INTO sessions (member_id, state) VALUES (?, ?)"
        f" ON CONFLICT DO UPDATE SET state = excluded.state, saved_at = {NOW}",
        (member_id, to_json(session)),
    )


def to_json(session: Session) -> str:
    """The session as JSON."""
    return _adapter().dump_json(session).decode()


def from_json(state: str) -> Session:
    """The session that `to_json` wrote; ValueError where it cannot be read."""
    return _adapter().validate_json(state)


@cache
def _adapter() -> TypeAdapter[Session]:
    from pydantic import TypeAdapter

    return TypeAdapter(Session)


def _fresh(connection: sqlite3.Connection, member_id: int, former: str = "{}") -> Session:
    """A session with the preferences of a `former` state, as far as they can be read, in the member's language."""
    preferences = _preferences(former)
    row = connection.execute("SELECT language FROM members WHERE id = ?", (member_id,)).fetchone()
    return Session(replace(preferences, language=row["language"]) if row["language"] else preferences)


def _preferences(state: str) -> Preferences:
    from pydantic import TypeAdapter

    try:
        return TypeAdapter(Preferences).validate_python(json.loads(state)["preferences"])
    except (ValueError, KeyError, TypeError):
        return Preferences()


def _set_aside(connection: sqlite3.Connection, member_id: int, state: str) -> Session:
    session = _fresh(connection, member_id, state)
    with transaction(connection):
        connection.execute("UPDATE sessions SET unreadable = state WHERE member_id = ?", (member_id,))
        save(connection, member_id, session)
        # The interview can no longer be resumed; in the history it counts as stopped.
        connection.execute(
            f"UPDATE interviews SET state = 'stopped', ended_at = {NOW} WHERE member_id = ? AND state = 'running'",
            (member_id,),
        )
    return session
