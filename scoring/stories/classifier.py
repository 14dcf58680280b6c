"""The classifier of sentences: which part of a story a sentence tells, by its vector, its cues and its place."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from questions import STORY_PARTS
from scoring.encoders.encoder import Encoder, Vectors
from scoring.reading.passages import Floats
from scoring.stories.cues import NAMES, cues

# What ships; fitting writes it anew.
FILE = Path(__file__).with_name("weights.json")
NONE = "none"
CLASSES = (*STORY_PARTS, NONE)
READABLE = ("bias", *NAMES, "length", "early", "late")
# From so many letters on, a sentence is long; a Japanese character counts as three.
_LONG, _JAPANESE = 120, 3


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence or clause of a story; `place` is where it stands, 0 to 1, None where it stands alone."""

    text: str
    place: float | None = None


@dataclass(frozen=True, slots=True)
class Weights:
    """Log odds of the CLASSES: those of READABLE (r, c), and those of vectors (d, c) where an encoder was fitted."""

    readable: Floats
    vectors: Floats | None

    def chances(self, readable: Floats, vectors: Vectors) -> Floats:
        """The probabilities (n, c) of sentences by READABLE (n, r) and by vectors (n, d)."""
        odds = readable @ self.readable
        if self.vectors is not None:
            odds = odds + vectors.astype(np.float64) @ self.vectors
        raised = np.exp(odds - odds.max(axis=1, keepdims=True))
        found: Floats = raised / raised.sum(axis=1, keepdims=True)
        return found


@dataclass(frozen=True, slots=True)
class Classifier:
    """`fitted` is for the vectors of the encoder that is called `encoder`; any other is left to the cues alone."""

    version: str
    encoder: str
    fitted: Weights
    cues_alone: Weights

    def chances(self, encoder: Encoder, told: Sequence[Sentence]) -> Floats:
        """The probabilities (n, c) that each sentence tells each of the CLASSES."""
        weights = self.fitted if encoder.name == self.encoder else self.cues_alone
        return weights.chances(readable(told), encoder.sentences([each.text for each in told]))

    def write(self, file: Path = FILE) -> None:
        """Write the weights as JSON, rounded, so that a fit made again gives the same file."""
        stored = {
            "version": self.version,
            "encoder": self.encoder,
            "classes": CLASSES,
            "cues_alone": dict(zip(READABLE, _rows(self.cues_alone.readable), strict=True)),
            "readable": dict(zip(READABLE, _rows(self.fitted.readable), strict=True)),
            "vectors": [] if self.fitted.vectors is None else _rows(self.fitted.vectors),
        }
        file.write_text(json.dumps(stored, separators=(",", ":")) + "\n", encoding="utf-8")


def readable(told: Sequence[Sentence]) -> Floats:
    """The numbers READABLE (n, r) of sentences."""
    return np.array([_numbers(each) for each in told], dtype=np.float64).reshape(len(told), len(READABLE))


def load(text: str) -> Classifier:
    """The classifier in a JSON text."""
    stored = json.loads(text)
    return Classifier(
        stored["version"],
        stored["encoder"],
        Weights(_named(stored["readable"]), np.array(stored["vectors"], dtype=np.float64)),
        Weights(_named(stored["cues_alone"]), None),
    )


@cache
def packaged() -> Classifier:
    """The classifier that ships with the package, fitted for the embedded encoder."""
    return load(FILE.read_text(encoding="utf-8"))


def _numbers(sentence: Sentence) -> list[float]:
    found = set(cues(sentence.text))
    letters = sum(1 if char.isascii() else _JAPANESE for char in sentence.text)
    place = 0.5 if sentence.place is None else sentence.place
    marks = [float(name in found) for name in NAMES]
    return [1.0, *marks, math.log1p(letters) / math.log1p(_LONG), max(0.0, 1 - 2 * place), max(0.0, 2 * place - 1)]


def _named(rows: Mapping[str, Any]) -> Floats:
    return np.array([rows[name] for name in READABLE], dtype=np.float64)


def _rows(values: Floats) -> list[Any]:
    found: list[Any] = np.round(values, 3).tolist()
    return found
