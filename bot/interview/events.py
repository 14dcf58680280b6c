"""What can happen in a dialog. Each event carries its time, since the core has no clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.interview.session import Mode, PlannedQuestion, Theme
from questions import Language, Order
from scoring import Assessment


@dataclass(frozen=True, slots=True)
class Event:
    """Base of all events; `at` is an aware time."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Started(Event):
    """An interview was asked for; the runner has drawn its plan and its seed."""

    interview: str
    bank: str
    mode: Mode
    seed: int
    plan: tuple[PlannedQuestion, ...]


@dataclass(frozen=True, slots=True)
class Answered(Event):
    """The member said something that is no command; `source` is the front end's id of the message."""

    text: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Edited(Event):
    """The member changed the message `source`, soon after it was sent."""

    source: str
    text: str


@dataclass(frozen=True, slots=True)
class Graded(Event):
    """The grader has judged the reply of this attempt."""

    attempt: str
    assessment: Assessment


@dataclass(frozen=True, slots=True)
class GradingFailed(Event):
    """The grader could not judge the reply of this attempt."""

    attempt: str


@dataclass(frozen=True, slots=True)
class HintAsked(Event):
    """/hint"""


@dataclass(frozen=True, slots=True)
class Skipped(Event):
    """/skip"""


@dataclass(frozen=True, slots=True)
class AnswerAsked(Event):
    """/answer: the model answer is asked for, of the current question or of question `number`."""

    number: int | None = None


@dataclass(frozen=True, slots=True)
class WhyAsked(Event):
    """/why: the numbers behind the last score are asked for, or those behind question `number`."""

    number: int | None = None


@dataclass(frozen=True, slots=True)
class Stopped(Event):
    """/stop"""


@dataclass(frozen=True, slots=True)
class Resumed(Event):
    """/resume"""


@dataclass(frozen=True, slots=True)
class HelpAsked(Event):
    """/help, or a command that is not known: what can be done now?"""


@dataclass(frozen=True, slots=True)
class LanguageChosen(Event):
    """The member chose a language."""

    language: Language


@dataclass(frozen=True, slots=True)
class PreferencesChosen(Event):
    """The member changed a preference; None leaves one as it is.

    `questions` 0 means the whole bank, `reminder` "off" means none.
    """

    questions: int | None = None
    order: Order | None = None
    mode: Mode | None = None
    theme: Theme | None = None
    time_zone: str | None = None
    reminder: str | None = None


EVENTS: tuple[type[Event], ...] = (
    Started,
    Answered,
    Edited,
    Graded,
    GradingFailed,
    HintAsked,
    Skipped,
    AnswerAsked,
    WhyAsked,
    Stopped,
    Resumed,
    HelpAsked,
    LanguageChosen,
    PreferencesChosen,
)
