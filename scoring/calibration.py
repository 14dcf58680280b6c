"""The fitted weights: from the numbers of a comparison to probabilities, and from those to a score."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from questions import Tier
from scoring.comparing import FEATURES
from scoring.passages import Floats

# The log odds of what cannot be.
IMPOSSIBLE = -12.0
# How softly the score is cut off at its floor, and how much must be said before doubt counts fully.
SHARPNESS = 20.0
SLACK = 0.3


@dataclass(frozen=True, slots=True)
class Unit:
    """A hidden unit: `strength` tanh(bias + weights x)."""

    strength: float
    bias: float
    weights: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Relation:
    """A model of one relation between a window and a statement: a weight for each feature, a bias, and hidden units.

    The units let one number count differently by another, as a negation does by how much else is the same.
    """

    bias: float
    weights: Mapping[str, float]
    units: tuple[Unit, ...] = ()

    def logits(self, features: NDArray[np.float32]) -> Floats:
        """The log odds of the relation: (..., FEATURES) to (...)."""
        logits: Floats = features @ _row(self.weights) + self.bias
        for unit in self.units:
            logits = logits + unit.strength * np.tanh(features @ _row(unit.weights) + unit.bias)
        return logits


@dataclass(frozen=True, slots=True)
class ScoreMap:
    """From what is covered and contradicted to 0..100.

    All weights are shares of what is needed: the core and most of the expected points. With kept = covered and not
    contradicted, wrong = contradicted: doubtful = wrong / (wrong + kept), a reply that is wrong elsewhere being
    believed less; coverage = kept exp(-doubt doubtful); penalty = penalty wrong;
    score = 100 (1 - exp(-steepness x^bend)), x = the part of coverage - penalty above `floor`, softly cut off.
    """

    weights: Mapping[Tier, float]
    needed: Mapping[Tier, float]
    penalty: float
    doubt: float
    floor: float
    steepness: float
    bend: float

    def coverage(self, tiers: Sequence[Tier], covered: Floats, contradicted: Floats) -> tuple[float, float]:
        """Coverage and penalty, for the probabilities of each point."""
        weights = np.array([self.weights[tier] for tier in tiers])
        needed = float(sum(self.weights[tier] * self.needed[tier] for tier in tiers)) or float(weights.sum())
        kept = float((weights * covered * (1 - contradicted)).sum())
        wrong = float((weights * contradicted).sum())
        doubtful = wrong / (wrong + kept + SLACK)
        return kept / needed * math.exp(-self.doubt * doubtful), self.penalty * wrong / needed

    def score(self, coverage: float, penalty: float) -> float:
        """The score, 0 to 100."""
        above = math.log1p(math.exp(SHARPNESS * (coverage - penalty - self.floor))) / SHARPNESS
        return 100.0 * (1.0 - math.exp(-self.steepness * above**self.bend))


@dataclass(frozen=True, slots=True)
class Calibration:
    """All that was fitted: whether a window says a right statement, says a contrast, or denies a right statement."""

    version: str
    said: Relation
    contrasted: Relation
    denied: Relation
    score: ScoreMap

    def supporting(self, features: NDArray[np.float32]) -> Floats:
        """The log odds that a window says a right statement: (statements, windows).

        A window that takes only the other side of a choice, low for high, does not say a statement that names one.
        """
        agreed = features[:, :, FEATURES.index("agreement")] > 0
        return np.where(_other_side(features) & ~agreed, IMPOSSIBLE, self.said.logits(features))

    def against(self, features: NDArray[np.float32], right: NDArray[np.bool_]) -> Floats:
        """The log odds that a window says a contrast, not of the other side, or denies a right statement."""
        contrasted = np.where(_other_side(features), IMPOSSIBLE, self.contrasted.logits(features))
        return np.where(right[:, None], self.denied.logits(features), contrasted)

    def write(self, file: Path) -> None:
        """Write the weights as JSON, rounded, so that a fit made again gives the same file."""
        text = json.dumps(asdict(self), indent=1, default=float)
        file.write_text(text + "\n", encoding="utf-8")


def load(text: str) -> Calibration:
    """The calibration in a JSON text."""
    stored = json.loads(text)
    relations = {name: _relation(**stored[name]) for name in ("said", "contrasted", "denied")}
    return Calibration(version=stored["version"], score=ScoreMap(**stored["score"]), **relations)


def kept_file(folder: Path, encoder: str) -> Path:
    """Where the calibration for an encoder other than the embedded one is kept, by the encoder's name."""
    return folder / f"calibration-{hashlib.sha256(encoder.encode()).hexdigest()[:16]}.json"


def fitting(encoder: str, folder: Path | None) -> Calibration:
    """The calibration that was fitted for this encoder and kept in `folder`; without one the packaged one."""
    file = kept_file(folder, encoder) if folder else None
    return load(file.read_text(encoding="utf-8")) if file and file.exists() else packaged()


@cache
def packaged() -> Calibration:
    """The calibration that ships with the package, fitted for the embedded encoder."""
    return load((files("scoring") / "calibration.json").read_text(encoding="utf-8"))


def _other_side(features: NDArray[np.float32]) -> NDArray[np.bool_]:
    other: NDArray[np.bool_] = features[:, :, FEATURES.index("conflict")] > 0
    return other


def _relation(bias: float, weights: Mapping[str, float], units: Sequence[Mapping[str, Any]] = ()) -> Relation:
    return Relation(bias, weights, tuple(Unit(**unit) for unit in units))


def _row(weights: Mapping[str, float]) -> Floats:
    return np.array([weights[name] for name in FEATURES])
