"""Questions with choices, as quizzes have them, made questions that are answered in one's own words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from questions.importing.card import Card, Wrong
from questions.languages import language_of

# What says nothing apart from the other choices.
_ABOUT_OTHERS = re.compile(
    r"(?i)\W*(?:all|none|both|neither|any|either)\b.*\b(?:above|these|those|them|following|options?|choices?|others?)\W*"
    r"|\W*(?:[a-e]\W*(?:and|or|&|,)\W*)+[a-e]\W*|.*(?:上記|以上|選択肢)の?(?:すべて|全て|いずれ|どれ).*"
)


def choose(card: Card, right: Sequence[str], wrong: Sequence[Wrong]) -> None:
    """Give a card its answer and its wrong choices; a question that only works with its choices shows them."""
    several = len(right) > 1
    card.answer = "\n".join(f"- {each}" for each in right) if several else "".join(right)
    card.points = list(right) if several else []
    clear = [each for each in wrong if not _ABOUT_OTHERS.fullmatch(each.text)]
    card.wrong = clear
    card.remarks += [f"wrong choice, left out: {each.text}" for each in wrong if each not in clear]
    if re.search(r"(?i)\b(?:which|what) (?:one )?of (?:the following|these)|次のうち|以下のうち|どれですか", card.ask):
        shown = sorted([*right, *(each.text for each in wrong)])
        card.ask = "\n\n".join([card.ask, "\n".join(f"- {each}" for each in shown)])


def truth(card: Card, *, is_true: bool, feedback: str = "") -> None:
    """A statement that is true or false as a question that asks why."""
    if language_of(card.ask) == "ja":
        card.ask = f"正しいですか。その理由も説明してください。「{card.ask.strip()}」"
        verdict = "正しいです。" if is_true else "正しくありません。"
    else:
        card.ask = f"True or false, and why? “{card.ask.strip()}”"
        verdict = "True." if is_true else "False."
    card.answer = f"{verdict} {feedback}".strip() if language_of(verdict) == "en" else f"{verdict}{feedback}"
