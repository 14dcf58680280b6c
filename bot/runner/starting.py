"""From the interview that is asked for to the event that begins it."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from bot.interview import Preferences
from bot.interview.events import PreferencesChosen, Started
from bot.interview.session import Mode
from bot.runner.library import DEFAULT_BANK, plan
from questions import Bank, Level, Order, choose


@dataclass(frozen=True, slots=True)
class Request:
    """The interview that is asked for; None takes the member's preference.

    `question` asks for that one alone, `topic` and `level` for such questions only.
    """

    bank: str = DEFAULT_BANK
    questions: int | None = None
    order: Order | None = None
    mode: Mode | None = None
    question: str | None = None
    topic: str | None = None
    level: Level | None = None

    def among(self, bank: Bank) -> Bank:
        """The bank with nothing but the questions that are asked for."""
        if self.question is not None:
            return bank.model_copy(update={"questions": (bank.question(self.question),)})
        chosen = tuple(
            question
            for question in bank.questions
            if self.topic in (None, *question.topics) and self.level in (None, question.level)
        )
        return bank.model_copy(update={"questions": chosen})


@dataclass(slots=True)
class Standing:
    """What is asked for wherever an interview is started without saying otherwise, for as long as the process runs."""

    request: Request = Request()

    def give_way(self, choice: PreferencesChosen) -> None:
        """What a member prefers from now on goes before what the process was started with."""
        self.request = replace(
            self.request,
            questions=self.request.questions if choice.questions is None else None,
            order=self.request.order if choice.order is None else None,
            mode=self.request.mode if choice.mode is None else None,
        )


def some_seed() -> int:
    """A seed for shuffling and for the values of numeric exercises."""
    return secrets.randbelow(2**31)


def started(
    request: Request, bank: Bank, preferences: Preferences, known: Mapping[str, int], at: datetime, seed: int
) -> Started:
    """The beginning of the interview; `known` says how well the member knows each question."""
    order = request.order or preferences.order
    count = request.questions or preferences.questions
    # An adaptive interview chooses among all there are as it goes.
    candidates = choose(request.among(bank), None if order == "adaptive" else count, order, seed, known)
    planned = tuple(plan(question) for question in candidates)
    return Started(
        at=at,
        interview=secrets.token_hex(6),
        bank=request.bank,
        mode=request.mode or preferences.mode,
        seed=seed,
        plan=planned[:count],
        version=bank.version,
        adaptive=order == "adaptive" and len(planned) > 1,
        spare=planned[count:] if count else (),
    )
