"""What the payload of a link opens, such as t.me/a_bot?start=bank_deep-learning."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from bot.runner.library import DEFAULT_BANK, Library
from questions import QuestionsError

_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")


@dataclass(frozen=True, slots=True)
class Opened:
    """A bank, or one question of it."""

    bank: str
    question: str | None = None

    @property
    def words(self) -> str:
        """What follows /interview to start it."""
        return self.bank if self.question is None else f"{self.bank} {self.question}"


def open_link(payload: str, library: Library) -> Opened | Literal["link_unknown", "invited"]:
    """What is opened by bank_{bank}, q_{question} or q_{bank}_{question}; otherwise what is to be said."""
    kind, *names = payload.split("_") if _PAYLOAD.fullmatch(payload) else [""]
    match kind, names:
        case "bank", [bank] if bank in library.names():
            return Opened(bank)
        case "q", [question] if _has(library, DEFAULT_BANK, question):
            return Opened(DEFAULT_BANK, question)
        case "q", [bank, question] if _has(library, bank, question):
            return Opened(bank, question)
        case "invite", _:
            return "invited"
    return "link_unknown"


def _has(library: Library, bank: str, question: str) -> bool:
    try:
        return question in {each.id for each in library.bank(bank).questions}
    except QuestionsError:
        return False
