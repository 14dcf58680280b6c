"""How well numbers agree with grades, and how well they tell two classes apart."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

_RESAMPLES = 1000


def pearson(one: Floats, other: Floats) -> float:
    """The correlation; 0 where one of the two does not vary."""
    spread = float(one.std() * other.std())
    return float(((one - one.mean()) * (other - other.mean())).mean()) / spread if spread else 0.0


def spearman(one: Floats, other: Floats) -> float:
    """The correlation of the ranks."""
    return pearson(ranks(one), ranks(other))


def rmse(one: Floats, other: Floats) -> float:
    """The root of the mean squared difference."""
    return float(np.sqrt(np.mean((one - other) ** 2)))


def auc(values: Floats, positive: NDArray[np.bool_]) -> float:
    """The chance that a positive has a higher value than a negative one; NaN where there is only one class."""
    count = int(positive.sum())
    others = len(positive) - count
    if not count or not others:
        return float("nan")
    return (float(ranks(values)[positive].sum()) - count * (count + 1) / 2) / (count * others)


def macro_f1(given: NDArray[np.bool_], true: NDArray[np.bool_]) -> float:
    """The mean of the F1 of both classes."""
    return float(np.mean([_f1(given, true), _f1(~given, ~true)]))


def best_threshold(values: Floats, true: NDArray[np.bool_]) -> float:
    """From where on a value should count as true, for the greatest macro-F1."""
    order = np.unique(values)
    candidates = (
        np.unique(np.quantile((order[1:] + order[:-1]) / 2, np.linspace(0, 1, 201))) if len(order) > 1 else order
    )
    return float(max(candidates, key=lambda candidate: macro_f1(values >= candidate, true)))


def interval(one: Floats, other: Floats) -> tuple[float, float]:
    """Where the correlation lies in 95 of 100 samples drawn anew from these replies."""
    random = np.random.default_rng(0)
    drawn = (random.integers(len(one), size=len(one)) for _ in range(_RESAMPLES))
    found = [pearson(one[chosen], other[chosen]) for chosen in drawn]
    low, high = np.quantile(found, (0.025, 0.975))
    return float(low), float(high)


def ranks(values: Floats) -> Floats:
    """The rank of each value from 1; equal values share the mean of their ranks."""
    _, places, counts = np.unique(values, return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    shared: Floats = (ends - (counts - 1) / 2)[places]
    return shared


def of_list(values: Sequence[float]) -> Floats:
    """The values as an array."""
    return np.array(values, dtype=np.float64)


def _f1(given: NDArray[np.bool_], true: NDArray[np.bool_]) -> float:
    both = float((given & true).sum())
    return 2 * both / max(float(given.sum() + true.sum()), 1.0)
