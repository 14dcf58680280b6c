"""The part of the database that members and their dialogs live in."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from bot.interview import Session
from bot.interview.effects import Kept
from bot.store import chats, forgetting, members, post, sessions
from bot.store.connection import utc_text
from bot.store.keeping import keep
from bot.store.members import Member
from bot.store.open_database import OpenDatabase
from questions import Language


class Dialogs(OpenDatabase):
    """Members, their dialogs, and the chats that they are in."""

    def member(self, front_end: str, external_id: str, name: str, language: Language | None) -> Member:
        """The member with this id, made on first sight, when `language` may be known from the front end."""
        with self._writing("member") as connection:
            member = members.meet(connection, front_end, external_id, name, language)
            forgetting.welcome_back(connection, member.id)
            return member

    def find(self, front_end: str, external_id: str) -> Member | None:
        """The member with this id; None where nothing is held of such a person, or only what says goodbye to them."""
        with self._reading() as connection:
            return members.find(connection, front_end, external_id)

    def members(self) -> list[Member]:
        """All members, in the order in which they came."""
        with self._reading() as connection:
            return members.everyone(connection)

    def set_language(self, member_id: int, language: Language) -> None:
        """Note that the member has chosen a language; their session has it among its preferences, too."""
        with self._writing("set_language") as connection:
            members.choose_language(connection, member_id, language)

    def session(self, member_id: int) -> Session:
        """The state of the member's dialog, a fresh one in their language where there is none."""
        with self._reading() as connection:
            return sessions.load(connection, member_id)

    def unfinished(self, front_end: str) -> list[Member]:
        """The members of a front end whose reply is being graded, or was when the process ended."""
        with self._reading() as connection:
            return members.waiting_for_a_grade(connection, front_end)

    def unheard(self, front_end: str) -> list[Member]:
        """The members of a front end who sent a recording that is still to be listened to."""
        with self._reading() as connection:
            return members.unheard(connection, front_end)

    def timed(self, front_end: str) -> list[Member]:
        """The members of a front end who are asked something in an interview against the clock."""
        with self._reading() as connection:
            return members.timed(connection, front_end)

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
        with self._writing("commit") as connection:
            sessions.save(connection, member_id, session)
            members.follow_language(connection, member_id, session.preferences.language)
            for effect in kept:
                keep(connection, member_id, session, effect)
            post.owe(connection, member_id, owed)
            if update_id is not None:
                post.finish(connection, update_id)

    def keep_played(self, member_id: int, steps: Iterable[tuple[Session, Iterable[Kept]]]) -> None:
        """Keep all that came of some steps, each with the session after it, in one go; nothing is owed for them."""
        with self._writing("keep_played") as connection:
            session: Session | None = None
            for session, kept in steps:
                for effect in kept:
                    keep(connection, member_id, session, effect)
            if session is not None:
                sessions.save(connection, member_id, session)

    def move_chat(self, old: int, new: int, update_id: int | None = None) -> None:
        """Give a chat of Telegram's its new id, under which its members keep all that is theirs."""
        with self._writing("move_chat") as connection:
            chats.move(connection, old, new)
            if update_id is not None:
                post.finish(connection, update_id)

    def current_chat(self, chat: int) -> int:
        """The id that a chat of Telegram's has now."""
        with self._reading() as connection:
            return chats.current(connection, chat)
