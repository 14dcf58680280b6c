"""The moves that rules are made of: a reply is handed over for grading, a question is closed, the next one is asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.interview.effects import (
    Ask,
    AskFollowUp,
    Effect,
    Grade,
    KeepInterview,
    KeepTurn,
    OpenQuestion,
    ShowFeedback,
    ShowSummary,
)
from bot.interview.follow_ups import next_follow_up
from bot.interview.session import FollowUp, Interview, Pending, Phase, Session, Turn
from bot.interview.summary import summarise

Step = tuple[Session, tuple[Effect, ...]]


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


def current_question(interview: Interview) -> tuple[Effect, ...]:
    """Ask what is open: the follow-up, or else the question."""
    follow_up = open_follow_up(interview)
    if follow_up is not None:
        return (AskFollowUp(interview.turn.question, follow_up, len(interview.turn.follow_ups)),)
    return (Ask(interview.turn.question, len(interview.turns), len(interview.plan), interview.mode),)


def hand_over(session: Session, text: str) -> Step:
    """Have `text` graded under a new attempt id, so that an older attempt's grade comes too late."""
    interview = interview_of(session)
    number = interview.attempts + 1
    attempt = f"{interview.id}-{number}"
    interview = replace(interview, attempts=number, pending=Pending(attempt, text))
    grade = Grade(attempt, interview.bank, interview.turn.question, open_follow_up(interview), text)
    return replace(session, interview=interview), (grade,)


def follow_up_or_next(session: Session, at: datetime) -> Step:
    """Ask a follow-up if there is one to ask; otherwise the current question is over."""
    interview = interview_of(session)
    follow_up = next_follow_up(interview)
    if follow_up is None:
        return close_turn(session, at)
    turn = replace(interview.turn, follow_ups=(*interview.turn.follow_ups, follow_up))
    interview = with_turn(interview, turn)
    return replace(session, phase=Phase.FOLLOW_UP, interview=interview), (
        KeepTurn(interview.id, len(interview.turns), turn, at),
        *current_question(interview),
    )


def close_turn(session: Session, at: datetime) -> Step:
    """The current question is over: ask the next one, or finish."""
    interview = interview_of(session)
    turn = replace(interview.turn, closed=True)
    interview = with_turn(interview, turn)
    kept = KeepTurn(interview.id, len(interview.turns), turn, at)
    session = replace(session, interview=interview)
    session, effects = _finish(session, at) if len(interview.turns) == len(interview.plan) else ask_next(session, at)
    return session, (kept, *effects)


def ask_next(session: Session, at: datetime) -> Step:
    """Open the next question of the plan."""
    interview = interview_of(session)
    question = interview.plan[len(interview.turns)].id
    interview = replace(interview, turns=(*interview.turns, Turn(question)))
    return replace(session, phase=Phase.ASKED, interview=interview), (
        OpenQuestion(interview.id, len(interview.turns), question, at),
        *current_question(interview),
    )


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
        ShowSummary(summary, finished=True),
    )
