"""The rules of the dialog: each takes the session and an event and returns the new session and what is to be done.

`bot.interview.table` says which rule answers which event in which phase; a rule may rely on that.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.interview.edits import new_grading_failed, take_new_grade
from bot.interview.effects import (
    Ask,
    AskFollowUp,
    Effect,
    Grade,
    KeepAssessment,
    KeepInterview,
    KeepReply,
    KeepTurn,
    OpenInterview,
    OpenQuestion,
    Say,
    ShowAnswer,
    ShowFeedback,
    ShowFollowUpFeedback,
    ShowHelp,
    ShowHint,
    ShowPreferences,
    ShowSummary,
    ShowWhy,
)
from bot.interview.events import (
    AnswerAsked,
    Answered,
    Event,
    Graded,
    GradingFailed,
    LanguageChosen,
    PreferencesChosen,
    Started,
    WhyAsked,
)
from bot.interview.follow_ups import hint_ladder, next_follow_up
from bot.interview.marks import HINT_COST, first_mark, gained
from bot.interview.session import FollowUp, Interview, LastReply, Part, Pending, Phase, Session, Turn
from bot.interview.summary import summarise

Step = tuple[Session, tuple[Effect, ...]]


# --- beginning and going on ----------------------------------------------------------------------------------------


def start(session: Session, event: Started) -> Step:
    """A new interview; one that was stopped stays in the history as it is."""
    interview = Interview(
        id=event.interview,
        bank=event.bank,
        mode=event.mode,
        seed=event.seed,
        started_at=event.at,
        plan=event.plan,
    )
    session, effects = _ask_next(replace(session, interview=interview, resume=None), event.at)
    return session, (OpenInterview(interview), *effects)


def already_running(session: Session, event: Started) -> Step:
    """One interview at a time: say where it stands and ask again."""
    interview = _interview(session)
    said = Say("already_running", (("number", len(interview.turns)), ("total", len(interview.plan))))
    return session, (said, *_current_question(interview))


def ask_again(session: Session, event: Event) -> Step:
    """Show the current question or follow-up once more."""
    return session, _current_question(_interview(session))


def stop(session: Session, event: Event) -> Step:
    """Stop for now, with the summary so far; a reply that is being graded is graded anew on resuming."""
    interview = _interview(session)
    summary = summarise(interview)
    stopped = replace(session, phase=Phase.STOPPED, resume=session.phase)
    return stopped, (
        KeepInterview(interview.id, "stopped", summary.score, event.at),
        ShowSummary(summary, finished=False),
    )


def resume(session: Session, event: Event) -> Step:
    """Go on where it was stopped."""
    interview = _interview(session)
    resumed = replace(session, phase=session.resume or Phase.ASKED, resume=None)
    running = KeepInterview(interview.id, "running", summarise(interview).score, event.at)
    if interview.pending is None:
        return resumed, (running, Say("resumed"), *_current_question(interview))
    regraded, effects = _hand_over(resumed, interview.pending.text)
    return regraded, (running, Say("resumed_grading"), *effects)


# --- a reply and its grade -----------------------------------------------------------------------------------------


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
    return _take_reply(session, event, f"{pending.text}\n{event.text}", _last_reply(_interview(session)).parts)


def take_grade(session: Session, event: Graded) -> Step:
    """The first reply to a question was graded: mark it, give feedback, ask a follow-up or go on."""
    interview = _interview(session)
    if _is_late(interview, event.attempt):
        return take_new_grade(session, event)
    turn = interview.turn
    turn = replace(turn, assessment=event.assessment, mark=first_mark(event.assessment.score, turn.hints))
    session = replace(session, interview=_with_turn(replace(interview, pending=None), turn))
    kept = KeepAssessment(event.attempt, event.assessment, event.at, _last_reply(interview).attempt)
    if interview.mode == "exam":
        session, effects = _close_turn(session, event.at)
        return session, (kept, *effects)
    number = len(interview.turns)
    session, effects = _follow_up_or_next(session, event.at)
    feedback = ShowFeedback(turn, number, last=session.phase is not Phase.FOLLOW_UP)
    return session, (kept, feedback, *effects)


def take_follow_up_grade(session: Session, event: Graded) -> Step:
    """The reply to a follow-up was graded: raise the mark, then ask another one or go on."""
    interview = _interview(session)
    if _is_late(interview, event.attempt):
        return take_new_grade(session, event)
    turn = interview.turn
    before = turn.final_mark
    last = turn.follow_ups[-1]
    last = replace(last, assessment=event.assessment, gained=gained(last, event.assessment))
    turn = replace(turn, follow_ups=(*turn.follow_ups[:-1], last))
    session = replace(session, interview=_with_turn(replace(interview, pending=None), turn))
    number = len(interview.turns)
    session, effects = _follow_up_or_next(session, event.at)
    feedback = ShowFollowUpFeedback(turn, number, before, last=session.phase is not Phase.FOLLOW_UP)
    kept = KeepAssessment(event.attempt, event.assessment, event.at, _last_reply(interview).attempt)
    return session, (kept, feedback, *effects)


def grading_failed(session: Session, event: GradingFailed) -> Step:
    """The grader could not judge: the reply is kept, and the member may send it again or go on."""
    interview = _interview(session)
    if _is_late(interview, event.attempt):
        return new_grading_failed(session, event)
    back = Phase.ASKED if session.phase is Phase.GRADING else Phase.FOLLOW_UP
    waiting = replace(session, phase=back, interview=replace(interview, pending=None))
    return waiting, (Say("grading_failed"),)


# --- help on the way -----------------------------------------------------------------------------------------------


def hint(session: Session, event: Event) -> Step:
    """The next hint up the ladder, at its stated cost; not in an exam."""
    interview = _interview(session)
    if interview.mode == "exam":
        return session, (Say("not_in_exam"),)
    turn, planned = interview.turn, interview.planned
    ladder = hint_ladder(planned, turn)
    used = turn.follow_ups[-1].hints if turn.follow_ups else turn.hints
    if used >= len(ladder):
        return session, (Say("no_more_hints"),)
    if turn.follow_ups:
        last = replace(turn.follow_ups[-1], hints=used + 1)
        turn = replace(turn, follow_ups=(*turn.follow_ups[:-1], last))
    else:
        turn = replace(turn, hints=used + 1)
    interview = _with_turn(interview, turn)
    keypoint, rung = ladder[used]
    return replace(session, interview=interview), (
        KeepTurn(interview.id, len(interview.turns), turn, event.at),
        ShowHint(turn.question, keypoint, rung, HINT_COST, len(ladder) - used - 1),
    )


def skip(session: Session, event: Event) -> Step:
    """Leave the question unanswered."""
    interview = _interview(session)
    skipped = replace(interview.turn, skipped=True)
    session, effects = _close_turn(replace(session, interview=_with_turn(interview, skipped)), event.at)
    return session, (Say("skipped", (("number", len(interview.turns)),)), *effects)


def skip_follow_up(session: Session, event: Event) -> Step:
    """Leave the follow-up unanswered and go on; the mark stays as it is."""
    session, effects = _close_turn(session, event.at)
    return session, (Say("skipped_follow_up"), *effects)


def show_answer(session: Session, event: AnswerAsked) -> Step:
    """Show the current question's model answer, mark it as shown, and go on; not in an exam."""
    interview = _interview(session)
    if event.number is not None and event.number != len(interview.turns):
        return show_closed_answer(session, event)
    if interview.mode == "exam":
        return session, (Say("not_in_exam"),)
    turn = interview.turn
    last = turn.follow_ups[-1] if turn.follow_ups else None
    shown = ShowAnswer(turn.question, last if last and last.kind != "probe" else None)
    marked = replace(session, interview=_with_turn(interview, replace(turn, shown=True)))
    session, effects = _close_turn(marked, event.at)
    return session, (shown, *effects)


