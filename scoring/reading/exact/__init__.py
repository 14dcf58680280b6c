"""What decides exactly that a text does not say a statement that it is about: values, names, roles, sides, negations.

Likeness cannot tell "32 bits" from "64 bits" or "A before B" from "B before A"; here they are taken apart and compared.
What a text only leaves out is no difference.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from scoring.reading.exact import exchanges, formulas, names, negations, numbered, orders, quantities, roles, sides
from scoring.reading.exact.difference import KINDS, Difference, Kind
from scoring.reading.exact.sameness import same_claim
from scoring.reading.frames import claims
from scoring.reading.terms import terms

__all__ = ["FEATURE_NAMES", "Difference", "Differences", "differences", "features"]

FEATURE_NAMES = tuple(f"{kind}_{outcome}" for kind in KINDS for outcome in ("conflict", "agreement"))


@dataclass(frozen=True, slots=True)
class Differences:
    """All exact differences between a statement and a text."""

    found: tuple[Difference, ...]

    @property
    def conflicts(self) -> tuple[Difference, ...]:
        """Those that speak against the text's saying the statement, the strongest first."""
        return self._of(False)

    @property
    def agreements(self) -> tuple[Difference, ...]:
        """Those that speak for it, the strongest first."""
        return self._of(True)

    def strongest(self, kind: Kind, agreement: bool) -> float:
        """The strength of the strongest of a kind, 0 where there is none."""
        return max((each.strength for each in self._of(agreement) if each.kind == kind), default=0.0)

    def _of(self, agreement: bool) -> tuple[Difference, ...]:
        chosen = (each for each in self.found if each.agreement == agreement)
        return tuple(sorted(chosen, key=lambda each: -each.strength))


@lru_cache(maxsize=16384)
def differences(statement: str, text: str) -> Differences:
    """In what exact things a text agrees with a statement of its language or conflicts with it."""
    mine, theirs = claims(statement), claims(text)
    alike = (*_compared(mine.asserted, theirs.asserted), *_compared(mine.denied, theirs.denied))
    turned = (
        *_turned(mine.asserted, theirs.denied, denied=theirs.denied),
        *_turned(mine.denied, theirs.asserted, denied=mine.denied),
    )
    return Differences((*alike, *turned))


def _compared(statement: str, text: str) -> Iterator[Difference]:
    """The differences of two claims that are both made, or both denied; those of blank ones are none."""
    parts = (
        quantities.compared,
        formulas.compared,
        names.compared,
        numbered.compared,
        roles.compared,
        orders.compared,
        exchanges.compared,
        sides.compared,
        negations.compared,
    )
    if not statement.strip() or not text.strip():
        return
    weaker = _of_others(statement, text)
    for found in (each for compared in parts for each in compared(statement, text)):
        yield found.weaker() if weaker and not found.agreement and found.kind != "name" else found


def _turned(statement: str, text: str, denied: str) -> Iterator[Difference]:
    """What it comes to that one of two claims is denied as a whole: a conflict agrees, and the same claim conflicts."""
    found = Differences(tuple(_compared(statement, text)))
    if conflict := next(iter(found.conflicts), None):
        yield replace(conflict, kind="negation", agreement=True)
    else:
        yield from same_claim(statement, text, denied)


def _of_others(statement: str, text: str) -> bool:
    """Whether two texts each name things, and none in common: what they say conflicts less."""
    one, other = ({term.key for term in terms(each) if term.name and term.key.isascii()} for each in (statement, text))
    return bool(one and other) and one.isdisjoint(other)


def features(statement: str, text: str) -> tuple[float, ...]:
    """The strongest conflict and the strongest agreement of each kind, in the order of FEATURE_NAMES."""
    found = differences(statement, text)
    return tuple(found.strongest(kind, agreement) for kind in KINDS for agreement in (False, True))
