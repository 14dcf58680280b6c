"""Two things that a bare reference tells apart, and of each of which a reply tells what is true of the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product

from scoring.judging.statements import Statement
from scoring.reading.exact.common import has, polarity
from scoring.reading.terms import Term, alike, terms

# So many words have to stand with the other of the two, and none with its own: of each of the only two
# points, where those are not plainly what they are about.
_LEAST_MOVED = 2
_MOST_TERMS, _MOST_STATED = 25, 15
# What compares the two says nothing of either alone.
_COMPARES = re.compile(
    r"\b(?:unlike|than|rather|instead|same|both|neither|either|versus|vs|each other)\b"
    r"|違い|異な|より|同じ|両方|どちら|逆",
    re.IGNORECASE,
)


def crossed(statements: Sequence[Statement], text: str) -> frozenset[int]:
    """The numbers of the points of which a reply says what another point says of something else.

    Only of short statements and in short replies: a long one comes back to each thing with other words.
    """
    if len(terms(text)) > _MOST_TERMS:
        return frozenset()
    own = {each.point: each.text for each in statements if each.own and len(terms(each.text)) <= _MOST_STATED}
    found: set[int] = set()
    for one, other in combinations(own, 2):
        found.update(_crossed(own, one, other, text))
    return frozenset(found)


def _crossed(own: Mapping[int, str], one: int, other: int, text: str) -> Iterator[int]:
    both = own[one], own[other]
    keys = [term.key for term in terms(text)]
    topics = _topics(*both)
    for anchors in product(_only(*both), _only(*both[::-1])) if not _COMPARES.search(text) else ():
        if not all(has(keys, each) for each in anchors):
            continue
        moved = _moved(both, anchors, text)
        plainly = anchors == topics and sum(moved) >= _LEAST_MOVED
        if plainly or (len(own) == len(both) and min(moved) >= _LEAST_MOVED):
            yield from (point for point, count in zip((one, other), moved, strict=True) if count)
            return


def _moved(both: tuple[str, str], anchors: tuple[str, str], text: str) -> tuple[int, int]:
    """How many words of each statement a text says of the other's anchor; none where it says any of its own."""
    said = terms(text)
    signs = dict(zip(said, polarity(text), strict=True))
    only = [_only(both[place], both[1 - place]) for place in (0, 1)]
    moved = [0, 0]
    for owner, term in _owned(said, anchors):
        for place in (0, 1) if not has(anchors, term.key) else ():
            if any(alike(term.key, key) and sign * signs[term] >= 0 for key, sign in only[place].items()):
                if place == owner:
                    return 0, 0
                moved[place] += 1
    return moved[0], moved[1]


def _topics(one: str, other: str) -> tuple[str, str] | None:
    """The words that stand in the same place of two statements, in what they are about."""
    mine, theirs = terms(one), terms(other)
    for first, second in zip(mine, theirs, strict=False):
        if first.segment != mine[0].segment or second.segment != theirs[0].segment:
            return None
        if not alike(first.key, second.key):
            return first.key, second.key
    return None


def _only(mine: str, theirs: str) -> dict[str, int]:
    """The words that one of two statements says and the other does not, each with its sign."""
    others = [term.key for term in terms(theirs)]
    return {term.key: sign for term, sign in zip(terms(mine), polarity(mine), strict=True) if not has(others, term.key)}


def _owned(said: Sequence[Term], anchors: tuple[str, str]) -> Iterator[tuple[int, Term]]:
    """Each word with the anchor that its segment names, or its sentence has named last; not where it names both."""
    owner: int | None = None
    for place, term in enumerate(said):
        segment = [each for each in said if each.segment == term.segment]
        if not place or said[place - 1].sentence != term.sentence:
            owner = None
        named = {which for which, anchor in enumerate(anchors) if any(alike(each.key, anchor) for each in segment)}
        if named:
            owner = named.pop() if len(named) == 1 else None
        if owner is not None:
            yield owner, term
