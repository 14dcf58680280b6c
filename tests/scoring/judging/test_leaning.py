"""What is learned of right and wrong from the statements of a question."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from scoring.judging.leaning import Leaning, Lessons, learned
from scoring.reading.signed import signed

RIGHT = ("bfs queue", "dfs stack", "bfs uses queue, dfs uses stack", "queue bfs", "stack dfs")
WRONG = ("bfs stack", "dfs queue", "bfs uses stack, dfs uses queue", "stack bfs", "queue dfs")
OTHERS = ("memory grows", "more memory", "needs memory")
_WIDTH = 3


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.replace(",", "").split())


def _means(count: int) -> np.ndarray:
    return np.full((count, _WIDTH), 1 / np.sqrt(_WIDTH))


def _learned(right: Sequence[str], wrong: Sequence[str], others: Sequence[str] = ()) -> Leaning:
    """Of two points, the second of which `others` say and nothing contradicts."""
    texts = [*map(_words, (*right, *wrong, *others))]
    says, contradicts = np.zeros((2, len(texts), 2), dtype=bool)
    says[: len(right), 0] = contradicts[len(right) : len(right) + len(wrong), 0] = True
    says[len(right) + len(wrong) :, 1] = True
    return learned(Lessons(_means(len(texts)), texts, says, contradicts))


@pytest.mark.parametrize(
    ("text", "is_right"),
    [
        ("bfs takes queue", True),
        ("bfs takes stack", False),
        ("dfs needs stack", True),
        ("dfs needs queue", False),
    ],
)
def test_pairs_of_words_tell_an_exchange_that_has_the_same_words(text: str, is_right: bool) -> None:
    says, contradicts = _learned(RIGHT, WRONG, OTHERS).of(_means(1), [_words(text)])

    assert (says[0, 0] > contradicts[0, 0]) == is_right


def test_a_denied_word_is_another_one() -> None:
    plain, denied = (signed(["loses"], np.array([under])) for under in (False, True))
    right, wrong = ([" ".join(("it", each)) for each in "abcd"] for _ in range(2))
    texts = [*((*plain, *text.split()) for text in right), *((*denied, *text.split()) for text in wrong)]
    of = np.arange(8)[:, None] < 4
    leaning = learned(Lessons(_means(8), texts, of, ~of))

    says, contradicts = leaning.of(_means(2), [plain, denied])

    assert says[0] > contradicts[0]
    assert says[1] < contradicts[1]


def test_points_are_told_apart_and_what_is_unheard_of_says_less() -> None:
    says, contradicts = _learned(RIGHT, WRONG, OTHERS).of(_means(3), [_words("memory grows"), (), ("unheard", "of")])

    assert says[0, 1] > says[0, 0]
    assert (says[1:] < says[0, 1]).all()
    assert contradicts[:, 1] == pytest.approx([-1.0, -1.0, -1.0])


def test_a_single_text_to_learn_from_is_no_error() -> None:
    says, contradicts = _learned(("it falls",), ()).of(_means(1), [("falls",)])

    assert says[0, 0] > says[0, 1]
    assert (contradicts == -1).all()


def test_what_is_unheard_of_is_held_for_said_by_no_question_however_small() -> None:
    far = np.array([[-1.0, 0.0, 0.0]])
    says, contradicts = _learned(("it falls",) * 3, ("it rises",) * 2).of(far, [("bananas",)])

    assert says[0, 0] < -0.5
    assert contradicts[0, 0] < -0.5


def test_of_some_points_it_tells_the_same_as_of_all() -> None:
    leaning = _learned(RIGHT, WRONG, OTHERS)
    windows = _means(2), [_words("bfs takes queue"), _words("memory grows")]

    for every, some in zip(leaning.of(*windows), leaning.only([1]).of(*windows), strict=True):
        assert some == pytest.approx(every[:, [1]])


def test_which_of_two_things_is_high_takes_three_words_to_tell_in_any_order() -> None:
    right = ("simple high bias", "complex low bias", "simple low variance", "complex high variance") * 2
    wrong = ("simple low bias", "complex high bias", "simple high variance", "complex low variance") * 2
    says, contradicts = _learned(right, wrong).of(
        _means(2), [_words("bias high simple"), _words("variance high simple")]
    )

    assert says[0, 0] > contradicts[0, 0]
    assert says[1, 0] < contradicts[1, 0]
