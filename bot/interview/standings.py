"""The leaderboard: how those who answer rounds together stand, by what the group has seen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from bot.interview.progress import Day, streak
from bot.interview.rounds import Round
from bot.interview.summary import mean

By = Literal["average", "gain", "days"]
# In a group of fewer, only the top is told, so that nobody stands at the bottom of a list.
SMALL = 8
TOP_OF_SMALL, TOP = 1, 5


@dataclass(frozen=True, slots=True)
class Mark:
    """What a member's answer came to in a round; `gain` is since the first time, None where it was the first."""

    member: int
    name: str
    at: datetime
    score: int
    gain: int | None


@dataclass(frozen=True, slots=True)
class Standing:
    """A line of the leaderboard; those with the same value have the same place."""

    place: int
    member: int
    name: str
    value: int


def marks(rounds: Sequence[Round]) -> tuple[Mark, ...]:
    """What came of rounds that are over; anonymous ones stay so."""
    scores = {
        (each.id, answer.member): answer.assessment.score
        for each in rounds
        for answer in each.counted
        if answer.assessment is not None
    }
    found = []
    for each in rounds:
        for answer in each.counted if each.state == "over" and not each.anonymous else ():
            score = scores.get((each.id, answer.member))
            if score is not None:
                before = scores.get((each.before or "", answer.member))
                gain = None if before is None else score - before
                found.append(Mark(answer.member, answer.name, answer.at, score, gain))
    return tuple(found)


def standings(
    found: Iterable[Mark], by: By, since: datetime | None, practised: Mapping[int, Sequence[Day]], today: date
) -> tuple[Standing, ...]:
    """Everybody who has something to show, best first; `practised` are the days of each member."""
    meant = [mark for mark in found if since is None or mark.at >= since]
    names = {mark.member: mark.name for mark in meant}
    values: dict[int, int] = {}
    for member in names:
        own = [mark for mark in meant if mark.member == member]
        gains = [mark.gain for mark in own if mark.gain is not None]
        if by == "average":
            values[member] = mean([mark.score for mark in own])
        elif by == "days":
            values[member] = streak(practised.get(member, ()), today)
        elif gains:
            values[member] = mean(gains)
    ordered = sorted(values, key=lambda member: (-values[member], names[member]))
    return tuple(
        Standing(1 + sum(value > values[member] for value in values.values()), member, names[member], values[member])
        for member in ordered
    )


def told(lines: Sequence[Standing], me: int) -> tuple[Standing, ...]:
    """What is shown of a leaderboard: the top of it and oneself."""
    top = TOP_OF_SMALL if len(lines) < SMALL else TOP
    return tuple(line for line in lines if line.place <= top or line.member == me)
