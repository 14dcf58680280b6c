"""A history played from the benchmark's replies, judged as the people judged them who graded those replies.

The judge itself is not the point here, and takes minutes for what this does in seconds.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

from bot.cli.seed import read_replies
from bot.interview.effects import Grade
from bot.runner.seeding import Rehearsal, rehearse
from bot.store import Member, Store
from questions import Deeper, Point, draw
from scoring import Assessment, Finding, Status, Verdict, assess_number
from tests.library import LIBRARY

GOLD = Path(__file__).parents[2] / "benchmarks" / "gold"
BANK = LIBRARY.bank("deep-learning")
NOW = datetime(2026, 7, 4, 18, 30, tzinfo=UTC)
_FOUND: tuple[Status, ...] = ("covered", "partly", "contradicted")


def _graded() -> dict[tuple[str, str], dict[str, object]]:
    lines = [line for file in sorted(GOLD.glob("*.jsonl")) for line in file.read_text(encoding="utf-8").splitlines()]
    rows = map(json.loads, lines)
    return {(row["question"], row["answer"]): row for row in rows}


class GoldJudge:
    """Judges a reply of the benchmark by what people found in it, anything else by whether the bank says it."""

    def __init__(self) -> None:
        self._rows = _graded()

    def __call__(self, work: Grade) -> Assessment:
        question = BANK.question(work.question)
        if work.follow_up is not None:
            return self._follow_up(work)
        row = self._rows[work.question, work.text]
        found: dict[str, Status] = {
            keypoint: status for status in _FOUND for keypoint in cast("list[str]", row[status])
        }
        findings: list[Finding] = []
        for keypoint in question.keypoints:
            status = found.get(keypoint.id, "missed")
            contrast = next((each.id for each in question.contrasts if each.contradicts == keypoint.id), None)
            evidence = None if status == "missed" else _piece(work.text, len(findings))
            wrong = contrast if status == "contradicted" else None
            findings.append(Finding(keypoint.id, keypoint.tier, status, 0.9, evidence, wrong))
        grade = cast(int, row["grade"])
        return Assessment(grade, _verdict(grade), tuple(findings), scorer="gold")

    def _follow_up(self, work: Grade) -> Assessment:
        assert work.follow_up is not None
        question = BANK.question(work.question)
        if work.follow_up.kind == "probe":
            points: tuple[Point, ...] = (question.keypoint(work.follow_up.target),)
        else:
            found = question.follow_up(work.follow_up.target)
            if not isinstance(found, Deeper):
                return assess_number(draw(found, work.follow_up.seed), work.text)
            points = found.keypoints
        findings = tuple(
            Finding(point.id, point.tier, "covered" if said else "missed", 0.9, work.text if said else None)
            for point in points
            for said in [work.text in point.paraphrases.all()]
        )
        covered = sum(finding.status == "covered" for finding in findings)
        score = round(100 * covered / len(findings))
        return Assessment(score, _verdict(score) if score else "dont_know", findings, scorer="gold")


def _piece(text: str, place: int) -> str:
    """Some words of a reply, another piece for each finding."""
    third = max(1, len(text) // 3)
    start = place % 3 * third
    return text[start : start + third].strip() or text[:third]


def _verdict(score: int) -> Verdict:
    return "excellent" if score >= 85 else "good" if score >= 70 else "fair" if score >= 40 else "weak"


def play(store: Store, interviews: int, members: int = 2) -> None:
    """Play interviews into an empty store."""
    for _ in rehearse(store, BANK, read_replies(GOLD), GoldJudge(), Rehearsal(interviews, members, NOW)):
        pass


def member(store: Store, name: str = "Mika") -> Member:
    return next(each for each in store.members() if each.name == name)
