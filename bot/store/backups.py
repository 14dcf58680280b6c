"""Backups: a copy of the database a day, kept for two weeks, and copies made by hand, by SQLite's own means."""

from __future__ import annotations

import glob
import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from bot.store import drills
from bot.store.connection import connect, utc_time
from bot.store.errors import StoreDamaged, StoreError, StoreNotWritable, explained
from bot.store.forgetting import erase
from bot.store.members import Member
from bot.store.migrations import applied
from bot.store.withholding import erase_withheld

KEPT_FOR = timedelta(days=14)
FOLDER = "backups"
_NAME = "mensetsu-"
# The time of a copy made by hand, as its name has it.
_TIME = "%Y-%m-%dT%H%M%S"


class NoBackup(StoreError):
    """There is no backup to restore; the text says which there are."""

    def __init__(self, folder: Path, names: list[str]) -> None:
        super().__init__(f"There is no such backup in {folder}. There are: {', '.join(names) or 'none yet'}.")


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of the database: the one of a day, or one made by hand, whose name has its time."""

    name: str
    day: date
    by_hand: bool
    file: Path


def backups(folder: Path) -> list[Backup]:
    """The backups of a data folder, the oldest first."""
    found = [_backup(file) for file in (folder / FOLDER).glob(f"{_NAME}*.sqlite")]
    return sorted((each for each in found if each is not None), key=_made_at)


def _backup(file: Path) -> Backup | None:
    name = file.stem.removeprefix(_NAME)
    for pattern in ("%Y-%m-%d", _TIME):
        try:
            return Backup(name, datetime.strptime(name, pattern).astimezone().date(), pattern == _TIME, file)
        except ValueError:
            continue
    return None  # somebody's own copy


def _made_at(backup: Backup) -> tuple[date, float]:
    return backup.day, backup.file.stat().st_mtime


def copy(database: Path, to: Path) -> None:
    """A copy of a database as it is at one moment, in a single file, while others read and write it."""
    unfinished = to.with_name(f"{to.name}.part")
    try:
        to.parent.mkdir(parents=True, exist_ok=True)
        unfinished.unlink(missing_ok=True)
    except OSError as error:
        raise StoreNotWritable(to, error.strerror) from error
    try:
        with (
            explained(database, written=to),
            closing(connect(database)) as source,
            closing(sqlite3.connect(unfinished)) as target,
        ):
            source.backup(target)
            target.execute("PRAGMA journal_mode = DELETE")
        unfinished.replace(to)
    finally:
        discard(unfinished)


def discard(copied: Path) -> None:
    """Delete a file that is not to be, with the journal that SQLite leaves where the disk was full."""
    for file in copied.parent.glob(f"{glob.escape(copied.name)}*"):
        file.unlink(missing_ok=True)


def back_up(database: Path, at: datetime) -> Path:
    """Make a copy now, beside that of the day; returns the file, which has the time in its name."""
    made = _free(database.parent / FOLDER, f"{_NAME}{{}}.sqlite", at)
    copy(database, made)
    return made


def take_turn(database: Path, today: date) -> Path | None:
    """Make the day's backup unless it is there, let go of old ones, and take the forgotten out of those that are kept.

    Returns the file where one was made.
    """
    folder = database.parent
    for unfinished in (folder / FOLDER).glob("*.part*"):
        unfinished.unlink(missing_ok=True)
    made = None
    daily = [backup for backup in backups(folder) if not backup.by_hand]
    if all(backup.day != today for backup in daily):
        made = folder / FOLDER / f"{_NAME}{today}.sqlite"
        copy(database, made)
    for backup in daily:
        if backup.day <= today - KEPT_FOR:
            backup.file.unlink(missing_ok=True)
    forget_in_backups(database)
    return made


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did: the backup that it took, and where what was there before is kept, None where nothing was."""

    backup: Path
    before: Path | None


def restore(database: Path, name: str | None, at: datetime) -> Restored:
    """Put a backup, by its name or by that of any file in the folder, or else the newest in the place of the database.

    What is replaced is kept beside the backups, under a name that has the time. Nothing else may have the database
    open. Who has been forgotten since stays forgotten.
    """
    folder = database.parent / FOLDER
    known = backups(database.parent)
    chosen = _named(folder, name, known) if name else known[-1].file if known else None
    if chosen is None:
        raise NoBackup(folder, [backup.name for backup in known])
    before = _set_aside(database, at) if database.exists() else None
    with explained(database), closing(connect(chosen)) as source, closing(connect(database)) as target:
        source.backup(target)
    return Restored(chosen, before)


def _named(folder: Path, name: str, known: list[Backup]) -> Path | None:
    named = [backup.file for backup in known if backup.name == name]
    file = folder / f"{Path(name).name.removesuffix('.sqlite')}.sqlite"
    return named[0] if named else file if file.is_file() else None


def _set_aside(database: Path, at: datetime) -> Path:
    """Keep what is to be replaced, as it is where it cannot be read any more."""
    folder = database.parent / FOLDER
    try:
        forget_in_backups(database)
        kept = _free(folder, "before-restore-{}.sqlite", at)
        copy(database, kept)
    except StoreDamaged:
        kept = _free(folder, "damaged-{}", at)
        database.replace(kept)
        for journal in database.parent.glob(f"{database.name}-*"):
            journal.unlink()
    return kept


def _free(folder: Path, pattern: str, at: datetime) -> Path:
    """The file whose name has this time, or the first later one that is not there yet."""
    while (file := folder / pattern.format(f"{at:{_TIME}}")).exists():
        at += timedelta(seconds=1)
    return file


def forget_in_backups(database: Path) -> None:
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
    made = file.stat()
    with explained(file), closing(connect(file)) as connection:
        for row in forgotten:
            erase(connection, row["front_end"], row["external_id"], row["forgotten_at"])
        connection.execute("PRAGMA journal_mode = DELETE")
    # When a copy was made is told by its file.
    os.utime(file, ns=(made.st_atime_ns, made.st_mtime_ns))


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


def leave_out_withheld(file: Path) -> None:
    """Delete from a copy of the database what an exam that is not over withholds; nobody goes on there with one."""
    with explained(file), closing(connect(file)) as connection:
        members = [row["member_id"] for row in connection.execute("SELECT member_id FROM sessions WHERE withholds")]
        points = {each: drills.withheld_points(connection, each) for each in members}
        erase_withheld(connection)
        for member_id in members:
            drills.renew_cards(connection, member_id, points[member_id])
        connection.execute("VACUUM")
        connection.execute("PRAGMA journal_mode = DELETE")


def is_database(file: Path) -> bool:
    """Whether a file is a SQLite database."""
    with file.open("rb") as start:
        return start.read(16) == b"SQLite format 3\0"


def is_ours(file: Path) -> bool:
    """Whether a SQLite database was made by mensetsu."""
    with explained(file), closing(connect(file)) as connection:
        return bool(applied(connection))
