"""One space for two encoders, one a language: a text lives in the half of the language it is written in."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from scoring.encoder import Encoder, Tokens, Vectors
from scoring.words import is_japanese, translated


class TwoHalvesEncoder:
    """English text in the first dimensions, Japanese text in the others, so that the two never look alike.

    Japanese words in an English text are put into English by the glossary; the Japanese encoder is expected to know
    English words itself.
    """

    def __init__(self, english: Encoder, japanese: Encoder) -> None:
        self._english = english
        self._japanese = japanese
        self._widths = (english.sentences(["a"]).shape[1], japanese.sentences(["a"]).shape[1])
        self.name = f"{english.name}+{japanese.name}"

    def sentences(self, texts: Sequence[str]) -> Vectors:
        """One unit vector a text."""
        if not texts:
            return np.zeros((0, sum(self._widths)), np.float32)
        return np.concatenate([self._sentence(text) for text in texts])

    def tokens(self, text: str) -> Tokens:
        """The words of a text; of what the glossary put into English, the span is that of the Japanese word."""
        if is_japanese(text):
            found = self._japanese.tokens(text)
            return Tokens(found.texts, self._right(found.vectors), found.spans)
        english = translated(text)
        found = self._english.tokens(english.text)
        spans = tuple((english.origins[start], english.origins[end]) for start, end in found.spans)
        return Tokens(found.texts, self._left(found.vectors), spans)

    def _sentence(self, text: str) -> Vectors:
        if is_japanese(text):
            return self._right(self._japanese.sentences([text]))
        return self._left(self._english.sentences([translated(text).text]))

    def _left(self, vectors: Vectors) -> Vectors:
        return np.pad(vectors, ((0, 0), (0, self._widths[1])))

    def _right(self, vectors: Vectors) -> Vectors:
        return np.pad(vectors, ((0, 0), (self._widths[0], 0)))
