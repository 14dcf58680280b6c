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
from scoring import Assessment, Encoder, Judge
from scoring.calibration import Calibration
from scoring.examples import Graded

_SOURCES = Path(__file__).parents[1]


def judges(encoder: Encoder, bank: Bank, replies: Sequence[Graded], folder: Path) -> dict[str, Judge]:
    """For each question a judge whose weights were fitted on the other questions."""
    folds = _kept_folds(encoder, bank, replies, folder)
    return {question: Judge(encoder, weights=weights) for question, weights in folds.items()}


def on_references(encoder: Encoder, cases: Sequence[Case]) -> Iterator[tuple[int, Floats]]:
    """For questions of a reference answer and no keypoints: the score, and what it is made of as numbers in a row.

    Each ingredient is there as its mean and its greatest value over the points, so that a calibration can be fitted
    to a set whose graders are stricter or milder than ours.
    """
    judge = Judge(encoder)
    found = [judge.assess(case.question, case.answer) for case in cases]
    names = sorted({each.name for assessment in found for finding in assessment.findings for each in finding.ingredients})
    for case, assessment in zip(cases, found, strict=True):
        yield assessment.score, _numbers(case, assessment, names)


def _numbers(case: Case, assessment: Assessment, names: Sequence[str]) -> Floats:
    rows = [{each.name: each.value for each in finding.ingredients} for finding in assessment.findings]
    table = np.array([[row.get(name, 0.0) for name in names] for row in rows]) if rows else np.zeros((1, len(names)))
    words = len(case.answer.split())
    whole = [assessment.score, *(each.value for each in assessment.ingredients[:2])] if rows else [0.0, 0.0, 0.0]
    return np.concatenate([whole, [np.log1p(words)], table.mean(axis=0), table.max(axis=0), table.min(axis=0)])


def _kept_folds(encoder: Encoder, bank: Bank, replies: Sequence[Graded], folder: Path) -> dict[str, Calibration]:
    """The weights of each fold, fitted anew only when code, banks or gold replies have changed."""
    from scoring.fitting import held_out

    file = folder / f"folds-{_fingerprint(encoder.name)}.pickle"
    if not file.exists():
        folder.mkdir(parents=True, exist_ok=True)
        file.write_bytes(pickle.dumps(dict(held_out(encoder, bank, replies))))
    folds: dict[str, Calibration] = pickle.loads(file.read_bytes())
    return folds


def _fingerprint(encoder: str) -> str:
    digest = hashlib.sha256(encoder.encode())
    for pattern in ("scoring/*.py", "scoring/*.json", "scoring/*.tsv", "benchmarks/gold/*.jsonl", "questions/banks/*/*"):
        for file in sorted(_SOURCES.glob(pattern)):
            # What a run itself has measured and written is no reason for another fit.
            if file.stem != "agreement":
                digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


