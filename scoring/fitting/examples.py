"""What the weights are fitted on: graded replies, which list the points that they cover and contradict."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from questions import Question, Tier
from scoring.graded import Graded
from scoring.judging import task as tasks
from scoring.judging.excerpts import Excerpt, Taught
from scoring.judging.findings import Compared, known_well
from scoring.judging.joint import CONTRADICTED, COVERED, MISSED, OUTCOMES, PARTLY
from scoring.judging.judge import Judge, languages_of
from scoring.judging.leaning import Leaning
from scoring.judging.signals import Signals, leaned
from scoring.reading.passages import Flags, Floats

# What the others teach is learned from so many blocks of replies by turns.
_BLOCKS = 4
# A window that fits a statement less than this need not be what people found.
_FITS = 0.4


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


@dataclass(frozen=True, slots=True)
class Learned:
    """What the graded replies to a question give: the examples of each, and what ships to learn of it."""

    examples: tuple[tuple[Example, ...], ...]
    taught: Taught


def of_replies(judge: Judge, question: Question, replies: Sequence[Graded]) -> Learned:
    """The examples that graded replies to a question make: none where a reply is judged without comparison.

    Each is there as the bank is, as if the bank had each point's own sentence only, and with what the others teach:
    those of its own block, in which its twins stand, are left out. `judge` knows no excerpts of replies.
    """
    task = tasks.whole(question)
    compared = [judge.compared(task, reply.answer) for reply in replies]
    excerpts = [
        () if each is None else excerpts_of(task, reply, each) for reply, each in zip(replies, compared, strict=True)
    ]
    blocks = [place * _BLOCKS // len(replies) for place in range(len(replies))]
    leanings: dict[tuple[int, int], Leaning] = {}

    def examples(reply: Graded, block: int, found: Compared) -> Iterator[Example]:
        known = known_well(found.statements)
        yield _example(question, reply, found, found.signals, known)
        yield _bare(judge, question, reply, found)
        key = block, id(found.statements)
        if key not in leanings:
            others = [each for each, other in zip(excerpts, blocks, strict=True) if other != block]
            languages = languages_of(found.text.text)
            leanings[key] = judge.leaning(task, found.statements, taught(question, others).of(task.points, languages))
        yield _example(question, reply, found, leaned(found.signals, found.matches, leanings[key]), known)

    every = zip(replies, blocks, compared, strict=True)
    return Learned(
        tuple(() if found is None else tuple(examples(reply, block, found)) for reply, block, found in every),
        taught(question, excerpts),
    )


def excerpts_of(task: tasks.Task, reply: Graded, compared: Compared) -> tuple[Excerpt, ...]:
    """The windows of a reply that say the points which people found in it, and those that contradict them."""
    found = []
    for number, point in enumerate(task.points):
        for ids, best in ((reply.covered, compared.signals.right), (reply.contradicted, compared.signals.wrong)):
            statement, window = best[number]
            if point.id in ids and statement >= 0 and compared.matches.fits[statement, window] >= _FITS:
                text = compared.text.text[compared.matches.windows[window].start : compared.matches.windows[window].end]
                says = (point.id,) if ids is reply.covered else ()
                found.append(Excerpt(text, says, () if says else (point.id,)))
    return tuple(found)


def taught(question: Question, excerpts: Iterable[Sequence[Excerpt]]) -> Taught:
    """The excerpts of all replies to a question, each text once, without a point that it both says and contradicts."""
    says: dict[str, list[str]] = {}
    contradicts: dict[str, list[str]] = {}
    for excerpt in (excerpt for each in excerpts for excerpt in each):
        says.setdefault(excerpt.text, []).extend(excerpt.says)
        contradicts.setdefault(excerpt.text, []).extend(excerpt.contradicts)
    merged = (
        Excerpt(text, _without(says[text], contradicts[text]), _without(contradicts[text], says[text])) for text in says
    )
    points = {point.id: point.point.to("en") for point in question.keypoints}
    return Taught(points, tuple(excerpt for excerpt in merged if excerpt.says or excerpt.contradicts))


def _without(ids: Sequence[str], others: Sequence[str]) -> tuple[str, ...]:
    return tuple(sorted(set(ids) - set(others)))


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
