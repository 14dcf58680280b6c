"""Bringing a database up to date by migrations: small functions that sqlite-utils runs once each, in order.

A migration that was released is never changed; what is to be different is a new one at the end of MIGRATIONS.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from bot.store.connection import transaction
from bot.store.errors import StoreTooNew
from bot.store.tables import (
    edited_replies,
    forgetting,
    interviews,
    invitations,
    members_and_sessions,
    parts_and_cards,
    reminders,
    replies,
    self_assessments,
    updates_and_messages_owed,
    uploads,
)
from bot.store.views import preferences, self_assessment_agreement, views

if TYPE_CHECKING:
    from sqlite_utils import Database

SET = "mensetsu"
MIGRATIONS: tuple[Callable[[Database], None], ...] = (
    members_and_sessions,
    interviews,
    replies,
    updates_and_messages_owed,
    views,
    uploads,
    preferences,
    parts_and_cards,
    edited_replies,
    reminders,
    invitations,
    forgetting,
    self_assessments,
    self_assessment_agreement,
)


def migrate(connection: sqlite3.Connection, file: Path) -> None:
    """Bring the database up to date; StoreTooNew where a newer version has migrated it further."""
    known = {migration.__name__ for migration in MIGRATIONS}
    applied = _applied(connection)
    if applied - known:
        raise StoreTooNew(file)
    if applied == known:
        return
    # This import takes longer than all else that `mensetsu history` does, and is needed once a version.
    from sqlite_utils import Database, Migrations

    steps = Migrations(SET)
    for migration in MIGRATIONS:
        steps()(migration)
    # Another process may be at it too: whoever comes second waits here, then finds it done.
    with transaction(connection):
        steps.apply(Database(connection, execute_plugins=False))


def _applied(connection: sqlite3.Connection) -> set[str]:
    """The names of the migrations that sqlite-utils has noted as done."""
    if connection.execute("SELECT 1 FROM sqlite_master WHERE name = '_sqlite_migrations'").fetchone() is None:
        return set()
    rows = connection.execute("SELECT name FROM _sqlite_migrations WHERE migration_set = ?", (SET,))
    return {row["name"] for row in rows}
