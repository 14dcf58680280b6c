"""The fitted weights: from the numbers of a comparison to probabilities, and from those to a score."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path

import numpy as np

from questions import Tier
from scoring.judging.joint import CONTRADICTED, COVERED, PARTLY, Joint, joint
from scoring.judging.signals import NAMES
from scoring.reading.passages import Flags, Floats

# What ships; fitting writes it anew.
FILE = Path(__file__).with_name("calibration.json")
# How softly the score is cut off at its floor, and how much must be said before doubt counts fully.
SHARPNESS = 20.0
SLACK = 0.3
# Over how many points of the score what the curve gives for nothing fades away.
FADE = 8.0
# What a point that is said in part is worth beside one that is covered.
HALF = 0.5


@dataclass(frozen=True, slots=True)
class ScoreMap:
    """From what is covered and contradicted to 0..100, rising with the one and falling with the other.

    All weights are shares of what is needed: the core and most of the expected points. With said = covered + half of
    partly and wrong = contradicted: doubtful = wrong / (wrong + said), a reply that is wrong elsewhere being believed
    less; coverage = said exp(-doubt doubtful); penalty = penalty wrong;
    score = 100 (1 - exp(-steepness x^bend)), x = the part of coverage - penalty above `floor`, softly cut off;
    less what the curve gives for nothing, which fades within FADE points.
    """

    weights: Mapping[Tier, float]
    needed: Mapping[Tier, float]
    penalty: float
    doubt: float
    floor: float
    steepness: float
    bend: float

    def coverage(self, tiers: Sequence[Tier], chances: Floats, whole: bool = False) -> tuple[float, float]:
        """Coverage and penalty, for the probabilities (P, OUTCOMES) of each point; `whole`: all of them are needed."""
        weights = np.array([self.weights[tier] for tier in tiers])
        most = float(weights.sum())
        needed = most if whole else float(sum(self.weights[tier] * self.needed[tier] for tier in tiers)) or most
        said = float((weights * (chances[:, COVERED] + HALF * chances[:, PARTLY])).sum())
        wrong = float((weights * chances[:, CONTRADICTED]).sum())
        doubtful = wrong / (wrong + said + SLACK)
        return said / needed * math.exp(-self.doubt * doubtful), self.penalty * wrong / needed

    def score(self, coverage: float, penalty: float) -> float:
        """The score, 0 to 100; what says nothing gets nothing."""
        given, least = self._curve(coverage - penalty), self._curve(0.0)
        return max(0.0, given - least * math.exp((least - given) / FADE))

    def _curve(self, said: float) -> float:
        above = math.log1p(math.exp(SHARPNESS * (said - self.floor))) / SHARPNESS
        return 100.0 * (1.0 - math.exp(-self.steepness * above**self.bend))


@dataclass(frozen=True, slots=True)
class Calibration:
    """All that was fitted: for points that a bank knows well, with paraphrases and contrasts, and for `bare` ones."""

    version: str
    known: Joint
    bare: Joint
    score: ScoreMap
    bare_score: ScoreMap

    def chances(self, signals: Floats, known: Flags) -> Floats:
        """The probabilities (P, OUTCOMES) for signals (P, NAMES); `known` says which points the bank knows well."""
        found: Floats = np.where(known[:, None], self.known.chances(signals), self.bare.chances(signals))
        return found

    def write(self, file: Path) -> None:
        """Write the weights as JSON, rounded, so that a fit made again gives the same file."""
        stored = {
            "version": self.version,
            "score": asdict(self.score),
            "bare_score": asdict(self.bare_score),
            "known": self.known.stored(),
            "bare": self.bare.stored(),
        }
        file.write_text(json.dumps(stored, separators=(",", ":"), default=float) + "\n", encoding="utf-8")


def load(text: str) -> Calibration:
    """The calibration in a JSON text."""
    stored = json.loads(text)
    return Calibration(
        stored["version"],
        joint(stored["known"]),
        joint(stored["bare"]),
        ScoreMap(**stored["score"]),
        ScoreMap(**stored["bare_score"]),
    )


def kept_file(folder: Path, models: str) -> Path:
    """Where the calibration for models other than the embedded ones is kept, by their names and those of the signals.

    One that was fitted before there were all of these signals is not found, and the packaged one stands in.
    """
    digest = hashlib.sha256("\0".join((models, *NAMES)).encode()).hexdigest()
    return folder / f"calibration-{digest[:16]}.json"


def fitting(models: str, folder: Path | None) -> Calibration:
    """The calibration that was fitted for these models and kept in `folder`; without one the packaged one."""
    file = kept_file(folder, models) if folder else None
    return load(file.read_text(encoding="utf-8")) if file and file.exists() else packaged()


@cache
def packaged() -> Calibration:
    """The calibration that ships with the package, fitted for the embedded models."""
    return load(FILE.read_text(encoding="utf-8"))
