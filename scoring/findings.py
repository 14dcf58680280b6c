"""From a comparison to findings: for each point, whether the reply says it or contradicts it, and in which words."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scoring.assessment import Finding, Ingredient, Status
from scoring.calibration import Calibration
from scoring.comparing import FEATURES
from scoring.passages import Floats
from scoring.statements import Statements
from scoring.task import Task
from scoring.words import Folded

_COVERED, _PARTLY, _CONTRADICTED = 0.6, 0.3, 0.5
# A shorter piece of the reply that is nearly as good evidence as a longer one is the better quotation.
_NEARLY = 0.7
# The reply is about something else when no window is this similar to any statement.
_OFF_TOPIC_SIMILARITY = 0.5


@dataclass(frozen=True, slots=True)
class Compared:
    """A reply compared with statements, by windows over it: `features` (statements, windows, FEATURES).

    `text` is the reply as it was read, with its typos mended; `windows` are (start, end) in it; `news` is the share of
    it that goes beyond the question.
    """

    statements: Statements
    text: Folded
    windows: tuple[tuple[int, int], ...]
    features: NDArray[np.float32]
    news: float


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found, and the score that it makes."""

    findings: tuple[Finding, ...]
    score: float
    ingredients: tuple[Ingredient, ...]
    off_topic: bool


@dataclass(frozen=True, slots=True)
class _Best:
    """The statement and the window for which a relation is likeliest; `logits` are those of all windows for it."""

    probability: float
    statement: int
    window: int
    logits: Floats


def find(compared: Compared, calibration: Calibration, task: Task, reply: str) -> Findings:
    """The findings for the points of the task, in their order, and the score."""
    said = calibration.supporting(compared.features)
    against = calibration.against(compared.features, compared.statements.right)
    right = compared.statements.right
    for_points = [_best(said, right & (compared.statements.points == point)) for point in range(len(task.points))]
    against_points = [_best(against, compared.statements.points == point) for point in range(len(task.points))]
    covered = np.array([best.probability for best in for_points])
    contradicted = np.array([best.probability for best in against_points])
    coverage, penalty = calibration.score.coverage(compared.statements.tiers, covered, contradicted)
    score = calibration.score.score(coverage, penalty)
    return Findings(
        findings=tuple(
            _finding(compared, task, point, for_points[point], against_points[point], reply)
            for point in range(len(task.points))
        ),
        score=score,
        ingredients=(
            Ingredient("coverage", round(coverage, 3)),
            Ingredient("penalty", round(penalty, 3)),
            Ingredient("calibrated", round(score, 1)),
        ),
        off_topic=bool(compared.features[:, :, FEATURES.index("similarity")].max() < _OFF_TOPIC_SIMILARITY),
    )


def _best(logits: Floats, wanted: NDArray[np.bool_]) -> _Best:
    rows = np.flatnonzero(wanted)
    row, window = np.unravel_index(int(logits[rows].argmax()), (len(rows), logits.shape[1]))
    statement = int(rows[row])
    probability = 1.0 / (1.0 + float(np.exp(-logits[statement, window])))
    return _Best(probability, statement, int(window), logits[statement])


def _finding(compared: Compared, task: Task, point: int, said: _Best, against: _Best, reply: str) -> Finding:
    probability = said.probability * (1 - against.probability)
    status = _status(said.probability, against.probability)
    best = against if status == "contradicted" else said
    features = compared.features[best.statement, best.window]
    ingredients = [Ingredient(name, round(float(value), 3)) for name, value in zip(FEATURES, features, strict=True)]
    return Finding(
        keypoint=task.points[point].id,
        tier=task.points[point].tier,
        status=status,
        probability=round(probability, 3),
        evidence=None if status == "missed" else _evidence(compared, best, reply),
        contrast=compared.statements.statements[best.statement].contrast if status == "contradicted" else None,
        ingredients=(
            Ingredient("said", round(said.probability, 3)),
            Ingredient("contradicted", round(against.probability, 3)),
            *ingredients,
        ),
    )


def _status(said: float, against: float) -> Status:
    if against >= _CONTRADICTED:
        return "contradicted"
    net = said * (1 - against)
    return "covered" if net >= _COVERED else "partly" if net >= _PARTLY else "missed"


def _evidence(compared: Compared, best: _Best, reply: str) -> str:
    """The shortest window inside the best one that is nearly as good."""
    start, end = compared.windows[best.window]
    inside = [
        (last - first, first, last)
        for (first, last), logit in zip(compared.windows, best.logits, strict=True)
        if first >= start and last <= end and logit >= best.logits[best.window] - _NEARLY
    ]
    _, first, last = min(inside)
    return reply[compared.text.origins[first] : compared.text.origins[last]]
