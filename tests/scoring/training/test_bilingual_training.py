"""The parts of the training that can be wrong unnoticed."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from scoring.encoders.bilingual_pieces import LATIN_PIECES
from scoring.encoders.body import WIDTH, Body
from scoring.training.course import attend
from scoring.training.evaluation import spearman
from scoring.training.lessons import Similarities, Translations, schedule
from scoring.training.losses import ranking_loss, translation_loss
from scoring.training.near_misses import near_misses
from scoring.training.pairs import Pair
from scoring.training.student import Student
from scoring.training.teacher import equal_lengths


@pytest.mark.parametrize(
    ("japanese", "english", "swapped"),
    [
        ("学習率が高い。", "The learning rate is high.", ("学習率が低い。", "The learning rate is low.")),
        ("最大の値", "the maximum value", ("最小の値", "the minimum value")),
        (
            "これは入力層です。",
            "This is the entry layer.",
            ("これは入力層ではありません。", "This is not the entry layer."),
        ),
        ("値を削除する", "Remove the value", ("値を追加する", "add the value")),
        ("高校に行った。", "We attended school.", None),
        ("高い山と高い塔", "a high mountain and a tall tower", None),
        ("値が高い。", "The higher one is high.", None),
    ],
)
def test_a_near_miss_swaps_one_word_on_both_sides(japanese: str, english: str, swapped: tuple[str, str] | None) -> None:
    found = near_misses([Pair(english, japanese)], most_by_opposites=1, seed=1)
    assert [(each.swapped.japanese, each.swapped.english) for each in found] == ([swapped] if swapped else [])


def test_batches_of_one_length_hold_every_text_once() -> None:
    lengths = [3, 5, 3, 3, 5, 9, 3]
    batches = list(equal_lengths(lengths, tokens=10))
    assert sorted(place for batch in batches for place in batch) == list(range(len(lengths)))
    assert all(len({lengths[place] for place in batch}) == 1 for batch in batches)
    assert all(len(batch) * lengths[batch[0]] <= 10 for batch in batches)


def test_losses_are_small_where_all_is_right() -> None:
    right, nothing = torch.eye(4), torch.zeros(0, 4)
    assert translation_loss(right, right, nothing) < 0.01 < translation_loss(right, right.roll(1, 0), nothing)
    scores = torch.tensor([0.0, 1.0, 2.0, 3.0])
    assert ranking_loss(scores, scores) < 0.01 < ranking_loss(-scores, scores)


@pytest.mark.parametrize(
    ("ones", "others", "expected"),
    [
        ([1, 2, 3, 4], [10, 20, 30, 400], 1.0),
        ([1, 2, 3, 4], [4, 3, 2, 1], -1.0),
        # Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: covariance 4.5, variances 4.5 and 5.
        ([1, 2, 2, 3], [1, 2, 3, 4], 4.5 / (4.5 * 5) ** 0.5),
    ],
)
def test_spearman(ones: list[float], others: list[float], expected: float) -> None:
    assert spearman(np.array(ones), np.array(others)) == pytest.approx(expected)


def _lessons() -> tuple[Translations, Similarities]:
    dice = torch.Generator().manual_seed(3)
    ids = [(101, LATIN_PIECES + number % 7, 2000 + number, 102) for number in range(24)]
    targets = torch.nn.functional.normalize(torch.randn(24, WIDTH, generator=dice), dim=1)
    pairs = [(ids[number], ids[number + 1]) for number in range(20)]
    scores = [float(number % 6) for number in range(20)]
    return Translations(ids, targets, [(place,) for place in range(24)]), Similarities(pairs, scores)


def _student() -> Student:
    torch.manual_seed(2)
    return Student(torch.randn(LATIN_PIECES, WIDTH) * 0.05, torch.randn(7, WIDTH) * 0.05, Body())


def test_a_course_holds_both_kinds_of_batch_and_is_the_same_every_time() -> None:
    known, alike = _lessons()
    batches = schedule(known, alike, 20, seed=1)
    assert {batch.of for batch in batches} == {Translations, Similarities}
    assert batches == schedule(known, alike, 20, seed=1)


@pytest.mark.model
def test_a_course_that_was_stopped_ends_like_one_that_was_not(tmp_path: Path) -> None:
    known, alike = _lessons()
    whole, stopped, resumed = _student(), _student(), _student()
    losses = [done.loss for done in attend(whole, known, alike, tmp_path / "whole.pt", steps=28)]
    assert np.mean(losses[-5:]) < np.mean(losses[:5])
    for done in attend(stopped, known, alike, tmp_path / "stopped.pt", steps=28, checkpoint_every=25):
        if done.step == 27:
            break
    going_on = attend(resumed, known, alike, tmp_path / "stopped.pt", steps=28, checkpoint_every=25)
    steps = [done.step for done in going_on]
    assert steps == [26, 27, 28]
    torch.testing.assert_close(resumed.japanese, whole.japanese)
