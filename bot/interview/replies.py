"""The rules for a reply and for the grade that comes back."""

from __future__ import annotations

from dataclasses import replace

from bot.interview.edits import new_grading_failed, take_new_grade
from bot.interview.effects import KeepAssessment, KeepReply, Say, ShowFeedback, ShowFollowUpFeedback
from bot.interview.events import Answered, Graded, GradingFailed
from bot.interview.marks import first_mark, gained
from bot.interview.moves import Step, close_turn, follow_up_or_next, hand_over, interview_of, open_follow_up, with_turn
from bot.interview.session import Interview, LastReply, Part, Pending, Phase, Session


def answer(session: Session, event: Answered) -> Step:
    """A reply to the question or the follow-up: keep it, and have it graded."""
    if not event.text.strip():
        return session, (Say("empty_reply"),)
    grading = Phase.GRADING if session.phase is Phase.ASKED else Phase.GRADING_FOLLOW_UP
    return _take_reply(replace(session, phase=grading), event, event.text)


def add_to_answer(session: Session, event: Answered) -> Step:
    """More text while a reply is being graded belongs to that reply: grade both as one."""
    pending = _pending(session)
    if not event.text.strip():
        return session, ()
    return _take_reply(session, event, f"{pending.text}\n{event.text}", _last_reply(interview_of(session)).parts)


def take_grade(session: Session, event: Graded) -> Step:
    """The first reply to a question was graded: mark it, give feedback, ask a follow-up or go on."""
    interview = interview_of(session)
    if _is_late(interview, event.attempt):
        return take_new_grade(session, event)
    turn = interview.turn
    turn = replace(turn, assessment=event.assessment, mark=first_mark(event.assessment.score, turn.hints))
    session = replace(session, interview=with_turn(replace(interview, pending=None), turn))
    kept = KeepAssessment(event.attempt, event.assessment, event.at, _last_reply(interview).attempt)
    if interview.mode == "exam":
        session, effects = close_turn(session, event.at)
        return session, (kept, *effects)
    number = len(interview.turns)
    session, effects = follow_up_or_next(session, event.at)
    feedback = ShowFeedback(turn, number, last=session.phase is not Phase.FOLLOW_UP)
    return session, (kept, feedback, *effects)


def take_follow_up_grade(session: Session, event: Graded) -> Step:
    """The reply to a follow-up was graded: raise the mark, then ask another one or go on."""
    interview = interview_of(session)
    if _is_late(interview, event.attempt):
        return take_new_grade(session, event)
    turn = interview.turn
    before = turn.final_mark
    last = turn.follow_ups[-1]
    last = replace(last, assessment=event.assessment, gained=gained(last, event.assessment))
    turn = replace(turn, follow_ups=(*turn.follow_ups[:-1], last))
    session = replace(session, interview=with_turn(replace(interview, pending=None), turn))
    number = len(interview.turns)
    session, effects = follow_up_or_next(session, event.at)
    feedback = ShowFollowUpFeedback(turn, number, before, last=session.phase is not Phase.FOLLOW_UP)
    kept = KeepAssessment(event.attempt, event.assessment, event.at, _last_reply(interview).attempt)
    return session, (kept, feedback, *effects)


def grading_failed(session: Session, event: GradingFailed) -> Step:
    """The grader could not judge: the reply is kept, and the member may send it again or go on."""
    interview = interview_of(session)
    if _is_late(interview, event.attempt):
        return new_grading_failed(session, event)
    back = Phase.ASKED if session.phase is Phase.GRADING else Phase.FOLLOW_UP
    waiting = replace(session, phase=back, interview=replace(interview, pending=None))
    return waiting, (Say("grading_failed"),)


def _take_reply(session: Session, event: Answered, whole: str, before: tuple[Part, ...] = ()) -> Step:
    session, effects = hand_over(session, whole)
    interview = interview_of(session)
    attempt = _pending(session).attempt
    parts = (*before, Part(event.source, attempt, event.text))
    reply = LastReply(len(interview.turns), len(interview.turn.follow_ups), parts)
    kept = KeepReply(
        interview=interview.id,
        position=len(interview.turns),
        attempt=attempt,
        follow_up=open_follow_up(interview),
        text=event.text,
        at=event.at,
    )
    return replace(session, interview=replace(interview, last_reply=reply)), (kept, *effects)


def _pending(session: Session) -> Pending:
    pending = interview_of(session).pending
    assert pending is not None, "the table gives this phase a pending reply"
    return pending


def _last_reply(interview: Interview) -> LastReply:
    assert interview.last_reply is not None, "what is graded was replied"
    return interview.last_reply


def _is_late(interview: Interview, attempt: str) -> bool:
    return interview.pending is None or interview.pending.attempt != attempt
