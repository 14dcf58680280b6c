"""Backups: a copy of the database a day, kept for two weeks, by SQLite's own means."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from bot.store.connection import connect, utc_time
from bot.store.errors import StoreDamaged, StoreError, explained
from bot.store.forgetting import erase
from bot.store.members import Member

KEPT_FOR = timedelta(days=14)
FOLDER = "backups"


class NoBackup(StoreError):
    """There is no backup to restore; the text says which there are."""

    def __init__(self, folder: Path, days: list[date]) -> None:
        known = ", ".join(map(str, days)) or "none yet"
        super().__init__(f"There is no such backup in {folder}. There are: {known}.")


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of the database as it was on a day."""

    day: date
    file: Path


def backups(folder: Path) -> list[Backup]:
    """The backups of a data folder, oldest first."""
    found = []
    for file in sorted((folder / FOLDER).glob("mensetsu-*.sqlite")):
        try:
            found.append(Backup(date.fromisoformat(file.stem.removeprefix("mensetsu-")), file))
        except ValueError:
            continue  # somebody's own copy
    return found


def copy(database: Path, to: Path) -> None:
    """A copy of a database as it is at one moment, in a single file, while others read and write it."""
    to.parent.mkdir(parents=True, exist_ok=True)
    unfinished = to.with_name(f"{to.name}.part")
    unfinished.unlink(missing_ok=True)
    with explained(database):
        with closing(connect(database)) as source, closing(sqlite3.connect(unfinished)) as target:
            source.backup(target)
            target.execute("PRAGMA journal_mode = DELETE")
        unfinished.replace(to)


def take_turn(database: Path, today: date) -> Path | None:
    """Make the day's backup unless it is there, let go of old ones, and take the forgotten out of those that are kept.

    Returns the file where one was made.
    """
    folder = database.parent
    for unfinished in (folder / FOLDER).glob("*.part"):
        unfinished.unlink(missing_ok=True)
    made = None
    if all(backup.day != today for backup in backups(folder)):
        made = folder / FOLDER / f"mensetsu-{today}.sqlite"
        copy(database, made)
    for backup in backups(folder):
        if backup.day <= today - KEPT_FOR:
            backup.file.unlink(missing_ok=True)
    _forget_in_backups(database)
    return made


def restore(database: Path, day: date | None) -> Backup:
    """Put the backup of a day, or the newest, in the place of the database, which is itself kept beside the backups.

    Nothing else may have the database open. Who has been forgotten since stays forgotten.
    """
    known = backups(database.parent)
    chosen = [backup for backup in known if day in (None, backup.day)]
    if not chosen:
        raise NoBackup(database.parent / FOLDER, [backup.day for backup in known])
    backup = chosen[-1]
    if database.exists():
        _set_aside(database)
    with explained(database), closing(connect(backup.file)) as source, closing(connect(database)) as target:
        source.backup(target)
    return backup


def _set_aside(database: Path) -> None:
    """Keep what is to be replaced, as it is where it cannot be read any more."""
    folder = database.parent / FOLDER
    try:
        _forget_in_backups(database)
        copy(database, folder / "before-the-last-restore.sqlite")
    except StoreDamaged:
        database.replace(folder / "damaged-before-the-last-restore")
        for journal in database.parent.glob(f"{database.name}-*"):
            journal.unlink()


def _forget_in_backups(database: Path) -> None:
    """Delete who has been forgotten from every copy, and then who they were from the list."""
    with explained(database), closing(connect(database)) as connection:
        forgotten = connection.execute("SELECT * FROM forgotten").fetchall()
        if not forgotten:
            return
        for file in sorted((database.parent / FOLDER).glob("*.sqlite")):
            _forget_in(file, forgotten)
        latest = max(forgotten, key=lambda row: utc_time(row["forgotten_at"]))["forgotten_at"]
        connection.execute("DELETE FROM forgotten WHERE forgotten_at <= ?", (latest,))


def _forget_in(file: Path, forgotten: list[sqlite3.Row]) -> None:
    with explained(file), closing(connect(file)) as connection:
        for row in forgotten:
            erase(connection, row["front_end"], row["external_id"], row["forgotten_at"])
        connection.execute("VACUUM")
        connection.execute("PRAGMA journal_mode = DELETE")


def keep_only(file: Path, member: Member) -> None:
    """Delete everybody else from a copy of the database."""
    with explained(file), closing(connect(file)) as connection:
        others = connection.execute("SELECT front_end, external_id FROM members WHERE id <> ?", (member.id,)).fetchall()
        for other in others:
            erase(connection, other["front_end"], other["external_id"])
        for table in ("updates", "invitations", "forgotten"):
            connection.execute(f"DELETE FROM {table}")
        connection.execute("VACUUM")
        connection.execute("PRAGMA journal_mode = DELETE")


def is_database(file: Path) -> bool:
    """Whether a file is a SQLite database."""
    with file.open("rb") as start:
        return start.read(16) == b"SQLite format 3\0"
