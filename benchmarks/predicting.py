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


def line(known: Floats, grades: Floats, asked: Floats) -> Floats:
    """A straight line through one number."""
    slope, intercept = np.polyfit(known[:, 0], grades, 1)
    fitted: Floats = slope * asked[:, 0] + intercept
    return fitted


def boosted(known: Floats, grades: Floats, asked: Floats) -> Floats:
    """A small gradient-boosted model."""
    from sklearn.ensemble import HistGradientBoostingRegressor

    model = HistGradientBoostingRegressor(
        max_iter=120, learning_rate=0.06, max_leaf_nodes=8, min_samples_leaf=20, l2_regularization=1.0, random_state=0
    )
    fitted: Floats = model.fit(known, grades).predict(asked)
    return fitted


def calibrated(known: Floats, grades: Floats, asked: Floats) -> Floats:
    """A ridge regression and a small gradient-boosted model, their mean."""
    from sklearn.linear_model import RidgeCV
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    ridge = make_pipeline(StandardScaler(), RidgeCV(alphas=np.logspace(0, 4, 9)))
    fitted: Floats = (ridge.fit(known, grades).predict(asked) + boosted(known, grades, asked)) / 2
    return fitted
