"""What a reply would lean to if it said otherwise in one respect.

A right reply then fits its question worse, and one that is mistaken in just that respect fits it better. Two twins are
exchanged, a choice is turned to its other side, or denials are dropped, in words alone.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations, product

import numpy as np

from scoring.judging.leaning import Leaning
from scoring.reading.passages import Floats
from scoring.reading.rivals import KINDS, Kind, Mention, Rival, mentions
from scoring.reading.signed import signed_like, unsigned

# For each kind of change: how much a point gains at most, and the most and the least that all points gain together.
_CHANGES, _TOLD = ("twins exchanged", "choices turned", "denials dropped"), ("gain by", "most by", "least by")
COUNTERFACTUALS = tuple(f"{told} {change}" for change in _CHANGES for told in _TOLD)

Words = Sequence[tuple[str, ...]]


def counterfactuals(leaning: Leaning, means: Floats, words: Words) -> Floats:
    """The numbers (P, COUNTERFACTUALS) of W windows; `means` (W, D) are unit vectors, `words` are signed."""
    found = [mentions(each) for each in words]
    changes = (*(_exchanged(leaning, words, found, kind) for kind in KINDS), _affirmed(words))
    before = leaning.of(means, words)
    return np.hstack([_told(_gains(leaning, means, words, before, changed)) for changed in changes])


def _gains(
    leaning: Leaning, means: Floats, words: Words, before: tuple[Floats, Floats], changed: Iterator[Words]
) -> Floats:
    """What each point gains by each change, (changes, P): how much more it is said, and less contradicted."""
    says, contradicts = before
    gains = []
    for each in changed:
        rows = [row for row, (one, other) in enumerate(zip(words, each, strict=True)) if one != other]
        now, against = says.copy(), contradicts.copy()
        now[rows], against[rows] = leaning.of(means[rows], [each[row] for row in rows])
        gains.append(now.max(axis=0) - says.max(axis=0) - against.max(axis=0) + contradicts.max(axis=0))
    return np.array(gains).reshape(len(gains), says.shape[1])


def _told(gains: Floats) -> Floats:
    """The numbers (P, 3) of one kind of change."""
    if not len(gains):
        return np.zeros((gains.shape[1], len(_TOLD)))
    in_all = gains.sum(axis=1)
    return np.stack(
        [gains.max(axis=0), *(np.full(gains.shape[1], each) for each in (in_all.max(), in_all.min()))], axis=1
    )


def _exchanged(leaning: Leaning, words: Words, found: Sequence[Sequence[Mention]], kind: Kind) -> Iterator[Words]:
    """The windows with two rivals of a kind exchanged, for each two."""
    named = {rival for window in found for mention in window for rival in mention.rivals if rival.kind == kind}
    for one, other in _pairs(named, leaning.rivals):
        instead = {one: leaning.rivals[other], other: leaning.rivals[one]}
        yield [_replaced(each, of, instead) for each, of in zip(words, found, strict=True)]


def _pairs(named: Collection[Rival], known: Collection[Rival]) -> Iterator[tuple[Rival, Rival]]:
    """Two that are both named, or one that is named alone with each other one that its question knows."""
    for group in sorted({rival.group for rival in named}):
        every = sorted(each for each in known if each.group == group and any(map(each.is_beside, named)))
        here = [each for each in every if each in named]
        yield from (
            combinations(here, 2) if len(here) > 1 else product(here, [each for each in every if each not in here])
        )


def _replaced(
    words: Sequence[str], found: Sequence[Mention], instead: Mapping[Rival, Sequence[str]]
) -> tuple[str, ...]:
    replaced: list[str] = []
    place = 0
    for mention in found:
        keys = next((instead[rival] for rival in mention.rivals if rival in instead), None)
        if keys is not None:
            replaced += [*words[place : mention.start], *signed_like(keys, words[mention.start])]
            place = mention.end
    return (*replaced, *words[place:])


def _affirmed(words: Words) -> Iterator[Words]:
    """The windows without denials, where there are any."""
    plain = [tuple(map(unsigned, each)) for each in words]
    if plain != list(words):
        yield plain
