"""The candidate's turn: an interview ends with room for a question of one's own, which no mark depends on."""

from __future__ import annotations

from dataclasses import replace

from bot.interview.effects import KeepOwnQuestion, Say
from bot.interview.events import OwnQuestion, Skipped
from bot.interview.moves import Step, interview_of, invites
from bot.interview.running import nothing_running
from bot.interview.session import Phase, Session


def awaits_own_question(session: Session) -> bool:
    """Whether an interview has ended, and its candidate has not asked anything yet."""
    interview = session.interview
    if interview is None or session.phase is not Phase.IDLE:
        return False
    return invites(interview) and interview.own_question is None


def skip_own_question(session: Session, event: Skipped) -> Step:
    """The candidate has nothing to ask."""
    if not awaits_own_question(session):
        return nothing_running(session, event)
    return session, (Say("own_question.skipped"),)


def take_own_question(session: Session, event: OwnQuestion) -> Step:
    """A question of the candidate's own: keep it, and say what makes a good one of its kind."""
    if not awaits_own_question(session):
        return nothing_running(session, event)
    interview = replace(interview_of(session), own_question=event.text)
    said = Say(f"own_question.{event.kind}")
    return replace(session, interview=interview), (KeepOwnQuestion(interview.id, event.text), said)
