"""From the interview that is asked for to the event that begins it."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.interview import Preferences
from bot.interview.events import Started
from bot.interview.session import Mode
from bot.runner.library import DEFAULT_BANK, plan
from questions import Bank, Order, choose


@dataclass(frozen=True, slots=True)
class Request:
    """The interview that is asked for; None takes the member's preference. `question` asks for that one alone."""

    bank: str = DEFAULT_BANK
    questions: int | None = None
    order: Order | None = None
    mode: Mode | None = None
    question: str | None = None


def some_seed() -> int:
    """A seed for shuffling and for the values of numeric exercises."""
    return secrets.randbelow(2**31)


def started(
    request: Request, bank: Bank, preferences: Preferences, last_marks: Mapping[str, int], at: datetime, seed: int
) -> Started:
    """The beginning of the interview; `last_marks` are the member's, by question."""
    order = request.order or preferences.order
    questions = (
        choose(bank, request.questions or preferences.questions, order, seed, last_marks)
        if request.question is None
        else (bank.question(request.question),)
    )
    return Started(
        at=at,
        interview=secrets.token_hex(6),
        bank=request.bank,
        mode=request.mode or preferences.mode,
        seed=seed,
        plan=tuple(plan(question) for question in questions),
    )
