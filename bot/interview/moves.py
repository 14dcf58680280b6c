"""The moves that rules are made of: a reply is handed over for grading, a question is closed, the next one is asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.interview.adapting import deciding_mark, with_next
from bot.interview.announcing import time_left
from bot.interview.clock import is_over, limit_of
from bot.interview.drills import reviews
from bot.interview.effects import (
    Ask,
    AskFollowUp,
    Effect,
    Grade,
    KeepInterview,
    KeepReviews,
    KeepTurn,
    OpenQuestion,
    ReadAloud,
    Say,
    ShowFeedback,
    ShowSummary,
)
from bot.interview.follow_ups import next_follow_up
from bot.interview.mentioning import mention_to_take_up, with_mentioned
from bot.interview.readiness import readiness
from bot.interview.session import FollowUp, Interview, LastReply, Pending, Phase, Recording, Session, Turn
from bot.interview.summary import summarise
from scoring import Assessment

# A shorter interview does not end with the candidate's turn to ask.
LEAST_TO_INVITE = 3

Step = tuple[Session, tuple[Effect, ...]]


def invites(interview: Interview) -> bool:
    """Whether an interview is long enough to end with the candidate's turn to ask."""
    return len(interview.plan) >= LEAST_TO_INVITE


def awaits_own_question(session: Session) -> bool:
    """Whether an interview has ended, and its candidate has not asked anything yet."""
    interview = session.interview
    if interview is None or session.phase is not Phase.IDLE:
        return False
    return invites(interview) and not interview.own_question


def interview_of(session: Session) -> Interview:
    """The interview of a session in a phase that has one."""
    assert session.interview is not None, "the table gives this phase an interview"
    return session.interview


def with_turn(interview: Interview, turn: Turn) -> Interview:
    """The interview with its current turn as it is now."""
    return replace(interview, turns=(*interview.turns[:-1], turn))


def open_follow_up(interview: Interview) -> FollowUp | None:
    """The follow-up that was asked last of the current question, if any was."""
    return interview.turn.follow_ups[-1] if interview.turn.follow_ups else None


def current_question(interview: Interview, *, explains: bool = False) -> tuple[Effect, ...]:
    """Ask what is open: the follow-up, or else the question, which may also explain how to reply."""
    follow_up = open_follow_up(interview)
    limit = limit_of(interview)
    if follow_up is not None:
        return (AskFollowUp(interview.turn.question, follow_up, len(interview.turn.follow_ups), limit),)
    place = (len(interview.turns), len(interview.plan))
    return (Ask(interview.turn.question, *place, interview.mode, explains, limit),)


def ask_anew(session: Session, *, explains: bool = False) -> tuple[Effect, ...]:
    """Ask what has just been opened, and read it aloud for whoever wants that; what is only asked again is not."""
    interview = interview_of(session)
    asked = current_question(interview, explains=explains)
    if not session.preferences.aloud:
        return asked
    return (*asked, ReadAloud(interview.turn.question, open_follow_up(interview)))


def open_recordings(session: Session) -> tuple[Recording, ...]:
    """The recordings that are replies to what is open, or the question of one's own that is awaited at the end."""
    interview = session.interview
    if interview is None or session.phase is Phase.STOPPED:
        return ()
    if session.phase is Phase.IDLE and not awaits_own_question(session):
        return ()
    place = (interview.id, *place_to_record(session))
    return tuple(each for each in session.recordings if (each.interview, each.number, each.follow_up) == place)


def place_to_record(session: Session) -> tuple[int, int]:
    """The question and the follow-up that a recording belongs to; 0 and 0 where it is a question of one's own."""
    interview = interview_of(session)
    return (0, 0) if session.phase is Phase.IDLE else (len(interview.turns), len(interview.turn.follow_ups))


def is_incomplete(session: Session) -> bool:
    """Whether a reply that came in is not to be graded yet: more of it is listened to, or it is being corrected."""
    return bool(interview_of(session).correcting or open_recordings(session))


