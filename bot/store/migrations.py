"""Bringing a database up to date by migrations: small functions that sqlite-utils runs once each, in order.

A migration that was released is never changed; what is to be different is a new one at the end of MIGRATIONS.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from bot.store.bank_versions import bank_versions
from bot.store.connection import transaction
from bot.store.errors import StoreTooNew
from bot.store.tables import (
    delivery,
    edited_replies,
    expiring_invitations,
    follow_up_delivery,
    forgetting,
    interviews,
    invitations,
    looks_of_cards,
    members_and_sessions,
    moved_chats,
    own_questions,
    parts_and_cards,
    pressable,
    recordings,
    reminders,
    replies,
    self_assessments,
    set_aside,
    time_taken,
    unfinished_interviews,
    unreachable,
    updates_and_messages_owed,
    uploads,
)
from bot.store.tables_of_drills import drills, fits, spoken_drills
from bot.store.tables_of_peers import peer_interviews
from bot.store.tables_of_revisions import disputed_exercises, disputes, revised_follow_ups, revisions
from bot.store.tables_of_rounds import round_people, rounds, skipped_turns, unlisted
from bot.store.views import (
    kept_recordings,
    personal_preferences,
    preferences,
    self_assessment_agreement,
    timed_preferences,
    views,
)

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
    looks_of_cards,
    drills,
    bank_versions,
    rounds,
    set_aside,
    unlisted,
    unreachable,
    moved_chats,
    pressable,
    disputes,
    revisions,
    delivery,
    personal_preferences,
    follow_up_delivery,
    spoken_drills,
    peer_interviews,
    own_questions,
    expiring_invitations,
    fits,
    revised_follow_ups,
    time_taken,
    timed_preferences,
    disputed_exercises,
    recordings,
    kept_recordings,
    unfinished_interviews,
    round_people,
    skipped_turns,
)


def migrate(connection: sqlite3.Connection, file: Path) -> None:
    """Bring the database up to date; StoreTooNew where a newer version has migrated it further."""
    known = {migration.__name__ for migration in MIGRATIONS}
    done = applied(connection)
    if done - known:
        raise StoreTooNew(file)
    if done == known:
        return
    # This import takes longer than all else that `mensetsu history` does, and is needed once a version.
    from sqlite_utils import Database, Migrations

    steps = Migrations(SET)
    for migration in MIGRATIONS:
        steps()(migration)
    # Another process may be at it too: whoever comes second waits here, then finds it done.
    with transaction(connection):
        steps.apply(Database(connection, execute_plugins=False))


def applied(connection: sqlite3.Connection) -> set[str]:
    """The names of our migrations that sqlite-utils has noted as done; none in a database of somebody else's."""
    if connection.execute("SELECT 1 FROM sqlite_master WHERE name = '_sqlite_migrations'").fetchone() is None:
        return set()
    rows = connection.execute("SELECT name FROM _sqlite_migrations WHERE migration_set = ?", (SET,))
    return {row["name"] for row in rows}
