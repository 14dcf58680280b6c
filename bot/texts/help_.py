"""What can be done now, and every command."""

from __future__ import annotations

from bot.interview import Phase
from bot.interview.effects import ShowHelp
from bot.texts.buttons import ANSWER, DONE, HISTORY, INTERVIEW, RESUME, SETTINGS, SKIP, STOP, Choice, buttons
from bot.texts.card import open_choices
from bot.texts.commands import COMMANDS
from bot.texts.message import Block, Message
from bot.texts.sentences import sentence
from questions import Language

_CHOICES: dict[Phase, tuple[Choice, ...]] = {
    Phase.IDLE: (INTERVIEW, HISTORY, SETTINGS),
    Phase.GRADING: (DONE, STOP),
    Phase.FOLLOW_UP: (SKIP, ANSWER, STOP),
    Phase.GRADING_FOLLOW_UP: (DONE, STOP),
    Phase.STOPPED: (RESUME, INTERVIEW, HISTORY),
}


def show_help(effect: ShowHelp, language: Language, *, listens: bool = False) -> Message:
    """What the person can do in this phase, which is to speak, too, where somebody `listens`; then the commands."""
    asked = effect.phase is Phase.ASKED
    in_exam, pressed = asked and effect.mode == "exam", asked and effect.pressure
    key = "help.asked_exam" if in_exam else "help.asked_pressed" if pressed else f"help.{effect.phase}"
    now = sentence(key, language)
    speak = (Block("text", sentence("help.voice", language)),) if listens else ()
    commands = tuple(
        Block("item", sentence("help.command", language, command=name, description=description.to(language)))
        for name, description in COMMANDS.items()
    )
    choices = open_choices(in_exam, hints=not pressed) if asked else _CHOICES[effect.phase]
    return Message((Block("text", now), *speak, *commands), buttons(language, *choices))
