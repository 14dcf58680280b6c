"""Which questions are asked, and in which order."""

from __future__ import annotations

from questions import Order, choose, load_bank

BANK = load_bank("deep-learning")
IDS = [question.id for question in BANK.questions]


def ids(
    order: Order = "sequence", count: int | None = None, seed: int = 1, marks: dict[str, int] | None = None
) -> list[str]:
    return [question.id for question in choose(BANK, count, order, seed, marks)]


def test_in_sequence_it_is_the_order_of_the_bank() -> None:
    assert ids() == IDS
    assert ids(count=3) == IDS[:3]
    assert ids(count=99) == IDS


def test_shuffled_it_depends_on_the_seed_alone() -> None:
    assert ids(order="shuffled") == ids(order="shuffled")
    assert ids(order="shuffled") != ids(order="shuffled", seed=2)
    assert sorted(ids(order="shuffled")) == sorted(IDS)


def test_weak_spots_first_means_never_asked_then_lowest_mark() -> None:
    marks = dict.fromkeys(IDS, 90) | {"learning-rate": 20, "imbalanced-data": 55}
    del marks["backpropagation"]
    assert ids(order="weak", marks=marks, count=3) == ["backpropagation", "learning-rate", "imbalanced-data"]
