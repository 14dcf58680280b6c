"""What is said of the time: before the first question, with each further one, and as its moments pass."""

from __future__ import annotations

from bot.interview.clock import NEAR_END, budget, limit_of, share, spent, waited
from bot.interview.effects import Say
from bot.interview.session import Interview


def opening(interview: Interview) -> tuple[Say, ...]:
    """What is said of the time before the first question."""
    said = []
    if interview.clock.minutes is not None:
        questions = len(interview.plan)
        each = _minutes(budget(interview) / questions)
        values = (("minutes", interview.clock.minutes), ("questions", questions), ("share", each))
        said.append(Say("clock.budget" if questions > 1 else "clock.budget_one", values))
    if interview.clock.pressure:
        said.append(Say("clock.pressure"))
    return tuple(said)


def time_left(interview: Interview) -> tuple[Say, ...]:
    """What is said of the time as a question is asked; nothing at the first, before which all is said."""
    if interview.clock.minutes is None or len(interview.turns) == 1:
        return ()
    return (_budget_left(interview),)


def time_still_left(interview: Interview) -> tuple[Say, ...]:
    """What is said of the time as something is asked once more."""
    limit = limit_of(interview)
    if limit is not None:
        left = round(limit - waited(interview))
        return (Say("clock.still", (("count", left),)) if left > 0 else Say("clock.up"),)
    if interview.clock.minutes is None:
        return ()
    return (Say("clock.over") if spent(interview) >= budget(interview) else _budget_left(interview),)


def said_since(before: Interview, now: Interview) -> tuple[Say, ...]:
    """What is to be said of the time that has gone by while something was open, each thing as its moment passes."""
    pressing = _pressing(before, now)
    end = budget(now)
    if spent(before) < end <= spent(now):
        return (*pressing, Say("clock.over"))
    if now.clock.pressure or now.clock.minutes is None:
        return pressing
    passed = before.turn.time < share(now) <= now.turn.time
    # Whoever is at the last question has all the time that is left.
    return (_left("clock.share_over", now),) if passed and len(now.turns) < len(now.plan) else ()


def _pressing(before: Interview, now: Interview) -> tuple[Say, ...]:
    """The last moment of what is open that has passed: half of its time, its near end, its end."""
    limit = limit_of(now)
    if limit is None:
        return ()
    moments = {"clock.half": limit / 2, "clock.near_end": limit - NEAR_END, "clock.up": float(limit)}
    passed = [key for key, at in moments.items() if waited(before) < at <= waited(now)]
    left = max(0, round(limit - waited(now)))
    return tuple(Say(key, () if key == "clock.up" else (("count", left),)) for key in passed[-1:])


def _budget_left(interview: Interview) -> Say:
    return _left("clock.left" if len(interview.turns) < len(interview.plan) else "clock.left_last", interview)


def _left(key: str, interview: Interview) -> Say:
    """A sentence with the minutes that are left, and how many questions come after this one."""
    minutes = _minutes(budget(interview) - spent(interview))
    return Say(key, (("minutes", minutes), ("count", len(interview.plan) - len(interview.turns))))


def _minutes(seconds: float) -> int:
    return max(1, round(seconds / 60))
