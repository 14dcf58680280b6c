"""The rules for a reply and for the grade that comes back."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.interview.clock import is_late
from bot.interview.delivery import with_delivery, with_follow_up_delivery
from bot.interview.edits import new_grading_failed, take_new_grade
from bot.interview.effects import (
    Effect,
    KeepAssessment,
    KeepEdit,
    KeepReply,
    KeepTurn,
    Say,
    ShowFeedback,
    ShowFollowUpFeedback,
)
from bot.interview.events import Answered, AskedBack, Graded, GradingFailed, ReplyEnded, Strayed
from bot.interview.follow_ups import next_follow_up
from bot.interview.marks import asks_back, first_mark, gained
from bot.interview.mentioning import with_mentions
from bot.interview.moves import (
    Step,
    close_turn,
    current_question,
    follow_up_or_next,
    hand_over,
    interview_of,
    open_follow_up,
    reviewed,
    with_turn,
)
from bot.interview.session import Interview, LastReply, Part, Pending, Phase, Session
from scoring import Assessment

# How much of a reply is judged, in characters: more than anybody says in an interview.
MOST_JUDGED = 20_000


def answer(session: Session, event: Answered) -> Step:
    """A reply to the question or the follow-up: keep it, and have it graded."""
    if not event.text.strip():
        return session, (Say("empty_reply"),)
    grading = Phase.GRADING if session.phase is Phase.ASKED else Phase.GRADING_FOLLOW_UP
    return _take_reply(replace(session, phase=grading), event, event.text)


def ask_back(session: Session, event: AskedBack) -> Step:
    """A question back: put the question once more and say how to go on; nothing is judged, and nothing is lost."""
    interview = interview_of(session)
    if not event.again and interview.held == event.text:
        return answer(session, event)
    held = replace(session, interview=replace(interview, held=None if event.again else event.text))
    no_hints = interview.mode == "exam" or interview.clock.pressure
    key = "asked_again" if event.again else "asked_back_without_hints" if no_hints else "asked_back"
    return held, (Say(key), *current_question(interview))


def hold(session: Session, event: Strayed) -> Step:
    """A line that seems to be no reply: ask whether it is one; sent again, it is judged."""
    interview = interview_of(session)
    if interview.held == event.text:
        return answer(session, event)
    held = replace(session, interview=replace(interview, held=event.text))
    return held, (Say("stray", (("words", event.text.strip()),)),)


def add_to_answer(session: Session, event: Answered) -> Step:
    """More text while a reply is being graded belongs to that reply: grade both as one.

    What is typed takes the place of what is being corrected, or else of what was heard just before it.
    """
    pending = _pending(session)
    if not event.text.strip():
        return session, ()
    interview = interview_of(session)
    reply = _last_reply(interview)
    if not event.spoken and (interview.correcting or reply.parts[-1].spoken):
        return correct(session, event)
    return _take_reply(session, event, f"{pending.text}\n{event.text}", reply.parts)


def end_reply(session: Session, _event: ReplyEnded) -> Step:
    """Nothing is added to the reply any more, or corrected: its feedback is all that is to come."""
    interview = interview_of(session)
    if not interview.correcting:
        return session, ()
    return hand_over(replace(session, interview=replace(interview, correcting=0)), _pending(session).text)


def nothing_said(session: Session, _event: ReplyEnded) -> Step:
    """There is no reply yet that could be complete."""
    return session, (Say("nothing_said"),)


def take_grade(session: Session, event: Graded) -> Step:
    """The first reply to a question was graded: mark it, give feedback, ask a follow-up or go on."""
    interview = interview_of(session)
    if _is_late(interview, event.attempt):
        return take_new_grade(session, event)
    turn = interview.turn
    turn = replace(turn, assessment=event.assessment, mark=first_mark(event.assessment.score, turn.hints))
    turn = with_delivery(interview, turn, _last_reply(interview), event.assessment)
    session = replace(session, interview=with_turn(replace(interview, pending=None), turn))
    kept = _judged(interview, event)
    if interview.mode == "exam":
        session, effects = close_turn(session, event.at)
        return session, (*kept, *effects)
    number = len(interview.turns)
    session, effects = follow_up_or_next(session, event.at)
    coming = open_follow_up(interview_of(session)) if session.phase is Phase.FOLLOW_UP else None
    feedback = ShowFeedback(turn, number, last=coming is None, asked=coming.target if coming else None)
    return session, (*kept, feedback, *effects)


def take_follow_up_grade(session: Session, event: Graded) -> Step:
    """The reply to a follow-up was graded: raise the mark, then ask another one or go on; or ask what it says."""
    interview = interview_of(session)
    if _is_late(interview, event.attempt):
        return take_new_grade(session, event)
    if asks_back(event.assessment):
        waiting = replace(session, phase=Phase.FOLLOW_UP, interview=replace(interview, pending=None))
        return waiting, (Say(event.assessment.verdict),)
    turn = interview.turn
    before = turn.final_mark
    last = turn.follow_ups[-1]
    judged = replace(event.assessment, ahead=None)
    last = replace(last, assessment=judged, gained=gained(last, judged))
    last = with_follow_up_delivery(interview, last, _last_reply(interview), event.assessment)
    turn = replace(turn, follow_ups=(*turn.follow_ups[:-1], last))
    session = replace(session, interview=with_turn(replace(interview, pending=None), turn))
    number = len(interview.turns)
    session, counted = _count_ahead(session, event.assessment, event.at)
    session, effects = follow_up_or_next(session, event.at)
    over = session.phase is not Phase.FOLLOW_UP
    feedback = ShowFollowUpFeedback(turn, number, before, last=over and not counted)
    return session, (*_judged(interview, event), feedback, *counted, *effects)


def grading_failed(session: Session, event: GradingFailed) -> Step:
    """The grader could not judge: the reply is kept, and the member may send it again or go on."""
    interview = interview_of(session)
    if _is_late(interview, event.attempt):
        return new_grading_failed(session, event)
    back = Phase.ASKED if session.phase is Phase.GRADING else Phase.FOLLOW_UP
    waiting = replace(session, phase=back, interview=replace(interview, pending=None))
    return waiting, (Say("grading_failed"),)


def _take_reply(session: Session, event: Answered, whole: str, before: tuple[Part, ...] = ()) -> Step:
    session, effects = hand_over(session, whole, spoken=event.spoken)
    interview = with_mentions(interview_of(session), event.mentions)
    late = is_late(interview) and not interview.turn.late
    if late:
        interview = with_turn(interview, replace(interview.turn, late=True))
    attempt = _pending(session).attempt
    parts = (*before, Part(event.source, attempt, event.text, event.spoken, event.timing))
    reply = LastReply(len(interview.turns), len(interview.turn.follow_ups), parts)
    kept = KeepReply(
        interview=interview.id,
        position=len(interview.turns),
        attempt=attempt,
        follow_up=open_follow_up(interview),
        text=event.text,
        at=event.at,
    )
    long = (Say("reply_is_long", (("most", MOST_JUDGED),)),) if len(whole) > MOST_JUDGED else ()
    told = (Say("clock.late"),) if late else ()
    return replace(session, interview=replace(interview, last_reply=reply)), (kept, *told, *long, *effects)


def _count_ahead(session: Session, assessment: Assessment, at: datetime) -> Step:
    """Count the follow-up that would come next, where the reply to the last one says all that it asks for."""
    interview = interview_of(session)
    coming = next_follow_up(interview)
    if assessment.ahead is None or coming is None or assessment.ahead[0] != coming.target:
        return session, ()
    _, found = assessment.ahead
    number, before, text = len(interview.turns), interview.turn.final_mark, _last_reply(interview).text
    coming = replace(coming, assessment=found, gained=gained(coming, found))
    turn = replace(interview.turn, follow_ups=(*interview.turn.follow_ups, coming))
    attempt = f"{interview.id}-{interview.attempts + 1}"
    interview = with_turn(replace(interview, attempts=interview.attempts + 1), turn)
    reply = LastReply(number, len(turn.follow_ups), (Part("", attempt, text),))
    return replace(session, interview=interview), (
        Say("told_already"),
        KeepTurn(interview.id, number, turn, at),
        KeepReply(interview.id, number, attempt, coming, text, at),
        KeepAssessment(attempt, found, at, attempt),
        *reviewed(interview, reply, found, at),
        ShowFollowUpFeedback(turn, number, before, last=next_follow_up(interview) is None),
    )


def correct(session: Session, event: Answered) -> Step:
    """Put a text in the place of what is being corrected, or else of what was heard last, and have the whole graded."""
    interview = interview_of(session)
    reply = _last_reply(interview)
    number = interview.correcting or len(reply.parts)
    part = corrected(reply.parts[number - 1], event)
    reply = replace(reply, parts=(*reply.parts[: number - 1], part, *reply.parts[number:]))
    session = replace(session, interview=replace(interview, last_reply=reply, correcting=0))
    session, effects = hand_over(session, reply.text, spoken=event.spoken)
    return session, (KeepEdit(part.attempt, part.text), *effects)


def corrected(part: Part, event: Answered) -> Part:
    """A part of a reply with the right words in it; typed, they change nothing of how it was said."""
    timing = event.timing if event.spoken else part.timing
    return replace(part, source=event.source, text=event.text, spoken=event.spoken, timing=timing)


def _judged(interview: Interview, event: Graded) -> tuple[Effect, ...]:
    """What is kept of a grade."""
    reply = _last_reply(interview)
    kept = KeepAssessment(event.attempt, event.assessment, event.at, reply.attempt)
    return (kept, *reviewed(interview, reply, event.assessment, event.at))


def _pending(session: Session) -> Pending:
    pending = interview_of(session).pending
    assert pending is not None, "the table gives this phase a pending reply"
    return pending


def _last_reply(interview: Interview) -> LastReply:
    assert interview.last_reply is not None, "what is graded was replied"
    return interview.last_reply


def _is_late(interview: Interview, attempt: str) -> bool:
    return interview.pending is None or interview.pending.attempt != attempt
