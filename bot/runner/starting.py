"""From the interview that is asked for to the event that begins it."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from bot.interview import Preferences
from bot.interview.adapting import starting_with
from bot.interview.events import PreferencesChosen, Started
from bot.interview.fitting import bank_for_role, drawn_for_role, fitted, nearest_bank
from bot.interview.session import Mode, Origin, PlannedQuestion
from bot.runner.library import DEFAULT_BANK, Library, plan
from questions import Bank, Level, Order, Role, choose, roles


@dataclass(frozen=True, slots=True)
class Request:
    """The interview that is asked for; None takes the member's preference, for a bank the one that fits them best.

    No `questions` are all of the bank, and no `minutes` are no limit. `question` asks for that one alone, `topic` and
    `level` for such questions only.
    """

    bank: str | None = None
    questions: int | None = None
    order: Order | None = None
    mode: Mode | None = None
    question: str | None = None
    topic: str | None = None
    level: Level | None = None
    minutes: int | None = None
    pressure: bool | None = None

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

    @property
    def preferred(self) -> dict[str, str | int | bool]:
        """What it says of what a member can prefer, too, by the name of the preference."""
        said = {name: getattr(self.request, name) for name in ("questions", "order", "mode", "minutes", "pressure")}
        return {name: value for name, value in said.items() if value is not None}

    def give_way(self, choice: PreferencesChosen) -> None:
        """What a member prefers from now on goes before what the process was started with."""
        self.request = replace(
            self.request,
            questions=self.request.questions if choice.questions is None else None,
            order=self.request.order if choice.order is None else None,
            mode=self.request.mode if choice.mode is None else None,
            minutes=self.request.minutes if choice.minutes is None else None,
            pressure=self.request.pressure if choice.pressure is None else None,
        )


def some_seed() -> int:
    """A seed for shuffling and for the values of numeric exercises."""
    return secrets.randbelow(2**31)


def bank_for(request: Request, preferences: Preferences, library: Library, seed: int) -> str:
    """The bank that is asked from: the one named, else the nearest to the introduction, else one of the role's.

    Whoever has a role is asked from its banks only.
    """
    if request.bank is not None:
        return request.bank
    introduction, role = preferences.introduction, _role(preferences)
    readable = library.banks()
    among = [name for name in readable if role is None or name in role.banks]
    nearest = nearest_bank(introduction, among) if introduction else None
    return nearest or (DEFAULT_BANK if role is None else bank_for_role(role.banks, seed))


def _role(preferences: Preferences) -> Role | None:
    """The role that is prepared for; None where there is none, or no longer."""
    return roles().get(preferences.role or "")


def started(
    request: Request, name: str, bank: Bank, preferences: Preferences, known: Mapping[str, int], at: datetime, seed: int
) -> Started:
    """The beginning of the interview on the bank `name`; `known` says how well the member knows each question."""
    order = request.order or preferences.order
    count = preferences.questions if request.questions is None else request.questions or None
    planned = tuple(plan(question) for question in choose(request.among(bank), None, order, seed, known))
    # Whoever names a question, or wants their weak spots first, gets them, whatever they said of themselves.
    if request.question is not None:
        planned = tuple(replace(each, origin=Origin("named")) for each in planned)
    elif order != "weak":
        planned = _for_person(planned, name, preferences, seed)
    return Started(
        at=at,
        interview=secrets.token_hex(6),
        bank=name,
        mode=request.mode or preferences.mode,
        seed=seed,
        plan=planned[:count],
        version=bank.version,
        adaptive=order == "adaptive" and len(planned) > 1,
        spare=planned[count:] if count else (),
        goal=preferences.goal,
        minutes=preferences.minutes if request.minutes is None else request.minutes or None,
        pressure=preferences.pressure if request.pressure is None else request.pressure,
    )


def _for_person(
    planned: tuple[PlannedQuestion, ...], bank: str, preferences: Preferences, seed: int
) -> tuple[PlannedQuestion, ...]:
    """The questions in the order that fits a member's role, introduction and level, each as far as they said it."""
    role, introduction, goal = _role(preferences), preferences.introduction, preferences.goal
    if role is not None:
        planned = drawn_for_role(planned, role.topics, seed)
    if introduction is not None:
        planned = fitted(planned, [each for each in introduction.nearby if each.bank == bank], seed)
    return starting_with(planned, goal.level) if goal and goal.level else planned
