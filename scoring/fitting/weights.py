"""Fitting the weights of the judge, and saying how good they are.

How good is always measured on questions left out: the weights that judge the replies to a question were fitted on the
other questions only.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from questions import Bank
from scoring.fitting.examples import Example, of_replies
from scoring.fitting.learning import learn
from scoring.graded import Graded
from scoring.judging.calibration import Calibration
from scoring.judging.excerpts import Taught
from scoring.judging.judge import Judge
from scoring.reading.passages import Floats

VERSION = "9"
_SIDES = ("en", "ja", "mixed")
# The questions are left out in so many parts by turns.
_PARTS = 5


@dataclass(frozen=True, slots=True)
class Material:
    """What there is to learn from: `examples` are those of each reply, none where it is judged without comparison.

    The first of them is by the bank alone. `taught` is what the replies to each question teach of it.
    """

    replies: tuple[Graded, ...]
    examples: tuple[tuple[Example, ...], ...]
    taught: Mapping[str, Taught]

    def without(self, questions: Collection[str]) -> list[Example]:
        """The examples but those of some questions."""
        return [
            example
            for reply, examples in zip(self.replies, self.examples, strict=True)
            if reply.question not in questions
            for example in examples
        ]


def material(judge: Judge, bank: Bank, replies: Sequence[Graded]) -> Material:
    """What replies show to a judge that knows no excerpts of them."""
    examples: dict[str, tuple[Example, ...]] = {}
    taught = {}
    for name in dict.fromkeys(reply.question for reply in replies):
        own = [reply for reply in replies if reply.question == name]
        learned = of_replies(judge, bank.question(name), own)
        taught[name] = learned.taught
        examples.update((reply.id, each) for reply, each in zip(own, learned.examples, strict=True))
    return Material(tuple(replies), tuple(examples[reply.id] for reply in replies), taught)


def fit(known: Material, elsewhere: Sequence[Example] = (), unseen: Collection[str] = ()) -> Calibration:
    """The weights fitted on all there is and on `elsewhere`; bare points are judged without the `unseen` signals."""
    return learn([*known.without(()), *elsewhere], VERSION, unseen)


def held_out(known: Material) -> Iterator[tuple[tuple[str, ...], Calibration]]:
    """Parts of the questions by turns, with weights fitted on the other questions."""
    for part in _parts(sorted({reply.question for reply in known.replies}), _PARTS):
        yield part, learn(known.without(part), VERSION)


def scores(known: Material) -> Floats:
    """The score of each reply by weights fitted on other questions, and by nothing that replies teach of its own."""
    given = np.zeros(len(known.replies))
    for questions, weights in held_out(known):
        for place, reply in enumerate(known.replies):
            if reply.question in questions and known.examples[place]:
                given[place] = scored(weights, known.examples[place][0])
    return given


def scored(weights: Calibration, example: Example) -> int:
    """The score of an example by some weights."""
    return round(
        weights.score.score(*weights.score.coverage(example.tiers, weights.chances(example.numbers, example.known)))
    )


def _parts(names: Sequence[str], count: int) -> Iterator[tuple[str, ...]]:
    yield from filter(None, (tuple(names[part::count]) for part in range(count)))


def report(replies: Sequence[Graded], scores: Floats) -> Iterator[str]:
    """The lines of a table: agreement with the grades by language, and the mean score of each kind."""
    grades = np.array([reply.grade for reply in replies])
    side = np.array([reply.side for reply in replies])
    yield "| | replies | Pearson | RMSE |"
    yield "| --- | --- | --- | --- |"
    for name, chosen in (*((each, side == each) for each in _SIDES), ("all", side != "")):
        if chosen.any():
            pearson = np.corrcoef(grades[chosen], scores[chosen])[0, 1]
            error = np.sqrt(np.mean((grades[chosen] - scores[chosen]) ** 2))
            yield f"| {name} | {chosen.sum()} | {pearson:.3f} | {error:.1f} |"
    yield ""
    yield f"| kind | replies | grade | {' | '.join(_SIDES)} |"
    yield f"| --- | --- | --- |{' --- |' * len(_SIDES)}"
    kinds = np.array([reply.kind for reply in replies])
    for kind in sorted(set(kinds), key=lambda kind: (-float(grades[kinds == kind].mean()), kind)):
        means = [_mean(scores[(kinds == kind) & (side == each)]) for each in _SIDES]
        yield f"| {kind} | {(kinds == kind).sum()} | {grades[kinds == kind].mean():.0f} | {' | '.join(means)} |"


def _mean(values: Floats) -> str:
    return f"{values.mean():.0f}" if len(values) else "–"
