"""Where a member's dialog takes place: in their private chat, in a group, or in a topic of a forum.

A person has a dialog of their own in each of these places, so that a group reads nothing of what was said in private.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Self

_EXTERNAL_ID = re.compile(r"(?P<user>\d+)(@(?P<chat>-?\d+)(\.(?P<topic>\d+))?)?")


@dataclass(frozen=True, slots=True)
class Address:
    """A person in a chat, or 0 for all who are in it; `topic` is that of a forum, where the chat is one."""

    user: int
    chat: int
    topic: int | None = None

    @classmethod
    def of(cls, external_id: str) -> Self:
        """The address that a member's external id stands for."""
        found = _EXTERNAL_ID.fullmatch(external_id)
        if found is None:
            raise ValueError(f"{external_id!r} is no address")
        user = int(found["user"])
        return cls(user, int(found["chat"] or user), int(found["topic"]) if found["topic"] else None)

    def moved(self, chat: int) -> Self:
        """The same person where the chat has another id."""
        return replace(self, chat=chat)

    @property
    def private(self) -> bool:
        """Whether nobody else reads along."""
        return self.chat == self.user

    @property
    def external_id(self) -> str:
        """The member's id: 7 in private, 7@-100 in a group, 7@-100.3 in a topic of one."""
        if self.private:
            return str(self.user)
        return f"{self.user}@{self.chat}" + (f".{self.topic}" if self.topic else "")
