"""The part of the database that says who may come in."""

from __future__ import annotations

from bot.store import invitations
from bot.store.invitations import Guest
from bot.store.open_database import OpenDatabase


class Door(OpenDatabase):
    """Invitations and guests."""

    def invite(self, code: str, made_by: str) -> None:
        """Keep an invitation that an admin has made."""
        with self._writing("invite") as connection:
            invitations.invite(connection, code, made_by)

    def accept_invitation(self, code: str, guest_id: str, name: str) -> bool:
        """Let a person in with an invitation; False where it is unknown, used or too old."""
        with self._writing("accept_invitation") as connection:
            return invitations.accept(connection, code, guest_id, name)

    def is_good_invitation(self, code: str) -> bool:
        """Whether an invitation still lets somebody in."""
        with self._reading() as connection:
            return invitations.is_good(connection, code)

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
        with self._writing("dismiss") as connection:
            return invitations.dismiss(connection, guest_id)
