"""The joint model: the signals of a keypoint to the chances that it is missed, partly said, covered or contradicted.

A few small networks of two hidden layers each, of which the mean counts.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from scoring.judging.signals import NAMES
from scoring.reading.passages import Floats

OUTCOMES = ("missed", "partly", "covered", "contradicted")
MISSED, PARTLY, COVERED, CONTRADICTED = range(len(OUTCOMES))


@dataclass(frozen=True, slots=True)
class Net:
    """Weights (in, out) and biases (out) of each layer in turn; a tanh follows all but the last."""

    weights: tuple[Floats, ...]
    biases: tuple[Floats, ...]

    def odds(self, inputs: Floats) -> Floats:
        """The log odds (P, OUTCOMES) for inputs (P, NAMES)."""
        *hidden, last = zip(self.weights, self.biases, strict=True)
        for weight, bias in hidden:
            inputs = np.tanh(inputs @ weight + bias)
        found: Floats = inputs @ last[0] + last[1]
        return found


@dataclass(frozen=True, slots=True)
class Joint:
    """`means` and `spreads` (NAMES) make the signals comparable before the nets see them."""

    means: Floats
    spreads: Floats
    nets: tuple[Net, ...]

    def chances(self, signals: Floats) -> Floats:
        """The probabilities (P, OUTCOMES) for signals (P, NAMES)."""
        inputs = np.clip((signals - self.means) / self.spreads, -4.0, 4.0)
        found: Floats = np.mean([_softmax(net.odds(inputs)) for net in self.nets], axis=0)
        return found

    def stored(self) -> dict[str, Any]:
        """As plain lists for a JSON file, rounded."""
        return {
            "signals": dict(
                zip(NAMES, ([_round(m), _round(s)] for m, s in zip(self.means, self.spreads, strict=True)), strict=True)
            ),
            "nets": [
                {"weights": [_round(each) for each in net.weights], "biases": [_round(each) for each in net.biases]}
                for net in self.nets
            ],
        }


def joint(stored: Mapping[str, Any]) -> Joint:
    """The model that `Joint.stored` gave."""
    pairs = np.array([stored["signals"][name] for name in NAMES])
    return Joint(
        pairs[:, 0],
        pairs[:, 1],
        tuple(Net(_arrays(net["weights"]), _arrays(net["biases"])) for net in stored["nets"]),
    )


def _arrays(rows: Sequence[Any]) -> tuple[Floats, ...]:
    return tuple(np.array(each, dtype=np.float64) for each in rows)


def _round(values: Floats) -> Any:
    return np.round(values, 4).tolist()


def _softmax(odds: Floats) -> Floats:
    raised = np.exp(odds - odds.max(axis=1, keepdims=True))
    found: Floats = raised / raised.sum(axis=1, keepdims=True)
    return found
