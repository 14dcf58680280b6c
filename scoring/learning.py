"""Learning the weights by gradient descent. Used for fitting only: judging needs numpy alone.

The score is a smooth function of all weights (see `scoring.calibration`), so they are learned together, from the grades
of replies and from the points that replies and statements say and contradict.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from questions import Tier
from scoring.calibration import IMPOSSIBLE, SHARPNESS, SLACK, Calibration, Relation, ScoreMap, Unit
from scoring.comparing import FEATURES
from scoring.examples import Example

RELATIONS = ("said", "contrasted", "denied")
TIERS: tuple[Tier, ...] = ("core", "expected", "bonus")
# Some of the expected points are enough for full marks, and no bonus point is needed.
NEEDED = (1.0, 0.8, 0.0)

Rows = NDArray[np.float32]

# Where learning starts, and what the weights are drawn back to: signs and rough sizes that one would choose by hand.
_START: dict[str, dict[str, float]] = {
    "said": {
        "bias": -5, "similarity": 1.5, "telling_similarity": 1, "recall": 3.5, "precision": 0.6, "word_recall": 2.5,
        "word_precision": 1.5, "contrast": 0.7, "word_contrast": 1.5, "conflict": -2, "agreement": 0.3,
        "straddling": -0.5, "negation": -2, "opposed": -2, "similarity_margin": 2, "recall_margin": 1,
        "similarity_lift": 1, "recall_lift": 1, "exactness": 2, "denial": -1, "reversal": -1,
    },
    "contrasted": {
        "bias": -8.5, "similarity": 2, "telling_similarity": 2, "recall": 3, "precision": 0.6, "word_recall": 1,
        "word_precision": 0.5, "contrast": 1, "word_contrast": 1.5, "conflict": -2.5, "agreement": 0.2,
        "straddling": -1.5, "negation": -1.5, "similarity_margin": 4, "recall_margin": 3,
    },
    "denied": {
        "bias": -8.5, "similarity": 1, "telling_similarity": 1, "recall": 3, "precision": 0.5, "word_recall": 1.5,
        "word_precision": 1, "word_contrast": -0.5, "conflict": 3, "negation": 3, "opposed": 3, "clean_margin": 2,
        "denial": 2, "reversal": 2,
    },
}  # fmt: skip
# Logarithms of: weight of expected and of bonus, penalty, doubt, steepness, bend; then the floor itself.
_START_MAP = (-0.5, -1.5, -0.7, 0.0, 0.9, 0.2, 0.02)

_STEPS = 200
_RATE, _LEAST_RATE = 0.05, 0.1
_DRAW_BACK, _DECAY = 3e-4, 1e-2
# Hidden units of each relation, and how large their weights begin; more of them only learn the questions by heart.
_UNITS, _SPREAD, _SEED = 12, 0.3, 0
# How much the points of replies and of statements count beside the grades.
_REPLIES_SHARE, _STATEMENTS_SHARE = 0.1, 0.01
# Wrong replies that look right are told apart only partly yet; at full weight they would drag good replies down.
_HARD_KINDS, _HARD_WEIGHT = ("swapped", "negated", "wrong"), 0.75
# Only the likeliest statement-window pairs by the starting weights are learned from.
_CANDIDATES = 6


@dataclass(frozen=True, slots=True)
class _Weights:
    """What is learned: of each relation a row (FEATURES + 1) and hidden units; `shape` as in _START_MAP."""

    linear: Tensor
    inner: Tensor
    outer: Tensor
    shape: Tensor

    @classmethod
    def start(cls) -> _Weights:
        dice = torch.Generator().manual_seed(_SEED)
        inner = _SPREAD * torch.randn(len(RELATIONS), len(FEATURES) + 1, _UNITS, generator=dice)
        outer = torch.zeros(len(RELATIONS), _UNITS)
        parts = (_start(), inner, outer, torch.tensor(_START_MAP))
        return cls(*(part.requires_grad_() for part in parts))

    def all(self) -> list[Tensor]:
        return [self.linear, self.inner, self.outer, self.shape]

    def far(self) -> Tensor:
        """How far they have gone from where they began, as a loss."""
        away = ((self.linear - _start()) ** 2).mean()
        return _DRAW_BACK * away + _DECAY * ((self.inner**2).mean() + (self.outer**2).mean())


@dataclass(frozen=True, slots=True)
class _Batch:
    """Candidates `x` (rows, FEATURES + 1) of each point's relations: `rows[r]` and `points[r]` are those of relation r.

    A point without a candidate for a relation cannot have it. `owner` names each point's example, `tier` its tier.
    """

    x: tuple[Tensor, ...]
    points: tuple[Tensor, ...]
    owner: Tensor
    tier: Tensor
    examples: int

    def logits(self, weights: _Weights) -> tuple[Tensor, Tensor]:
        """Of each point, the log odds of being said and of being contradicted."""
        best = []
        for relation, (x, points) in enumerate(zip(self.x, self.points, strict=True)):
            logits = x @ weights.linear[relation] + torch.tanh(x @ weights.inner[relation]) @ weights.outer[relation]
            best.append(torch.full((len(self.owner),), IMPOSSIBLE).scatter_reduce(0, points, logits, "amax"))
        return best[0], torch.maximum(best[1], best[2])

    def scores(self, weights: _Weights) -> Tensor:
        """The score of each example, 0 to 1: `ScoreMap.score` in torch."""
        said, against = (torch.sigmoid(each) for each in self.logits(weights))
        expected, bonus, penalty, doubt, steepness, bend = weights.shape[:6].exp()
        weight = torch.stack([torch.ones(()), expected, bonus])[self.tier]
        needed = self._sum(weight * torch.tensor(NEEDED)[self.tier])
        kept, wrong = self._sum(weight * said * (1 - against)), self._sum(weight * against)
        coverage = kept / needed * torch.exp(-doubt * wrong / (wrong + kept + SLACK))
        above = coverage - penalty * wrong / needed - weights.shape[6]
        above = torch.nn.functional.softplus(SHARPNESS * above) / SHARPNESS
        return 1 - torch.exp(-steepness * above**bend)

    def _sum(self, values: Tensor) -> Tensor:
        return torch.zeros(self.examples).scatter_add(0, self.owner, values)


def learn(replies: Sequence[Example], statements: Sequence[Example], version: str) -> Calibration:
    """The calibration fitted on graded replies and on statements; the same examples give the same weights."""
    torch.set_num_threads(1)
    weights = _Weights.start()
    graded, said = _batch(replies), _batch(statements)
    grades = torch.tensor([example.grade for example in replies], dtype=torch.float32)
    importance = torch.tensor([_HARD_WEIGHT if example.kind in _HARD_KINDS else 1.0 for example in replies])
    labels, statement_labels = _labels(replies), _labels(statements)
    optimiser = torch.optim.Adam(weights.all(), lr=_RATE)
    for step in range(_STEPS):
        optimiser.param_groups[0]["lr"] = _RATE * max(_LEAST_RATE, 1 - step / _STEPS)
        optimiser.zero_grad()
        loss = (importance * (graded.scores(weights) - grades) ** 2).mean() + weights.far()
        loss = loss + _REPLIES_SHARE * _points_loss(graded.logits(weights), labels)
        loss = loss + _STATEMENTS_SHARE * _points_loss(said.logits(weights), statement_labels)
        torch.autograd.backward(loss)
        optimiser.step()
    return _calibration(weights, version)


def _points_loss(logits: tuple[Tensor, Tensor], labels: Tensor) -> Tensor:
    """The mean cross-entropy of what is said, plus that of what is contradicted; `labels` as `_labels` gives them."""
    losses = [
        torch.nn.functional.binary_cross_entropy_with_logits(logit, target, weight=trust, reduction="sum") / trust.sum()
        for logit, (target, trust) in zip(logits, labels, strict=True)
    ]
    return torch.stack(losses).sum()


def _labels(examples: Sequence[Example]) -> Tensor:
    """For said and contradicted: the wanted probability and the trust in it, of each point: (2, 2, points)."""
    columns = [
        [each.said for each in examples],
        [each.said_trust for each in examples],
        [each.contradicted for each in examples],
        [each.contradicted_trust for each in examples],
    ]
    return torch.from_numpy(np.stack([np.concatenate(column) for column in columns])).float().view(2, 2, -1)


def _batch(examples: Sequence[Example]) -> _Batch:
    start = _start().numpy()
    found: list[list[Rows]] = [[] for _ in RELATIONS]
    owners, tiers = [], []
    for number, example in enumerate(examples):
        for point, tier in enumerate(example.tiers):
            for relation, rows in enumerate(found):
                rows.append(_candidates(example, point, relation, start[relation]))
            owners.append(number)
            tiers.append(TIERS.index(tier))
    return _Batch(
        x=tuple(torch.from_numpy(np.concatenate(rows)) for rows in found),
        points=tuple(torch.from_numpy(np.repeat(np.arange(len(rows)), [len(each) for each in rows])) for rows in found),
        owner=torch.tensor(owners),
        tier=torch.tensor(tiers),
        examples=len(examples),
    )


def _candidates(example: Example, point: int, relation: int, weights: Rows) -> Rows:
    """The likeliest rows (candidates, FEATURES + 1) for a relation with a point, of those that `Calibration` allows."""
    wanted = (example.points == point) & (example.right != (RELATIONS[relation] == "contrasted"))
    features = example.features[wanted].reshape(-1, len(FEATURES))
    agreed = (RELATIONS[relation] == "said") & (features[:, FEATURES.index("agreement")] > 0)
    if RELATIONS[relation] != "denied":
        features = features[(features[:, FEATURES.index("conflict")] == 0) | agreed]
    rows = np.hstack([features, np.ones((len(features), 1), dtype=np.float32)])
    return rows[np.argsort(-(rows @ weights), kind="stable")[:_CANDIDATES]]


def _start() -> Tensor:
    return torch.tensor([[_START[name].get(each, 0.0) for each in (*FEATURES, "bias")] for name in RELATIONS])


def _calibration(weights: _Weights, version: str) -> Calibration:
    said, contrasted, denied = (_relation(weights, number) for number in range(len(RELATIONS)))
    *logarithms, floor = weights.shape.tolist()
    expected, bonus, penalty, doubt, steepness, bend = (round(math.exp(each), 4) for each in logarithms)
    score = ScoreMap(
        weights=dict(zip(TIERS, (1.0, expected, bonus), strict=True)),
        needed=dict(zip(TIERS, NEEDED, strict=True)),
        penalty=penalty,
        doubt=doubt,
        floor=round(floor, 4),
        steepness=steepness,
        bend=bend,
    )
    return Calibration(version, said, contrasted, denied, score)


def _relation(weights: _Weights, relation: int) -> Relation:
    named, bias = _named(weights.linear[relation])
    units = (
        Unit(round(strength, 4), bias, named)
        for strength, (named, bias) in zip(
            weights.outer[relation].tolist(), map(_named, weights.inner[relation].T), strict=True
        )
    )
    return Relation(bias, named, tuple(units))


def _named(row: Tensor) -> tuple[dict[str, float], float]:
    """The weights by the names of their features, and the bias at their end."""
    *weights, bias = (round(weight, 4) for weight in row.tolist())
    return dict(zip(FEATURES, weights, strict=True)), bias
