"""Reviews by members who forget as FSRS says with given parameters."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random

from bot.interview.scheduling import RATINGS, History, reviewed, strength

START = datetime(2026, 1, 1, tzinfo=UTC)
# They forget faster than with FSRS's standard parameters: first intervals are shorter, and grow less.
FORGETFUL = (
    *(0.05, 0.2, 0.6, 2.0, 6.4133, 0.8334, 3.0194, 0.001, 0.8, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483, 0.6014),
    *(1.8729, 0.5425, 0.0912, 0.0658, 0.4),
)


def simulated(points: int, parameters: tuple[float, ...] = FORGETFUL, seed: int = 3) -> list[History]:
    """Five reviews of each of so many points, some days apart."""
    random = Random(seed)
    return [_history(parameters, random) for _ in range(points)]


def _history(parameters: tuple[float, ...], random: Random) -> History:
    at = START + timedelta(hours=random.randrange(150 * 24))
    rating = random.choice(RATINGS)
    history = [(at, rating)]
    known = reviewed(None, at, rating, parameters)
    for _ in range(4):
        at += timedelta(days=random.choice((1, 2, 4, 7, 12)))
        recalled = random.random() < strength(known, at, parameters)
        rating = random.choice(("hard", "good", "good")) if recalled else "again"
        history.append((at, rating))
        known = reviewed(known, at, rating, parameters)
    return history
