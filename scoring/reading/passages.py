"""Texts made comparable: the vectors of their words, how much each word says, and which sides it takes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from scoring.encoders.encoder import Encoder, Tokens, Vectors
from scoring.reading.background import rarity
from scoring.reading.clauses import sentences
from scoring.reading.negation import denied
from scoring.reading.words import key, words

Floats = NDArray[np.float64]
Places = NDArray[np.int64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Passage:
    """A text by the tokens of an encoder, (m), and by its words, (k), which meet across languages through their keys.

    `places` and `word_places` say where in the text tokens and words begin; `rarities` is each token's weight, 0 to 1;
    `denied` says which words stand under a negation.
    """

    vectors: Vectors
    rarities: Floats
    places: Places
    keys: tuple[str, ...]
    word_places: Places
    denied: Flags


def read(encoder: Encoder, texts: Sequence[str]) -> list[Passage]:
    """The passages of texts, each of their sentences encoded by itself."""
    places = [list(sentences(text)) or [(0, 0)] for text in texts]
    every = [text[start:end] for text, found in zip(texts, places, strict=True) for start, end in found]
    encoded = iter(encoder.tokens(every))
    return [
        _joined(text, [(start, next(encoded)) for start, _ in found]) for text, found in zip(texts, places, strict=True)
    ]


def _joined(text: str, found: Sequence[tuple[int, Tokens]]) -> Passage:
    vectors = np.concatenate([tokens.vectors for _, tokens in found])
    return passage(
        text,
        # As exact as the files in which vectors are kept, so that a kept one and a fresh one are the same.
        vectors.astype(np.float16).astype(np.float32),
        np.array([rarity(key(token)) for _, tokens in found for token in tokens.texts], dtype=np.float64),
        np.array([start + span[0] for start, tokens in found for span in tokens.spans], dtype=np.int64),
    )


def passage(text: str, vectors: Vectors, rarities: Floats, places: Places) -> Passage:
    """The passage of a text whose tokens are known already."""
    known = words(text)
    keys = tuple(word.key for word in known)
    word_places = np.array([word.start for word in known], dtype=np.int64)
    return Passage(vectors, rarities, places, keys, word_places, denied(text, known))


@cache
def choices() -> tuple[tuple[frozenset[str], ...], ...]:
    """Words that exclude each other, from opposites.tsv: for each choice its sides, each a set of word keys."""
    lines = (files("scoring.reading") / "opposites.tsv").read_text(encoding="utf-8").splitlines()
    return tuple(
        tuple(frozenset(side.split("|")) for side in line.split("\t")) for line in lines if not line.startswith("#")
    )


@cache
def choice_of_side() -> Places:
    """For each side, in the order of `choices`, the number of its choice."""
    return np.array([number for number, choice in enumerate(choices()) for _ in choice])


@cache
def sides_of(word: str) -> tuple[int, ...]:
    """The numbers of the sides that a word takes."""
    every = [side for choice in choices() for side in choice]
    return tuple(number for number, side in enumerate(every) if word in side)


def sides(keys: tuple[str, ...], context: tuple[str, ...] = ()) -> Flags:
    """Which sides words take; where they take none of a choice, the last one that their context took stands."""
    of = choice_of_side()
    taken = np.zeros(len(of), dtype=bool)
    last: dict[int, int] = {}
    for word in context:
        for side in sides_of(word):
            last[int(of[side])] = side
    for word in keys:
        for side in sides_of(word):
            taken[side] = True
            last.pop(int(of[side]), None)
    taken[list(last.values())] = True
    return taken
