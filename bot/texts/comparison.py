"""Two attempts at one question side by side."""

from __future__ import annotations

from collections.abc import Sequence

from bot.interview.comparing import Comparison
from bot.interview.past import Attempt
from bot.texts.message import Block, Button, Message, Style
from bot.texts.speech import Speech
from bot.texts.wording import Wording, question_name, question_wording
from questions import Bank

_MOST_OTHERS = 4


def comparison(found: Comparison, others: Sequence[Attempt], bank: Bank | None, speech: Speech) -> Message:
    """What was gained from the earlier attempt to the later one, with buttons for comparing it with `others`."""
    asked = found.later.question.question
    question = next((each for each in bank.questions if each.id == asked), None) if bank else None
    name = question_name(bank, asked, speech.language)
    wording = question_wording(question, speech.language) if question else Wording(speech.language)
    blocks = [
        Block("title", speech.say("compare.title", name=name)),
        Block("score", _change(found, speech)),
        Block("item", _attempt(found.earlier, speech)),
        Block("item", _attempt(found.later, speech)),
    ]
    parts: tuple[tuple[str, Style, str, Sequence[str]], ...] = (
        ("compare.gained", "right", "✓", found.gained),
        ("compare.lost", "wrong", "✗", found.lost),
        ("compare.missing", "missing", "・", found.missing),
        ("compare.kept", "right", "✓", found.kept),
    )
    for key, style, sign, points in parts:
        blocks += _points(key, style, sign, points, wording, speech)
    return Message(tuple(blocks), _buttons(found, others, speech))


def _points(key: str, style: Style, sign: str, points: Sequence[str], wording: Wording, speech: Speech) -> list[Block]:
    if not points:
        return []
    return [Block("text", speech.say(key)), *(Block(style, f"{sign} {wording.point(point)}") for point in points)]


def _change(found: Comparison, speech: Speech) -> str:
    before, after = _mark(found.earlier), _mark(found.later)
    return speech.say("compare.change", before=before, after=after, change=f"{after - before:+d}".replace("-", "−"))


def _attempt(attempt: Attempt, speech: Speech) -> str:
    return speech.say(
        "compare.attempt", number=attempt.interview, when=speech.date(attempt.at), mark=speech.mark(attempt.question)
    )


def _mark(attempt: Attempt) -> int:
    return attempt.question.final_mark or 0


def _buttons(found: Comparison, others: Sequence[Attempt], speech: Speech) -> tuple[Button, ...]:
    later = f"{found.later.interview} {found.later.question.position}"
    opening = [
        Button(speech.say("button.past", number=each.interview), f"/history {each.interview} {each.question.position}")
        for each in (found.earlier, found.later)
    ]
    comparing = [
        Button(
            speech.say("button.compare_with", number=each.interview),
            f"/compare {later} {each.interview} {each.question.position}",
        )
        for each in others[:_MOST_OTHERS]
    ]
    return (*opening, *comparing)
