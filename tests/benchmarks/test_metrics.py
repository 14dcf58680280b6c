from __future__ import annotations

import math

import numpy as np
import pytest
from scipy import stats
from sklearn import metrics as sklearn

from benchmarks.metrics import auc, best_threshold, interval, macro_f1, pearson, ranks, rmse, spearman

RANDOM = np.random.default_rng(7)
ONE = RANDOM.normal(size=200)
OTHER = np.round(ONE + RANDOM.normal(size=200), 1)
LABELS = OTHER > 0.3


def test_by_hand() -> None:
    one, other = np.array([1.0, 2.0, 3.0]), np.array([1.0, 3.0, 2.0])
    assert pearson(one, other) == pytest.approx(0.5)
    assert rmse(one, other) == pytest.approx(math.sqrt(2 / 3))
    assert list(ranks(np.array([5.0, 1.0, 5.0]))) == [2.5, 1.0, 2.5]
    assert auc(np.array([0.1, 0.9, 0.4]), np.array([False, True, True])) == 1.0
    assert macro_f1(np.array([True, True, False]), np.array([True, False, False])) == pytest.approx(2 / 3)


def test_as_scipy_and_sklearn_have_it() -> None:
    assert pearson(ONE, OTHER) == pytest.approx(stats.pearsonr(ONE, OTHER).statistic)
    assert spearman(ONE, OTHER) == pytest.approx(stats.spearmanr(ONE, OTHER).statistic)
    assert auc(OTHER, ONE > 0) == pytest.approx(sklearn.roc_auc_score(ONE > 0, OTHER))
    assert macro_f1(ONE > 0, LABELS) == pytest.approx(sklearn.f1_score(LABELS, ONE > 0, average="macro"))


def test_where_nothing_varies_there_is_no_agreement() -> None:
    assert pearson(np.ones(3), ONE[:3]) == 0.0
    assert math.isnan(auc(ONE, np.ones(200, dtype=bool)))


def test_the_best_threshold_is_no_worse_than_any_other() -> None:
    best = macro_f1(best_threshold(ONE, LABELS) <= ONE, LABELS)
    assert best >= max(macro_f1(other <= ONE, LABELS) for other in np.linspace(-2, 2, 50)) - 0.01
    assert best_threshold(np.array([1.0, 2.0]), np.array([False, True])) == 1.5


def test_the_interval_holds_the_correlation_and_is_the_same_each_time() -> None:
    low, high = interval(ONE, OTHER)
    assert low < pearson(ONE, OTHER) < high
    assert (low, high) == interval(ONE, OTHER)
