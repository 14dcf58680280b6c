"""The score of a reply of which somebody who heard it says for certain what it said."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from questions import Tier
from scoring.assessment import Status
from scoring.judging.calibration import packaged
from scoring.judging.joint import OUTCOMES


def certain_score(points: Sequence[tuple[Tier, Status]]) -> int:
    """The score, 0 to 100, of a reply that says so of these points; by the score map that ships. 0 without points."""
    if not points:
        return 0
    score = packaged().score
    chances = np.eye(len(OUTCOMES))[[OUTCOMES.index(status) for _, status in points]]
    return round(score.score(*score.coverage([tier for tier, _ in points], chances)))
