"""Replies to packaged questions that give another figure than the bank or exchange two things, and true ones."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from questions import Bank, load_bank
from scoring.judging.misstatements import misstated
from scoring.judging.statements import Statement, listed
from scoring.judging.task import whole
from scoring.reading.words import is_japanese

ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "misstatements.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@cache
def loaded(bank: str) -> Bank:
    return load_bank(bank)


def wrong_points(bank: str, question: str, reply: str) -> list[str]:
    """The ids of the points of which a reply says otherwise."""
    task = whole(loaded(bank).question(question))
    statements: tuple[Statement, ...] = listed(
        task.points, task.contrasts, ("ja", "en") if is_japanese(reply) else ("en",)
    )
    found = misstated(statements, task.truths, reply, task.wording)
    return [point.id for number, point in enumerate(task.points) if number in found]


@pytest.mark.parametrize(("bank", "question", "reply"), [(*row[:2], row[3]) for row in ROWS if row[2] == "misstated"])
def test_a_wrong_figure_or_two_things_exchanged_are_found(bank: str, question: str, reply: str) -> None:
    assert wrong_points(bank, question, reply)


@pytest.mark.parametrize(("bank", "question", "reply"), [(*row[:2], row[3]) for row in ROWS if row[2] == "none"])
def test_a_true_reply_is_not_accused(bank: str, question: str, reply: str) -> None:
    assert wrong_points(bank, question, reply) == []


def test_a_figure_of_an_example_is_nobodys_mistake() -> None:
    reply = "With 64 channels you get 64 gammas and 64 betas."
    assert wrong_points("deep-learning", "batch-normalization", reply) == []
