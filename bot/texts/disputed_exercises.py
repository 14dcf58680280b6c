"""Disputes about exercises as those see them who decide: the reply, what was computed, and what was read in it."""

from __future__ import annotations

from collections.abc import Iterator

from bot.interview.disputes import Dispute, DisputedExercise
from bot.interview.replies import MOST_JUDGED
from bot.interview.revisions import Change
from bot.texts.buttons import buttons
from bot.texts.disputes import case_title
from bot.texts.message import Block, Message
from bot.texts.sentences import sentence
from questions import Exercise, Language, Numeric, Question, draw
from questions.exercises import written
from scoring import answers_read


def exercise_case(
    dispute: Dispute, about: DisputedExercise, question: Question, credited: Change, language: Language
) -> Message:
    """What a host decides about an exercise by; `credited` is what becomes of the mark when the reply is credited."""
    drawn = _drawn(about, question)
    marks = {"before": credited.past.final_mark, "after": credited.final_mark}
    follows = "dispute.what_is_credited" if marks["before"] != marks["after"] else "dispute.what_is_credited_kept"
    blocks = [
        case_title(dispute, question, language),
        *_asked(drawn, language),
        Block("text", sentence("dispute.reply", language)),
        Block("quote", about.reply),
        Block("text", sentence("dispute.computed", language)),
        Block("right", _with_unit(about.expected, drawn, language)),
        *([Block("correction", f"→ {drawn.worked(language)}")] if drawn else []),
        Block("heading", sentence("dispute.finding", language)),
        *_found(about, drawn, language),
        Block("text", sentence(follows, language, **marks)),
    ]
    choices = (("button.credit", f"/dispute accept {dispute.id}"), ("button.decline", f"/dispute decline {dispute.id}"))
    return Message(tuple(blocks), buttons(language, *choices))


def _drawn(about: DisputedExercise, question: Question) -> Exercise | None:
    """The exercise as it was asked; None where the bank has it otherwise by now, or no more."""
    found = next((each for each in question.follow_ups if each.id == about.exercise), None)
    drawn = draw(found, about.seed) if isinstance(found, Numeric) else None
    return drawn if drawn is not None and written(drawn.answer) == about.expected else None


def _asked(drawn: Exercise | None, language: Language) -> Iterator[Block]:
    if drawn is not None:
        yield Block("text", sentence("dispute.to_exercise", language, asked=drawn.ask(language)))


def _with_unit(number: str, drawn: Exercise | None, language: Language) -> str:
    unit = drawn.numeric.unit if drawn else None
    return sentence("number.with_unit", language, number=number, unit=unit.to(language)) if unit else number


def _found(about: DisputedExercise, drawn: Exercise | None, language: Language) -> Iterator[Block]:
    """What was read as the answer, as far as the exercise is still known, and what the judge made of it."""
    if drawn is not None:
        read = answers_read(drawn, about.reply[:MOST_JUDGED])
        key = "dispute.read" if len(read) == 1 else "dispute.read_several" if read else "dispute.read_nothing"
        yield Block("item", sentence(key, language, number=sentence("why.and", language).join(read)))
        if not read:
            return
    yield Block("wrong", f"✗ {sentence(f'dispute.found_{about.verdict}', language)}")
