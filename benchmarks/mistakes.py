"""The replies that were graded most wrongly, and which findings made it so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmarks.cases import Case
from scoring import TIER_WEIGHTS, Assessment, Finding
from scoring.graded import Graded

MOST = 10
_MOST_REASONS = 4


@dataclass(frozen=True, slots=True)
class Mistake:
    """A reply with its fair grade, the score that it got, and in a sentence each what was found wrongly."""

    reply: Graded
    score: int
    reasons: tuple[str, ...]


def worst(cases: Sequence[Case], replies: Sequence[Graded], assessments: Sequence[Assessment]) -> tuple[Mistake, ...]:
    """The replies whose scores are farthest from their grades, the farthest first."""
    rows = sorted(zip(cases, replies, assessments, strict=True), key=lambda row: -abs(row[1].grade - row[2].score))
    return tuple(
        Mistake(reply, assessment.score, tuple(_reasons(case, reply, assessment))[:_MOST_REASONS])
        for case, reply, assessment in rows[:MOST]
    )


def _reasons(case: Case, reply: Graded, assessment: Assessment) -> Iterator[str]:
    if not assessment.findings:
        yield f"taken for {assessment.verdict.replace('_', ' ')}"
    for finding in sorted(assessment.findings, key=lambda finding: -TIER_WEIGHTS[finding.tier]):
        if (problem := _problem(reply, finding)) is not None:
            words = f" by “{finding.evidence}”" if finding.evidence else ""
            yield f"{case.question.keypoint(finding.keypoint).point.to('en')}: {problem}{words}"


def _problem(reply: Graded, finding: Finding) -> str | None:
    """What is wrong with a finding by the labels of the reply; None where it is right, or nearly so."""
    point = finding.keypoint
    if point in reply.contradicted:
        return None if finding.status == "contradicted" else f"contradicted, but {_taken(finding)}"
    if finding.status == "contradicted":
        return f"taken as contradicted ({finding.contrast or 'denied'})"
    if point in reply.covered:
        return "said, but not found" if finding.status == "missed" else None
    if point not in reply.partly and finding.status in ("covered", "partly"):
        return f"not said, but {_taken(finding)}"
    return None


def _taken(finding: Finding) -> str:
    return {"covered": "taken as said", "partly": "taken as partly said", "missed": "not found"}[finding.status]
