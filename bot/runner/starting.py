"""From the interview that is asked for to the event that begins it."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from bot.interview import Preferences
from bot.interview.events import PreferencesChosen, Started
from bot.interview.fitting import fitted, nearest_bank
from bot.interview.session import Mode
from bot.runner.library import DEFAULT_BANK, Library, plan
from questions import Bank, Level, Order, choose


@dataclass(frozen=True, slots=True)
class Request:
    """The interview that is asked for; None takes the member's preference, for a bank the one that fits them best.

    `question` asks for that one alone, `topic` and `level` for such questions only.
    """

    bank: str | None = None
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

    @property
    def bank(self) -> str:
        """The bank that is meant where none is named and nobody is asked for in particular."""
        return self.request.bank or DEFAULT_BANK

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


def bank_for(request: Request, preferences: Preferences, library: Library) -> str:
    """The bank that is asked from: the one that was named, else the one that is nearest to the introduction."""
    if request.bank is not None:
        return request.bank
    introduction = preferences.introduction
    nearest = nearest_bank(introduction, library.names()) if introduction else None
    return nearest or DEFAULT_BANK


def started(
    request: Request, name: str, bank: Bank, preferences: Preferences, known: Mapping[str, int], at: datetime, seed: int
) -> Started:
    """The beginning of the interview on the bank `name`; `known` says how well the member knows each question."""
    order = request.order or preferences.order
    count = request.questions or preferences.questions
    planned = tuple(plan(question) for question in choose(request.among(bank), None, order, seed, known))
    # Whoever wants their weak spots first gets them, whatever they wrote of themselves.
    if preferences.introduction is not None and order != "weak":
        planned = fitted(planned, [each for each in preferences.introduction.nearby if each.bank == name], seed)
    # An adaptive interview chooses among all there are as it goes; the others ask those that come first.
    spare = planned[count:] if count and order == "adaptive" else ()
    return Started(
        at=at,
        interview=secrets.token_hex(6),
        bank=name,
        mode=request.mode or preferences.mode,
        seed=seed,
        plan=planned[:count],
        version=bank.version,
        adaptive=order == "adaptive" and len(planned) > 1,
        spare=spare,
    )
