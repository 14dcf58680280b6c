"""An encoder without a model: words and character n-grams hashed into a space. Written for Japanese."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from scoring.encoders.encoder import Tokens, Vectors, unit
from scoring.reading.background import rarity
from scoring.reading.words import fold, words

DIMENSIONS = 512
# What a word means (its key) says more than how it is written (its character n-grams).
_MEANING, _SPELLING = 0.9, 0.45
_LONGEST_GRAM = 3


class LexicalEncoder:
    """Similarity of words of equal meaning by the glossary, and of similar spelling otherwise."""

    name = f"lexical-1-{DIMENSIONS}"

    def sentences(self, texts: Sequence[str]) -> Vectors:
        """The words of each text, the rare ones weighing more."""
        return unit(np.stack([self._sentence(text) for text in texts])) if texts else np.zeros((0, DIMENSIONS), "f4")

    def tokens(self, texts: Sequence[str]) -> list[Tokens]:
        """The words of each text, each as it would be encoded in any other context."""
        return [self._tokens(text) for text in texts]

    def _tokens(self, text: str) -> Tokens:
        found = words(text)
        texts = tuple(text[word.start : word.end] for word in found)
        vectors = [_word(word.key, fold(written).text) for word, written in zip(found, texts, strict=True)]
        stacked = np.stack(vectors) if vectors else np.zeros((0, DIMENSIONS), np.float32)
        return Tokens(texts, stacked, tuple((word.start, word.end) for word in found))

    def _sentence(self, text: str) -> Vectors:
        vector = np.zeros(DIMENSIONS, np.float32)
        for word in words(text):
            vector += rarity(word.key) * _word(word.key, fold(text[word.start : word.end]).text)
        return vector


@lru_cache(maxsize=20_000)
def _word(key: str, written: str) -> Vectors:
    vector = np.zeros(DIMENSIONS, np.float32)
    _add(vector, f"={key}", _MEANING)
    marked = f"<{written}>"
    grams = {marked[i : i + n] for n in range(1, _LONGEST_GRAM + 1) for i in range(len(marked) - n + 1)} - {"<", ">"}
    for gram in sorted(grams):
        _add(vector, gram, _SPELLING / len(grams) ** 0.5)
    scaled = unit(vector)
    scaled.setflags(write=False)
    return scaled


def _add(vector: Vectors, feature: str, weight: float) -> None:
    code = zlib.crc32(feature.encode())
    vector[code % DIMENSIONS] += weight if code & 0x8000_0000 else -weight
