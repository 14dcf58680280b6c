"""What the comparing of exact things shares: which terms two texts have in common, and which of them are denied."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from scoring.reading.denials import denials, softened
from scoring.reading.terms import Term, alike, terms

# An example's numbers and names are its own.
_EXAMPLE = re.compile(
    r"\b(?:say|suppose|imagine|for example|for instance|e\.g\.?|example|picture|assume|let's say)\b"
    r"|(?:^|[.,;:]\s)take\b|例えば|たとえば|(?<!比)例(?!外)|仮に|もし|\d\S{0,3}とします|としましょう|みたい|ような",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def polarity(text: str) -> tuple[int, ...]:
    """For each term of a text 1, or -1 where a denial denies it; 0 where that is open, as where it is prevented."""
    found = list(asserted(text))
    for start, end in softened(text):
        for place, term in enumerate(terms(text)):
            if start <= term.start < end:
                found[place] = 0
    return tuple(found)


@lru_cache(maxsize=4096)
def asserted(text: str) -> tuple[int, ...]:
    """For each term of a text 1, or -1 where a denial denies it; 0 where that is open, as by two denials."""
    found = [1] * len(terms(text))
    every = denials(text)
    for one in every:
        doubled = one.open or any(other is not one and one.reach[0] <= other.start < one.reach[1] for other in every)
        for place, term in enumerate(terms(text)):
            if one.reach[0] <= term.start < one.reach[1]:
                found[place] = -1 if place == one.denied and not doubled and found[place] == 1 else 0
            elif one.of_a_thing and term.segment == _segment(text, one.start) and term.end <= one.start:
                found[place] = 0
    return tuple(found)


def _segment(text: str, place: int) -> int:
    """The segment of the term at a place or next before it."""
    return next((term.segment for term in reversed(terms(text)) if term.start <= place), 0)


def is_example(text: str) -> bool:
    """Whether a text tells an example."""
    return bool(_EXAMPLE.search(text))


def has(keys: Iterable[str], wanted: str) -> bool:
    """Whether one of some keys is the wanted word."""
    return any(alike(key, wanted) for key in keys)


def shared(one: Iterable[Term], other: Iterable[Term]) -> frozenset[str]:
    """The keys of the first terms that are also among the second."""
    others = {term.key for term in other}
    return frozenset(term.key for term in one if has(others, term.key))
