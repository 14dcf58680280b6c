"""What a simulation is made of: a stage, the players on it, and the scenes that they play."""

from __future__ import annotations

import asyncio
import random
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import Literal

from tests.store.dialog import Rows, rows
from tests.telegram.bot_api import BotApi, Sent
from tests.telegram.people import Person

Rights = Literal["admin", "member", "none"]
# How a recording may be, and what is told of one that no words are heard in; and of any that comes too late.
_UNHEARD = {"silent: ": "There is only silence", "fails: ": "that is my fault"}
_TOO_LATE = ("belongs to a question that was over", "No interview is running", "your answer stays as it was")


class Player:
    """A person with dice of their own, who reads what they are told and goes on when it has come."""

    def __init__(self, person: Person, dice: random.Random, rights: Rights) -> None:
        self.person = person
        self.dice = dice
        self.rights = rights
        self.awaits = ""
        self._read = 0
        self._recordings = 0

    async def hesitates(self) -> None:
        await asyncio.sleep(self.dice.uniform(0.5, 4.0))

    async def hears(self, *words: str) -> Sent:
        """The next message that has some of these words; what comes before it is passed over."""
        self.awaits = " or ".join(words)
        while True:
            for number, sent in enumerate(self.person.heard()[self._read :], start=self._read + 1):
                if any(each in sent.text for each in words):
                    self._read, self.awaits = number, ""
                    return sent
            await self.hesitates()

    async def sees(self, what: str, condition: Callable[[], object]) -> None:
        """Wait until something holds."""
        self.awaits = what
        while not condition():
            await self.hesitates()
        self.awaits = ""

    def shown(self, command: str) -> Sent | None:
        """The newest message with a button that says a command."""
        return next((sent for sent in reversed(self.person.heard()) if _button(sent, command)), None)

    async def presses(self, command: str) -> None:
        """Press the button that says a command, as soon as there is one."""
        await self.sees(f"a button for {command}", lambda: self.shown(command))
        sent = self.shown(command)
        assert sent is not None, "it was seen just now"
        self.person.press_under(sent, _button(sent, command))

    async def speaks(self) -> str | None:
        """Send a recording; returns what was heard in it, None where it was nothing."""
        self._recordings += 1
        words = f"Recording {self._recordings} of {self.person.name} scales each step."
        how = self.dice.choice(("", "", "", *_UNHEARD))
        self.person.speaks(how + words)
        told = await self.hears(_UNHEARD.get(how, words), *_TOO_LATE)
        return words if words in told.text else None

    def told(self, words: str) -> int:
        """How often they were told so; a message that came twice in a row counts once."""
        return sum(words in text for text, _ in groupby(sent.text for sent in self.person.heard()))


@dataclass(frozen=True)
class Stage:
    """Where all scenes of a simulation are played: the emulated Telegram, and the data folder of the bot."""

    api: BotApi
    folder: Path
    seed: int
    players: list[Player] = field(default_factory=list)

    def player(self, name: str, language: str | None = "en", rights: Rights = "member") -> Player:
        """Somebody new, whose dice follow the seed."""
        self.players.append(Player(Person(self.api, name, language), random.Random(f"{self.seed} {name}"), rights))
        return self.players[-1]

    def rows(self, query: str) -> Rows:
        """What the database holds."""
        return rows(self.folder, query)


class Scene(ABC):
    """Something that people do together with the bot, and what must have come of it whatever went wrong meanwhile."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage

    @abstractmethod
    async def play(self) -> None:
        """All that the players do; it ends when they have got what they wait for."""

    @abstractmethod
    def check(self) -> None:
        """The oracle: AssertionError where something was lost, came twice or out of order."""


def _button(sent: Sent, command: str) -> dict[str, str]:
    """The button of a message that says a command; nothing where there is none."""
    buttons = (button for row in sent.keyboard for button in row)
    return next((each for each in buttons if each.get("callback_data", "").partition("|")[0] == command), {})
