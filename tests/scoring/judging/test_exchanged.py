"""Who says of two twins what is true of each exchanges nothing, however like a contrast the words are."""

from __future__ import annotations

from functools import cache

import pytest

from questions import Bank, Language, load_bank
from scoring.judging.exchanged import keeps_apart
from scoring.judging.statements import listed
from scoring.judging.task import whole
from scoring.script import has_japanese

QUEUE = ("computer-science", "breadth-depth-search", "Breadth-first uses a stack and depth-first a queue.")
TCP = ("computer-science", "tcp-udp", "UDP sets up a connection with a three-way handshake, TCP is connectionless.")
L1 = ("machine-learning", "regularization", "L2 sets many weights to exactly zero, L1 only shrinks them.")
RECALL = ("deep-learning", "accuracy-metric", "Recall is the share of alarms that are right.")


@cache
def loaded(bank: str) -> Bank:
    return load_bank(bank)


def kept(case: tuple[str, str, str], sentence: str) -> bool:
    bank, question, contrast = case
    task = whole(loaded(bank).question(question))
    languages: tuple[Language, ...] = ("ja", "en") if has_japanese(sentence) else ("en",)
    return keeps_apart(listed(task.points, task.contrasts, languages), task.truths, contrast, sentence)


@pytest.mark.parametrize(
    ("case", "sentence"),
    [
        (QUEUE, "BFS uses a queue, DFS a stack."),
        (QUEUE, "A queue for breadth-first, a stack or recursion for depth-first."),
        (QUEUE, "幅優先はキュー、深さ優先はスタックです。"),
        (TCP, "TCP starts with a three-way handshake, UDP is connectionless."),
        (TCP, "コネクションレスなのがUDPで、TCPは最初に3ウェイハンドシェイクをします。"),
    ],
)
def test_what_is_true_of_each_is_kept_apart(case: tuple[str, str, str], sentence: str) -> None:
    assert kept(case, sentence)


@pytest.mark.parametrize(
    ("case", "sentence"),
    [
        (QUEUE, "BFS uses a stack, DFS a queue."),
        (QUEUE, "幅優先はスタック、深さ優先はキューです。"),
        (QUEUE, "Both visit every node once."),
        (TCP, "UDP starts with a three-way handshake, TCP is connectionless."),
        (L1, "L2 sets many weights to exactly zero."),
        (L1, "L2は多くの重みをちょうど0にします。"),
        (RECALL, "Accuracy misleads if classes are imbalanced."),
    ],
)
def test_what_is_exchanged_or_of_neither_is_not(case: tuple[str, str, str], sentence: str) -> None:
    assert not kept(case, sentence)
