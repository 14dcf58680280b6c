"""What is right, said and taken back is denied; what is put right, or said all the same, is not."""

from __future__ import annotations

import numpy as np
import pytest

from questions import packaged
from scoring.judging.withdrawn import Withdrawn, withdrawn_points
from tests import shipped

WINDOWS = [(0, 10), (20, 30), (20, 45), (46, 60)]
ORIGINS = range(61)
# Missed, partly, covered, contradicted.
MISSED, SUSPECTED, COVERED = (0.9, 0.05, 0.05, 0.0), (0.7, 0.1, 0.1, 0.1), (0.1, 0.1, 0.7, 0.1)


@pytest.mark.parametrize(
    ("chances", "said", "end", "found"),
    [
        (SUSPECTED, 0.8, 15, {0: (20, 45)}),
        (SUSPECTED, 0.4, 15, {}),
        (MISSED, 0.8, 15, {}),
        (COVERED, 0.8, 15, {}),
        (SUSPECTED, 0.8, 60, {}),
    ],
)
def test_a_point_is_withdrawn(
    chances: tuple[float, ...], said: float, end: int, found: dict[int, tuple[int, int]]
) -> None:
    pieces = [Withdrawn(np.array([said]), end)]
    assert withdrawn_points(np.array([chances]), pieces, WINDOWS, ORIGINS) == found


@pytest.mark.model
def test_a_right_sentence_taken_back_is_held_against_what_comes_instead() -> None:
    question = packaged().question("bias-variance-tradeoff")
    right = "A more complex model has lower bias and higher variance."
    worse = f"{right} No wait, it gets both of them at once, more bias and more variance."
    findings = {each.keypoint: each for each in shipped.judge().assess(question, worse).findings}
    found = findings["complexity-trade-off"]
    assert found.status == "contradicted"
    assert found.evidence
    assert "more bias and more variance" in found.evidence
    better = f"A more complex model has higher bias. No wait, the other way round. {right}"
    findings = {each.keypoint: each for each in shipped.judge().assess(question, better).findings}
    assert findings["complexity-trade-off"].status != "contradicted"
