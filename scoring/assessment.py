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
    "terms",
    "right_number",
    "wrong_number",
    "wrong_unit",
    "which_number",
]

# Why a piece of a reply is not judged: it tells the grader what to do, says that its writer does not know, lists terms
# without a claim, is mash, or is taken back by what follows.
Reason = Literal["instruction", "dont_know", "terms", "gibberish", "taken_back"]
# Those that are a verdict where nothing else is left, the weightiest first.
Worthless = Literal["instruction", "gibberish", "terms", "dont_know"]
REASONS: tuple[Worthless, ...] = ("instruction", "gibberish", "terms", "dont_know")

# From which score on a reply that was judged is that good.
_EXCELLENT, _GOOD, _FAIR = 85, 65, 40

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
class SetAside:
    """A piece of a reply, verbatim, that was not judged, and why."""

    text: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class Assessment:
    """The judgement of one reply: a score of 0 to 100 in whole points, its verdict and what it rests on.

    `set_aside` holds what was not judged; what is left of the reply was.
    `expected` is the exact answer of a numeric exercise, formatted for people. `scorer` names the version that judged.
    `ahead` is what the reply to a follow-up gets for the one that would come next, where it says all of that already,
    with the id of what that asks for.
    """

    score: int
    verdict: Verdict
    findings: tuple[Finding, ...] = ()
    ingredients: tuple[Ingredient, ...] = ()
    expected: str | None = None
    scorer: str = ""
    set_aside: tuple[SetAside, ...] = ()
    ahead: tuple[str, Assessment] | None = None


def verdict_of(score: int) -> Verdict:
    """How good a score is, of a reply that could be judged as an answer."""
    if score >= _EXCELLENT:
        return "excellent"
    if score >= _GOOD:
        return "good"
    return "fair" if score >= _FAIR else "weak"
