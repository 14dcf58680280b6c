"""What only says the question again is no answer to it; what is put into its gaps is."""

from __future__ import annotations

import pytest

from scoring.reading.clauses import clauses
from scoring.reading.echoing import filled, says_again, still_asked


@pytest.mark.parametrize(
    ("asked", "text", "said"),
    [
        ("Heapsort uses a ____ and takes ____.", "Heapsort uses a heap and takes O(n log n).", ["heap", "O(n log n)"]),
        ("heapsort uses a ____ (tree)", "Heapsort uses a heap", ["heap"]),
        ("____ = TP / (TP + FP)", "Precision = TP/(TP+FP)", ["Precision"]),
        ("日本の首都は（　　）である。", "日本の首都は東京である。", ["東京"]),
        ("日本の首都は____である。", "日本の首都は____である。", []),
        ("a ____ b ____ c", "a 1 b c", ["1"]),
    ],
)
def test_what_fills_the_gaps_is_left_where_it_stood(asked: str, text: str, said: list[str]) -> None:
    left = filled([asked], text)
    assert left is not None
    assert left.split("\n") == left.splitlines()
    assert [each.strip() for each in left.split("\n") if each.strip()] == said
    assert len(left) == len(text)
    assert all(kept in (" ", "\n", typed) for kept, typed in zip(left, text, strict=True))


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        ("What is a heap?", "What is a heap?"),
        ("A ____ is a tree.", "a heap"),
        ("A ____ is a tree.", "A heap is a list."),
        ("a ____ b ____ c", "a 1 c"),
        ("____", "a heap"),
    ],
)
def test_other_replies_fill_none(asked: str, text: str) -> None:
    assert filled([asked], text) is None


def test_a_question_is_said_again_whatever_its_marks_and_capitals() -> None:
    assert says_again(["Is it true?", "本当ですか。"], "is it true")
    assert says_again(["Is it true?", "本当ですか。"], "本当ですか？")
    assert not says_again(["Is it true?"], "It is true.")
    assert not says_again(["____"], "...")


@pytest.mark.parametrize(
    ("text", "asking"),
    [
        ("Does TCP keep the order?", 1),
        ("TCPは順序を保証しますか。", 1),
        ("順序を保証しますか？", 1),
        ("TCP keeps the order.", 0),
        ("It keeps the order, right?", 0),
        ("順序を保証するのではないでしょうか。", 0),
        ("Is it true that it does? Yes, it numbers the bytes.", 1),
    ],
)
def test_who_asks_whether_it_is_so_leaves_that_open(text: str, asking: int) -> None:
    assert len(still_asked(text, clauses(text))) == asking
