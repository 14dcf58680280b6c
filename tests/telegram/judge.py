"""A judge that needs no model: it goes by the order of what is said, and takes as long as a test wants."""

from __future__ import annotations

import re
import time
from collections.abc import Iterable

from questions import Deeper, Keypoint, Point, Question
from scoring import Assessment, Finding, Judge, Verdict
from tests.scoring.lexical_encoder import LexicalEncoder
from tests.scoring.lexical_relations import LexicalRelations

_DONT_KNOW = re.compile(r"i don'?t know|わかりません|分かりません", re.IGNORECASE)
_CLAUSES = re.compile(r"[^.。!?！？]+[.。!?！？]?")


class ToyJudge(Judge):
    """The first sentence is right about the first point, the second says the second in part, and so on in turn."""

    def __init__(self, seconds: float = 0.0) -> None:
        super().__init__(LexicalEncoder(), LexicalRelations())
        self._seconds = seconds

    def assess(self, question: Question, reply: str) -> Assessment:
        contrasts = {contrast.contradicts: contrast.id for contrast in reversed(question.contrasts)}
        return self._assessed(question.keypoints, contrasts, reply)

    def assess_probe(self, question: Question, keypoint_id: str, reply: str) -> Assessment:
        return self._assessed([question.keypoint(keypoint_id)], {}, reply)

    def assess_deeper(self, question: Question, deeper: Deeper, reply: str) -> Assessment:
        assert deeper in question.follow_ups
        return self._assessed(deeper.keypoints, {}, reply)

    def _assessed(self, points: Iterable[Point], contrasts: dict[str, str], reply: str) -> Assessment:
        time.sleep(self._seconds)
        return _assessed(points, contrasts, reply)


class JudgeByWording(ToyJudge):
    """Credits the first point alone, in full where the reply has a wording of it, however that came to be one."""

    def assess(self, question: Question, reply: str) -> Assessment:
        return self._heard(question.keypoints[0], reply)

    def assess_probe(self, question: Question, keypoint_id: str, reply: str) -> Assessment:
        return self._heard(question.keypoint(keypoint_id), reply)

    def _heard(self, point: Keypoint, reply: str) -> Assessment:
        said = any(statement in reply for statement in point.statements())
        found = Finding(point.id, point.tier, "covered" if said else "missed", 0.9 if said else 0.1, None)
        return Assessment(60 if said else 20, "fair" if said else "weak", (found,), scorer="by wording")


def _assessed(points: Iterable[Point], contrasts: dict[str, str], reply: str) -> Assessment:
    if _DONT_KNOW.search(reply):
        return Assessment(0, "dont_know", scorer="toy")
    clauses = [found.group().strip() for found in _CLAUSES.finditer(reply)]
    findings = tuple(_finding(point, contrasts, number, clauses) for number, point in enumerate(points))
    said = sum({"covered": 1.0, "partly": 0.5}.get(finding.status, 0.0) for finding in findings)
    score = round(100 * said / len(findings)) if findings else 50
    verdict: Verdict = "excellent" if score >= 85 else "good" if score >= 65 else "fair" if score >= 40 else "weak"
    return Assessment(score, verdict, findings, scorer="toy")


def _finding(point: Point, contrasts: dict[str, str], number: int, clauses: list[str]) -> Finding:
    if number >= len(clauses):
        return Finding(point.id, point.tier, "missed", 0.1)
    if number % 3 == 2 and point.id in contrasts:
        return Finding(point.id, point.tier, "contradicted", 0.05, clauses[number], contrasts[point.id])
    return Finding(point.id, point.tier, "partly" if number % 3 == 1 else "covered", 0.8, clauses[number])
