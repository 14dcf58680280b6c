"""Sentences of the catalogue as whole messages."""

from __future__ import annotations

from typing import get_args

from bot.texts.buttons import (
    ENGLISH,
    EXPORT,
    FORGET,
    HISTORY,
    INTERVIEW,
    INTERVIEW_ANEW,
    JAPANESE,
    RESUME,
    SETTINGS,
    SKIP,
    WHY_LAST,
    Choice,
    buttons,
)
from bot.texts.message import Block, Button, Message
from bot.texts.sentences import sentence
from questions import Language
from scoring import OwnQuestionKind

# What can be pressed under a sentence; most have nothing to press.
CHOICES: dict[str, tuple[Choice, ...]] = {
    "choose_language": (ENGLISH, JAPANESE),
    "welcome": (INTERVIEW, SETTINGS),
    "already_running": (INTERVIEW_ANEW,),
    "nothing_running": (INTERVIEW, HISTORY),
    "nothing_to_resume": (INTERVIEW, HISTORY),
    "is_stopped": (RESUME, INTERVIEW),
    "exam_stopped": (RESUME, INTERVIEW),
    "unfinished": (RESUME, INTERVIEW),
    "unfinished_exam": (RESUME, INTERVIEW),
    "grading_failed": (SKIP,),
    "stray": (SKIP,),
    "which_number": (SKIP,),
    "skipped_follow_up": (WHY_LAST,),
    "no_history": (INTERVIEW,),
    "no_history_in_group": (INTERVIEW,),
    "no_such_interview": (HISTORY,),
    "history.no_question": (HISTORY,),
    "rate.nothing": (HISTORY,),
    "compare.nothing": (HISTORY,),
    "compare.unanswered": (HISTORY,),
    "compare.once": (HISTORY,),
    "history.open_question": (HISTORY,),
    "compare.how": (HISTORY,),
    "forget.ask": (EXPORT, FORGET),
    "settings_unknown": (SETTINGS,),
    "bank_changed": (SKIP,),
    "offer.introduction": (SKIP,),
    **{f"own_question.{kind}": (INTERVIEW, HISTORY) for kind in get_args(OwnQuestionKind)},
    "offer.role": (SKIP,),
    "offer.role_unknown": (SKIP,),
    "offer.years": (SKIP,),
    "offer.years_unknown": (SKIP,),
    "role_unknown": (SETTINGS,),
    "years_unknown": (SETTINGS,),
    "introduction.removed": (INTERVIEW,),
    "link_while_running": (RESUME,),
    "link_unknown": (INTERVIEW, SETTINGS),
    "round_over": (INTERVIEW,),
    "questions_unknown": (SETTINGS,),
    "minutes_unknown": (SETTINGS,),
    "time_unknown": (SETTINGS,),
    "zone_unknown": (SETTINGS,),
    "remind": (INTERVIEW, SETTINGS),
    "remind_unfinished": (RESUME, SETTINGS),
}


def say(key: str, language: Language, /, **values: str | int) -> Message:
    """The sentence with this key as a message, a block for each of its paragraphs, with what can be pressed then."""
    paragraphs = sentence(key, language, **values).split("\n\n")
    return Message(
        tuple(Block("text", paragraph) for paragraph in paragraphs),
        buttons(language, *CHOICES.get(key, ())),
    )


def offer_link(name: str, command: str, language: Language) -> Message:
    """A link was followed while an interview is under way: what it opens, for when that is wanted."""
    said = say("link_while_running", language, name=name)
    return Message(said.blocks, (Button(sentence("button.open_link", language), command), *said.buttons))


def suggest(key: str, command: str, language: Language, /, **values: str | int) -> Message:
    """A sentence with what was probably meant, to be pressed."""
    said = say(key, language, **values)
    return Message(said.blocks, (Button(command, command), *said.buttons))
