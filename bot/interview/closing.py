"""The candidate's turn: an interview ends with room for a question of one's own, which no mark depends on."""

from __future__ import annotations

from dataclasses import replace

from bot.interview.effects import KeepOwnQuestion, Say
from bot.interview.events import OwnQuestion, Skipped
from bot.interview.moves import Step, awaits_own_question, interview_of
from bot.interview.running import nothing_running
from bot.interview.session import Session


def skip_own_question(session: Session, event: Skipped) -> Step:
    """The candidate has nothing to ask, which is answered once; one may still think of something."""
    if not awaits_own_question(session) or interview_of(session).own_question is not None:
        return nothing_running(session, event)
    declined = replace(interview_of(session), own_question="")
    return replace(session, interview=declined), (Say("own_question.skipped"),)


def take_own_question(session: Session, event: OwnQuestion) -> Step:
    """A question of the candidate's own: keep it, and say what makes a good one of its kind."""
    if not awaits_own_question(session):
        return nothing_running(session, event)
    interview = replace(interview_of(session), own_question=event.text)
    said = Say(f"own_question.{event.kind}")
    return replace(session, interview=interview), (KeepOwnQuestion(interview.id, event.text), said)
