"""A toy encoder: each word has a direction of its own, and words that mean the same share one."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from scoring import Tokens
from scoring.encoders.encoder import Vectors, unit
from scoring.reading.words import words

DIMENSIONS = 64


class ToyEncoder:
    """Counts what it encodes in `encoded`; there is room for 64 different words."""

    name = "toy"

    def __init__(self) -> None:
        self.encoded: list[str] = []
        self._directions: dict[str, int] = {}

    def sentences(self, texts: Sequence[str]) -> Vectors:
        return unit(np.stack([each.vectors.sum(axis=0) for each in self.tokens(texts)]))

    def tokens(self, texts: Sequence[str]) -> list[Tokens]:
        return [self._tokens(text) for text in texts]

    def _tokens(self, text: str) -> Tokens:
        self.encoded.append(text)
        found = words(text)
        vectors = np.zeros((len(found), DIMENSIONS), dtype=np.float32)
        for row, word in zip(vectors, found, strict=True):
            row[self._directions.setdefault(word.key, len(self._directions))] = 1.0
        return Tokens(
            tuple(text[word.start : word.end] for word in found),
            vectors,
            tuple((word.start, word.end) for word in found),
        )
