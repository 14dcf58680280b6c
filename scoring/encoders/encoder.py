"""What the judge asks of an encoder: texts to unit vectors, as a whole and word by word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from scoring.script import has_japanese

Vectors = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of a text: as written, as contextual unit vectors (m, d), and where in the text they stand."""

    texts: tuple[str, ...]
    vectors: Vectors
    spans: tuple[tuple[int, int], ...]


class Encoder(Protocol):
    """Turns text into vectors; the same text always into the same ones. `name` goes into cache keys."""

    @property
    def name(self) -> str:
        """Names model and version: vectors of encoders with different names must not be compared."""

    def sentences(self, texts: Sequence[str]) -> Vectors:
        """One unit vector a text, (n, d); a text without a known word may be all zeros."""

    def tokens(self, texts: Sequence[str]) -> list[Tokens]:
        """The words of each text in their context, no text's in that of another."""


def unit(vectors: Vectors) -> Vectors:
    """The rows scaled to length 1; rows of zeros stay zeros."""
    lengths = np.linalg.norm(vectors, axis=-1, keepdims=True)
    scaled: Vectors = (vectors / np.maximum(lengths, 1e-9)).astype(np.float32)
    return scaled


def of_pieces(text: str, spans: Sequence[tuple[int, int]], vectors: Vectors) -> Tokens:
    """The words of a text whose pieces stand at `spans` and have `vectors` (pieces, d): the mean of each word's pieces.

    Pieces of Latin letters that touch are one word, a Japanese piece is one by itself, and punctuation is none.
    """
    groups = _words(text, spans)
    places = tuple((spans[first][0], spans[last][1]) for first, last in groups)
    means = [vectors[first : last + 1].mean(axis=0) for first, last in groups]
    stacked = np.stack(means) if means else np.zeros((0, vectors.shape[1]), np.float32)
    return Tokens(tuple(text[start:end] for start, end in places), unit(stacked), places)


def _words(text: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The first and last piece of each word."""
    groups: list[tuple[int, int]] = []
    for place, (start, end) in enumerate(spans):
        if not any(char.isalnum() for char in text[start:end]):
            continue
        if groups and groups[-1][1] == place - 1 and _continues(text, spans[place - 1][1], start):
            groups[-1] = (groups[-1][0], place)
        else:
            groups.append((place, place))
    return groups


def _continues(text: str, before: int, start: int) -> bool:
    latin = text[start - 1].isascii() and text[start - 1].isalnum() and not has_japanese(text[start])
    return before == start and latin and text[start].isalnum()
