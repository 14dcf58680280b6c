"""The part of the database that what came in and what is to go out live in."""

from __future__ import annotations

from datetime import datetime

from bot.store import forgetting, post
from bot.store.open_database import OpenDatabase
from bot.store.post import Owed, ShownCard, WaitingUpdate


class Mail(OpenDatabase):
    """Updates that came in, and messages that are to go out."""

    # --- what came in ---

    def receive(self, update_id: int, raw: str | None) -> bool:
        """Keep an update, JSON as it came, before it is confirmed; False where it is known already.

        None keeps only that it came, and what it holds is not to be kept.
        """
        with self._writing("receive") as connection:
            return post.receive(connection, update_id, raw)

    def last_received(self) -> datetime | None:
        """When an update came last; None before any."""
        with self._reading() as connection:
            return post.last_received(connection)

    def waiting_updates(self) -> list[WaitingUpdate]:
        """The updates that were received but not yet handled, in the order of arrival."""
        with self._reading() as connection:
            return post.waiting(connection)

    def finish_update(self, update_id: int) -> None:
        """Tick off an update that led to no step."""
        with self._writing("finish_update") as connection:
            post.finish(connection, update_id)

    # --- what is to go out ---

    def owed(self, front_end: str) -> list[Owed]:
        """The messages that members of a front end are owed, oldest first."""
        with self._reading() as connection:
            return post.owed(connection, front_end)

    def tick(
        self, owed_id: int, external_message_id: str | None = None, card: str = "", looks: str | None = None
    ) -> None:
        """Tick off a message that was sent, with the id that it has there, the card that it shows and its looks."""
        with self._writing("tick") as connection:
            post.tick(connection, owed_id, external_message_id, card, looks)
            forgetting.settle(connection)

    def pressable(self, member_id: int) -> list[tuple[int, str]]:
        """The messages to a member with buttons that can lose their meaning, with these and their moment in JSON."""
        with self._reading() as connection:
            return post.pressable(connection, member_id)

    def press_only(self, owed_id: int, left: str | None, change: str | None) -> None:
        """Note which buttons of a message can still lose their meaning, and owe the change of what it shows, if any."""
        with self._writing("press_only") as connection:
            post.press_only(connection, owed_id, left, change)

    def note_part(self, owed_id: int) -> None:
        """Note that one more part of a message that is sent in several has gone out."""
        with self._writing("note_part") as connection:
            post.note_part(connection, owed_id)

    def card(self, member_id: int, card: str) -> ShownCard | None:
        """The newest message that shows a card to a member; None where there is none."""
        with self._reading() as connection:
            return post.card(connection, member_id, card)

    def drop(self, owed_id: int, reason: str, *, unreachable: bool = False) -> None:
        """Give up a message that cannot be sent; `unreachable` where no other to this chat could be either."""
        with self._writing("drop") as connection:
            post.drop(connection, owed_id, reason, unreachable)
            forgetting.settle(connection)

    def owe_again(self, member_id: int) -> list[str]:
        """Owe a member again what could not reach them; returns the cards that they have not seen."""
        with self._writing("owe_again") as connection:
            return post.owe_again(connection, member_id)

    def uploaded(self, key: str) -> str | None:
        """The file_id under which Telegram has the file with this key, None where it has none."""
        with self._reading() as connection:
            return post.uploaded(connection, key)

    def note_upload(self, key: str, file_id: str) -> None:
        """Note the file_id that a file has got, so that it is uploaded once."""
        with self._writing("note_upload") as connection:
            post.note_upload(connection, key, file_id)

    def forget_upload(self, key: str) -> None:
        """Forget a file_id that Telegram no longer knows."""
        with self._writing("forget_upload") as connection:
            post.forget_upload(connection, key)
