"""What a step wants done. The core only says so; the runner shows, grades and keeps."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.interview.drills import Review
from bot.interview.readiness import Readiness
from bot.interview.session import FollowUp, Interview, Mode, Phase, Preferences, Turn
from bot.interview.summary import Summary
from scoring import Assessment

# --- shown to the member -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Say:
    """Say the sentence with this key of `bot.texts`, with these values in its placeholders."""

    key: str
    values: tuple[tuple[str, str | int], ...] = ()


@dataclass(frozen=True, slots=True)
class Ask:
    """Ask a question; `number` of `total` is its place. `explains` also says how to reply.

    `limit` is the time for it in seconds, where there is one; no hints are given then.
    """

    question: str
    number: int
    total: int
    mode: Mode
    explains: bool = False
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class AskFollowUp:
    """Ask a follow-up to a question; `number` counts the question's follow-ups from 1, `limit` is as in Ask."""

    question: str
    follow_up: FollowUp
    number: int
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class ShowOpen:
    """Show once more what is open, without asking it: question `number` of `total`, and the `follow_up` to it.

    `reply` is what was replied to it, empty where nothing is being judged.
    """

    question: str
    number: int
    total: int
    mode: Mode
    follow_up: FollowUp | None = None
    reply: str = ""


@dataclass(frozen=True, slots=True)
class ShowHeard:
    """Show what was heard in a recording; `part` is which part of a reply it is, from 1, and 0 where it is none.

    What is one is judged after a while, and may be corrected.
    """

    text: str
    part: int = 0


@dataclass(frozen=True, slots=True)
class AskCorrection:
    """Ask for what is to take the place of these words, which were heard."""

    words: str


@dataclass(frozen=True, slots=True)
class ShowHint:
    """Show a hint for a keypoint; `rung` counts from 0, `cost` is in points, `left` is how many hints remain."""

    question: str
    keypoint: str
    rung: int
    cost: int
    left: int


@dataclass(frozen=True, slots=True)
class ShowFeedback:
    """Show how the first reply to question `number` was judged; `last` when no follow-up comes after it.

    `asked` is the keypoint that the follow-up after it asks for, which is not to be given away.
    """

    turn: Turn
    number: int
    last: bool
    asked: str | None = None


@dataclass(frozen=True, slots=True)
class ShowFollowUpFeedback:
    """Show how the reply to a turn's last follow-up was judged, and the mark `before` and after it.

    `number` is the question's place, `last` says that no further follow-up comes.
    """

    turn: Turn
    number: int
    before: int
    last: bool


@dataclass(frozen=True, slots=True)
class ShowAnswer:
    """Show the model answer of a question, or of a deeper or numeric follow-up to it."""

    question: str
    follow_up: FollowUp | None = None


@dataclass(frozen=True, slots=True)
class ShowWhy:
    """Show what made the mark of question `number`; `numbers` also shows every number behind it."""

    turn: Turn
    number: int
    numbers: bool = False


@dataclass(frozen=True, slots=True)
class ShowDelivery:
    """Show how the replies to question `number` and to its follow-ups were put."""

    turn: Turn
    number: int


@dataclass(frozen=True, slots=True)
class ShowSummary:
    """Show the result of an interview; `finished` tells an end from a stop.

    An end may tell how ready one is, and `invites` a question of the candidate's own; a stop that `owes` a mark keeps
    the last reply to judge it on resuming.
    """

    summary: Summary
    finished: bool
    readiness: Readiness | None = None
    invites: bool = False
    owes: bool = False


@dataclass(frozen=True, slots=True)
class ShowHelp:
    """Say what can be done in this phase; under `pressure` that is less."""

    phase: Phase
    mode: Mode | None
    pressure: bool = False


@dataclass(frozen=True, slots=True)
class ShowPreferences:
    """Show the member's preferences, or what can be chosen for the one called `topic`."""

    preferences: Preferences
    topic: str | None = None


# --- read aloud ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ReadAloud:
    """Read aloud a question that has just been asked, or a follow-up to it."""

    question: str
    follow_up: FollowUp | None = None


# --- worked on -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Grade:
    """Judge a reply to a question or to its follow-up; the answer is a Graded with the same attempt id.

    One that was `spoken` leaves time to read what was heard. `coming` is the follow-up that would come next, which the
    reply to one may answer, too.
    """

    attempt: str
    bank: str
    question: str
    follow_up: FollowUp | None
    text: str
    version: str = ""  # of the bank
    spoken: bool = False
    coming: FollowUp | None = None


# --- kept in the database ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class OpenInterview:
    """A new interview began."""

    interview: Interview


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question was asked; `position` counts from 1."""

    interview: str
    position: int
    question: str
    at: datetime


@dataclass(frozen=True, slots=True)
class KeepReply:
    """A reply came in, verbatim."""

    interview: str
    position: int
    attempt: str
    follow_up: FollowUp | None
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class KeepEdit:
    """The message that came in with this attempt was changed."""

    attempt: str
    text: str


@dataclass(frozen=True, slots=True)
class KeepAssessment:
    """A reply was judged under this attempt; `reply` is the attempt that its last message came in with."""

    attempt: str
    assessment: Assessment
    at: datetime
    reply: str


@dataclass(frozen=True, slots=True)
class KeepTurn:
    """The turn at `position` stands like this now: hints, flags and marks."""

    interview: str
    position: int
    turn: Turn
    at: datetime


@dataclass(frozen=True, slots=True)
class KeepInterview:
    """The interview was stopped, resumed or finished; `score` is its mean mark so far, None before any."""

    interview: str
    state: Literal["running", "stopped", "finished"]
    score: int | None
    at: datetime


@dataclass(frozen=True, slots=True)
class KeepOwnQuestion:
    """The candidate of an interview that has ended asked this, verbatim."""

    interview: str
    text: str


@dataclass(frozen=True, slots=True)
class KeepReviews:
    """What the reply that came in with this attempt showed of keypoints, in place of what was kept of it before."""

    reply: str
    bank: str
    question: str
    reviews: tuple[Review, ...]
    at: datetime


@dataclass(frozen=True, slots=True)
class KeepReminder:
    """The member is to be reminded at this time; None means not at all."""

    due_at: datetime | None


Shown = (
    Say
    | Ask
    | AskFollowUp
    | ShowOpen
    | ShowHeard
    | AskCorrection
    | ShowHint
    | ShowFeedback
    | ShowFollowUpFeedback
    | ShowAnswer
    | ShowWhy
    | ShowDelivery
    | ShowSummary
    | ShowHelp
    | ShowPreferences
)
Kept = (
    OpenInterview
    | OpenQuestion
    | KeepReply
    | KeepEdit
    | KeepAssessment
    | KeepTurn
    | KeepInterview
    | KeepOwnQuestion
    | KeepReviews
    | KeepReminder
)
Effect = Shown | ReadAloud | Grade | Kept
