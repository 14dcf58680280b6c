"""What the judge asks of an encoder: texts to unit vectors, as a whole and word by word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

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

    def tokens(self, text: str) -> Tokens:
        """The words of a text in their context."""


def unit(vectors: Vectors) -> Vectors:
    """The rows scaled to length 1; rows of zeros stay zeros."""
    lengths = np.linalg.norm(vectors, axis=-1, keepdims=True)
    scaled: Vectors = (vectors / np.maximum(lengths, 1e-9)).astype(np.float32)
    return scaled
