"""Fitting the weights: `python -m scoring.fitting benchmarks/gold` prints how good they are and writes them.

How good is always measured on questions left out: the weights that judge the replies to a question were fitted on the
other questions only.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from questions import Bank, packaged
from scoring.calibration import Calibration
from scoring.encoder import Encoder, Tokens, Vectors
from scoring.examples import Graded, graded, of_reply, of_statements
from scoring.judge import Judge
from scoring.learning import learn
from scoring.loading import load_encoder

VERSION = "2"
FILE = Path(__file__).with_name("calibration.json")
_SIDES = ("en", "ja")
# The questions are left out in so many parts by turns; each part holds questions of several banks.
_PARTS = 11


class Remembering:
    """An encoder that encodes no text twice, since every reply is looked at once to fit and once to be judged."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._known: dict[str, Tokens] = {}

    @property
    def name(self) -> str:
        """The encoder's."""
        return self._encoder.name

    def sentences(self, texts: Sequence[str]) -> Vectors:
        """The encoder's."""
        return self._encoder.sentences(texts)

    def tokens(self, text: str) -> Tokens:
        """The encoder's, remembered."""
        if text not in self._known:
            self._known[text] = self._encoder.tokens(text)
        return self._known[text]


def fit(encoder: Encoder, bank: Bank, replies: Sequence[Graded]) -> tuple[Calibration, list[int]]:
    """The weights fitted on all replies, and the score of each reply by weights fitted on the other questions only."""
    *folds, (_, weights) = held_out(encoder, bank, replies)
    judges = {question: Judge(encoder, weights=fold) for question, fold in folds}
    scores = [judges[reply.question].assess(bank.question(reply.question), reply.answer).score for reply in replies]
    return weights, scores


def held_out(encoder: Encoder, bank: Bank, replies: Sequence[Graded]) -> Iterator[tuple[str, Calibration]]:
    """For each question its id and weights fitted on questions of other parts only; last, for "", those on all."""
    judge = Judge(encoder)
    found = [example for reply in replies if (example := of_reply(judge, bank.question(reply.question), reply))]
    statements = list(of_statements(encoder, bank))
    ids = [question.id for question in bank.questions]
    for left_out in (*filter(None, (ids[part::_PARTS] for part in range(_PARTS))), [""]):
        weights = learn(
            [example for example in found if example.question not in left_out],
            [example for example in statements if example.question not in left_out],
            VERSION,
        )
        yield from ((question, weights) for question in left_out)


def report(replies: Sequence[Graded], scores: Sequence[int]) -> Iterator[str]:
    """The lines of a table: agreement with the grades by language, and the mean score of each kind."""
    grades, given = np.array([reply.grade for reply in replies]), np.array(scores)
    side = np.array([reply.side for reply in replies])
    yield "| | replies | Pearson | RMSE |"
    yield "| --- | --- | --- | --- |"
    for name, chosen in (*((each, side == each) for each in _SIDES), ("both", side != "")):
        pearson = np.corrcoef(grades[chosen], given[chosen])[0, 1]
        error = np.sqrt(np.mean((grades[chosen] - given[chosen]) ** 2))
        yield f"| {name} | {chosen.sum()} | {pearson:.3f} | {error:.1f} |"
    yield ""
    yield "| kind | grade | en | ja |"
    yield "| --- | --- | --- | --- |"
    kinds = np.array([reply.kind for reply in replies])
    for kind in sorted(set(kinds), key=lambda kind: -float(grades[kinds == kind].mean())):
        means = [given[(kinds == kind) & (side == each)].mean() for each in _SIDES]
        yield f"| {kind} | {grades[kinds == kind].mean():.0f} | {means[0]:.0f} | {means[1]:.0f} |"


def main(folder: Path) -> None:
    """Fit on the gold replies in a folder, print the report, write the weights."""
    replies = graded(folder)
    if not replies:
        sys.exit(f"There are no gold replies (*.jsonl) in {folder}.")
    weights, scores = fit(Remembering(load_encoder()), packaged(), replies)
    print("\n".join(report(replies, scores)))
    weights.write(FILE)


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "benchmarks/gold"))
