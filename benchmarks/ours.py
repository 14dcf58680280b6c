"""The score itself, asked for replies to questions that its weights were not fitted on."""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from benchmarks.cases import Case
from benchmarks.metrics import Floats
from questions import Bank
from scoring import Assessment, Encoder, Judge, RelationModel
from scoring.graded import Graded
from scoring.judging.calibration import Calibration

# Ingredients of a finding that are the greater the more of a statement is said.
_RISING = ("said", "likeness", "relation_says", "exact_agreement")

_SOURCES = Path(__file__).parents[1]


def judges(
    encoder: Encoder, relations: RelationModel, bank: Bank, replies: Sequence[Graded], folder: Path
) -> dict[str, Judge]:
    """For each question a judge that was fitted on the other questions, and that no reply has taught anything."""
    folds = _kept_folds(encoder, relations, bank, replies, folder)
    return {question: Judge(encoder, relations, weights=weights, taught={}) for question, weights in folds.items()}


def on_references(encoder: Encoder, relations: RelationModel, cases: Sequence[Case]) -> Iterator[tuple[int, Floats]]:
    """For questions of a reference answer and no keypoints: the score, and what it is made of as numbers.

    All of them grow with how good a reply looks, so that a calibration can be fitted to a set whose graders are
    stricter or milder than ours.
    """
    judge = Judge(encoder, relations)
    for case in cases:
        assessment = judge.assess(case.question, case.answer)
        yield assessment.score, _numbers(case, assessment)


def _numbers(case: Case, assessment: Assessment) -> Floats:
    found = assessment.findings
    likely = [finding.probability for finding in found] or [0.0]
    uncontradicted = [finding.status != "contradicted" for finding in found] or [True]
    length = np.log1p(len(case.answer.split()))
    means = [
        np.mean([each.value for finding in found for each in finding.ingredients if each.name == name] or [0.0])
        for name in _RISING
    ]
    return np.array([assessment.score, length, np.mean(likely), max(likely), np.mean(uncontradicted), *means])


def _kept_folds(
    encoder: Encoder, relations: RelationModel, bank: Bank, replies: Sequence[Graded], folder: Path
) -> dict[str, Calibration]:
    """The weights of each fold, fitted anew only when code, banks or graded replies have changed."""
    from scoring.fitting.weights import held_out, material
    from scoring.judging.calibration import packaged

    file = folder / f"folds-{_fingerprint(encoder.name)}.pickle"
    if not file.exists():
        folder.mkdir(parents=True, exist_ok=True)
        judge = Judge(encoder, relations, weights=packaged(), taught={})
        parts = held_out(material(judge, bank, replies))
        file.write_bytes(pickle.dumps({question: weights for questions, weights in parts for question in questions}))
    folds: dict[str, Calibration] = pickle.loads(file.read_bytes())
    return folds


def _fingerprint(encoder: str) -> str:
    digest = hashlib.sha256(encoder.encode())
    for pattern in (
        "scoring/**/*.py",
        "scoring/**/*.json",
        "scoring/**/*.jsonl",
        "scoring/**/*.tsv",
        "benchmarks/gold/*.jsonl",
        "benchmarks/manners/*.jsonl",
        "questions/banks/*/*",
    ):
        for file in sorted(_SOURCES.glob(pattern)):
            # What a run itself has measured and written is no reason for another fit.
            if file.stem != "agreement":
                digest.update(file.read_bytes())
    return digest.hexdigest()[:16]
