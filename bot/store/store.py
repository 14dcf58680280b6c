"""The database of one data folder."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime, tzinfo
from pathlib import Path
from typing import Self

from bot.interview import Session
from bot.interview.effects import Kept
from bot.interview.past import EVERYTHING, Attempt, PastInterview, PastQuestion, Rated, Selection
from bot.interview.progress import Progress, Topics, days, topic_marks
from bot.store import forgetting, history, invitations, members, post, progress, sessions, transfer
from bot.store.connection import Value, connect, transaction, utc_text
from bot.store.errors import StoreNotWritable, explained
from bot.store.forgetting import Holdings
from bot.store.invitations import Guest
from bot.store.keeping import keep
from bot.store.members import Member
from bot.store.migrations import migrate
from bot.store.post import Owed, WaitingUpdate
from bot.store.transfer import Merged, Rows
from questions import Language

FILE = "mensetsu.sqlite"
# The folder of the files that messages carry; a member's own lie in member-{id} in it.
FILES = "files"


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
            member = members.meet(connection, front_end, external_id, name, language)
            forgetting.welcome_back(connection, member.id)
            return member

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

    def keep_played(self, member_id: int, steps: Iterable[tuple[Session, Iterable[Kept]]]) -> None:
        """Keep all that came of some steps, each with the session after it, in one go; nothing is owed for them."""
        with self._writing() as connection:
            session: Session | None = None
            for session, kept in steps:
                for effect in kept:
                    keep(connection, member_id, session, effect)
            if session is not None:
                sessions.save(connection, member_id, session)

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
            forgetting.settle(connection)

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
            forgetting.settle(connection)

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

    def interviews(self, member_id: int, which: Selection = EVERYTHING) -> list[PastInterview]:
        """The interviews of a member that are meant, newest first."""
        with self._reading() as connection:
            return history.interviews(connection, member_id, which)

    def count_interviews(self, member_id: int, which: Selection = EVERYTHING) -> int:
        """How many interviews are meant, whatever the limit."""
        with self._reading() as connection:
            return history.count(connection, member_id, which)

    def past_questions(self, member_id: int, number: int) -> list[PastQuestion]:
        """The questions of a member's interview with this number, in the order in which they were asked."""
        with self._reading() as connection:
            return history.past_questions(connection, member_id, number)

    def rate(self, member_id: int, place: tuple[int, int] | None, own_mark: int, at: datetime) -> Rated | None:
        """Keep the mark that a member gives their reply at a place, or else their newest; None where there is none."""
        with self._writing() as connection:
            return history.rate(connection, member_id, place, own_mark, utc_text(at))

    def banks(self, member_id: int) -> list[str]:
        """The names of the banks that a member was asked from."""
        with self._reading() as connection:
            return history.banks(connection, member_id)

    def attempts(self, member_id: int, bank: str, question: str) -> list[Attempt]:
        """The latest attempts of a member at a question that were marked, newest first."""
        with self._reading() as connection:
            return history.attempts(connection, member_id, bank, question)

    def scores(self, member_id: int) -> list[int]:
        """The scores of the member's interviews that were stopped or finished, oldest first."""
        with self._reading() as connection:
            return [each.score for each in progress.scores(connection, member_id)]

    def progress(self, member_id: int, topics: Topics, zone: tzinfo | None) -> Progress:
        """How a member is getting on; `topics` are those of each (bank, question), days are those of a time zone."""
        with self._reading() as connection:
            return Progress(
                scores=tuple(progress.scores(connection, member_id)),
                topics=topic_marks(progress.last_marks(connection, member_id), topics),
                missed=tuple(progress.most_missed(connection, member_id)),
                days=days(progress.moments(connection, member_id), zone),
            )

    def last_marks(self, member_id: int) -> dict[str, int]:
        """The final mark of each question, by its id, when the member was last asked it."""
        with self._reading() as connection:
            return history.last_marks(connection, member_id)

    # --- taking it elsewhere, and letting go of it ---

    def rows(self, member_id: int | None = None) -> Rows:
        """The history of a member, or everybody's, as plain rows by table, all of one moment."""
        with self._reading() as connection:
            return transfer.rows(connection, member_id)

    def merge(self, incoming: Mapping[str, Sequence[Mapping[str, Value]]]) -> Merged:
        """Take in what `rows` gave elsewhere; what is here already stays as it is."""
        with self._writing() as connection:
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
        """Delete all that is held of a person, owing them one last message; the backups follow at their next turn.

        With it go the files that were made for them.
        """
        with self._writing() as connection:
            ids = members.person(connection, member_id)
            forgetting.forget(connection, member_id, farewell)
            if update_id is not None:
                post.finish(connection, update_id)
        with self._reading() as connection:
            # The journal holds what was deleted until it is written back.
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        for each in ids:
            shutil.rmtree(self._file.parent / FILES / f"member-{each}", ignore_errors=True)

    # --- inside ---

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        with explained(self._file):
            yield self._connection

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with explained(self._file), transaction(self._connection):
            yield self._connection
