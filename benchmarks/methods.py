"""The ways to grade that are compared, each as numbers for a list of cases."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from benchmarks.cases import Case, references
from benchmarks.likeness import Bm25, Cosine, Likeness, SoftRecall, TfIdf, best_sentence
from benchmarks.metrics import Floats
from scoring import Encoder

BOOSTED, OURS = "boosted", "ours"


def likenesses(encoder: Encoder, cases: Sequence[Case]) -> tuple[Likeness, ...]:
    """The baselines; how rare a word is they learn from the questions and their references, never from replies."""
    texts = [text for case in cases for text in (case.question.ask.to(case.language), *references(case))]
    background = list(dict.fromkeys(texts))
    return Cosine(encoder), TfIdf(background), Bm25(background), SoftRecall(encoder, background)


def with_references(likeness: Likeness, cases: Sequence[Case]) -> Floats:
    """The likeness of each reply to its most similar reference."""
    return np.array([_best(likeness, case, references(case)) for case in cases])


def with_points(likeness: Likeness, cases: Sequence[Case]) -> list[Floats]:
    """For each case, by keypoints (P, 2): the likeness to what says the point, and to what contradicts it."""
    return [
        np.array(
            [
                (
                    _best(likeness, case, point.paraphrases.to(case.language), whole=False),
                    _best(likeness, case, _against(case, point.id), whole=False),
                )
                for point in case.question.keypoints
            ]
        )
        for case in cases
    ]


def features(cases: Sequence[Case], whole: Sequence[Floats], points: Sequence[Sequence[Floats]]) -> Floats:
    """Plain features of each case for a boosted model; `whole` and `points` as the likenesses gave them."""
    rows = []
    for number, case in enumerate(cases):
        asked = set(case.question.ask.to(case.language).lower().split())
        told = case.answer.lower().split()
        row = [values[number] for values in whole]
        row += [np.log1p(len(case.answer)), np.mean([word in asked for word in told]) if told else 0.0]
        for values in points:
            said, against = values[number].T
            row += [said.mean(), said.max(), said.min(), against.max(), (against - said).max()]
        rows.append(row)
    return np.array(rows, dtype=np.float64)


def _against(case: Case, point: str) -> tuple[str, ...]:
    return tuple(
        wording
        for contrast in case.question.contrasts
        if contrast.contradicts == point
        for wording in contrast.wordings.to(case.language)
    )


def _best(likeness: Likeness, case: Case, statements: Sequence[str], *, whole: bool = True) -> float:
    asked = case.question.ask.to(case.language)
    if whole or likeness.name != Cosine.name:
        return max((likeness(asked, statement, case.answer) for statement in statements), default=0.0)
    # A vector of a whole reply is about all that it says: a point is compared with the sentence that is most like it.
    return max((best_sentence(likeness, asked, statement, case.answer) for statement in statements), default=0.0)
