"""A question typed back is no answer, and a short answer of common words is one."""

from __future__ import annotations

from typing import Any

import pytest

from questions import Question
from scoring import Judge
from tests.scoring.lexical_encoder import LexicalEncoder
from tests.scoring.lexical_relations import LexicalRelations

GAPS: dict[str, Any] = {
    "ask": "Heapsort uses a ____ and takes ____.",
    "answers": "Heapsort uses a heap and takes O(n log n).",
    "keypoints": ["heap", "O(n log n)"],
}
VERDICT = {"ask": "Is it true that threads share memory?", "answers": "True: threads share memory."}
VERDICT_JA = {"ask": "スレッドはメモリを共有しますか。", "answers": "はい、共有します。"}


@pytest.fixture(scope="module")
def judge() -> Judge:
    return Judge(LexicalEncoder(), LexicalRelations())


def assessed(judge: Judge, content: dict[str, Any], reply: str) -> tuple[int, str]:
    assessment = judge.assess(Question.model_validate({"id": "q", **content}), reply)
    return assessment.score, assessment.verdict


@pytest.mark.parametrize("content", [GAPS, VERDICT, VERDICT_JA])
def test_a_question_typed_back_scores_nothing(judge: Judge, content: dict[str, Any]) -> None:
    assert assessed(judge, content, content["ask"]) == (0, "parrot")
    assert assessed(judge, content, content["ask"].rstrip("?。.") + "?") == (0, "parrot")


@pytest.mark.parametrize(
    ("content", "reply"),
    [(VERDICT, "Threads share memory."), (VERDICT, "Is it true that threads share memory? Yes."), (VERDICT_JA, "はい")],
)
def test_its_words_without_asking_are_a_verdict(judge: Judge, content: dict[str, Any], reply: str) -> None:
    assert assessed(judge, content, reply)[0] >= 65


def test_a_filled_gap_counts_by_what_fills_it(judge: Judge) -> None:
    assert assessed(judge, GAPS, GAPS["answers"])[0] >= 90
    assert assessed(judge, GAPS, "Heapsort uses a stack and takes O(n).")[0] < 20


def test_a_sentence_that_the_bank_has_whole_stays_whole(judge: Judge) -> None:
    assert assessed(judge, {**GAPS, "keypoints": [GAPS["answers"]]}, GAPS["answers"])[0] >= 90


def test_an_answer_of_a_common_word_is_no_parrot(judge: Judge) -> None:
    stands_for = {"ask": "What does N stand for in CNN?", "answers": "Network"}
    assert assessed(judge, stands_for, "network")[0] >= 90
    gap = {"ask": "The ____ layer routes packets.", "answers": "The network layer.", "keypoints": ["network"]}
    assert assessed(judge, gap, "network")[0] >= 90
