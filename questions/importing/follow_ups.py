"""Follow-ups that stand beside a question in columns of their own: what is asked, and the answer where there is one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Literal

from questions.importing.asking import FOLLOW_UPS
from questions.importing.card import Card, FollowUp

# Names of columns, in small letters and without what stands between words.
_ASKS = rf"{FOLLOW_UPS}(?:questions?|の?質問|の?問い?)?\d*"
_ANSWERS = r"(?:model)?answers?|(?:へ|に対する)?の?(?:模範解答|模範回答|解答例?|回答例?|答え?)"
_ASKING = re.compile(_ASKS)
_ANSWERING = re.compile(rf"{_ASKS}(?:{_ANSWERS})\d*|(?:model)?answers?(?:to|for)(?:the)?{_ASKS}")
_BETWEEN_WORDS = re.compile(r"[\s_\-*#.:：()]+")
# What says that an answer follows, in the same cell.
_SAYS_ANSWER = r"(?:→|⇒|[-=]>|(?:a|ans|answer)\s*[:：]|(?:模範)?(?:解答|回答|答え?)\s*[:：])\s*"
_THEN = re.compile(rf"(?i)(?:(?<=[?？。])\s*|\s*\n\s*){_SAYS_ANSWER}")
# What a cell parts several questions by.
_BETWEEN = re.compile(rf"(?i)\s*\n+(?!\s*{_SAYS_ANSWER})|(?<=[?？。])\s*[;；|]\s*")
_ITEM = re.compile(r"\A\s*(?:[-*+•・]\s*|\(?\d{1,2}[.)．、]\s*|[①-⑳]\s*)")
_ASKED = re.compile(r"(?i)\A\s*(?:q|question|質問|問)\s*[:：]\s*")

# What a column is called, and what stands in it.
Cell = tuple[str, str]


def follow_up_part(name: str) -> Literal["follow_up", "follow_up_answer", ""]:
    """Whether follow-ups or the answers to them stand in a column of this name."""
    bare = _BETWEEN_WORDS.sub("", unicodedata.normalize("NFKC", name).lower())
    if _ASKING.fullmatch(bare):
        return "follow_up"
    return "follow_up_answer" if _ANSWERING.fullmatch(bare) else ""


def take_follow_ups(card: Card, asks: Sequence[Cell], answers: Sequence[Cell]) -> None:
    """Give a card what stands in its columns for follow-ups, each with the answer in the column of the same place."""
    for (_, cell), (name, answer) in zip_longest(asks, answers, fillvalue=("", "")):
        found = list(questions_of(cell))
        several = [_ITEM.sub("", line).strip() for line in answer.split("\n")]
        replies = [answer] if len(found) == 1 else several
        if answer and len(found) == len(replies):
            found = [FollowUp(each.ask, reply or each.answer) for each, reply in zip(found, replies, strict=True)]
        elif answer:
            card.remarks.append(f"{name}: {answer}")
        card.follow_ups += found


def questions_of(cell: str) -> Iterator[FollowUp]:
    """The questions of a cell or a line, each with the answer that is marked as one behind it or in the line below."""
    for part in _BETWEEN.split(cell):
        ask, *answer = _THEN.split(_ASKED.sub("", _ITEM.sub("", part)), maxsplit=1)
        if ask.strip():
            yield FollowUp(ask.strip(), "".join(answer).strip())