def hand_over(session: Session, text: str, *, spoken: bool = False) -> Step:
    """Have `text` graded under a new attempt id, so that an older attempt's grade comes too late.

    As long as it is incomplete, it only waits under that id.
    """
    interview = interview_of(session)
    number = interview.attempts + 1
    attempt = f"{interview.id}-{number}"
    pending = Pending(attempt, text)
    interview = replace(interview, attempts=number, pending=pending, held=None)
    grade = replace(pending_grade(interview, pending), spoken=spoken)
    session = replace(session, interview=interview)
    return session, () if is_incomplete(session) else (grade,)


def pending_grade(interview: Interview, pending: Pending) -> Grade:
    """The work that a reply to what is open waits for."""
    return Grade(
        pending.attempt,
        interview.bank,
        interview.turn.question,
        open_follow_up(interview),
        pending.text,
        interview.version,
        coming=next_follow_up(interview),
    )


def follow_up_or_next(session: Session, at: datetime) -> Step:
    """Ask a follow-up if there is one to ask; otherwise the current question is over."""
    interview = interview_of(session)
    follow_up = next_follow_up(interview)
    if follow_up is None:
        return close_turn(session, at)
    turn = replace(interview.turn, follow_ups=(*interview.turn.follow_ups, follow_up))
    interview = with_turn(interview, turn)
    session = replace(session, phase=Phase.FOLLOW_UP, interview=interview)
    return session, (KeepTurn(interview.id, len(interview.turns), turn, at), *ask_anew(session))


def reviewed(interview: Interview, reply: LastReply, assessment: Assessment, at: datetime) -> tuple[Effect, ...]:
    """What is kept of what a reply shows of the keypoints that it was asked for."""
    turn = interview.turns[reply.number - 1]
    follow_up = turn.follow_ups[reply.follow_up - 1] if reply.follow_up else None
    found = reviews(interview.plan[reply.number - 1], follow_up, assessment)
    return (KeepReviews(reply.attempt, interview.bank, turn.question, found, at),) if found else ()


def close_turn(session: Session, at: datetime) -> Step:
    """The current question is over: ask the next one, or finish where none or no time is left."""
    interview = interview_of(session)
    turn = replace(interview.turn, closed=True)
    interview = with_turn(interview, turn)
    kept = KeepTurn(interview.id, len(interview.turns), turn, at)
    session = replace(session, interview=interview)
    over = len(interview.turns) == len(interview.plan) or is_over(interview)
    session, effects = _finish(session, at) if over else ask_next(session, at)
    return session, (kept, *effects)


def ask_next(session: Session, at: datetime) -> Step:
    """Open the next question of the plan, or one that takes up what was mentioned."""
    interview = interview_of(session)
    taken_up = mention_to_take_up(interview)
    interview = with_next(interview) if taken_up is None else with_mentioned(interview, taken_up)
    said = () if taken_up is None else (Say("taken_up", (("words", taken_up.words),)),)
    turn = Turn(interview.plan[len(interview.turns)].id, after=deciding_mark(interview))
    interview = replace(interview, turns=(*interview.turns, turn), held=None)
    explains = interview.mode not in session.explained
    explained = (*session.explained, interview.mode) if explains else session.explained
    session = replace(session, phase=Phase.ASKED, interview=interview, explained=explained)
    opened = OpenQuestion(interview.id, len(interview.turns), turn.question, at)
    return session, (opened, *said, *time_left(interview), *ask_anew(session, explains=explains))


def _finish(session: Session, at: datetime) -> Step:
    interview = interview_of(session)
    summary = summarise(interview)
    feedback = tuple(
        ShowFeedback(turn, number, last=True)
        for number, turn in enumerate(interview.turns, start=1)
        if interview.mode == "exam" and turn.assessment is not None
    )
    return replace(session, phase=Phase.IDLE), (
        KeepInterview(interview.id, "finished", summary.score, at),
        *feedback,
        ShowSummary(summary, True, readiness(interview, summary), invites(interview)),
    )
