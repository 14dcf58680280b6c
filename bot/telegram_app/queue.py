"""Which recordings are to be heard before which."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.runner import Listen
from bot.store import Member


@dataclass(frozen=True, slots=True)
class Place:
    """How many recordings are heard `before` one of a member's, and whether any of these is of `others`."""

    member: Member
    work: Listen
    before: int
    others: bool


class ListeningQueue:
    """The recordings of all members: each member's in the order in which they came, and one of each in turn."""

    def __init__(self) -> None:
        # The members in the order of their turns.
        self._waiting: dict[int, tuple[Member, list[Listen]]] = {}

    def put(self, member: Member, work: Listen) -> None:
        """A recording came in."""
        self._waiting.setdefault(member.id, (member, []))[1].append(work)

    def take_away(self, member: Member, work: Listen) -> None:
        """A recording was heard, or needs to be heard no more; whoever has another one waits for the others first."""
        _, works = self._waiting.pop(member.id, (member, []))
        left = [each for each in works if each != work]
        if left:
            self._waiting[member.id] = (member, left)

    def places(self) -> Iterator[Place]:
        """The place of each recording, in the order in which they are heard."""
        turns = [(member, list(works)) for member, works in self._waiting.values()]
        heard: list[Member] = []
        while turns:
            (member, works), *turns = turns
            yield Place(member, works[0], len(heard), any(each.id != member.id for each in heard))
            heard.append(member)
            if works[1:]:
                turns.append((member, works[1:]))
