"""The same answer in English, in Japanese and in both at once: how far its scores lie apart."""

from __future__ import annotations

import itertools
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from questions import Bank
from scoring import Judge

FILE = Path(__file__).parent / "same-answer.jsonl"
TYPED = ("ja", "en", "mixed")


@dataclass(frozen=True, slots=True)
class Same:
    """One answer typed in three ways, and how much of the question it answers: "good" or "partial"."""

    question: str
    kind: str
    ja: str
    en: str
    mixed: str


def load() -> tuple[Same, ...]:
    """The answers of the file."""
    return tuple(Same(**json.loads(line)) for line in FILE.read_text(encoding="utf-8").splitlines())


def scores(judges: dict[str, Judge], bank: Bank, answers: Sequence[Same]) -> list[tuple[int, ...]]:
    """The scores of each answer in the order of TYPED."""
    return [
        tuple(
            judges[answer.question].assess(bank.question(answer.question), getattr(answer, typed)).score
            for typed in TYPED
        )
        for answer in answers
    ]


def differences(found: Sequence[tuple[int, ...]]) -> dict[str, float]:
    """How far apart two ways of typing are on average, by their names."""
    pairs = itertools.combinations(range(len(TYPED)), 2)
    return {
        f"{TYPED[one]} and {TYPED[other]}": float(np.mean([abs(row[one] - row[other]) for row in found]))
        for one, other in pairs
    }
