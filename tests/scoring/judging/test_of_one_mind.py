"""The words that say one point are not held against another, unless more surely."""

from __future__ import annotations

import pytest

from questions import packaged
from scoring import Finding, Judge, load_encoder, load_relations

pytestmark = pytest.mark.model
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


@pytest.fixture(scope="module")
def judge() -> Judge:
    return Judge(load_encoder(), load_relations())


@pytest.mark.parametrize(("question", "reply"), [(name, each) for name, replies in REPLIES.items() for each in replies])
def test_no_words_are_praised_and_blamed(judge: Judge, question: str, reply: str) -> None:
    findings = judge.assess(packaged().question(question), reply).findings
    said = [finding for finding in findings if finding.status == "covered"]
    for wrong in (finding for finding in findings if finding.status == "contradicted"):
        for right in said:
            if shared(wrong, right):
                assert chance(wrong, "contradicted") >= chance(right, "said"), (wrong, right)


def shared(one: Finding, other: Finding) -> bool:
    """Whether the words of one are among those of the other."""
    mine, theirs = one.evidence or "", other.evidence or ""
    return mine in theirs or theirs in mine


def chance(finding: Finding, name: str) -> float:
    return next(each.value for each in finding.ingredients if each.name == name)
