"""Learning the weights by gradient descent. Used for fitting only: judging needs numpy alone.

The score is a smooth function of all weights (see `scoring.judging.calibration`), so they are learned together, from
the grades of replies and from the points that they say and contradict.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn

from questions import Tier
from scoring.fitting.examples import Example
from scoring.judging.calibration import FADE, HALF, SHARPNESS, SLACK, Calibration, ScoreMap
from scoring.judging.joint import CONTRADICTED, COVERED, OUTCOMES, PARTLY, Joint, Net
from scoring.judging.signals import NAMES

TIERS: tuple[Tier, ...] = ("core", "expected", "bonus")
# Some of the expected points are enough for full marks, and no bonus point is needed.
NEEDED = (1.0, 0.8, 0.0)
# Logarithms of: weight of expected and of bonus, penalty, doubt, steepness, bend; then the floor itself.
_START_MAP = (-0.5, -1.5, -0.7, 0.0, 0.9, 0.2, 0.02)
_NETS, _HIDDEN = 4, (24, 12)
_STEPS, _RATE, _LEAST_RATE, _DECAY = 260, 0.012, 0.05, 3e-3
_DROPPED = 0.15
# How much the grades count beside the points.
_GRADES = 6.0


@dataclass(frozen=True, slots=True)
class _Batch:
    """Points of all examples in a row: inputs (rows, NAMES), outcomes, tier, and the example they are of."""

    inputs: Tensor
    outcomes: Tensor
    tier: Tensor
    owner: Tensor
    grades: Tensor

    def scores(self, chances: Tensor, shape: Tensor) -> Tensor:
        """The score of each example, 0 to 1: `ScoreMap.score` in torch."""
        expected, bonus, penalty, doubt, steepness, bend = shape[:6].exp()
        weight = torch.stack([torch.ones(()), expected, bonus])[self.tier]
        needed = self._sum(weight * torch.tensor(NEEDED)[self.tier]).clamp_min(1e-3)
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


def learn(examples: Sequence[Example], version: str) -> Calibration:
    """The calibration fitted on examples; the same examples give the same weights."""
    known, score = _fitted([each for each in examples if each.known.any()])
    bare, bare_score = _fitted([each for each in examples if not each.known.any()])
    return Calibration(version, known, bare, score, bare_score)


def _fitted(examples: Sequence[Example]) -> tuple[Joint, ScoreMap]:
    torch.set_num_threads(1)
    torch.manual_seed(0)
    rows = np.concatenate([each.numbers for each in examples])
    means, spreads = rows.mean(axis=0), rows.std(axis=0) + 1e-3
    batch = _batch(examples, means, spreads)
    nets = [_net() for _ in range(_NETS)]
    shape = torch.tensor(_START_MAP, requires_grad=True)
    parameters = [parameter for net in nets for parameter in net.parameters()]
    optimiser = torch.optim.AdamW(
        [{"params": parameters, "weight_decay": _DECAY * 10}, {"params": [shape], "weight_decay": 0.0}], lr=_RATE
    )
    for step in range(_STEPS):
        for group in optimiser.param_groups:
            group["lr"] = _RATE * max(_LEAST_RATE, 1 - step / _STEPS)
        kept = [nn.functional.dropout(batch.inputs, _DROPPED) for _ in nets]
        each_odds = [net(inputs) for net, inputs in zip(nets, kept, strict=True)]
        # Every net learns by itself what the points are; the score is learned from their mean.
        losses = [-(batch.outcomes * torch.log_softmax(odds, dim=1)).sum(dim=1).mean() for odds in each_odds]
        chances = torch.stack([torch.softmax(odds, dim=1) for odds in each_odds]).mean(dim=0)
        scores = batch.scores(chances, shape)
        loss = torch.stack(losses).mean() + _GRADES * ((scores - batch.grades) ** 2).mean()
        optimiser.zero_grad()
        torch.autograd.backward(loss)
        optimiser.step()
    return Joint(means, spreads, tuple(_stored(net) for net in nets)), _score_map(shape)


def _net() -> nn.Sequential:
    first, second = _HIDDEN
    return nn.Sequential(
        nn.Linear(len(NAMES), first), nn.Tanh(), nn.Linear(first, second), nn.Tanh(), nn.Linear(second, len(OUTCOMES))
    )


def _stored(net: nn.Sequential) -> Net:
    layers = [each for each in net if isinstance(each, nn.Linear)]
    return Net(
        tuple(np.round(layer.weight.detach().double().numpy().T, 4) for layer in layers),
        tuple(np.round(layer.bias.detach().double().numpy(), 4) for layer in layers),
    )


def _batch(examples: Sequence[Example], means: np.ndarray, spreads: np.ndarray) -> _Batch:
    rows = np.concatenate([each.numbers for each in examples])
    return _Batch(
        inputs=torch.from_numpy(np.clip((rows - means) / spreads, -4.0, 4.0)).float(),
        outcomes=torch.from_numpy(np.concatenate([each.outcomes for each in examples])).float(),
        tier=torch.tensor([TIERS.index(tier) for each in examples for tier in each.tiers]),
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
