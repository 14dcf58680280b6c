"""The banks as they were when interviews on them began: they may be edited while an interview is under way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.store.connection import Opened

if TYPE_CHECKING:
    from sqlite_utils import Database


def bank_versions(db: Database) -> None:
    """The migration: each version of a bank that was asked from, and which one each interview began with."""
    db.executescript("""
        CREATE TABLE bank_versions (
            version TEXT PRIMARY KEY, -- digest of the text
            bank TEXT NOT NULL,
            text TEXT NOT NULL, -- JSON of questions.Bank
            first_used_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
        ) STRICT;
        ALTER TABLE interviews ADD COLUMN bank_version TEXT; -- that it began with; null: from before there were any
    """)


@dataclass(frozen=True, slots=True)
class BankVersions:
    """The part of the database that versions of banks live in."""

    _reading: Opened
    _writing: Opened

    def keep(self, version: str, bank: str, text: Callable[[], str]) -> None:
        """Keep a version, unless it is kept already."""
        if self.text(version) is None:
            with self._writing() as connection:
                connection.execute(
                    "INSERT INTO bank_versions (version, bank, text) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                    (version, bank, text()),
                )

    def text(self, version: str) -> str | None:
        """The JSON of a version; None where it is not kept."""
        with self._reading() as connection:
            row = connection.execute("SELECT text FROM bank_versions WHERE version = ?", (version,)).fetchone()
        return None if row is None else str(row["text"])
