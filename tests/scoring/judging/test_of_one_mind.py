"""Feedback speaks plainly: no words count for one point and against another, and nothing is taken off for nothing."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random

import pytest

from questions import packaged
from scoring import Judge
from tests import shipped

pytestmark = pytest.mark.model
BENCHMARKS = Path(__file__).parents[3] / "benchmarks"
REPLIES = {
    "p-value": (
        "It is the probability of data at least as extreme as seen, if the null is true. Below 0.05 one calls it"
        " significant, which says nothing about how large the effect is.",
        "It's the probability that the null hypothesis is true. No wait, it is that of data at least as extreme"
        " as seen, if the null is true.",
        "帰無仮説が正しいとしたときに、観測されたデータ以上に極端な結果が出る確率です。",
    ),
    "tcp-udp": (
        "TCP resends what is lost and keeps the order. UDP does neither, so it is faster.",
        "UDP resends what is lost and keeps the order. TCP does neither, so it is faster.",
        "TCPは順番どおりに届けますが、UDPは届いたかどうかを確かめません。",
    ),
    "dropout": (
        "Some units are switched off at random while training, never at test time, so that no unit leans on another.",
        "Some units are switched off at random at test time, never while training, so that no unit leans on another.",
        "学習中だけユニットを無作為に止めます。推論時は全部使います。",
    ),
}


@pytest.fixture
def judge() -> Judge:
    return shipped.judge()


def sampled(question: str, count: int = 6) -> list[str]:
    """Some graded replies to a question, always the same ones."""
    texts = [(BENCHMARKS / folder / f"{question}.jsonl").read_text(encoding="utf-8") for folder in ("gold", "manners")]
    lines = [line for text in texts for line in text.splitlines()]
    return [json.loads(line)["answer"] for line in Random(12).sample(lines, count)]


SPOKEN = [(name, each) for name, replies in REPLIES.items() for each in replies]
SAMPLED = [(name, each) for name in ("tcp-udp", "dropout") for each in sampled(name)]


@pytest.mark.parametrize(("question", "reply"), [*SPOKEN, *SAMPLED])
def test_no_words_are_praised_and_blamed(judge: Judge, question: str, reply: str) -> None:
    findings = judge.assess(packaged().question(question), reply).findings
    said = [finding.evidence for finding in findings if finding.status in ("covered", "partly")]
    wrong = [finding.evidence for finding in findings if finding.status == "contradicted"]
    assert [(one, other) for one in wrong for other in said if one and other and (one in other or other in one)] == []


@pytest.mark.parametrize(("question", "reply"), [*SPOKEN, *SAMPLED])
def test_what_is_taken_off_was_found_wrong(judge: Judge, question: str, reply: str) -> None:
    assessment = judge.assess(packaged().question(question), reply)
    shares = {each.name: each.value for each in assessment.ingredients}
    wrong = [finding for finding in assessment.findings if finding.status == "contradicted"]
    assert bool(wrong) == (shares.get("penalty", 0.0) > 0)
    assert all(finding.evidence in (None, "") or finding.evidence in reply for finding in assessment.findings)
    assert all(finding.evidence for finding in wrong)
