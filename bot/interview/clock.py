"""The clock of an interview: how long there is for it and for each of its questions. No mark depends on it."""

from __future__ import annotations

from bot.interview.session import Interview
from questions import Kind, Level

# Under pressure: how long there is for a question, in seconds, and which share of that for a follow-up to it.
LIMITS: dict[Kind, dict[Level, int]] = {
    "facts": {"junior": 120, "mid": 180, "senior": 240},
    "story": {"junior": 240, "mid": 300, "senior": 360},
}
FOLLOW_UP_SHARE = 0.5
# What is still being sent when its time ends is in time, so many seconds after it.
GRACE = 10.0
# How many seconds before its end a question's time is told once more.
NEAR_END = 30.0
# With fewer seconds left, no further question is begun.
LEAST_LEFT = 30.0


def budget(interview: Interview) -> float:
    """How long the whole interview may take, in seconds; infinite where it takes as long as it takes."""
    minutes = interview.clock.minutes
    return float("inf") if minutes is None else 60.0 * minutes


def spent(interview: Interview) -> float:
    """How long its questions have waited for their replies, in seconds."""
    return sum(turn.time for turn in interview.turns)


def is_over(interview: Interview) -> bool:
    """Whether there is no time for another question."""
    return spent(interview) > budget(interview) - LEAST_LEFT


def limit_of(interview: Interview) -> int | None:
    """How long there is for what is open, a question or its follow-up, in seconds; None where nothing presses."""
    return limit_at(interview, len(interview.turns), len(interview.turn.follow_ups))


def limit_at(interview: Interview, number: int, follow_up: int) -> int | None:
    """The limit of question `number`, or of its follow-up, which counts from 1; 0 is the question itself."""
    if not interview.clock.pressure:
        return None
    planned = interview.plan[number - 1]
    limit = LIMITS[planned.kind][planned.level]
    return round(limit * FOLLOW_UP_SHARE) if follow_up else limit


def waited(interview: Interview) -> float:
    """How long what is open has waited for its reply, in seconds."""
    turn = interview.turn
    return turn.follow_ups[-1].seconds if turn.follow_ups else turn.seconds


def is_up(interview: Interview) -> bool:
    """Whether the time of what is open has ended."""
    limit = limit_of(interview)
    return limit is not None and waited(interview) >= limit


def is_late(interview: Interview) -> bool:
    """Whether a reply that comes now comes after its time."""
    limit = limit_of(interview)
    return limit is not None and waited(interview) > limit + GRACE


def share(interview: Interview) -> float:
    """How long there is for the current question and its follow-ups, in seconds: an equal part of what is left."""
    before = spent(interview) - interview.turn.time
    return (budget(interview) - before) / (len(interview.plan) - len(interview.turns) + 1)
