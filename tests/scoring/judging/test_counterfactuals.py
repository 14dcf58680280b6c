"""What a reply would lean to if it said otherwise."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from scoring.judging.counterfactuals import COUNTERFACTUALS, counterfactuals
from scoring.judging.leaning import Leaning, Lessons, learned
from scoring.reading.negation import denied
from scoring.reading.signed import signed
from scoring.reading.words import words

RIGHT = (
    "BFS takes a queue",
    "DFS takes a stack",
    "BFS uses a queue, DFS uses a stack",
    "幅優先探索はキューを使う",
    "深さ優先探索はスタックを使う",
    "a high rate diverges",
    "a low rate is slow",
    "dropout is off",
    "it is off",
)
WRONG = (
    "BFS takes a stack",
    "DFS takes a queue",
    "BFS uses a stack, DFS uses a queue",
    "幅優先探索はスタックを使う",
    "深さ優先探索はキューを使う",
    "a low rate diverges",
    "a high rate is slow",
    "dropout is not off",
    "it is not off",
)
_MEAN = np.array([[1.0, 0.0]])


def _words(text: str) -> tuple[str, ...]:
    found = words(text)
    return signed([word.key for word in found], denied(text, found))


def _learned(right: Sequence[str] = RIGHT, wrong: Sequence[str] = WRONG) -> Leaning:
    # A pair of words that one text alone has tells nothing.
    texts = [*map(_words, (*right, *right, *wrong, *wrong))]
    says = np.arange(len(texts))[:, None] < 2 * len(right)
    return learned(Lessons(np.repeat(_MEAN, len(texts), axis=0), texts, says, ~says))


def _told(name: str, *windows: str) -> float:
    numbers = counterfactuals(_learned(), np.repeat(_MEAN, len(windows), axis=0), [_words(each) for each in windows])
    return float(numbers[0, COUNTERFACTUALS.index(name)])


@pytest.mark.parametrize(
    ("change", "right", "wrong"),
    [
        ("twins exchanged", "BFS takes a queue and DFS a stack", "BFS takes a stack and DFS a queue"),
        ("twins exchanged", "幅優先探索はキューです", "幅優先探索はスタックです"),
        ("choices turned", "a high rate diverges", "a low rate diverges"),
        ("choices turned", "rate が high だと diverges", "rate が low だと diverges"),
        ("denials dropped", "dropout is off", "dropout is not off"),
    ],
)
def test_a_mistaken_reply_would_gain_by_the_change_that_mends_it_and_a_right_one_lose(
    change: str, right: str, wrong: str
) -> None:
    assert _told(f"gain by {change}", wrong) > 0.3
    assert _told(f"most by {change}", wrong) > 0.3
    # A right reply without a denial has nothing to drop.
    assert _told(f"least by {change}", right) <= 0


def test_what_is_not_said_changes_nothing() -> None:
    numbers = counterfactuals(_learned(), _MEAN, [_words("memory grows")])

    assert numbers.tolist() == [[0.0] * len(COUNTERFACTUALS)]


def test_a_twin_of_which_the_question_knows_no_other_is_left_as_it_is() -> None:
    leaning = _learned(("BFS is level by level", "BFS goes wide"), ("BFS goes deep", "BFS is deep"))

    assert not counterfactuals(leaning, _MEAN, [_words("BFS goes deep with a stack")])[0, :3].any()


def test_the_words_around_an_exchange_and_its_negation_stay() -> None:
    exchanged = _told("gain by twins exchanged", "BFS does not take a queue")
    plain = _told("gain by twins exchanged", "BFS takes a stack")

    assert exchanged < plain


def test_windows_without_the_change_count_as_they_are() -> None:
    alone, beside = _told("most by twins exchanged", WRONG[0]), _told("most by twins exchanged", WRONG[0], RIGHT[2])

    assert beside < alone
