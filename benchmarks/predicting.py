"""From numbers to grades, always fitted on other questions than those that are graded."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from benchmarks.cases import Fold
from benchmarks.metrics import Floats

# From the numbers (n, k) and grades (n) to fit on, and the numbers (m, k) to grade, to their grades (m).
Learner = Callable[[Floats, Floats, Floats], Floats]


def predicted(learner: Learner, numbers: Floats, grades: Floats, folds: Sequence[Fold]) -> Floats:
    """The grade of each case that a fold grades, between 0 and 100; NaN for the others."""
    given = np.full(len(grades), np.nan)
    for fold in folds:
        found = learner(numbers[fold.fit], grades[fold.fit], numbers[fold.grade])
        given[fold.grade] = np.clip(found, 0.0, 100.0)
    return given


def rising(known: Floats, grades: Floats, asked: Floats) -> Floats:
    """The best curve that never falls, through one number."""
    from sklearn.isotonic import IsotonicRegression

    fitted: Floats = IsotonicRegression(out_of_bounds="clip").fit(known[:, 0], grades).predict(asked[:, 0])
    return fitted


def boosted(known: Floats, grades: Floats, asked: Floats) -> Floats:
    """A small gradient-boosted model."""
    from sklearn.ensemble import HistGradientBoostingRegressor

    model = HistGradientBoostingRegressor(
        max_iter=120, learning_rate=0.06, max_leaf_nodes=8, min_samples_leaf=20, l2_regularization=1.0, random_state=0
    )
    fitted: Floats = model.fit(known, grades).predict(asked)
    return fitted


def boosted_rising(known: Floats, grades: Floats, asked: Floats) -> Floats:
    """A small gradient-boosted model that never falls when a number grows, which keeps it true on other questions."""
    from sklearn.ensemble import HistGradientBoostingRegressor

    model = HistGradientBoostingRegressor(
        max_iter=120,
        learning_rate=0.06,
        max_leaf_nodes=8,
        min_samples_leaf=20,
        l2_regularization=1.0,
        random_state=0,
        monotonic_cst=[1] * known.shape[1],
    )
    fitted: Floats = model.fit(known, grades).predict(asked)
    return fitted
