"""One run: every method on every set, as rows of a table."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from benchmarks.cases import Case, Fold, Indices, by_question, by_split, within
from benchmarks.methods import BOOSTED, OURS, features, likenesses, with_points, with_references
from benchmarks.metrics import Floats, auc, best_threshold, interval, macro_f1, pearson, rmse, spearman
from benchmarks.ours import on_references
from benchmarks.predicting import boosted, boosted_rising, predicted, rising
from scoring import Assessment, Encoder, RelationModel
from scoring.fitting.public import PublicSet
from scoring.graded import Graded


@dataclass(frozen=True, slots=True)
class Row:
    """How one method does on one set. What a set cannot tell is NaN."""

    set: str
    method: str
    replies: int
    pearson: float
    low: float
    high: float
    spearman: float
    rmse: float
    covered: float = float("nan")
    contradicted: float = float("nan")
    macro_f1: float = float("nan")
    kinds: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Given:
    """What a method gave for cases: `raw` numbers to rank by, and `grades`; by keypoints what is said, and denied."""

    method: str
    raw: Floats
    grades: Floats
    said: Sequence[Floats] = ()
    denied: Sequence[Floats] = ()


def gold_rows(
    encoder: Encoder, cases: Sequence[Case], replies: Sequence[Graded], assessments: Sequence[Assessment]
) -> list[Row]:
    """The rows of the gold replies, by language and in all."""
    every = [*_baselines(encoder, cases, by_question(cases)), _ours_on_gold(cases, assessments)]
    rows = []
    for name, splits in (("gold en", ("en",)), ("gold ja", ("ja",)), ("gold", ("en", "ja"))):
        chosen = np.flatnonzero([case.split in splits for case in cases])
        rows += [_gold_row(name, given, cases, replies, chosen) for given in every]
    return rows


def public_rows(encoder: Encoder, relations: RelationModel, public: PublicSet, cases: Sequence[Case]) -> list[Row]:
    """The rows of a public set, for each of its tested splits."""
    ours = list(on_references(encoder, relations, cases))
    raw, numbers = np.array([score for score, _ in ours], dtype=np.float64), np.array([row for _, row in ours])
    whole = [(likeness.name, with_references(likeness, cases)) for likeness in likenesses(encoder, cases)]
    plain = features(cases, [values for _, values in whole], [])
    true = np.array([case.grade for case in cases])
    rows = []
    for split in public.tested or ("",):
        folds = by_split(cases, split) if split else by_question(cases)
        graded = np.concatenate([fold.grade for fold in folds])
        # Where a threshold is needed, the training part is graded as well, each question of it by the others.
        every = [*(inner for fold in folds if split for inner in within(cases, fold.fit)), *folds]
        given = [Given(name, values, predicted(rising, values[:, None], true, folds)) for name, values in whole]
        for name, grades in (
            (BOOSTED, predicted(boosted, plain, true, every)),
            (f"{OURS}, as it is", raw),
            (OURS, predicted(boosted_rising, numbers, true, every)),
        ):
            given.append(Given(name, grades, grades))
        name = f"{public.name}, {split.replace('_', ' ')}" if split else public.name
        rows += [_public_row(name, each, cases, folds, graded) for each in given]
    return rows


def milliseconds(grade: Callable[[str], object], replies: Sequence[str]) -> float:
    """The median time for a reply, once warm, on one core: what other programs take meanwhile is not counted."""
    grade(replies[0])
    taken = []
    for reply in replies[1:]:
        start = time.process_time()
        grade(reply)
        taken.append(1000 * (time.process_time() - start))
    return float(np.median(taken))


def said_and_denied(assessment: Assessment, points: Sequence[str]) -> tuple[Floats, Floats]:
    """For each keypoint, the probability that the reply says it, and that it contradicts it; 0 where there is none."""
    said, denied = np.zeros(len(points)), np.zeros(len(points))
    for finding in assessment.findings:
        place = points.index(finding.keypoint)
        numbers = {each.name: each.value for each in finding.ingredients}
        said[place] = finding.probability
        denied[place] = numbers.get("contradicted", float(finding.status == "contradicted"))
    return said, denied


def _baselines(encoder: Encoder, cases: Sequence[Case], folds: Sequence[Fold]) -> list[Given]:
    found = [
        (likeness.name, with_references(likeness, cases), with_points(likeness, cases))
        for likeness in likenesses(encoder, cases)
    ]
    true = np.array([case.grade for case in cases])
    given = [
        Given(
            name,
            whole,
            predicted(rising, whole[:, None], true, folds),
            [values[:, 0] for values in points],
            [values[:, 1] - values[:, 0] for values in points],
        )
        for name, whole, points in found
    ]
    plain = features(cases, [whole for _, whole, _ in found], [points for _, _, points in found])
    grades = predicted(boosted, plain, true, folds)
    return [*given, Given(BOOSTED, grades, grades)]


def _ours_on_gold(cases: Sequence[Case], assessments: Sequence[Assessment]) -> Given:
    scores = np.array([assessment.score for assessment in assessments], dtype=np.float64)
    points = [
        said_and_denied(assessment, [point.id for point in case.question.keypoints])
        for case, assessment in zip(cases, assessments, strict=True)
    ]
    return Given(OURS, scores, scores, [said for said, _ in points], [denied for _, denied in points])


def _gold_row(name: str, given: Given, cases: Sequence[Case], replies: Sequence[Graded], chosen: Indices) -> Row:
    true = np.array([cases[each].grade for each in chosen])
    kinds = [cases[each].label for each in chosen]
    grades = given.grades[chosen]
    by_kind = {
        kind: float(np.mean([grade for grade, other in zip(grades, kinds, strict=True) if other == kind]))
        for kind in dict.fromkeys(kinds)
    }
    covered, contradicted = (float("nan"),) * 2
    if given.said:
        covered = _points_auc(given.said, cases, replies, chosen, ("covered",))
        contradicted = _points_auc(given.denied, cases, replies, chosen, ("contradicted",))
    row = _row(name, given, chosen, true)
    return replace(row, covered=covered, contradicted=contradicted, kinds=by_kind)


def _points_auc(
    values: Sequence[Floats], cases: Sequence[Case], replies: Sequence[Graded], chosen: Indices, wanted: tuple[str]
) -> float:
    """How well keypoints with the wanted label are told from those without it; partly said ones are left out."""
    flat, positive = [], []
    for each in chosen:
        for value, point in zip(values[each], cases[each].question.keypoints, strict=True):
            if point.id not in replies[each].partly:
                flat.append(value)
                positive.append(point.id in getattr(replies[each], wanted[0]))
    return auc(np.array(flat), np.array(positive))


def _public_row(name: str, given: Given, cases: Sequence[Case], folds: Sequence[Fold], graded: Indices) -> Row:
    true = np.array([case.grade for case in cases])
    labels = np.array([cases[each].label for each in graded])
    row = _row(name, given, graded, true[graded])
    if not labels[0]:
        return row
    right = true > 0
    chosen = np.concatenate(
        [given.raw[fold.grade] >= best_threshold(given.raw[fold.fit], right[fold.fit]) for fold in folds]
    )
    told = np.isin(labels, ("correct", "contradictory"))
    return replace(
        row,
        macro_f1=macro_f1(chosen, right[graded]),
        contradicted=auc(given.raw[graded][told], labels[told] == "correct"),
    )


def _row(name: str, given: Given, chosen: Indices, true: Floats) -> Row:
    grades = given.grades[chosen]
    low, high = interval(grades, true)
    return Row(
        name,
        given.method,
        len(true),
        pearson(grades, true),
        low,
        high,
        spearman(given.raw[chosen], true),
        rmse(grades, true),
    )
