"""The transition table: for every phase and event, the rule that answers it and the phases it can lead to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.interview import closing, edits, helping, listening, preferring, replies, running, timekeeping
from bot.interview.events import (
    AnswerAsked,
    Answered,
    AskedBack,
    CorrectionAsked,
    DeliveryAsked,
    Edited,
    Event,
    Graded,
    GradingFailed,
    HelpAsked,
    HintAsked,
    Introduced,
    LanguageChosen,
    NotTranscribed,
    OwnQuestion,
    PreferencesChosen,
    Recorded,
    ReplyEnded,
    Resumed,
    Skipped,
    Started,
    Stopped,
    Strayed,
    Ticked,
    Transcribed,
    WhyAsked,
)
from bot.interview.moves import Step
from bot.interview.session import Phase, Session

IDLE, ASKED, GRADING = Phase.IDLE, Phase.ASKED, Phase.GRADING
FOLLOW_UP, GRADING_FOLLOW_UP, STOPPED = Phase.FOLLOW_UP, Phase.GRADING_FOLLOW_UP, Phase.STOPPED


@dataclass(frozen=True, slots=True)
class Transition:
    """A rule and every phase that it can leave the session in."""

    rule: Callable[..., Step]
    to: frozenset[Phase]


def _to(rule: Callable[..., Step], *phases: Phase) -> Transition:
    return Transition(rule, frozenset(phases))


def _stays(rule: Callable[..., Step]) -> dict[Phase, Transition]:
    return {phase: _to(rule, phase) for phase in Phase}


TABLE: dict[type[Event], dict[Phase, Transition]] = {
    Started: {
        IDLE: _to(running.start, ASKED),
        STOPPED: _to(running.start, ASKED),
        ASKED: _to(running.already_running, ASKED),
        GRADING: _to(running.already_running, GRADING),
        FOLLOW_UP: _to(running.already_running, FOLLOW_UP),
        GRADING_FOLLOW_UP: _to(running.already_running, GRADING_FOLLOW_UP),
    },
    Answered: {
        IDLE: _to(running.nothing_running, IDLE),
        STOPPED: _to(running.is_stopped, STOPPED),
        ASKED: _to(replies.answer, ASKED, GRADING),
        GRADING: _to(replies.add_to_answer, GRADING),
        FOLLOW_UP: _to(replies.answer, FOLLOW_UP, GRADING_FOLLOW_UP),
        GRADING_FOLLOW_UP: _to(replies.add_to_answer, GRADING_FOLLOW_UP),
    },
    OwnQuestion: {
        IDLE: _to(closing.take_own_question, IDLE),
        STOPPED: _to(running.is_stopped, STOPPED),
        ASKED: _to(replies.answer, ASKED, GRADING),
        GRADING: _to(replies.add_to_answer, GRADING),
        FOLLOW_UP: _to(replies.answer, FOLLOW_UP, GRADING_FOLLOW_UP),
        GRADING_FOLLOW_UP: _to(replies.add_to_answer, GRADING_FOLLOW_UP),
    },
    ReplyEnded: {
        IDLE: _to(running.nothing_running, IDLE),
        STOPPED: _to(running.is_stopped, STOPPED),
        ASKED: _to(replies.nothing_said, ASKED),
        GRADING: _to(replies.end_reply, GRADING),
        FOLLOW_UP: _to(replies.nothing_said, FOLLOW_UP),
        GRADING_FOLLOW_UP: _to(replies.end_reply, GRADING_FOLLOW_UP),
    },
    AskedBack: {
        IDLE: _to(running.nothing_running, IDLE),
        STOPPED: _to(running.is_stopped, STOPPED),
        ASKED: _to(replies.ask_back, ASKED, GRADING),
        GRADING: _to(replies.add_to_answer, GRADING),
        FOLLOW_UP: _to(replies.ask_back, FOLLOW_UP, GRADING_FOLLOW_UP),
        GRADING_FOLLOW_UP: _to(replies.add_to_answer, GRADING_FOLLOW_UP),
    },
    Strayed: {
        IDLE: _to(running.nothing_running, IDLE),
        STOPPED: _to(running.is_stopped, STOPPED),
        ASKED: _to(replies.hold, ASKED, GRADING),
        GRADING: _to(replies.add_to_answer, GRADING),
        FOLLOW_UP: _to(replies.hold, FOLLOW_UP, GRADING_FOLLOW_UP),
        GRADING_FOLLOW_UP: _to(replies.add_to_answer, GRADING_FOLLOW_UP),
    },
    Recorded: {
        IDLE: _to(listening.record_own_question, IDLE),
        STOPPED: _to(running.is_stopped, STOPPED),
        **{phase: _to(listening.record, phase) for phase in (ASKED, GRADING, FOLLOW_UP, GRADING_FOLLOW_UP)},
    },
    Transcribed: {
        IDLE: _to(listening.take_transcript, IDLE),
        STOPPED: _to(listening.too_late, STOPPED),
        ASKED: _to(listening.take_transcript, ASKED, GRADING),
        GRADING: _to(listening.take_transcript, GRADING),
        FOLLOW_UP: _to(listening.take_transcript, FOLLOW_UP, GRADING_FOLLOW_UP),
        GRADING_FOLLOW_UP: _to(listening.take_transcript, GRADING_FOLLOW_UP),
    },
    NotTranscribed: _stays(listening.not_heard),
    CorrectionAsked: {
        IDLE: _to(running.nothing_running, IDLE),
        STOPPED: _to(running.is_stopped, STOPPED),
        ASKED: _to(listening.nothing_heard, ASKED),
        GRADING: _to(listening.correct, GRADING),
        FOLLOW_UP: _to(listening.nothing_heard, FOLLOW_UP),
        GRADING_FOLLOW_UP: _to(listening.correct, GRADING_FOLLOW_UP),
    },
    Edited: _stays(edits.edit),
    Graded: {
        IDLE: _to(edits.take_new_grade, IDLE),
        STOPPED: _to(edits.take_new_grade, STOPPED),
        ASKED: _to(edits.take_new_grade, ASKED),
        GRADING: _to(replies.take_grade, GRADING, ASKED, FOLLOW_UP, IDLE),
        FOLLOW_UP: _to(edits.take_new_grade, FOLLOW_UP),
        GRADING_FOLLOW_UP: _to(replies.take_follow_up_grade, GRADING_FOLLOW_UP, ASKED, FOLLOW_UP, IDLE),
    },
    GradingFailed: {
        IDLE: _to(edits.new_grading_failed, IDLE),
        STOPPED: _to(edits.new_grading_failed, STOPPED),
        ASKED: _to(edits.new_grading_failed, ASKED),
        GRADING: _to(replies.grading_failed, GRADING, ASKED),
        FOLLOW_UP: _to(edits.new_grading_failed, FOLLOW_UP),
        GRADING_FOLLOW_UP: _to(replies.grading_failed, GRADING_FOLLOW_UP, FOLLOW_UP),
    },
    HintAsked: {
        IDLE: _to(running.nothing_running, IDLE),
        STOPPED: _to(running.is_stopped, STOPPED),
        ASKED: _to(helping.hint, ASKED),
        GRADING: _to(running.is_grading, GRADING),
        FOLLOW_UP: _to(helping.hint, FOLLOW_UP),
        GRADING_FOLLOW_UP: _to(running.is_grading, GRADING_FOLLOW_UP),
    },
    Skipped: {
        IDLE: _to(closing.skip_own_question, IDLE),
        STOPPED: _to(running.is_stopped, STOPPED),
        ASKED: _to(helping.skip, ASKED, IDLE),
        GRADING: _to(running.is_grading, GRADING),
        FOLLOW_UP: _to(helping.skip_follow_up, ASKED, IDLE),
        GRADING_FOLLOW_UP: _to(running.is_grading, GRADING_FOLLOW_UP),
    },
    AnswerAsked: {
        IDLE: _to(helping.show_closed_answer, IDLE),
        STOPPED: _to(helping.show_closed_answer, STOPPED),
        ASKED: _to(helping.show_answer, ASKED, IDLE),
        GRADING: _to(running.is_grading, GRADING),
        FOLLOW_UP: _to(helping.show_answer, ASKED, FOLLOW_UP, IDLE),
        GRADING_FOLLOW_UP: _to(running.is_grading, GRADING_FOLLOW_UP),
    },
    WhyAsked: _stays(helping.why),
    DeliveryAsked: _stays(helping.show_delivery),
    Stopped: {
        IDLE: _to(running.nothing_running, IDLE),
        STOPPED: _to(running.is_stopped, STOPPED),
        ASKED: _to(running.stop, STOPPED),
        GRADING: _to(running.stop, STOPPED),
        FOLLOW_UP: _to(running.stop, STOPPED),
        GRADING_FOLLOW_UP: _to(running.stop, STOPPED),
    },
    Resumed: {
        IDLE: _to(running.nothing_to_resume, IDLE),
        STOPPED: _to(running.resume, ASKED, GRADING, FOLLOW_UP, GRADING_FOLLOW_UP),
        ASKED: _to(running.ask_again, ASKED),
        GRADING: _to(running.is_grading, GRADING),
        FOLLOW_UP: _to(running.ask_again, FOLLOW_UP),
        GRADING_FOLLOW_UP: _to(running.is_grading, GRADING_FOLLOW_UP),
    },
    HelpAsked: _stays(helping.help_),
    LanguageChosen: _stays(preferring.choose_language),
    PreferencesChosen: _stays(preferring.choose_preferences),
    Introduced: _stays(preferring.introduce),
    Ticked: _stays(timekeeping.tick),
}


def step(session: Session, event: Event) -> Step:
    """What `event` makes of `session`, and what is to be done. Pure: the same input gives the same result."""
    timed, said = timekeeping.keep_time(session, event)
    after, effects = TABLE[type(event)][session.phase].rule(timed, event)
    return after, (*effects, *(said if timekeeping.waits_as_before(timed, after) else ()))
