"""Roles: two things that both texts name have exchanged what is said of them, or their order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from scoring.reading.exact.common import polarity, shared
from scoring.reading.exact.difference import Difference, difference
from scoring.reading.terms import Term, alike, terms

_MOST_ANCHORS = 8
# That one has what the other has not is told by a single word, which counts as much as so many.
_DENIED_INSTEAD = 2
_MOST_SEGMENTS = 100
_AND = re.compile(r"\band\b")
_TOPIC = re.compile(r"(?:で|に|と|の方|のほう)?(?:は|が)|なら|だと")


def compared(statement: str, text: str) -> Iterator[Difference]:
    """Pairs of words whose company is the same in both texts, or is exchanged."""
    stated, said = terms(statement), terms(text)
    both = shared(stated, [term for term in said if _is_topic(text, said, term)])
    common = [
        key for key in dict.fromkeys(term.key for term in stated if _is_topic(statement, stated, term)) if key in both
    ]
    best: dict[bool, Difference] = {}
    for place, one in enumerate(common[:_MOST_ANCHORS]):
        for other in common[place + 1 : _MOST_ANCHORS]:
            found = _bound(statement, stated, one, other), _bound(text, said, one, other)
            if found[0] is None or found[1] is None:
                continue
            same, cross = _company(found[0], found[1])
            if (cross and not same) or (same and not cross):
                score = max(same, cross)
                mine, rival = (next(term for term in stated if term.key == key) for key in (one, other))
                strength = min(1.0, 0.1 + 0.2 * score + 0.1 * (mine.name and rival.name))
                theirs = next(term for term in said if alike(term.key, one))
                each = difference(
                    "role", bool(same), strength, statement, (mine.start, mine.end), text, (theirs.start, theirs.end)
                )
                if bool(same) not in best or best[bool(same)].strength < strength:
                    best[bool(same)] = each
    if True in best and False in best:
        del best[min(best, key=lambda agreement: best[agreement].strength)]
    yield from best.values()


def _is_topic(text: str, found: tuple[Term, ...], term: Term) -> bool:
    """Whether something is said of a term: it is a name, or begins its segment or a clause, or a particle marks it."""
    first = next(each for each in found if each.segment == term.segment)
    before = max((each.end for each in found if each.end <= term.start), default=0)
    begins = first is term or (bool(before) and bool(_AND.search(text, before, term.start)))
    return term.name or begins or bool(_TOPIC.match(text, term.end))


def _bound(text: str, found: tuple[Term, ...], one: str, other: str) -> tuple[dict[str, int], dict[str, int]] | None:
    """The words bound to each of two anchors, with their polarity; None where the two are never apart."""
    signs = polarity(text)
    found = _parted(text, found, one, other)
    owners: dict[int, str] = {}
    for term in found:
        for anchor in (one, other):
            if alike(term.key, anchor):
                if owners.get(term.segment, anchor) != anchor:
                    return None
                owners[term.segment] = anchor
    if len(set(owners.values())) < 2:
        return None
    bound: dict[str, dict[str, int]] = {one: {}, other: {}}
    for term, sign in zip(found, signs, strict=True):
        owner = owners.get(term.segment) or _last(owners, term, found)
        if owner and not alike(term.key, one) and not alike(term.key, other):
            bound[owner][term.key] = sign or 1
    return bound[one], bound[other]


def _parted(text: str, found: tuple[Term, ...], one: str, other: str) -> tuple[Term, ...]:
    """The terms, with a segment of its own for what "and" begins with an anchor, where a clause has begun with one."""
    parted, cuts = [], 0
    for place, term in enumerate(found):
        is_anchor = alike(term.key, one) or alike(term.key, other)
        if place > 1 and is_anchor and _AND.search(text, found[place - 1].end, term.start):
            cuts += 1
        parted.append(replace(term, segment=2 * _MOST_SEGMENTS * term.segment + cuts))
    return tuple(parted)


def _last(owners: dict[int, str], term: Term, found: tuple[Term, ...]) -> str | None:
    """The anchor that the sentence named last before a term."""
    segments = [
        each.segment
        for each in found
        if each.sentence == term.sentence and each.segment < term.segment and each.segment in owners
    ]
    return owners[segments[-1]] if segments else None


def _company(
    mine: tuple[dict[str, int], dict[str, int]], theirs: tuple[dict[str, int], dict[str, int]]
) -> tuple[int, int]:
    """How many words keep their anchor, and how many have the other's; one-sided exchanges count for one at most."""
    same = 0
    cross = [0, 0]
    for place in (0, 1):
        for key, sign in mine[place].items():
            if any(alike(key, other) for other in mine[1 - place]):
                if turned := _turned(key, mine, theirs):
                    same += turned > 0
                    cross[place] += _DENIED_INSTEAD * (turned < 0)
                continue
            for there in (0, 1):
                matches = [other for other in theirs[there] if alike(key, other)]
                if matches and not any(alike(key, other) for other in theirs[1 - there]):
                    kept = (there == place) == (sign == theirs[there][matches[0]])
                    same += kept
                    cross[place] += not kept
    return same, sum(cross) if all(cross) else min(1, sum(cross))


def _turned(
    key: str, mine: tuple[dict[str, int], dict[str, int]], theirs: tuple[dict[str, int], dict[str, int]]
) -> int:
    """1 where what is said of one anchor and denied of the other is so in both texts, -1 where it is turned around."""
    signs = [[_sign(key, bound) for bound in both] for both in (mine, theirs)]
    if any(sorted(pair) != [-1, 1] for pair in signs):
        return 0
    return 1 if signs[0] == signs[1] else -1


def _sign(key: str, bound: dict[str, int]) -> int:
    return next((sign for other, sign in bound.items() if alike(key, other)), 0)
