"""Spaced repetition by FSRS: the card that reviews make, its strength, and parameters fitted to past reviews."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from fsrs import Card as Memory
    from fsrs import Scheduler

Rating = Literal["again", "hard", "good", "easy"]
RATINGS: tuple[Rating, ...] = ("again", "hard", "good", "easy")

# The parameters of FSRS; None stands for its standard ones.
Parameters = tuple[float, ...] | None
# The reviews of one point by one member, in their order.
History = Sequence[tuple[datetime, Rating]]

# The share of the latest repeats that a fit does not see, and is measured on.
LEFT_OUT = 0.2
# FSRS's optimizer needs 512 repeats; these leave it as many.
FEWEST_REPEATS = 640
FIT_EVERY = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Card:
    """What a member's reviews of one keypoint come to: when it is due, and how firmly it sits, in days."""

    due: datetime
    stability: float
    difficulty: float
    reviews: int
    last: datetime


@dataclass(frozen=True, slots=True)
class Fit:
    """Parameters of FSRS fitted to so many repeats.

    `before` and `after` are the log-losses on those left out, by the parameters that held until then and by these.
    """

    at: datetime
    repeats: int
    before: float
    after: float
    parameters: tuple[float, ...]

    @property
    def is_better(self) -> bool:
        """Whether these parameters foretell better than those before them, so that they hold from then on."""
        return self.after < self.before


def card(history: History, parameters: Parameters = None) -> Card:
    """The card that these reviews make, in whichever order they come; there must be one."""
    (at, rating), *later = sorted(history)
    made = reviewed(None, at, rating, parameters)
    for at, rating in later:
        made = reviewed(made, at, rating, parameters)
    return made


def reviewed(known: Card | None, at: datetime, rating: Rating, parameters: Parameters = None) -> Card:
    """The card after one more review, which is later than all before it; None is a point without any."""
    from fsrs import Card as Memory
    from fsrs import Rating as Grade

    before = Memory(card_id=1, due=at) if known is None else _memory(known)
    after, _ = _scheduler(parameters).review_card(before, Grade(RATINGS.index(rating) + 1), at)
    count = 1 if known is None else known.reviews + 1
    return Card(after.due, after.stability or 0.0, after.difficulty or 0.0, count, at)


def strength(known: Card, at: datetime, parameters: Parameters = None) -> float:
    """How likely the point would be recalled now, 0 to 1."""
    return float(_scheduler(parameters).get_card_retrievability(_memory(known), at))


def are_valid(parameters: tuple[float, ...]) -> bool:
    """Whether FSRS takes these parameters: as many as it has, each within its bounds."""
    try:
        _scheduler(parameters)
    except ValueError:
        return False
    return True


def repeats(histories: Iterable[History]) -> list[datetime]:
    """When points were reviewed a day or more after their last review, in order: only these tell of forgetting."""
    return sorted(at for history in histories for (last, _), (at, _) in pairwise(history) if (at - last).days > 0)


def first_left_out(repeated: Sequence[datetime]) -> datetime:
    """The moment from which on reviews are left out of a fit; `repeated` as `repeats` gives them, and not empty."""
    return repeated[math.ceil(len(repeated) * (1 - LEFT_OUT))]


def log_loss(histories: Iterable[History], since: datetime, parameters: Parameters) -> float:
    """The mean of -log p(what was shown) over the repeats since then, as FSRS's optimizer reckons it; 0 of none."""
    losses: list[float] = []
    for history in histories:
        known: Card | None = None
        for at, rating in history:
            if known is not None and at >= since and (at - known.last).days > 0:
                recalled = strength(known, at, parameters)
                losses.append(-math.log(1 - recalled if rating == "again" else recalled))
            known = reviewed(known, at, rating, parameters)
    return sum(losses) / max(len(losses), 1)


def is_due(latest: Fit | None, repeated: int, at: datetime) -> bool:
    """Whether parameters are to be fitted: there are enough repeats, and new ones, and the last time was a week ago."""
    if repeated < FEWEST_REPEATS:
        return False
    return latest is None or (at - latest.at >= FIT_EVERY and repeated > latest.repeats)


def _memory(known: Card) -> Memory:
    from fsrs import Card as Memory
    from fsrs import State

    return Memory(1, State.Review, None, known.stability, known.difficulty, known.due, known.last)


@cache
def _scheduler(parameters: Parameters) -> Scheduler:
    """In days from the first review on: nobody is asked the same thing twice within minutes."""
    from fsrs import Scheduler

    if parameters is None:
        return Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    return Scheduler(parameters, learning_steps=(), relearning_steps=(), enable_fuzzing=False)
