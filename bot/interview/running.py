"""The rules for beginning, stopping and going on, and for what cannot be done where an interview stands."""

from __future__ import annotations

from dataclasses import replace

from bot.interview.announcing import opening, time_still_left
from bot.interview.effects import AskCorrection, Effect, KeepInterview, OpenInterview, Say, ShowOpen, ShowSummary
from bot.interview.events import Event, Started
from bot.interview.moves import Step, ask_next, current_question, hand_over, interview_of, open_follow_up
from bot.interview.session import Clock, FollowUp, Interview, Phase, Session
from bot.interview.summary import summarise


def start(session: Session, event: Started) -> Step:
    """A new interview; one that was stopped stays in the history as it is."""
    interview = Interview(
        id=event.interview,
        bank=event.bank,
        mode=event.mode,
        seed=event.seed,
        started_at=event.at,
        plan=event.plan,
        version=event.version,
        adaptive=event.adaptive,
        spare=event.spare,
        goal=event.goal,
        clock=Clock(event.minutes, event.pressure, event.at),
    )
    session, effects = ask_next(replace(session, interview=interview, resume=None), event.at)
    return session, (OpenInterview(interview), *opening(interview), *effects)


def already_running(session: Session, _event: Started) -> Step:
    """One interview at a time: say where it stands and ask again."""
    interview = interview_of(session)
    said = Say("already_running", (("number", len(interview.turns)), ("total", len(interview.plan))))
    return session, (said, *_asked_once_more(interview))


def ask_again(session: Session, _event: Event) -> Step:
    """Ask what is open once more."""
    interview = interview_of(session)
    return session, (*time_still_left(interview), *_asked_once_more(interview))


def stop(session: Session, event: Event) -> Step:
    """Stop for now, with the summary so far; a reply that is being graded is graded anew on resuming.

    An exam, which can be gone on with, tells nothing of it yet.
    """
    interview = interview_of(session)
    summary = summarise(interview)
    stopped = replace(session, phase=Phase.STOPPED, resume=session.phase)
    kept = KeepInterview(interview.id, "stopped", summary.score, event.at)
    if interview.mode == "exam":
        place = (("number", len(interview.turns)), ("total", len(interview.plan)))
        return stopped, (kept, Say("exam_stopped", place))
    return stopped, (kept, ShowSummary(summary, finished=False, owes=interview.pending is not None))


def resume(session: Session, event: Event) -> Step:
    """Go on where it was stopped, with what is open, and with the reply to it that is still to be judged."""
    interview = replace(interview_of(session), correcting=0)
    resumed = replace(session, phase=session.resume or Phase.ASKED, resume=None, interview=interview)
    running = KeepInterview(interview.id, "running", summarise(interview).score, event.at)
    if interview.pending is None:
        return resumed, (running, Say("resumed"), *time_still_left(interview), *_asked_once_more(interview))
    replied = _open(interview, open_follow_up(interview), interview.pending.text)
    regraded, effects = hand_over(resumed, interview.pending.text)
    return regraded, (running, Say("resumed_grading"), replied, *effects)


def nothing_running(session: Session, _event: Event) -> Step:
    """No interview is running."""
    return session, (Say("nothing_running"),)


def nothing_to_resume(session: Session, _event: Event) -> Step:
    """No interview was stopped."""
    return session, (Say("nothing_to_resume"),)


def is_stopped(session: Session, _event: Event) -> Step:
    """The interview is stopped: it can be resumed, or another one started."""
    return session, (Say("is_stopped"),)


def is_grading(session: Session, _event: Event) -> Step:
    """The reply is being graded, one moment; or it waits for what the member is to do."""
    interview = interview_of(session)
    return session, (asked_correction(interview) if interview.correcting else Say("is_grading"),)


def asked_correction(interview: Interview) -> AskCorrection:
    """Ask for the right words in the place of those that are being corrected."""
    assert interview.last_reply is not None, "what is corrected was replied"
    return AskCorrection(interview.last_reply.parts[interview.correcting - 1].text)


def _asked_once_more(interview: Interview) -> tuple[Effect, ...]:
    """What is open; before a follow-up the question that it belongs to, which may have been asked days ago."""
    asked = current_question(interview)
    return asked if open_follow_up(interview) is None else (_open(interview), *asked)


def _open(interview: Interview, follow_up: FollowUp | None = None, reply: str = "") -> ShowOpen:
    place = (len(interview.turns), len(interview.plan))
    return ShowOpen(interview.turn.question, *place, interview.mode, follow_up, reply)
