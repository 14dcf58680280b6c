"""Sides: of a pair of opposites a statement and a text take the same for the same thing, or not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scoring.reading.denials import Denial, denials
from scoring.reading.exact.common import has
from scoring.reading.exact.difference import Difference, difference
from scoring.reading.poles import Pole, poles
from scoring.reading.terms import terms

_NEXT, _NEXT_JA = 14, re.compile(r"[\u3041-\u3096]{0,4}")
# Two things compared: a flip may only name the other one.
_COMPARISON = re.compile(
    r"\bthan\b|\bcompared\b|\bof the two\b|\bunlike\b|より|比べ|のほうが|の方が|反対|逆", re.IGNORECASE
)


def compared(statement: str, text: str) -> Iterator[Difference]:
    """The opposites of which both texts name one; flips that come in pairs say the same from the other end."""
    stated, said = _sided(statement), _sided(text)
    agreements: list[Difference] = []
    conflicts: list[Difference] = []
    for pole in stated:
        theirs = [other for other in said if other.pair == pole.pair]
        same = _nearest(statement, pole, text, [other for other in theirs if other.side == pole.side])
        flipped = _nearest(statement, pole, text, [other for other in theirs if other.side != pole.side])
        if same and (not flipped or same[0] >= flipped[0]):
            agreements.append(_difference(statement, pole, text, same[1], True, min(1.0, 0.3 + 0.2 * same[0])))
        elif flipped and flipped[0]:
            strength = 0.25 + 0.2 * flipped[0] + 0.2 * _is_all(statement, pole, text, flipped[1])
            conflicts.append(_difference(statement, pole, text, flipped[1], False, min(1.0, strength)))
    yield from agreements
    if len({each.said_span for each in conflicts}) == 1 and not (
        _COMPARISON.search(statement) or _COMPARISON.search(text)
    ):
        yield from conflicts


def _nearest(statement: str, pole: Pole, text: str, others: list[Pole]) -> tuple[int, Pole] | None:
    """The pole that has most words next to it in common with another one, and how many."""
    return max(((_heads(statement, pole, text, other), other) for other in others), key=_count, default=None)


def _count(found: tuple[int, Pole]) -> int:
    return found[0]


def _is_all(statement: str, pole: Pole, text: str, other: Pole) -> bool:
    """Whether all that stands next to one pole stands next to the other as well."""
    one, two = _next_to(statement, pole), _next_to(text, other)
    return len(one) == len(two) == sum(has(two, key) for key in one)


def _sided(text: str) -> list[Pole]:
    """The poles of a text, a denied one as its opposite; those that a denial reaches from far off are left out."""
    found = []
    for pole in poles(text):
        reaching = [denial for denial in denials(text) if denial.reach[0] <= pole.start < denial.reach[1]]
        if not reaching:
            found.append(pole)
        elif len(reaching) == 1 and not reaching[0].open and _is_next(text, pole, reaching[0]):
            found.append(Pole(pole.pair, 1 - pole.side, pole.start, pole.end))
    return found


def _is_next(text: str, pole: Pole, denial: Denial) -> bool:
    if pole.start >= denial.end:
        between = any(denial.end <= term.start < pole.start for term in terms(text))
        return pole.start - denial.end <= _NEXT and not between
    return bool(_NEXT_JA.fullmatch(text[pole.end : denial.start]))


def _heads(statement: str, pole: Pole, text: str, other: Pole) -> int:
    """How many of the words next to two poles are common to both."""
    one, two = _next_to(statement, pole), _next_to(text, other)
    return sum(has(two, key) for key in one)


def _next_to(text: str, pole: Pole) -> frozenset[str]:
    """The two terms before a pole and the two after it, in its segment."""
    known = terms(text)
    before = [term for term in known if term.end <= pole.start][-2:]
    after = [term for term in known if term.start >= pole.end][:2]
    near = min(
        [*before[-1:], *after[:1]],
        key=lambda term: min(abs(term.end - pole.start), abs(term.start - pole.end)),
        default=None,
    )
    return frozenset(term.key for term in [*before, *after] if near and term.segment == near.segment)


def _difference(statement: str, pole: Pole, text: str, other: Pole, agreement: bool, strength: float) -> Difference:
    return difference("side", agreement, strength, statement, (pole.start, pole.end), text, (other.start, other.end))
