"""Negations: what a statement denies and a text asserts, or the other way round; compared by what they deny."""

from __future__ import annotations

from collections.abc import Iterator

from scoring.reading.exact.common import has, polarity
from scoring.reading.exact.difference import Difference, difference
from scoring.reading.terms import Term, alike, terms

_SAME_AROUND = 3


def compared(statement: str, text: str) -> Iterator[Difference]:
    """The words that both texts use, one of them denied: by both, or by one alone."""
    stated, said = terms(statement), terms(text)
    signs, said_signs = polarity(statement), polarity(text)
    if -1 not in signs and -1 not in said_signs:
        return
    for key in dict.fromkeys(term.key for term in stated):
        mine = [(term, sign) for term, sign in zip(stated, signs, strict=True) if term.key == key]
        theirs = [(term, sign) for term, sign in zip(said, said_signs, strict=True) if alike(term.key, key)]
        own, other = {sign for _, sign in mine}, {sign for _, sign in theirs}
        if not theirs or 0 in own or 0 in other or len(own) > 1 or len(other) > 1 or (own == other == {1}):
            continue
        around, tight = _around(key, mine[0][0], stated, theirs[0][0], said)
        agreement = own == other
        # One kanji is a word of many uses, unless all around it is the same; and two letters are none.
        telling = len(key) > (2 if key.isascii() else 1) or (around >= _SAME_AROUND and tight)
        strength = min(1.0, 0.2 + 0.2 * around + 0.2 * tight) if telling else min(0.6, 0.2 * around)
        if around or agreement:
            yield difference(
                "negation",
                agreement,
                strength,
                statement,
                (mine[0][0].start, mine[0][0].end),
                text,
                (theirs[0][0].start, theirs[0][0].end),
            )


def _around(key: str, mine: Term, stated: tuple[Term, ...], theirs: Term, said: tuple[Term, ...]) -> tuple[int, bool]:
    """How many other words the segments around a word share, and whether these are all that one of them has."""
    one = {term.key for term in stated if term.segment == mine.segment and not alike(term.key, key)}
    other = {term.key for term in said if term.segment == theirs.segment and not alike(term.key, key)}
    common = sum(has(other, each) for each in one)
    return common, 0 < common >= min(len(one), len(other))
