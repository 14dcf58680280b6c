"""What is graded: replies with the grade that people gave them, and which of them may be fitted on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from questions import Bank, Language, Question
from scoring.fitting.public import PublicReply
from scoring.graded import Graded

Indices = NDArray[np.int64]

_PARTS = 10


@dataclass(frozen=True, slots=True)
class Case:
    """A reply to a question with its grade, 0 to 100; `label` and `split` are those of the set it comes from."""

    question: Question
    language: Language
    answer: str
    grade: float
    label: str = ""
    split: str = ""


@dataclass(frozen=True, slots=True)
class Fold:
    """The places of the cases to fit on, and of those to grade then; they share no question but where a set says so."""

    fit: Indices
    grade: Indices


def references(case: Case) -> tuple[str, ...]:
    """The reference answers in the language of the reply."""
    return case.question.answers.all(case.language)


def of_gold(bank: Bank, replies: Sequence[Graded]) -> tuple[Case, ...]:
    """The gold replies as cases, labelled by their kind, split by the language list that they belong to."""
    return tuple(
        Case(
            bank.question(reply.question),
            "ja" if reply.side == "ja" else "en",
            reply.answer,
            reply.grade,
            reply.kind,
            reply.side,
        )
        for reply in replies
    )


def of_public(replies: Sequence[PublicReply]) -> tuple[Case, ...]:
    """The replies of a public set, all of them in English, as cases."""
    return tuple(Case(each.question, "en", each.answer, each.grade, each.label, each.split) for each in replies)


def by_question(cases: Sequence[Case]) -> tuple[Fold, ...]:
    """Folds in which no question is both fitted on and graded."""
    names = [case.question.id for case in cases]
    order = {name: number % _PARTS for number, name in enumerate(dict.fromkeys(names))}
    part = np.array([order[name] for name in names])
    return tuple(Fold(np.flatnonzero(part != each), np.flatnonzero(part == each)) for each in range(max(part) + 1))


def by_split(cases: Sequence[Case], split: str) -> tuple[Fold, ...]:
    """The one fold that fits on the split "train" and grades another."""
    splits = np.array([case.split for case in cases])
    return (Fold(np.flatnonzero(splits == "train"), np.flatnonzero(splits == split)),)


def within(cases: Sequence[Case], chosen: Indices) -> tuple[Fold, ...]:
    """Folds of some of the cases, by question."""
    return tuple(Fold(chosen[fold.fit], chosen[fold.grade]) for fold in by_question([cases[each] for each in chosen]))
