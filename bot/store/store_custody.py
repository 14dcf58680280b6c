"""The part of the database by which people take along what is theirs, or let go of it."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Iterator, Mapping, Sequence

from bot.store import forgetting, members, post, recordings, transfer
from bot.store.backups import forget_in_backups
from bot.store.connection import Value
from bot.store.errors import StoreError
from bot.store.forgetting import Holdings
from bot.store.open_database import OpenDatabase
from bot.store.recordings import KeptSound
from bot.store.transfer import Merged, Rows

log = logging.getLogger(__name__)

# The folder of the files that messages carry; a member's own lie in member-{id} in it.
FILES = "files"


class Custody(OpenDatabase):
    """Exporting, merging and forgetting."""

    def rows(self, member_id: int | None = None) -> Rows:
        """The history of a member, or everybody's, as plain rows by table, all of one moment."""
        with self._reading() as connection:
            return transfer.rows(connection, member_id)

    def keep_sound(self, member_id: int, kept: KeptSound) -> None:
        """Keep the sound of a recording of a member's."""
        with self._writing("keep_sound") as connection:
            recordings.keep(connection, member_id, kept)

    def drop_sounds(self, member_id: int) -> None:
        """Keep no sound of a member's any more."""
        with self._writing("drop_sounds") as connection:
            recordings.drop(connection, member_id)

    def sounds(self, member_id: int | None = None) -> Iterator[tuple[str, bytes]]:
        """The recordings that were kept of a member, or of everybody, each with the name of its file."""
        with self._reading() as connection:
            yield from recordings.sounds(connection, member_id)

    def merge(self, incoming: Mapping[str, Sequence[Mapping[str, Value]]]) -> Merged:
        """Take in what `rows` gave elsewhere; what is here already stays as it is."""
        with self._writing("merge") as connection:
            return transfer.merge(connection, incoming)

    def holdings(self, member_id: int) -> Holdings:
        """How much is held of the person that a member is."""
        with self._reading() as connection:
            return forgetting.holdings(connection, member_id)

    def knows(self, member_id: int) -> bool:
        """Whether there is such a member; one may have been forgotten meanwhile."""
        with self._reading() as connection:
            return members.known(connection, member_id)

    def forget(self, member_id: int, farewell: str, update_id: int | None) -> None:
        """Delete all that is held of a person, owing them one last message.

        With it go the files that were made for them and what the backups hold; a backup that cannot be written follows
        at its next turn.
        """
        with self._writing("forget") as connection:
            ids = members.person(connection, member_id)
            pictured = [place for each in ids for place in forgetting.shown_at(connection, each)]
            forgetting.forget(connection, member_id, farewell)
            if update_id is not None:
                post.finish(connection, update_id)
        with self._reading() as connection:
            # The journal holds what was deleted until it is written back.
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        for each in (*ids, *pictured):
            shutil.rmtree(self._file.parent / FILES / f"member-{each}", ignore_errors=True)
        try:
            forget_in_backups(self._file)
        except StoreError as error:
            log.warning("A backup still holds somebody who was forgotten: %s", error)
