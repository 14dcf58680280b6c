"""The database of one data folder."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Self

from bot.store.bank_versions import BankVersions
from bot.store.connection import PATIENCE, connect
from bot.store.disputes import Disputes
from bot.store.drills import Drills
from bot.store.errors import StoreNotWritable, explained
from bot.store.fits import Fits
from bot.store.migrations import migrate
from bot.store.peers import Peers
from bot.store.revisions import Revisions
from bot.store.room import make_folder
from bot.store.rounds import Rounds
from bot.store.store_custody import Custody
from bot.store.store_dialogs import Dialogs
from bot.store.store_door import Door
from bot.store.store_mail import Mail
from bot.store.store_past import Past

FILE = "mensetsu.sqlite"


class Store(Dialogs, Mail, Door, Past, Custody):
    """The database, for use from the thread that opened it. Every method may raise a StoreError."""

    @classmethod
    def open(cls, folder: Path, patience: float = PATIENCE) -> Self:
        """The database in this folder, made or brought up to date where needed.

        Each of its methods waits `patience` seconds for another program before it raises StoreLocked.
        """
        file = folder / FILE
        make_folder(folder)
        with explained(file):
            connection = connect(file, patience)
            try:
                migrate(connection, file)
            except BaseException:
                connection.close()
                raise
        return cls(connection, file)

    @classmethod
    @contextmanager
    def open_to_read(cls, folder: Path) -> Iterator[Store]:
        """The database in this folder, for reading only; a copy of it where the folder cannot be written."""
        with ExitStack() as opened:
            try:
                store: Store = opened.enter_context(cls.open(folder))
            except StoreNotWritable:
                elsewhere = Path(opened.enter_context(TemporaryDirectory()))
                if not _copied(folder, elsewhere):
                    raise
                store = opened.enter_context(cls.open(elsewhere))
            yield store

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    @property
    def drills(self) -> Drills:
        """The part that drills live in."""
        return Drills(self._reading, partial(self._writing, "drills"))

    @property
    def fits(self) -> Fits:
        """The part that fits of FSRS's parameters live in."""
        return Fits(self._reading, partial(self._writing, "fits"))

    @property
    def bank_versions(self) -> BankVersions:
        """The part that versions of banks live in."""
        return BankVersions(self._reading, partial(self._writing, "bank_versions"))

    @property
    def rounds(self) -> Rounds:
        """The part that rounds live in."""
        return Rounds(self._reading, partial(self._writing, "rounds"))

    @property
    def peers(self) -> Peers:
        """The part that peer interviews live in."""
        return Peers(self._reading, partial(self._writing, "peers"))

    @property
    def disputes(self) -> Disputes:
        """The part that disputes live in."""
        return Disputes(self._reading, partial(self._writing, "disputes"))

    @property
    def revisions(self) -> Revisions:
        """The part that revisions live in."""
        return Revisions(self._reading, partial(self._writing, "revisions"))


def _copied(folder: Path, to: Path) -> bool:
    """Whether the database of a folder could be copied, with the journal that holds its latest changes."""
    try:
        shutil.copyfile(folder / FILE, to / FILE)
        journal = folder / f"{FILE}-wal"
        if journal.exists():
            shutil.copyfile(journal, to / journal.name)
    except OSError:
        return False
    return True
