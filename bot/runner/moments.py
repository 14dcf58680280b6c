"""Moments of a dialog, for telling whether a button that is pressed belongs to what is going on."""

from __future__ import annotations

from bot.interview import Phase, Session
from bot.runner.commands import Command

RUNNING = {Phase.ASKED, Phase.GRADING, Phase.FOLLOW_UP, Phase.GRADING_FOLLOW_UP}

# What the moments of drills begin with, and those of answers in rounds.
DRILL = "drill"
ROUND = "round."

# How much of the moment must still be as it was when the button was shown: the interview and whether it runs, then the
# question and follow-up, then how many hints were given. Other commands may be pressed at any time.
_MEANT: dict[str, int] = {
    "interview": 2,
    "stop": 2,
    "resume": 2,
    "skip": 3,
    "answer": 3,
    "done": 3,
    "correct": 3,
    "hint": 4,
}


def moment(session: Session) -> str:
    """Where a dialog is: interview, running or not, question and follow-up, hints; parted by dots.

    Before the first interview, what is offered takes the place of the question.
    """
    interview = session.interview
    if interview is None:
        return f"none.s.{len(session.offered)}"
    turn = interview.turn
    hints = turn.hints + sum(follow_up.hints for follow_up in turn.follow_ups)
    running = "r" if session.phase in RUNNING else "s"
    return f"{interview.id}.{running}.{len(interview.turns)}-{len(turn.follow_ups)}.{hints}"


def is_of_a_drill(stamp: str) -> bool:
    """Whether a button was shown in a drill, which has moments of its own."""
    return stamp.startswith(f"{DRILL}.")


def is_of_a_round(stamp: str) -> bool:
    """Whether a button was shown under an answer in a round."""
    return stamp.startswith(ROUND)


def round_of(stamp: str) -> str:
    """The id of the round under an answer to which a button was shown."""
    return stamp.removeprefix(ROUND)


def can_get_stale(command: Command) -> bool:
    """Whether a button with this command can lose its meaning."""
    if command.words and command.name != "correct":
        return command.name == "interview" and "new" in command.words
    return command.name in _MEANT


def is_stale(command: Command, pressed: str, session: Session) -> bool:
    """Whether a button shown at the moment `pressed` has lost its meaning.

    A hint's button is good for one hint, and what leaves an interview for a new one is good for one new one; of its
    moment the beginning is enough, since there may be no room for more.
    """
    if command.name == "interview" and "new" in command.words:
        return not pressed or not moment(session).startswith(pressed.partition(".")[0])
    meant = _MEANT.get(command.name, 0) if can_get_stale(command) else 0
    if command.name == "interview" and meant and session.interview is None:
        meant += 1  # pressed again, it would skip what has been asked about the member meanwhile
    return pressed.split(".")[:meant] != moment(session).split(".")[:meant]
