"""Learning the weights by gradient descent. Used for fitting only: judging needs numpy alone.

The score is a smooth function of all weights (see `scoring.judging.calibration`), so they are learned together, from
the grades of replies and from the points that they say and contradict.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn

from questions import Tier
from scoring.fitting.examples import Example
from scoring.judging.calibration import FADE, HALF, SHARPNESS, SLACK, Calibration, ScoreMap
from scoring.judging.joint import CONTRADICTED, COVERED, OUTCOMES, PARTLY, Joint, Net
from scoring.judging.signals import LEANINGS, NAMES

TIERS: tuple[Tier, ...] = ("core", "expected", "bonus")
# Some of the expected points are enough for full marks, and no bonus point is needed.
NEEDED = (1.0, 0.8, 0.0)
# Logarithms of: weight of expected and of bonus, penalty, doubt, steepness, bend; then the floor itself.
_START_MAP = (-0.5, -1.5, -0.7, 0.0, 0.9, 0.2, 0.02)
_NETS, _RATE, _LEAST_RATE = 4, 0.012, 0.05
# How much the grades count beside the points.
_GRADES = 6.0


@dataclass(frozen=True, slots=True)
class Course:
    """How nets are taught: their hidden layers, how many steps, which share of the inputs is dropped, and the decay."""

    hidden: tuple[int, int]
    steps: int
    dropped: float
    decay: float


# What is learned of bare points has to hold for questions of any kind: so little that it can only be simple.
_KNOWN, _BARE = Course((24, 12), 260, 0.15, 0.03), Course((8, 6), 140, 0.3, 0.1)


@dataclass(frozen=True, slots=True)
class _Batch:
    """Points of all examples in a row: inputs (rows, NAMES), outcomes, tier, and the example they are of.

    `needed` is the share of its weight that a point is needed for.
    """

    inputs: Tensor
    outcomes: Tensor
    tier: Tensor
    needed: Tensor
    owner: Tensor
    grades: Tensor

    def scores(self, chances: Tensor, shape: Tensor) -> Tensor:
        """The score of each example, 0 to 1: `ScoreMap.score` in torch."""
        expected, bonus, penalty, doubt, steepness, bend = shape[:6].exp()
        weight = torch.stack([torch.ones(()), expected, bonus])[self.tier]
        needed = self._sum(weight * self.needed).clamp_min(1e-3)
        said = self._sum(weight * (chances[:, COVERED] + HALF * chances[:, PARTLY]))
        wrong = self._sum(weight * chances[:, CONTRADICTED])
        coverage = said / needed * torch.exp(-doubt * wrong / (wrong + said + SLACK))
        given, least = (
            1 - torch.exp(-steepness * (nn.functional.softplus(SHARPNESS * (said - shape[6])) / SHARPNESS) ** bend)
            for said in (coverage - penalty * wrong / needed, torch.zeros(()))
        )
        return given - least * torch.exp(100 * (least - given) / FADE)

    def _sum(self, values: Tensor) -> Tensor:
        return torch.zeros(len(self.grades)).scatter_add(0, self.owner, values)


def learn(examples: Sequence[Example], version: str, unseen: Collection[str] = ()) -> Calibration:
    """The calibration fitted on examples; the same examples give the same weights.

    Bare points are judged without the signals named in `unseen`, nor is there anything to learn of them from their few
    statements.
    """
    known, score = _fitted([each for each in examples if each.known.any()], _KNOWN)
    bare, bare_score = _fitted([each for each in examples if not each.known.any()], _BARE, {*unseen, *LEANINGS})
    return Calibration(version, known, bare, score, bare_score)


def _fitted(examples: Sequence[Example], course: Course, unseen: Collection[str] = ()) -> tuple[Joint, ScoreMap]:
    torch.set_num_threads(1)
    torch.manual_seed(0)
    rows = np.concatenate([each.numbers for each in examples])
    means, spreads = rows.mean(axis=0), rows.std(axis=0) + 1e-3
    batch = _batch(examples, means, spreads)
    seen = torch.tensor([float(name not in unseen) for name in NAMES])
    nets = [_net(course.hidden) for _ in range(_NETS)]
    shape = torch.tensor(_START_MAP, requires_grad=True)
    parameters = [parameter for net in nets for parameter in net.parameters()]
    optimiser = torch.optim.AdamW(
        [{"params": parameters, "weight_decay": course.decay}, {"params": [shape], "weight_decay": 0.0}], lr=_RATE
    )
    for step in range(course.steps):
        for group in optimiser.param_groups:
            group["lr"] = _RATE * max(_LEAST_RATE, 1 - step / course.steps)
        kept = [nn.functional.dropout(batch.inputs * seen, course.dropped) for _ in nets]
        each_odds = [net(inputs) for net, inputs in zip(nets, kept, strict=True)]
        # Every net learns by itself what the points are; the score is learned from their mean.
        losses = [-(batch.outcomes * torch.log_softmax(odds, dim=1)).sum(dim=1).mean() for odds in each_odds]
        chances = torch.stack([torch.softmax(odds, dim=1) for odds in each_odds]).mean(dim=0)
        scores = batch.scores(chances, shape)
        loss = torch.stack(losses).mean() + _GRADES * ((scores - batch.grades) ** 2).mean()
        optimiser.zero_grad()
        torch.autograd.backward(loss)
        optimiser.step()
    return Joint(means, spreads, tuple(_stored(net, seen) for net in nets)), _score_map(shape)


def _net(hidden: tuple[int, int]) -> nn.Sequential:
    first, second = hidden
    return nn.Sequential(
        nn.Linear(len(NAMES), first), nn.Tanh(), nn.Linear(first, second), nn.Tanh(), nn.Linear(second, len(OUTCOMES))
    )


def _stored(net: nn.Sequential, seen: Tensor) -> Net:
    layers = [each for each in net if isinstance(each, nn.Linear)]
    weights = [layers[0].weight * seen, *(layer.weight for layer in layers[1:])]
    return Net(
        tuple(np.round(weight.detach().double().numpy().T, 4) for weight in weights),
        tuple(np.round(layer.bias.detach().double().numpy(), 4) for layer in layers),
    )


def _batch(examples: Sequence[Example], means: np.ndarray, spreads: np.ndarray) -> _Batch:
    rows = np.concatenate([each.numbers for each in examples])
    return _Batch(
        inputs=torch.from_numpy(np.clip((rows - means) / spreads, -4.0, 4.0)).float(),
        outcomes=torch.from_numpy(np.concatenate([each.outcomes for each in examples])).float(),
        tier=torch.tensor([TIERS.index(tier) for each in examples for tier in each.tiers]),
        needed=torch.tensor(
            [1.0 if each.whole else NEEDED[TIERS.index(tier)] for each in examples for tier in each.tiers]
        ),
        owner=torch.tensor([place for place, each in enumerate(examples) for _ in each.tiers]),
        grades=torch.tensor([each.grade for each in examples]),
    )


def _score_map(shape: Tensor) -> ScoreMap:
    *logarithms, floor = shape.tolist()
    expected, bonus, penalty, doubt, steepness, bend = (round(float(np.exp(each)), 4) for each in logarithms)
    return ScoreMap(
        weights=dict(zip(TIERS, (1.0, expected, bonus), strict=True)),
        needed=dict(zip(TIERS, NEEDED, strict=True)),
        penalty=penalty,
        doubt=doubt,
        floor=round(floor, 4),
        steepness=steepness,
        bend=bend,
    )
