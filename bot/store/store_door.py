"""The part of the database that says who may come in."""

from __future__ import annotations

from datetime import datetime

from bot.store import invitations
from bot.store.invitations import Guest, Invitation, Refusal
from bot.store.open_database import OpenDatabase


class Door(OpenDatabase):
    """Invitations and guests."""

    def invite(self, code: str, made_by: str, expires_at: datetime) -> None:
        """Keep an invitation that an admin has made."""
        with self._writing("invite") as connection:
            invitations.invite(connection, code, made_by, expires_at)

    def accept_invitation(self, code: str, guest_id: str, name: str) -> Refusal | None:
        """Let a person in with an invitation; otherwise why not."""
        with self._writing("accept_invitation") as connection:
            return invitations.accept(connection, code, guest_id, name)

    def is_good_invitation(self, code: str) -> bool:
        """Whether an invitation still lets somebody in."""
        with self._reading() as connection:
            return invitations.refused(connection, code) is None

    def open_invitations(self) -> list[Invitation]:
        """The invitations that still let somebody in, in the order in which they were made."""
        with self._reading() as connection:
            return invitations.open_invitations(connection)

    def withdraw_invitation(self, number: int) -> bool:
        """Take back an invitation that nobody has come with; False where there is none of this number."""
        with self._writing("withdraw_invitation") as connection:
            return invitations.withdraw(connection, number)

    def is_guest(self, guest_id: str) -> bool:
        """Whether a person came with an invitation."""
        with self._reading() as connection:
            return invitations.is_guest(connection, guest_id)

    def guests(self) -> list[Guest]:
        """Everybody who came with an invitation, in the order in which they came."""
        with self._reading() as connection:
            return invitations.guests(connection)

    def dismiss(self, guest_id: str) -> bool:
        """Let a guest in no more; False where the person is none."""
        with self._writing("dismiss") as connection:
            return invitations.dismiss(connection, guest_id)