def show_closed_answer(session: Session, event: AnswerAsked) -> Step:
    """Show the model answer of a question that is over, the last one unless a number is given."""
    turn = _closed_turn(session, event.number)
    if isinstance(turn, Say):
        return session, (turn,)
    return session, (ShowAnswer(turn.question),)


def why(session: Session, event: WhyAsked) -> Step:
    """Show every number that made a mark: that of the last graded question, or of question `number`."""
    interview = session.interview
    if interview is not None and interview.mode == "exam" and session.phase is not Phase.IDLE:
        return session, (Say("not_in_exam"),)
    turns = interview.turns if interview else ()
    graded = [
        ShowWhy(turn, number)
        for number, turn in enumerate(turns, start=1)
        if turn.assessment is not None and event.number in (None, number)
    ]
    return session, (graded[-1] if graded else Say("nothing_to_explain"),)


def help_(session: Session, event: Event) -> Step:
    """What can be done now."""
    return session, (ShowHelp(session.phase, session.interview.mode if session.interview else None),)


# --- preferences ---------------------------------------------------------------------------------------------------


def choose_language(session: Session, event: LanguageChosen) -> Step:
    """From now on in this language; a question that is open is asked again in it."""
    chosen = replace(session, preferences=replace(session.preferences, language=event.language))
    asked = session.phase in (Phase.ASKED, Phase.FOLLOW_UP)
    return chosen, (Say("language_chosen"), *(_current_question(_interview(session)) if asked else ()))


def choose_preferences(session: Session, event: PreferencesChosen) -> Step:
    """What changes about interviews holds from the next one on."""
    before = session.preferences
    after = replace(
        before,
        questions=before.questions if event.questions is None else event.questions or None,
        order=event.order or before.order,
        mode=event.mode or before.mode,
        theme=event.theme or before.theme,
        time_zone=event.time_zone or before.time_zone,
        reminder=before.reminder if event.reminder is None else None if event.reminder == "off" else event.reminder,
    )
    return replace(session, preferences=after), (ShowPreferences(after),)


