"""The transition table: for every phase and event, the rule that answers it and the phases it can lead to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.interview import edits, rules
from bot.interview.effects import Effect
from bot.interview.events import (
    AnswerAsked,
    Answered,
    Edited,
    Event,
    Graded,
    GradingFailed,
    HelpAsked,
    HintAsked,
    LanguageChosen,
    PreferencesChosen,
    Resumed,
    Skipped,
    Started,
    Stopped,
    WhyAsked,
)
from bot.interview.session import Phase, Session

IDLE, ASKED, GRADING = Phase.IDLE, Phase.ASKED, Phase.GRADING
FOLLOW_UP, GRADING_FOLLOW_UP, STOPPED = Phase.FOLLOW_UP, Phase.GRADING_FOLLOW_UP, Phase.STOPPED

Step = tuple[Session, tuple[Effect, ...]]


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
        IDLE: _to(rules.start, ASKED),
        STOPPED: _to(rules.start, ASKED),
        ASKED: _to(rules.already_running, ASKED),
        GRADING: _to(rules.already_running, GRADING),
        FOLLOW_UP: _to(rules.already_running, FOLLOW_UP),
        GRADING_FOLLOW_UP: _to(rules.already_running, GRADING_FOLLOW_UP),
    },
    Answered: {
        IDLE: _to(rules.nothing_running, IDLE),
        STOPPED: _to(rules.is_stopped, STOPPED),
        ASKED: _to(rules.answer, ASKED, GRADING),
        GRADING: _to(rules.add_to_answer, GRADING),
        FOLLOW_UP: _to(rules.answer, FOLLOW_UP, GRADING_FOLLOW_UP),
        GRADING_FOLLOW_UP: _to(rules.add_to_answer, GRADING_FOLLOW_UP),
    },
    Edited: _stays(edits.edit),
    Graded: {
        IDLE: _to(edits.take_new_grade, IDLE),
        STOPPED: _to(edits.take_new_grade, STOPPED),
        ASKED: _to(edits.take_new_grade, ASKED),
        GRADING: _to(rules.take_grade, GRADING, ASKED, FOLLOW_UP, IDLE),
        FOLLOW_UP: _to(edits.take_new_grade, FOLLOW_UP),
        GRADING_FOLLOW_UP: _to(rules.take_follow_up_grade, GRADING_FOLLOW_UP, ASKED, FOLLOW_UP, IDLE),
    },
    GradingFailed: {
        IDLE: _to(edits.new_grading_failed, IDLE),
        STOPPED: _to(edits.new_grading_failed, STOPPED),
        ASKED: _to(edits.new_grading_failed, ASKED),
        GRADING: _to(rules.grading_failed, GRADING, ASKED),
        FOLLOW_UP: _to(edits.new_grading_failed, FOLLOW_UP),
        GRADING_FOLLOW_UP: _to(rules.grading_failed, GRADING_FOLLOW_UP, FOLLOW_UP),
    },
    HintAsked: {
        IDLE: _to(rules.nothing_running, IDLE),
        STOPPED: _to(rules.is_stopped, STOPPED),
        ASKED: _to(rules.hint, ASKED),
        GRADING: _to(rules.is_grading, GRADING),
        FOLLOW_UP: _to(rules.hint, FOLLOW_UP),
        GRADING_FOLLOW_UP: _to(rules.is_grading, GRADING_FOLLOW_UP),
    },
    Skipped: {
        IDLE: _to(rules.nothing_running, IDLE),
        STOPPED: _to(rules.is_stopped, STOPPED),
        ASKED: _to(rules.skip, ASKED, IDLE),
        GRADING: _to(rules.is_grading, GRADING),
        FOLLOW_UP: _to(rules.skip_follow_up, ASKED, IDLE),
        GRADING_FOLLOW_UP: _to(rules.is_grading, GRADING_FOLLOW_UP),
    },
    AnswerAsked: {
        IDLE: _to(rules.show_closed_answer, IDLE),
        STOPPED: _to(rules.show_closed_answer, STOPPED),
        ASKED: _to(rules.show_answer, ASKED, IDLE),
        GRADING: _to(rules.is_grading, GRADING),
        FOLLOW_UP: _to(rules.show_answer, ASKED, FOLLOW_UP, IDLE),
        GRADING_FOLLOW_UP: _to(rules.is_grading, GRADING_FOLLOW_UP),
    },
    WhyAsked: _stays(rules.why),
    Stopped: {
        IDLE: _to(rules.nothing_running, IDLE),
        STOPPED: _to(rules.is_stopped, STOPPED),
        ASKED: _to(rules.stop, STOPPED),
        GRADING: _to(rules.stop, STOPPED),
        FOLLOW_UP: _to(rules.stop, STOPPED),
        GRADING_FOLLOW_UP: _to(rules.stop, STOPPED),
    },
    Resumed: {
        IDLE: _to(rules.nothing_to_resume, IDLE),
        STOPPED: _to(rules.resume, ASKED, GRADING, FOLLOW_UP, GRADING_FOLLOW_UP),
        ASKED: _to(rules.ask_again, ASKED),
        GRADING: _to(rules.is_grading, GRADING),
        FOLLOW_UP: _to(rules.ask_again, FOLLOW_UP),
        GRADING_FOLLOW_UP: _to(rules.is_grading, GRADING_FOLLOW_UP),
    },
    HelpAsked: _stays(rules.help_),
    LanguageChosen: _stays(rules.choose_language),
    PreferencesChosen: _stays(rules.choose_preferences),
}


def step(session: Session, event: Event) -> Step:
    """What `event` makes of `session`, and what is to be done. Pure: the same input gives the same result."""
    return TABLE[type(event)][session.phase].rule(session, event)
