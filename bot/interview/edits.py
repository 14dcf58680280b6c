"""The rules for a reply that is edited soon after it was sent: the new text takes its place and is judged anew."""

from __future__ import annotations

from dataclasses import replace

from bot.interview.delivery import with_delivery, with_follow_up_delivery
from bot.interview.effects import (
    Effect,
    Grade,
    KeepAssessment,
    KeepEdit,
    KeepInterview,
    KeepTurn,
    Say,
    ShowFeedback,
    ShowFollowUpFeedback,
    Shown,
)
from bot.interview.events import Edited, Graded, GradingFailed
from bot.interview.marks import asks_back, first_mark, gained
from bot.interview.moves import Step, pending_grade, reviewed
from bot.interview.session import Interview, LastReply, Pending, Phase, Regrading, Session, Turn
from bot.interview.summary import summarise
from scoring import Assessment


def edit(session: Session, event: Edited) -> Step:
    """Only the last reply can be edited; it is judged anew, at once or with what is being judged."""
    interview = session.interview
    reply = _edited(interview, event)
    if interview is None or reply is None:
        return session, (Say("edit_too_late"),)
    *_, changed = (part for part in reply.parts if part.source == event.source)
    kept = KeepEdit(changed.attempt, event.text)
    attempt = f"{interview.id}-{interview.attempts + 1}"
    interview = replace(interview, attempts=interview.attempts + 1, last_reply=reply)
    if interview.pending is not None:
        pending = Pending(attempt, reply.text)
        interview = replace(interview, pending=pending)
        work = pending_grade(interview, pending)
    else:
        interview = replace(interview, regrading=Regrading(attempt, reply))
        work = _grade(interview, reply, attempt)
    session = replace(session, interview=interview)
    if interview.pending is not None and session.phase is Phase.STOPPED:
        # It will be judged on resuming.
        return session, (kept, Say("edit_noted"))
    return session, (kept, Say("edit_noted"), work)


def take_new_grade(session: Session, event: Graded) -> Step:
    """An edited reply was judged anew: its mark changes. Any other grade is one that nobody waits for any more."""
    interview = session.interview
    if interview is None or interview.regrading is None or interview.regrading.attempt != event.attempt:
        return session, ()
    if asks_back(event.assessment):
        return replace(session, interview=replace(interview, regrading=None)), (Say("edit_unclear"),)
    reply = interview.regrading.reply
    before = interview.turns[reply.number - 1]
    turn = _regraded(interview, reply, event.assessment)
    turns = (*interview.turns[: reply.number - 1], turn, *interview.turns[reply.number :])
    interview = replace(interview, turns=turns, regrading=None)
    kept: list[Effect] = [
        KeepAssessment(event.attempt, event.assessment, event.at, reply.attempt),
        *reviewed(interview, reply, event.assessment, event.at),
        KeepTurn(interview.id, reply.number, turn, event.at),
    ]
    if session.phase is Phase.IDLE:
        kept.append(KeepInterview(interview.id, "finished", summarise(interview).score, event.at))
    session = replace(session, interview=interview)
    if interview.mode == "exam" and session.phase is not Phase.IDLE:
        return session, (*kept, Say("edit_judged_in_exam"))
    marks = (("number", reply.number), ("before", before.final_mark), ("after", turn.final_mark))
    return session, (*kept, Say("edit_judged", marks), _feedback(turn, reply, before.final_mark))


def new_grading_failed(session: Session, event: GradingFailed) -> Step:
    """An edited reply could not be judged: its mark stays."""
    interview = session.interview
    if interview is None or interview.regrading is None or interview.regrading.attempt != event.attempt:
        return session, ()
    return replace(session, interview=replace(interview, regrading=None)), (Say("edit_not_judged"),)


def regrading(interview: Interview) -> Grade | None:
    """The work that an edited reply waits for, if one does."""
    waiting = interview.regrading
    return None if waiting is None else _grade(interview, waiting.reply, waiting.attempt)


def _edited(interview: Interview | None, event: Edited) -> LastReply | None:
    """The last reply with the new text; None where the edit is of something else, or leaves nothing."""
    reply = interview.last_reply if interview else None
    if reply is None or not event.source or not event.text.strip():
        return None
    if event.source not in {part.source for part in reply.parts}:
        return None
    return replace(
        reply,
        parts=tuple(replace(part, text=event.text) if part.source == event.source else part for part in reply.parts),
    )


def _grade(interview: Interview, reply: LastReply, attempt: str) -> Grade:
    turn = interview.turns[reply.number - 1]
    follow_up = turn.follow_ups[reply.follow_up - 1] if reply.follow_up else None
    return Grade(attempt, interview.bank, turn.question, follow_up, reply.text, interview.version)


def _regraded(interview: Interview, reply: LastReply, assessment: Assessment) -> Turn:
    turn = interview.turns[reply.number - 1]
    if not reply.follow_up:
        turn = replace(turn, assessment=assessment, mark=first_mark(assessment.score, turn.hints))
        return with_delivery(interview, turn, reply, assessment)
    index = reply.follow_up - 1
    follow_up = turn.follow_ups[index]
    follow_up = replace(follow_up, assessment=assessment, gained=gained(follow_up, assessment))
    follow_up = with_follow_up_delivery(interview, follow_up, reply, assessment)
    return replace(turn, follow_ups=(*turn.follow_ups[:index], follow_up, *turn.follow_ups[index + 1 :]))


def _feedback(turn: Turn, reply: LastReply, before: int) -> Shown:
    if not reply.follow_up:
        return ShowFeedback(turn, reply.number, last=turn.closed)
    until_then = replace(turn, follow_ups=turn.follow_ups[: reply.follow_up])
    return ShowFollowUpFeedback(until_then, reply.number, before, last=turn.closed)
