"""What must hardly change a score: the same content typed in another way, on gold replies, by the packaged judge."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.robustness import MOST_CHANGE
from benchmarks.rubric import GOLD
from benchmarks.transformations import TRANSFORMATIONS
from questions import Language, load_bank
from scoring import Judge
from scoring.graded import Graded, graded
from tests.shipped import encoder, judge, relations

pytestmark = pytest.mark.model

BANK = load_bank("deep-learning")
KINDS = ("good", "terse", "mixed", "half", "swapped", "negated", "wrong", "vague", "off-topic", "right-plus-injection")
REPLIES = [
    reply for reply in graded(GOLD) if reply.question in ("learning-rate", "backpropagation") and reply.kind in KINDS
]
# What holds for all gold replies; `python -m benchmarks.robustness` shows how far the other changes are from it.
HARMLESS: dict[Language, tuple[str, ...]] = {
    "en": ("lower case", "capitals", "bullets"),
    "ja": ("lower case", "capitals", "full width", "other marks", "no commas", "bullets"),
}


@cache
def score(question: str, answer: str) -> int:
    return judge().assess(BANK.question(question), answer).score


@pytest.mark.parametrize(
    ("language", "change"), [(language, change) for language in HARMLESS for change in HARMLESS[language]]
)
@given(data=st.data())
@settings(max_examples=3, deadline=None, derandomize=True, database=None)
def test_the_same_in_another_way_scores_the_same(language: Language, change: str, data: st.DataObject) -> None:
    reply = data.draw(st.sampled_from([reply for reply in REPLIES if reply.side == language]))
    changed = TRANSFORMATIONS[change](reply.answer)
    assert abs(score(reply.question, changed) - score(reply.question, reply.answer)) <= MOST_CHANGE


@given(reply=st.sampled_from(REPLIES), before=st.lists(st.sampled_from(REPLIES), max_size=2))
@settings(max_examples=5, deadline=None, derandomize=True, database=None)
def test_the_same_text_scores_the_same_whatever_was_judged_before(reply: Graded, before: list[Graded]) -> None:
    other = Judge(encoder(), relations())
    for each in before:
        other.assess(BANK.question(each.question), each.answer)
    assert other.assess(BANK.question(reply.question), reply.answer) == judge().assess(
        BANK.question(reply.question), reply.answer
    )
