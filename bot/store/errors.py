"""What can be wrong with the database.

StoreError
├── StoreNotWritable    the folder or the file cannot be written, or the disk is full
├── StoreLocked         another program has kept the file locked for too long
├── StoreTooNew         the file was written by a newer version of mensetsu
└── StoreDamaged        the file is no database, or it is damaged
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

Trouble = Literal["not_writable", "locked", "too_new", "damaged", ""]


class StoreError(Exception):
    """Root of what this package raises; its text is a sentence that says what to do.

    `kind` is what is wrong with a `file` or a folder, where that is known.
    """

    kind: Trouble = ""
    file = Path()


class StoreNotWritable(StoreError):
    """The folder or the file cannot be written."""

    kind = "not_writable"

    def __init__(self, place: Path, reason: object) -> None:
        self.reason = str(reason)
        self.file = place
        super().__init__(
            f"{place} cannot be written ({reason}). Make it yours and free some space on its disk, "
            "or set MENSETSU_DATA to another folder."
        )


class StoreLocked(StoreError):
    """Another program has kept the file locked for too long."""

    kind = "locked"

    def __init__(self, file: Path) -> None:
        self.file = file
        super().__init__(f"{file} is locked by another program. Close what is open on it there, then try again.")


class StoreTooNew(StoreError):
    """The file was written by a newer version of mensetsu."""

    kind = "too_new"

    def __init__(self, file: Path) -> None:
        self.file = file
        super().__init__(
            f"{file} was written by a newer version of mensetsu. Update mensetsu, "
            "or set MENSETSU_DATA to another folder."
        )


class StoreDamaged(StoreError):
    """The file is no database, or it is damaged."""

    kind = "damaged"

    def __init__(self, file: Path, reason: object) -> None:
        self.reason = str(reason)
        self.file = file
        super().__init__(
            f"{file} cannot be read as a database ({reason}). Put a backup in its place, "
            "or move it away to begin with an empty one."
        )


_LOCKED = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_NOT_WRITABLE = {
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
}
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


@contextmanager
def explained(file: Path, written: Path | None = None) -> Iterator[None]:
    """Turns what SQLite says is wrong around us into a StoreError; an error of our own making stays what it is.

    `written` is the file that is being written, where that is another one.
    """
    try:
        yield
    except sqlite3.DatabaseError as error:
        # The low byte is the primary code; the rest tells apart its variants.
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code in _LOCKED:
            raise StoreLocked(file) from error
        if code in _NOT_WRITABLE:
            raise StoreNotWritable(written or file, error) from error
        if code in _DAMAGED:
            raise StoreDamaged(file, error) from error
        raise