# --- what cannot be done now ---------------------------------------------------------------------------------------


def nothing_running(session: Session, event: Event) -> Step:
    """No interview is running."""
    return session, (Say("nothing_running"),)


def nothing_to_resume(session: Session, event: Event) -> Step:
    """No interview was stopped."""
    return session, (Say("nothing_to_resume"),)


def is_stopped(session: Session, event: Event) -> Step:
    """The interview is stopped: it can be resumed, or another one started."""
    return session, (Say("is_stopped"),)


def is_grading(session: Session, event: Event) -> Step:
    """The reply is being graded; one moment."""
    return session, (Say("is_grading"),)


# --- parts of the rules --------------------------------------------------------------------------------------------


def _interview(session: Session) -> Interview:
    assert session.interview is not None, "the table gives this phase an interview"
    return session.interview


def _pending(session: Session) -> Pending:
    pending = _interview(session).pending
    assert pending is not None, "the table gives this phase a pending reply"
    return pending


def _last_reply(interview: Interview) -> LastReply:
    assert interview.last_reply is not None, "what is graded was replied"
    return interview.last_reply


def _is_late(interview: Interview, attempt: str) -> bool:
    return interview.pending is None or interview.pending.attempt != attempt


def _with_turn(interview: Interview, turn: Turn) -> Interview:
    return replace(interview, turns=(*interview.turns[:-1], turn))


def _open_follow_up(interview: Interview) -> FollowUp | None:
    return interview.turn.follow_ups[-1] if interview.turn.follow_ups else None


def _current_question(interview: Interview) -> tuple[Effect, ...]:
    follow_up = _open_follow_up(interview)
    if follow_up is not None:
        return (AskFollowUp(interview.turn.question, follow_up, len(interview.turn.follow_ups)),)
    return (Ask(interview.turn.question, len(interview.turns), len(interview.plan), interview.mode),)


def _take_reply(session: Session, event: Answered, whole: str, before: tuple[Part, ...] = ()) -> Step:
    session, effects = _hand_over(session, whole)
    interview = _interview(session)
    attempt = _pending(session).attempt
    parts = (*before, Part(event.source, attempt, event.text))
    reply = LastReply(len(interview.turns), len(interview.turn.follow_ups), parts)
    kept = KeepReply(
        interview=interview.id,
        position=len(interview.turns),
        attempt=attempt,
        follow_up=_open_follow_up(interview),
        text=event.text,
        at=event.at,
    )
    return replace(session, interview=replace(interview, last_reply=reply)), (kept, *effects)


def _hand_over(session: Session, text: str) -> Step:
    """Have `text` graded under a new attempt id, so that an older attempt's grade comes too late."""
    interview = _interview(session)
    number = interview.attempts + 1
    attempt = f"{interview.id}-{number}"
    interview = replace(interview, attempts=number, pending=Pending(attempt, text))
    grade = Grade(attempt, interview.bank, interview.turn.question, _open_follow_up(interview), text)
    return replace(session, interview=interview), (grade,)


def _follow_up_or_next(session: Session, at: datetime) -> Step:
    interview = _interview(session)
    follow_up = next_follow_up(interview)
    if follow_up is None:
        return _close_turn(session, at)
    turn = replace(interview.turn, follow_ups=(*interview.turn.follow_ups, follow_up))
    interview = _with_turn(interview, turn)
    return replace(session, phase=Phase.FOLLOW_UP, interview=interview), (
        KeepTurn(interview.id, len(interview.turns), turn, at),
        *_current_question(interview),
    )


def _close_turn(session: Session, at: datetime) -> Step:
    """The current question is over: ask the next one, or finish."""
    interview = _interview(session)
    turn = replace(interview.turn, closed=True)
    interview = _with_turn(interview, turn)
    kept = KeepTurn(interview.id, len(interview.turns), turn, at)
    session = replace(session, interview=interview)
    session, effects = _finish(session, at) if len(interview.turns) == len(interview.plan) else _ask_next(session, at)
    return session, (kept, *effects)


def _ask_next(session: Session, at: datetime) -> Step:
    interview = _interview(session)
    question = interview.plan[len(interview.turns)].id
    interview = replace(interview, turns=(*interview.turns, Turn(question)))
    return replace(session, phase=Phase.ASKED, interview=interview), (
        OpenQuestion(interview.id, len(interview.turns), question, at),
        *_current_question(interview),
    )


def _finish(session: Session, at: datetime) -> Step:
    interview = _interview(session)
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


def _closed_turn(session: Session, number: int | None) -> Turn | Say:
    """The turn with this number, or the last one, if its answer may be shown; otherwise what to say."""
    interview = session.interview
    if interview is None:
        return Say("nothing_running")
    if interview.mode == "exam" and session.phase is not Phase.IDLE:
        return Say("not_in_exam")
    closed = [turn for turn in interview.turns if turn.closed]
    if number is None and closed:
        return closed[-1]
    if number is not None and 1 <= number <= len(closed):
        return closed[number - 1]
    return Say("no_such_question")
