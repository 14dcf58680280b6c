"""What can happen in a dialog. Each event carries its time, since the core has no clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.interview.session import Goal, Introduction, Mention, Mode, PlannedQuestion, Theme, Years
from questions import Language, Order
from scoring import Assessment, OwnQuestionKind
from speech import Reason, Timing

# Why a recording gave no reply: there is none in it, it could not be had or listened to, or its question is over.
Unheard = Reason | Literal["not_fetched", "failed", "too_late"]


@dataclass(frozen=True, slots=True)
class Event:
    """Base of all events; `at` is an aware time."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Started(Event):
    """An interview was asked for; the runner has drawn its plan and its seed, from this version of the bank.

    The questions of `spare` may be asked in place of those of the plan, above all in an `adaptive` one. `minutes` and
    `pressure` say how it is timed.
    """

    interview: str
    bank: str
    mode: Mode
    seed: int
    plan: tuple[PlannedQuestion, ...]
    version: str = ""
    adaptive: bool = False
    spare: tuple[PlannedQuestion, ...] = ()
    goal: Goal | None = None
    minutes: int | None = None
    pressure: bool = False


@dataclass(frozen=True, slots=True)
class Answered(Event):
    """The member said something that is no command; `source` is the front end's id of the message.

    `spoken` is what was heard in a recording, and `timing` how it was said; `mentions` are questions that are still to
    come, or could, and that it touches on.
    """

    text: str
    source: str = ""
    spoken: bool = False
    timing: Timing | None = None
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class ReplyEnded(Event):
    """/done: the reply is complete, and need not be waited for any longer."""


@dataclass(frozen=True, slots=True)
class AskedBack(Answered):
    """The member asked something back; `again` says that it was for the question once more, and nothing else."""

    again: bool = False


@dataclass(frozen=True, slots=True)
class Strayed(Answered):
    """The member typed a line that seems to be no reply, such as "ok"."""


@dataclass(frozen=True, slots=True)
class OwnQuestion(Answered):
    """After an interview the candidate asked something of their own, of this kind."""

    kind: OwnQuestionKind = "other"


@dataclass(frozen=True, slots=True)
class Recorded(Event):
    """The member sent a recording; `file` is the front end's id of it, `seconds` and `size`, in bytes, what it says."""

    source: str
    file: str
    seconds: float = 0.0
    size: int = 0


@dataclass(frozen=True, slots=True)
class Transcribed(Event):
    """The recording `source` was listened to, and this is what it says."""

    source: str
    said: Answered


@dataclass(frozen=True, slots=True)
class NotTranscribed(Event):
    """The recording `source` gave no reply; there is a sentence to each `why`."""

    source: str
    why: Unheard


@dataclass(frozen=True, slots=True)
class CorrectionAsked(Event):
    """/correct: what was heard is not what was said; the next text takes the place of this part of the reply.

    The parts count from 1; None is the last.
    """

    part: int | None = None


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
    """/why: what made the last mark is asked for, or that of question `number`; `numbers` asks for all of them."""

    number: int | None = None
    numbers: bool = False


@dataclass(frozen=True, slots=True)
class DeliveryAsked(Event):
    """/delivery: how was a reply put? `number` names a question, None is the last one that was judged."""

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

    `questions` 0 means the whole bank, `minutes` 0 as long as it takes; "off" means none.
    """

    questions: int | None = None
    order: Order | None = None
    mode: Mode | None = None
    theme: Theme | None = None
    time_zone: str | None = None
    reminder: str | None = None
    role: str | None = None
    years: Years | Literal["off"] | None = None
    minutes: int | None = None
    pressure: bool | None = None
    aloud: bool | None = None
    recordings: bool | None = None


@dataclass(frozen=True, slots=True)
class Ticked(Event):
    """Some time has gone by; comes every few seconds while a timed interview waits for a reply."""


@dataclass(frozen=True, slots=True)
class Introduced(Event):
    """The member wrote about themselves; `near` names the nearest questions in words, nearest first.

    An introduction that is None takes the former one back.
    """

    introduction: Introduction | None
    near: tuple[str, ...] = ()


EVENTS: tuple[type[Event], ...] = (
    Started,
    Answered,
    AskedBack,
    Strayed,
    OwnQuestion,
    ReplyEnded,
    Recorded,
    Transcribed,
    NotTranscribed,
    CorrectionAsked,
    Edited,
    Graded,
    GradingFailed,
    HintAsked,
    Skipped,
    AnswerAsked,
    WhyAsked,
    DeliveryAsked,
    Stopped,
    Resumed,
    HelpAsked,
    LanguageChosen,
    PreferencesChosen,
    Introduced,
    Ticked,
)
