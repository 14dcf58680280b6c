"""What the student learns from: texts with the vector each shall have, and pairs with the similarity people see."""

from __future__ import annotations

import math
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional

from scoring.corpus import rows
from scoring.encoders.bilingual_pieces import BilingualPieces
from scoring.training.near_misses import NearMiss
from scoring.training.pairs import Pair

Ids = tuple[int, ...]
# The cosine that a sentence and its near-miss shall have; the teacher itself sees mostly 0.8 to 0.98.
_APART = 0.5
# The teacher hardly sees a difference between these, so there is no direction to push them in.
_TOO_ALIKE = 0.995
_LONGEST = 48
_TOKENS = 3_072
_SORTED_TOGETHER = 8_192
_SIMILARITIES = 128
# One batch in so many is of similarities.
_EVERY = 4


@dataclass(frozen=True, slots=True)
class Translations:
    """Japanese texts and, where the teacher puts their English, the vectors (n, width) they shall have.

    `units` are the places of what belongs into one batch: a text, or a text and its near-miss.
    """

    ids: Sequence[Ids]
    targets: Tensor
    units: Sequence[tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Similarities:
    """Pairs of Japanese texts, and how alike people find them, 0 to 5."""

    ids: Sequence[tuple[Ids, Ids]]
    scores: Sequence[float]


@dataclass(frozen=True, slots=True)
class Batch:
    """Places in the translations, or in the similarities."""

    of: type[Translations] | type[Similarities]
    places: tuple[int, ...]


def translations(
    pairs: Sequence[Pair], taught: Tensor, near: Sequence[NearMiss], near_taught: Tensor, pieces: BilingualPieces
) -> Translations:
    """The pairs and their near-misses, with the teacher's vectors of their English sides."""
    texts = [pair.japanese for pair in pairs]
    targets = list(taught)
    place_of = {pair: place for place, pair in enumerate(pairs)}
    partner: dict[int, int] = {}
    for each, wrong in zip(near, near_taught, strict=True):
        place = place_of[each.pair]
        right = taught[place]
        if place in partner or float(right @ wrong) > _TOO_ALIKE:
            continue
        targets[place], opposite = _apart(right, wrong)
        targets.append(opposite)
        partner[place] = len(texts)
        texts.append(each.swapped.japanese)
    units = [(place, partner[place]) if place in partner else (place,) for place in range(len(pairs))]
    ids = [pieces(text).ids for text in texts]
    short = [unit for unit in units if all(len(ids[place]) <= _LONGEST for place in unit)]
    return Translations(ids, torch.stack(targets), short)


def _apart(one: Tensor, other: Tensor) -> tuple[Tensor, Tensor]:
    """Two unit vectors turned away from each other in their plane until their cosine is _APART or less."""
    if float(one @ other) <= _APART:
        return one, other
    middle, difference = functional.normalize(one + other, dim=0), functional.normalize(one - other, dim=0)
    half = math.acos(_APART) / 2
    return (
        math.cos(half) * middle + math.sin(half) * difference,
        math.cos(half) * middle - math.sin(half) * difference,
    )


def similarities(data: Path, pieces: BilingualPieces) -> Similarities:
    """The training parts of JSTS and of the Japanese STS-B."""
    ids: list[tuple[Ids, Ids]] = []
    scores: list[float] = []
    for name in ("jsts", "stsb_ja_mt"):
        for row in rows(data / f"{name}.jsonl.gz"):
            if row["split"] == "train":
                ids.append((pieces(row["s1"]).ids, pieces(row["s2"]).ids))
                scores.append(row["score"])
    return Similarities(ids, scores)


def schedule(known: Translations, alike: Similarities, steps: int, seed: int) -> list[Batch]:
    """The batches of the whole course, in order."""
    dice = random.Random(seed)
    translated, similar = _translation_batches(known, dice), _similarity_batches(alike, dice)
    return [next(similar if step % _EVERY == _EVERY - 1 else translated) for step in range(steps)]


def _translation_batches(known: Translations, dice: random.Random) -> Iterator[Batch]:
    units = list(known.units)
    while True:
        dice.shuffle(units)
        epoch = [
            batch
            for first in range(0, len(units), _SORTED_TOGETHER)
            for batch in _by_length(known, units[first : first + _SORTED_TOGETHER])
        ]
        dice.shuffle(epoch)
        yield from epoch


def _by_length(known: Translations, units: Sequence[tuple[int, ...]]) -> Iterator[Batch]:
    """Units of similar length together, which is fast, in batches of about _TOKENS pieces."""
    places: list[int] = []
    tokens = 0
    for unit in sorted(units, key=lambda unit: len(known.ids[unit[0]])):
        places += unit
        tokens += sum(len(known.ids[place]) for place in unit)
        if tokens >= _TOKENS:
            yield Batch(Translations, tuple(places))
            places, tokens = [], 0
    if places:
        yield Batch(Translations, tuple(places))


def _similarity_batches(alike: Similarities, dice: random.Random) -> Iterator[Batch]:
    places = list(range(len(alike.ids)))
    while True:
        dice.shuffle(places)
        for first in range(0, len(places), _SIMILARITIES):
            yield Batch(Similarities, tuple(places[first : first + _SIMILARITIES]))
