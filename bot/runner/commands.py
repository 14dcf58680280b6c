"""What a person typed or pressed, as a command with its words, or as a reply."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import datetime

from bot.interview.events import (
    AnswerAsked,
    CorrectionAsked,
    DeliveryAsked,
    Event,
    HelpAsked,
    HintAsked,
    ReplyEnded,
    Resumed,
    Skipped,
    Stopped,
    WhyAsked,
)
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
# No name in Latin letters is a part of a longer word; Japanese is written without spaces.
_NAMES = re.compile("|".join(f"(?<![a-z]){name}(?![a-z])" if name.isascii() else name for name in _LANGUAGES))
# In the order in which the question names them.
_PLACES: dict[str, Language] = {"1": "en", "2": "ja"}
# What a command begins with; the latter is what a Japanese keyboard writes.
SLASHES = ("/", "／")
_WIDE_NAME = re.compile(r"\s*／\S*")
_MOST_DIGITS = 9
_MOST_SHOWN = 30


@dataclass(frozen=True, slots=True)
class Command:
    """A command such as /history page 2: its name and its words, in lower case and half width.

    `rest` is its words as they were typed.
    """

    name: str
    words: tuple[str, ...] = ()
    rest: str = field(default="", compare=False)

    def number(self) -> int | None:
        """The first word that is a whole number, if any."""
        return next(iter(self.numbers()), None)

    def numbers(self) -> list[int]:
        """The words that are whole numbers."""
        return [_number(word) for word in self.words if word.isdecimal()]

    def numeral(self) -> str:
        """The first whole number as it was typed, for repeating it; the end of a very long one is left out."""
        return _shown(next((word for word in self.words if word.isdecimal()), ""))

    def words_shown(self) -> str:
        """Its words as they were typed, for repeating them; the end of very long ones is left out."""
        return _shown(self.rest.strip() or " ".join(self.words))


def _shown(typed: str) -> str:
    return typed if len(typed) <= _MOST_SHOWN else f"{typed[:_MOST_SHOWN]}…"


def _number(word: str) -> int:
    """A whole number; one that is larger than anything is counted up to stands for something that does not exist."""
    return int(word) if len(word) <= _MOST_DIGITS else int("9" * _MOST_DIGITS)


def parse(text: str) -> Command | None:
    """The command in `text`, or None where it is a reply. A bot's name after an @ is dropped, as in /hint@my_bot."""
    stripped = in_half_width(text).strip()
    if not stripped.startswith("/") or len(stripped) == 1:
        return None
    head, *rest = stripped[1:].split(maxsplit=1)
    typed = "".join(rest)
    words = unicodedata.normalize("NFKC", typed).lower().split()
    return Command(head.lower().partition("@")[0], tuple(words), typed)


def in_half_width(text: str) -> str:
    """The text as it is, but the name of a command that was typed in full width, such as ／ｓｋｉｐ, in half width."""
    name = _WIDE_NAME.match(text)
    return text if name is None else unicodedata.normalize("NFKC", name.group()) + text[name.end() :]


def is_command(text: str) -> bool:
    """Whether a text is a command rather than a reply."""
    return parse(text) is not None


def parse_language(text: str) -> Language | None:
    """The language that a text names ("English, please", 英語) or by its place; None where it names none, or both."""
    typed = unicodedata.normalize("NFKC", text).lower()
    placed = _PLACES.get(typed.strip(" \t\n.)、。"))
    named = {placed} if placed else {_LANGUAGES[name] for name in _NAMES.findall(typed)}
    return named.pop() if len(named) == 1 else None


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
        case "done":
            return ReplyEnded(at)
        case "correct":
            return CorrectionAsked(at, number)
        case "why":
            return WhyAsked(at, number, "numbers" in command.words)
        case "delivery":
            return DeliveryAsked(at, number)
        case "stop":
            return Stopped(at)
        case "resume":
            return Resumed(at)
        case "help":
            return HelpAsked(at)
    return None
