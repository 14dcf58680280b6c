"""Choosing which questions to ask, and in which order."""

from __future__ import annotations

import random
from collections.abc import Mapping
from typing import Literal

from questions.model import Bank, Question

Order = Literal["sequence", "shuffled", "weak", "adaptive"]


def choose(
    bank: Bank, count: int | None, order: Order, seed: int, marks: Mapping[str, int] | None = None
) -> tuple[Question, ...]:
    """`count` questions of `bank` (None: all), in bank order, shuffled by `seed`, or with the weak spots first.

    For an adaptive interview they are shuffled: what is asked when is chosen as it goes.
    `marks` says how well a member knows each question, 0 to 100; one that was never asked counts as weaker than any.
    """
    questions = list(bank.questions)
    if order in ("shuffled", "adaptive"):
        random.Random(seed).shuffle(questions)
    elif order == "weak":
        questions.sort(key=lambda question: (marks or {}).get(question.id, -1))
    return tuple(questions[:count])
