"""Keeping the time: what goes by between two events counts only while a question waits for a reply."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.interview.announcing import said_since
from bot.interview.clock import waited
from bot.interview.effects import Say
from bot.interview.events import Answered, Event, Ticked
from bot.interview.moves import Step, open_recordings, with_turn
from bot.interview.session import Interview, Phase, Session

# Where a clock ticks, a longer gap between two events is an interruption: the machine slept, the bot was down, the
# member was at something else, or the time of day was set anew. Where none ticks, nobody can tell before an hour.
LONGEST_GAP = timedelta(seconds=30)
LONGEST_SILENCE = timedelta(hours=1)

_OPEN = (Phase.ASKED, Phase.FOLLOW_UP)
_GRADING = (Phase.GRADING, Phase.GRADING_FOLLOW_UP)


def keep_time(session: Session, event: Event) -> tuple[Session, tuple[Say, ...]]:
    """The session with the time until an event counted, and what is to be said of it if all else stays as it is."""
    interview = session.interview
    if interview is None or session.phase is Phase.IDLE:
        return session, ()
    counted = _counted(session, interview, event)
    now = replace(_with_time(interview, counted), clock=replace(interview.clock, seen=event.at))
    return replace(session, interview=now), said_since(interview, now)


def tick(session: Session, _event: Ticked) -> Step:
    """Some time has gone by, which is counted already."""
    return session, ()


def waits(session: Session) -> bool:
    """Whether a question or a follow-up waits for a reply, rather than for one that was spoken to be heard."""
    return session.phase in _OPEN and not open_recordings(session)


def waits_as_before(before: Session, after: Session) -> bool:
    """Whether the same question or follow-up still waits for a reply."""
    return waits(after) and _place(before) == _place(after)


def is_watched(session: Session) -> bool:
    """Whether the clock ticks; whoever lets a question wait for an hour has left it."""
    interview = session.interview
    return (
        interview is not None
        and interview.clock.ticks
        and waits(session)
        and waited(interview) < LONGEST_SILENCE.total_seconds()
    )


def _counted(session: Session, interview: Interview, event: Event) -> float:
    """How many of the seconds since the last event count; while a reply is judged, only those until more of it came."""
    seen = interview.clock.seen
    writes_on = session.phase in _GRADING and isinstance(event, Answered)
    if seen is None or not (waits(session) or writes_on):
        return 0.0
    longest = LONGEST_GAP if interview.clock.ticks else LONGEST_SILENCE
    gap = event.at - seen
    return gap.total_seconds() if timedelta(0) < gap <= longest else 0.0


def _with_time(interview: Interview, seconds: float) -> Interview:
    """The interview, in which what is open has waited longer by some seconds."""
    turn = interview.turn
    if not turn.follow_ups:
        return with_turn(interview, replace(turn, seconds=turn.seconds + seconds))
    *others, last = turn.follow_ups
    follow_ups = (*others, replace(last, seconds=last.seconds + seconds))
    return with_turn(interview, replace(turn, follow_ups=follow_ups))


def _place(session: Session) -> tuple[str, int, int] | None:
    interview = session.interview
    return None if interview is None else (interview.id, len(interview.turns), len(interview.turn.follow_ups))
