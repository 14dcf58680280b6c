"""Questions with choices, as quizzes have them, made questions that are answered in one's own words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from questions.importing.card import Card, Wrong
from questions.importing.lettered import Chosen
from questions.languages import language_of
from questions.markup import one_line
from questions.verdicts import is_bare, lowered, tells_nothing

# What says nothing apart from the other choices.
_ABOUT_OTHERS = re.compile(
    r"(?i)\W*(?:all|none|both|neither|any|either)\b.*\b(?:above|these|those|them|following|options?|choices?|others?)\W*"
    r"|\W*(?:[a-e]\W*(?:and|or|&|,)\W*)+[a-e]\W*|.*(?:上記|以上|選択肢)の?(?:すべて|全て|いずれ|どれ).*"
)
# What cannot be answered without seeing the choices.
_NEEDS_CHOICES = re.compile(
    r"(?i)\b(?:which|what) (?:one )?of (?:the following|these)|\bwhich (?:statement|option|answer|choice)s?\b"
    r"|\b(?:select|choose|pick)\b|次のうち|以下のうち|どれ|選(?:べ|び|ん|択)|正しいもの|誤っているもの|適切なもの"
)

WHOLE = 100.0  # per cent
_TRUE = ("true", "yes", "t", "正しい", "はい", "○", "正")
_SIDES = [sorted(pair) for pair in zip(_TRUE, ("false", "no", "f", "正しくない", "いいえ", "×", "誤"), strict=True)]


def choose(card: Card, right: Sequence[str], wrong: Sequence[Wrong], explained: str = "") -> None:
    """Give a card its answer, its wrong choices, and all of them as a hint.

    They do not stand in the question: what it says itself counts for nothing in a reply, so the right one would not.
    A wrong choice that the explanation speaks of is no mistake to look for.
    """
    several = len(right) > 1
    sides = [re.sub(r"\W", "", each).lower() for each in (*right, *(each.text for each in wrong))]
    if len(right) == 1 and sorted(sides) in _SIDES:
        truth(card, is_true=sides[0] in _TRUE, feedback=explained)
        return
    answer = "\n".join(f"- {each}" for each in right) if several else "".join(right)
    card.answer = "\n\n".join(filter(None, [answer, explained]))
    card.points = list(right) if several and not explained else []
    said = one_line(explained).lower()
    card.wrong = [each for each in wrong if not _ABOUT_OTHERS.fullmatch(each.text) and each.text.lower() not in said]
    left_out = [each for each in wrong if each not in card.wrong]
    card.remarks += [
        f"wrong choice, left out: {each.text}{f' ({each.feedback})' if each.feedback else ''}" for each in left_out
    ]
    if right and wrong:
        shown = sorted({one_line(each) for each in (*right, *(each.text for each in wrong))})
        is_japanese = language_of(card.ask) == "ja"
        card.hints.append(f"選択肢：{'／'.join(shown)}" if is_japanese else f"The choices: {' / '.join(shown)}")
        if _NEEDS_CHOICES.search(card.ask):
            apart = "\n\n" if "\n" in card.ask else "" if is_japanese else " "
            card.ask += apart + ("（選択肢はヒントで見られます。）" if is_japanese else "(The hint shows the choices.)")


def rightly(answers: Sequence[tuple[float, str, str]], card: Card) -> tuple[list[str], list[Wrong]]:
    """The right and the wrong of choices with their share in per cent and feedback; remarks say what is said of them.

    Beside a choice that is wholly right, one that earns a share of the mark is neither: it is kept as a remark.
    """
    whole = any(share >= WHOLE for share, _, _ in answers)
    partly = [(share, text) for share, text, _ in answers if 0 < share < WHOLE and whole]
    card.remarks += [f"partly right ({share:g} %): {text}" for share, text in partly]
    card.remarks += [f"on “{text}”: {feedback}" for share, text, feedback in answers if share > 0 and feedback]
    right = [text for share, text, _ in answers if share > 0 and (share, text) not in partly]
    return right, [Wrong(text, feedback) for share, text, feedback in answers if share <= 0]


def choose_shown(card: Card, found: Chosen) -> None:
    """Give a card what a text with choices says."""
    card.ask = "\n\n".join(filter(None, [card.ask, found.before]))
    choose(card, found.right, [Wrong(one_line(each)) for each in found.wrong], found.after)


def fill(card: Card, gaps: Sequence[str]) -> None:
    """Take what fills the gaps of a sentence for the points: its other words stand in the question already.

    A bare verdict, which says nothing by itself, is left to the whole sentence.
    """
    if not any(is_bare(gap) for gap in gaps):
        card.points = [one_line(gap) for gap in gaps if gap.strip()]


def truth(card: Card, *, is_true: bool, feedback: str = "") -> None:
    """A statement that is true or false as a question that is answered by yes or no, with the reason that is given."""
    statement = card.ask.strip().rstrip(".。")
    if tells_nothing(feedback):
        card.remarks += [f"feedback: {feedback.strip()}"] if feedback.strip() else []
        feedback = ""
    if language_of(statement) == "ja":
        _truth_ja(card, statement, is_true, feedback)
    else:
        _truth_en(card, statement, is_true, feedback)


def _truth_en(card: Card, statement: str, is_true: bool, feedback: str) -> None:
    verdict = "True" if is_true else "False"
    if statement.endswith("?"):
        card.answer = f"{'Yes' if is_true else 'No'}. {feedback}".strip()
        return
    if re.search(r"[.!?:]\s|\n", statement):
        card.ask = f"True or false? “{statement}”"
    else:
        card.ask = f"Is it true that {lowered(statement)}{', and why' if feedback else ''}?"
    said = f"{verdict}: {statement}." if is_true else f"{verdict}: “{statement}” is wrong."
    card.answer = f"{verdict}. {feedback}" if feedback else said


def _truth_ja(card: Card, statement: str, is_true: bool, feedback: str) -> None:
    if re.search(r"[?？]$|か$", statement):
        card.answer = f"{'はい' if is_true else 'いいえ'}。{feedback}"
        return
    card.ask = f"「{statement}」というのは正しいですか。"
    card.answer = f"「{statement}」は{'正しいです' if is_true else '正しくありません'}。{feedback}"
