"""What the weights are fitted on: graded replies, which list the points that they cover and contradict."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from questions import Question, Tier
from scoring.graded import Graded
from scoring.judging import task as tasks
from scoring.judging.findings import Compared, known_well
from scoring.judging.joint import CONTRADICTED, COVERED, MISSED, OUTCOMES, PARTLY
from scoring.judging.judge import Judge
from scoring.judging.signals import Signals
from scoring.reading.passages import Flags, Floats


@dataclass(frozen=True, slots=True)
class Example:
    """A comparison to learn from.

    `numbers` (P, NAMES) are those of each point, `outcomes` (P, OUTCOMES) the wanted ones. `known` (P) are the points
    that the bank knows well. `grade` is 0 to 1. `whole` says that all points are needed for full marks, as of a bare
    reference answer. Rows of zeros are points of which nobody said what is wanted: there the grade alone teaches.
    """

    question: str
    tiers: tuple[Tier, ...]
    numbers: Floats
    outcomes: Floats
    known: Flags
    grade: float
    kind: str = ""
    whole: bool = False


def of_reply(judge: Judge, question: Question, reply: Graded) -> Iterator[Example]:
    """The examples that a graded reply makes: as the bank is, and as if it had each point's own sentence only."""
    compared = judge.compared(tasks.whole(question), reply.answer)
    if compared is not None:
        yield _example(question, reply, compared, compared.signals, known_well(compared.statements))
        yield _bare(judge, question, reply, compared)


def _bare(judge: Judge, question: Question, reply: Graded, compared: Compared) -> Example:
    own = np.array([statement.own for statement in compared.statements.statements])
    nothing = np.zeros(len(question.keypoints), dtype=bool)
    return _example(question, reply, compared, judge.signals(compared, own), nothing)


def _example(question: Question, reply: Graded, compared: Compared, signals: Signals, known: Flags) -> Example:
    outcomes = np.zeros((len(question.keypoints), len(OUTCOMES)))
    for row, point in zip(outcomes, question.keypoints, strict=True):
        row[_outcome(reply, point.id)] = 1.0
    tiers = compared.statements.tiers
    return Example(question.id, tiers, signals.numbers, outcomes, known, reply.grade / 100, reply.kind)


def _outcome(reply: Graded, point: str) -> int:
    for ids, outcome in ((reply.covered, COVERED), (reply.partly, PARTLY), (reply.contradicted, CONTRADICTED)):
        if point in ids:
            return outcome
    return MISSED
