"""An interview against the clock, played second by second."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from bot.interview.effects import Effect, Grade, Say, ShowSummary
from bot.interview.events import Answered, Skipped, Started, Ticked
from bot.interview.session import Interview, Mode, PlannedQuestion
from tests.interview.build import Player

FIVE = tuple(PlannedQuestion(f"q{number}") for number in range(1, 6))
BETWEEN_TICKS = 5


class Timed(Player):
    """Plays each event at once; `ticks` lets time go by."""

    def begin(
        self,
        plan: tuple[PlannedQuestion, ...] = FIVE,
        *,
        minutes: int | None = None,
        pressure: bool = False,
        mode: Mode = "coaching",
    ) -> tuple[Effect, ...]:
        return self.play(Started(self.at, "i1", "bank", mode, 7, plan, minutes=minutes, pressure=pressure))

    def after(self, seconds: float) -> datetime:
        self.at += timedelta(seconds=seconds)
        return self.at

    def ticks(self, seconds: float) -> list[Say]:
        """What is said while the clock ticks for some seconds."""
        said: list[Effect] = []
        for _ in range(round(seconds / BETWEEN_TICKS)):
            said += self.play(Ticked(self.after(BETWEEN_TICKS)))
        return [effect for effect in said if isinstance(effect, Say)]

    def says(self, text: str = "a reply") -> tuple[Grade | None, list[str]]:
        """The work that a reply makes, and what is said to it."""
        effects = self.play(Answered(self.at, text))
        return next((each for each in effects if isinstance(each, Grade)), None), keys(effects)

    def skips(self) -> tuple[Effect, ...]:
        return self.play(Skipped(self.at))

    @property
    def interview(self) -> Interview:
        assert self.session.interview is not None
        return self.session.interview

    @property
    def seconds(self) -> float:
        """How long the current question has taken."""
        return self.interview.turn.time


def keys(effects: Iterable[Effect]) -> list[str]:
    return [effect.key for effect in effects if isinstance(effect, Say)]


def result(effects: Iterable[Effect]) -> ShowSummary:
    (found,) = [effect for effect in effects if isinstance(effect, ShowSummary)]
    return found
