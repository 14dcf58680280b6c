"""The buttons: each carries the command that typing would be."""

from __future__ import annotations

from bot.texts.message import Button
from bot.texts.sentences import sentence
from questions import Language

# The key of a label, and the command.
Choice = tuple[str, str]

HINT: Choice = ("button.hint", "/hint")
ANOTHER_HINT: Choice = ("button.another_hint", "/hint")
SKIP: Choice = ("button.skip", "/skip")
# Leaves a follow-up for what comes next.
NEXT: Choice = ("button.next", "/skip")
# The reply is complete.
DONE: Choice = ("button.done", "/done")
# What was heard is what was said.
JUDGE: Choice = ("button.judge", "/done")
ANSWER: Choice = ("button.answer", "/answer")
STOP: Choice = ("button.stop", "/stop")
RESUME: Choice = ("button.resume", "/resume")
INTERVIEW: Choice = ("button.interview", "/interview")
# Unlike /interview, this one also leaves an interview that is running.
INTERVIEW_ANEW: Choice = ("button.interview", "/interview new")
HISTORY: Choice = ("button.history", "/history")
PEER_HISTORY: Choice = ("button.peer_history", "/history peer")
PROGRESS: Choice = ("button.progress", "/progress")
EXPORT: Choice = ("button.export", "/export")
FORGET: Choice = ("button.forget", "/forget yes")
SETTINGS: Choice = ("button.settings", "/settings")
SETTINGS_BACK: Choice = ("button.back", "/settings")
WHY_LAST: Choice = ("button.why", "/why")
ENGLISH: Choice = ("language.en", "/language en")
JAPANESE: Choice = ("language.ja", "/language ja")


def correct(part: int) -> Choice:
    """Corrects what was heard as a part of the reply."""
    return "button.correct", f"/correct {part}"


def why(number: int) -> Choice:
    """Explains the mark of question `number`."""
    return "button.why", f"/why {number}"


def delivery(number: int) -> Choice:
    """Shows how the replies to question `number` were put."""
    return "button.delivery", f"/delivery {number}"


def why_in_numbers(number: int) -> Choice:
    """Shows every number behind the mark of question `number`."""
    return "button.numbers", f"/why {number} numbers"


def model_answer(number: int) -> Choice:
    """Shows the model answer of question `number`, which must be over: asked while it is open, it closes it."""
    return "button.model_answer", f"/answer {number}"


def dispute(number: int) -> Choice:
    """Holds that the reply to question `number`, which must be over, did say a point."""
    return "button.dispute", f"/dispute {number}"


def buttons(language: Language, *choices: Choice) -> tuple[Button, ...]:
    """Buttons with their labels in this language."""
    return tuple(Button(sentence(label, language), command) for label, command in choices)
