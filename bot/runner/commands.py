"""What a person typed or pressed, as a command with its words, or as a reply."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.interview.events import AnswerAsked, Event, HelpAsked, HintAsked, Resumed, Skipped, Stopped, WhyAsked
from questions import Language

_LANGUAGES: dict[str, Language] = {
    "en": "en",
    "english": "en",
    "英語": "en",
    "ja": "ja",
    "jp": "ja",
    "japanese": "ja",
    "日本語": "ja",
    "にほんご": "ja",
}


@dataclass(frozen=True, slots=True)
class Command:
    """A command such as /history page 2: its name and its words, in lower case."""

    name: str
    words: tuple[str, ...] = ()

    def number(self) -> int | None:
        """The first word that is a whole number, if any."""
        return next(iter(self.numbers()), None)

    def numbers(self) -> list[int]:
        """The words that are whole numbers."""
        return [int(word) for word in self.words if word.isdecimal()]


def parse(text: str) -> Command | None:
    """The command in `text`, or None where it is a reply. A bot's name after an @ is dropped, as in /hint@my_bot."""
    stripped = text.strip()
    if not stripped.startswith("/") or len(stripped) == 1:
        return None
    head, *words = stripped[1:].lower().split()
    return Command(head.partition("@")[0], tuple(words))


def parse_language(text: str) -> Language | None:
    """The language that a word names, in either language."""
    return _LANGUAGES.get(text.strip().lower())


def command_event(command: Command, at: datetime) -> Event | None:
    """The event that a command stands for, None where no event does."""
    number = command.number()
    match command.name:
        case "hint":
            return HintAsked(at)
        case "skip":
            return Skipped(at)
        case "answer":
            return AnswerAsked(at, number)
        case "why":
            return WhyAsked(at, number)
        case "stop":
            return Stopped(at)
        case "resume":
            return Resumed(at)
        case "help":
            return HelpAsked(at)
    return None
