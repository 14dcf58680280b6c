"""What a judgement says: findings per keypoint, the numbers behind them, and the score."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from questions import Tier

Status = Literal["covered", "partly", "missed", "contradicted"]

# How good a judged reply is, or why it could not be judged as an answer at all.
Verdict = Literal[
    "excellent",
    "good",
    "fair",
    "weak",
    "off_topic",
    "empty",
    "dont_know",
    "parrot",
    "gibberish",
    "instruction",
    "right_number",
    "wrong_number",
]

TIER_WEIGHTS: dict[Tier, float] = {"core": 3.0, "expected": 2.0, "bonus": 1.0}


@dataclass(frozen=True, slots=True)
class Ingredient:
    """A named number that moved a finding or the score; `bot.texts` puts the name into words."""

    name: str
    value: float


@dataclass(frozen=True, slots=True)
class Finding:
    """What a reply says about one keypoint.

    `probability` is that of the keypoint being covered, 0 to 1. `evidence` is a piece of the reply, verbatim, or None.
    `contrast` is the id of the wrong statement that the evidence makes, where the keypoint is contradicted.
    """

    keypoint: str
    tier: Tier
    status: Status
    probability: float
    evidence: str | None = None
    contrast: str | None = None
    ingredients: tuple[Ingredient, ...] = ()


@dataclass(frozen=True, slots=True)
class Assessment:
    """The judgement of one reply: a score of 0 to 100 in whole points, its verdict and what it rests on.

    `expected` is the exact answer of a numeric exercise, formatted for people. `scorer` names the version that judged.
    """

    score: int
    verdict: Verdict
    findings: tuple[Finding, ...] = ()
    ingredients: tuple[Ingredient, ...] = ()
    expected: str | None = None
    scorer: str = ""
