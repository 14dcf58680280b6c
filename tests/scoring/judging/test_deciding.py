"""What decides beside the joint model: a contrast that is plainly said is told, and what a point says is not."""

from __future__ import annotations

import pytest

from questions import packaged
from tests import shipped

pytestmark = pytest.mark.model

PLAINLY_WRONG = [
    ("learning-rate", "too-low-slow", "If it is too low, the loss diverges."),
    (
        "learning-rate",
        "too-low-slow",
        "If it is too high, it jumps over the minimum and the loss blows up. If it is too low, the loss diverges.",
    ),
]
RIGHT = [
    ("learning-rate", "If it is too high, the loss diverges. If it is too low, training is slow."),
    ("learning-rate", "大きすぎると損失が発散し、小さすぎると学習に時間がかかります。"),
    ("dropout", "During training you randomly switch off some neurons. At test time all of them are used."),
    ("breadth-depth-search", "BFS uses a queue and DFS a stack. BFS goes level by level, DFS as deep as possible."),
    ("tcp-udp", "TCP resends what is lost. UDP doesn't, so it is faster."),
]


@pytest.mark.parametrize(("question", "point", "reply"), PLAINLY_WRONG)
def test_a_contrast_that_is_plainly_said_is_told(question: str, point: str, reply: str) -> None:
    findings = shipped.judge().assess(packaged().question(question), reply).findings
    assert [finding.keypoint for finding in findings if finding.status == "contradicted"] == [point]


@pytest.mark.parametrize(("question", "reply"), RIGHT)
def test_nothing_right_is_accused(question: str, reply: str) -> None:
    findings = shipped.judge().assess(packaged().question(question), reply).findings
    assert [finding.keypoint for finding in findings if finding.status == "contradicted"] == []


@pytest.mark.parametrize(
    ("question", "reply"),
    [
        ("batch-normalization", "TCP is reliable and ordered, UDP is fast but gives no guarantee."),
        ("batch-normalization", "TCPは信頼性が高く順序も守りますが、UDPは速い代わりに保証がありません。"),
        ("tcp-udp", "Dropout switches off some neurons at random while training."),
        ("k-means", "A primary key identifies a row and an index makes reads fast."),
    ],
)
def test_what_answers_another_question_says_no_point(question: str, reply: str) -> None:
    findings = shipped.judge().assess(packaged().question(question), reply).findings
    assert [finding.keypoint for finding in findings if finding.status == "covered"] == []
