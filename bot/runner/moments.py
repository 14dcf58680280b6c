"""Moments of a dialog, for telling whether a button that is pressed belongs to what is going on."""

from __future__ import annotations

from bot.interview import Phase, Session
from bot.runner.commands import Command

RUNNING = {Phase.ASKED, Phase.GRADING, Phase.FOLLOW_UP, Phase.GRADING_FOLLOW_UP}

# Commands whose button means the moment at which it was shown; the others may be pressed at any time.
_OF_THE_MOMENT = {"hint", "skip", "answer", "stop", "resume", "interview"}


def moment(session: Session) -> str:
    """Where a dialog is: the interview, question and follow-up, then, after a dot, how many hints were given."""
    interview = session.interview
    if interview is None:
        return "none.0"
    turn = interview.turn
    hints = turn.hints + sum(follow_up.hints for follow_up in turn.follow_ups)
    running = "r" if session.phase in RUNNING else "s"
    return f"{interview.id}{running}{len(interview.turns)}-{len(turn.follow_ups)}.{hints}"


def is_stale(command: Command, pressed: str, session: Session) -> bool:
    """Whether a button shown at the moment `pressed` has lost its meaning. A hint's button is good for one hint."""
    if command.name not in _OF_THE_MOMENT or command.words:
        return False
    current = moment(session)
    if command.name == "hint":
        return pressed != current
    return pressed.rpartition(".")[0] != current.rpartition(".")[0]
