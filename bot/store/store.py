"""The database of one data folder."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Self

from bot.interview import Session
from bot.interview.effects import Kept
from bot.interview.past import PastInterview, PastQuestion
from bot.store import history, invitations, members, post, sessions
from bot.store.connection import connect, transaction, utc_text
from bot.store.errors import StoreNotWritable, explained
from bot.store.invitations import Guest
from bot.store.keeping import keep
from bot.store.members import Member
from bot.store.migrations import migrate
from bot.store.post import Owed, WaitingUpdate
from questions import Language

FILE = "mensetsu.sqlite"


class Store:
    """The database, for use from the thread that opened it. Every method may raise a StoreError."""

    def __init__(self, connection: sqlite3.Connection, file: Path) -> None:
        self._connection = connection
        self._file = file

    @classmethod
    def open(cls, folder: Path) -> Self:
        """The database in this folder, made or brought up to date where needed."""
        file = folder / FILE
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreNotWritable(folder, error.strerror) from error
        with explained(file):
            connection = connect(file)
            try:
                migrate(connection, file)
            except BaseException:
                connection.close()
                raise
        return cls(connection, file)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    # --- members and their dialogs ---

    def member(self, front_end: str, external_id: str, name: str, language: Language | None) -> Member:
        """The member with this id, made on first sight, when `language` may be known from the front end."""
        with self._writing() as connection:
            return members.meet(connection, front_end, external_id, name, language)

    def members(self) -> list[Member]:
        """All members, in the order in which they came."""
        with self._reading() as connection:
            return members.everyone(connection)

    def set_language(self, member_id: int, language: Language) -> None:
        """Note that the member has chosen a language; their session has it among its preferences, too."""
        with self._writing() as connection:
            members.choose_language(connection, member_id, language)

    def session(self, member_id: int) -> Session:
        """The state of the member's dialog, a fresh one in their language where there is none."""
        with self._reading() as connection:
            return sessions.load(connection, member_id)

    def unfinished(self, front_end: str) -> list[Member]:
        """The members of a front end whose reply is being graded, or was when the process ended."""
        with self._reading() as connection:
            return members.waiting_for_a_grade(connection, front_end)

    def due(self, front_end: str, at: datetime) -> list[Member]:
        """The members of a front end whose reminder is due by then, the longest due first."""
        with self._reading() as connection:
            return members.due(connection, front_end, utc_text(at))

    def commit(
        self, member_id: int, session: Session, kept: Iterable[Kept], owed: Iterable[str], update_id: int | None
    ) -> None:
        """Keep all that came of one step, or nothing of it.

        That is the new session, the rows of the effects `kept`, the messages `owed` (bodies in JSON, in order), and the
        tick of the update that caused it.
        """
        with self._writing() as connection:
            sessions.save(connection, member_id, session)
            members.follow_language(connection, member_id, session.preferences.language)
            for effect in kept:
                keep(connection, member_id, session, effect)
            post.owe(connection, member_id, owed)
            if update_id is not None:
                post.finish(connection, update_id)

    # --- what came in ---

    def receive(self, update_id: int, raw: str) -> bool:
        """Keep an update, JSON as it came, before it is confirmed; False where it is known already."""
        with self._writing() as connection:
            return post.receive(connection, update_id, raw)

    def waiting_updates(self) -> list[WaitingUpdate]:
        """The updates that were received but not yet handled, in the order of arrival."""
        with self._reading() as connection:
            return post.waiting(connection)

    def finish_update(self, update_id: int) -> None:
        """Tick off an update that led to no step."""
        with self._writing() as connection:
            post.finish(connection, update_id)

    # --- what is to go out ---

    def owed(self, front_end: str) -> list[Owed]:
        """The messages that members of a front end are owed, oldest first."""
        with self._reading() as connection:
            return post.owed(connection, front_end)

    def tick(self, owed_id: int, external_message_id: str | None = None, card: str = "") -> None:
        """Tick off a message that was sent, with the id that it has there and the card that it shows."""
        with self._writing() as connection:
            post.tick(connection, owed_id, external_message_id, card)

    def note_part(self, owed_id: int) -> None:
        """Note that one more part of a message that is sent in several has gone out."""
        with self._writing() as connection:
            post.note_part(connection, owed_id)

    def card(self, member_id: int, card: str) -> str | None:
        """The id of the newest message that shows a card to a member; None where there is none."""
        with self._reading() as connection:
            return post.card(connection, member_id, card)

    def drop(self, owed_id: int, reason: str) -> None:
        """Give up a message that can never be sent."""
        with self._writing() as connection:
            post.drop(connection, owed_id, reason)

    def uploaded(self, key: str) -> str | None:
        """The file_id under which Telegram has the file with this key, None where it has none."""
        with self._reading() as connection:
            return post.uploaded(connection, key)

    def note_upload(self, key: str, file_id: str) -> None:
        """Note the file_id that a file has got, so that it is uploaded once."""
        with self._writing() as connection:
            post.note_upload(connection, key, file_id)

    def forget_upload(self, key: str) -> None:
        """Forget a file_id that Telegram no longer knows."""
        with self._writing() as connection:
            post.forget_upload(connection, key)

    # --- who may come in ---

    def invite(self, code: str, made_by: str) -> None:
        """Keep an invitation that an admin has made."""
        with self._writing() as connection:
            invitations.invite(connection, code, made_by)

    def accept_invitation(self, code: str, guest_id: str, name: str) -> bool:
        """Let a person in with an invitation; False where it is unknown, used or too old."""
        with self._writing() as connection:
            return invitations.accept(connection, code, guest_id, name)

    def is_guest(self, guest_id: str) -> bool:
        """Whether a person came with an invitation."""
        with self._reading() as connection:
            return invitations.is_guest(connection, guest_id)

    def guests(self) -> list[Guest]:
        """Everybody who came with an invitation, in the order in which they came."""
        with self._reading() as connection:
            return invitations.guests(connection)

    def dismiss(self, guest_id: str) -> bool:
        """Take a guest's invitation back; False where the person has none."""
        with self._writing() as connection:
            return invitations.dismiss(connection, guest_id)

    # --- the past ---

    def interviews(self, member_id: int) -> list[PastInterview]:
        """All interviews of a member, newest first."""
        with self._reading() as connection:
            return history.interviews(connection, member_id)

    def past_questions(self, member_id: int, number: int) -> list[PastQuestion]:
        """The questions of a member's interview with this number, in the order in which they were asked."""
        with self._reading() as connection:
            return history.past_questions(connection, member_id, number)

    def last_marks(self, member_id: int) -> dict[str, int]:
        """The final mark of each question, by its id, when the member was last asked it."""
        with self._reading() as connection:
            return history.last_marks(connection, member_id)

    # --- inside ---

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        with explained(self._file):
            yield self._connection

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with explained(self._file), transaction(self._connection):
            yield self._connection
