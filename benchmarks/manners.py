"""Replies in manners that the first gold replies lack, and replies to probes."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.metrics import pearson, rmse
from questions import Bank
from scoring import Assessment, Judge, Status
from scoring.graded import Graded

MANNERS = Path(__file__).parent / "manners"
# Nothing that ships was fitted on these.
UNFITTED = Path(__file__).parent / "unfitted"
LANGS = ("en", "ja", "mixed")
_STATUSES: tuple[Status, ...] = ("covered", "contradicted")
_RIGHT_FROM = 50
_MIDDLE = range(20, 80)


@dataclass(frozen=True, slots=True)
class Probe:
    """A reply to the probe of one keypoint, and whether it is right."""

    id: str
    question: str
    keypoint: str
    lang: str
    answer: str
    right: bool


def probes(folder: Path = MANNERS) -> tuple[Probe, ...]:
    """The replies to probes of all files in a folder."""
    rows = [
        json.loads(line) for file in sorted(folder.glob("*.jsonl")) for line in file.read_text("utf-8").splitlines()
    ]
    return tuple(
        Probe(row["id"], row["question"], row["keypoint"], row["lang"], row["answer"], row["right"])
        for row in rows
        if row.get("manner") == "probe"
    )


def told(judge_of: Callable[[str], Judge], bank: Bank, asked: Sequence[Probe]) -> int:
    """How many replies to probes are told right from wrong: a right one gets 50 or more."""
    return sum(
        (
            judge_of(each.question).assess_probe(bank.question(each.question), each.keypoint, each.answer).score
            >= _RIGHT_FROM
        )
        == each.right
        for each in asked
    )


def agreement(replies: Sequence[Graded], scores: Sequence[float]) -> Iterator[tuple[str, str, str, str, str]]:
    """By language, and by the set that ids name: how many replies, r and RMSE, and RMSE in the middle of the scale."""
    grades, given = np.array([reply.grade for reply in replies], dtype=float), np.array(scores, dtype=float)
    langs = np.array([reply.lang for reply in replies])
    sets = np.array([reply.id.split("/")[1] for reply in replies])
    middle = np.isin(grades.astype(int), _MIDDLE)
    for name in (*LANGS, *(sorted(set(sets)) if len(set(sets)) > 1 else ()), "all"):
        chosen = (langs == name) | (sets == name) | (name == "all")
        if not chosen.any():
            continue
        part = chosen & middle
        yield (
            name,
            str(chosen.sum()),
            f"{pearson(given[chosen], grades[chosen]):.3f}",
            f"{rmse(given[chosen], grades[chosen]):.1f}",
            f"{rmse(given[part], grades[part]):.1f}",
        )


def by_manner(replies: Sequence[Graded], scores: Sequence[float]) -> Iterator[tuple[str, ...]]:
    """Each manner with its number of replies, mean grade, and mean score by language."""
    grades, given = np.array([reply.grade for reply in replies], dtype=float), np.array(scores, dtype=float)
    manners, langs = np.array([reply.kind for reply in replies]), np.array([reply.lang for reply in replies])
    for manner in sorted(set(manners), key=lambda manner: (-float(grades[manners == manner].mean()), manner)):
        chosen = manners == manner
        means = [given[chosen & (langs == lang)] for lang in LANGS]
        yield (
            manner,
            str(chosen.sum()),
            f"{grades[chosen].mean():.0f}",
            f"{given[chosen].mean():.0f}",
            *(f"{each.mean():.0f}" if len(each) else "–" for each in means),
        )


def found(replies: Sequence[Graded], assessments: Sequence[Assessment]) -> Iterator[tuple[str, str, str, str]]:
    """For keypoints covered and contradicted: how many there are, and precision and recall of what was found."""
    for status in _STATUSES:
        true, given = set(), set()
        for number, (reply, assessment) in enumerate(zip(replies, assessments, strict=True)):
            true |= {(number, point) for point in getattr(reply, status)}
            given |= {(number, each.keypoint) for each in assessment.findings if each.status == status}
        right = len(true & given)
        yield status, str(len(true)), f"{right / max(len(given), 1):.2f}", f"{right / max(len(true), 1):.2f}"
