"""What the grader and a restart bring: grades go to whatever waits for them."""

from __future__ import annotations

from dataclasses import dataclass

from bot.interview import Phase, Session
from bot.interview.edits import regrading
from bot.interview.effects import Grade
from bot.interview.events import Graded, GradingFailed
from bot.interview.moves import is_incomplete, pending_grade
from bot.runner.dialogs import Dialogs
from bot.runner.drilling import Drilling, pending_points
from bot.runner.peers import Peering
from bot.runner.rounds import Rounding
from bot.store import Member
from scoring import Assessment


@dataclass(frozen=True, slots=True)
class Grades:
    """The grades that dialogs, drills, rounds and peer interviews wait for."""

    dialogs: Dialogs
    drilling: Drilling
    rounds: Rounding
    peers: Peering

    def graded(self, member: Member, work: Grade, assessment: Assessment | None) -> tuple[Grade, ...]:
        """The result of some work; None where it could not be graded."""
        if not self.dialogs.store.knows(member.id):
            return ()  # forgotten meanwhile
        at = self.dialogs.clock()
        event = GradingFailed(at, work.attempt) if assessment is None else Graded(at, work.attempt, assessment)
        if self.peers.graded(work, assessment) or self.rounds.graded(work, assessment):
            return ()
        drill = self.drilling.current(member)
        if drill is not None and work in pending_points(drill):
            return self.drilling.take(member, drill, event)
        return self.dialogs.take(member, event)

    def is_wanted(self, member: Member, work: Grade) -> bool:
        """Whether the dialog still waits for the result of this work."""
        if not self.dialogs.store.knows(member.id):
            return False
        waiting = (
            *pending_grades(self.dialogs.session(member)),
            *pending_points(self.drilling.current(member)),
            *self.rounds.pending(work),
            *self.peers.pending(work),
        )
        return work.attempt in {each.attempt for each in waiting}

    def recover(self, front_end: str) -> tuple[tuple[Member, Grade], ...]:
        """The work that was under way when the process ended, for every member of a front end."""
        members = self.dialogs.store.unfinished(front_end)
        drilled = self.dialogs.store.drills.unfinished(front_end)
        return (
            *((member, work) for member in members for work in pending_grades(self.dialogs.session(member))),
            *((member, work) for member in drilled for work in pending_points(self.drilling.current(member))),
            *self.rounds.recover(front_end),
            *self.peers.recover(front_end),
        )


def pending_grades(session: Session) -> tuple[Grade, ...]:
    """The work that a session waits for."""
    interview = session.interview
    if interview is None:
        return ()
    anew = regrading(interview)
    pending = interview.pending
    grading = session.phase in (Phase.GRADING, Phase.GRADING_FOLLOW_UP)
    if pending is None or not grading or is_incomplete(session):
        return () if anew is None else (anew,)
    work = pending_grade(interview, pending)
    return (work,) if anew is None else (anew, work)
