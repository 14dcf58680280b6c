"""One exact thing in which a text agrees with a statement or conflicts with it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, get_args

Kind = Literal["value", "name", "role", "side", "negation"]
KINDS: tuple[Kind, ...] = get_args(Kind)
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Difference:
    """What a statement holds in `words`, at `span`, and a text in `said`, at `said_span`: an agreement or a conflict.

    `strength` is how surely it decides, 0 to 1.
    """

    kind: Kind
    agreement: bool
    strength: float
    words: str
    said: str
    span: Span
    said_span: Span

    def weaker(self) -> Difference:
        """The same, half as sure."""
        return replace(self, strength=self.strength / 2)


def difference(
    kind: Kind, agreement: bool, strength: float, statement: str, span: Span, text: str, said: Span
) -> Difference:
    """A difference whose words are cut out of both texts; its strength, a sum of tenths, is rounded to one."""
    return Difference(kind, agreement, round(strength, 6), statement[slice(*span)], text[slice(*said)], span, said)
