"""The state of a member's dialog: immutable values that hold ids and findings, never a model, a vector or a clock."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Literal, get_args

from questions import Kind, Language, Level, Order, Tier
from scoring import Assessment
from speech import Delivery, Timing

Mode = Literal["coaching", "exam"]
Theme = Literal["light", "dark"]
FollowUpKind = Literal["probe", "deeper", "numeric"]
# What may be told of how a reply was said.
Strength = Literal["honest", "steady", "direct"]
Advice = Literal["paused", "fillers", "fast", "slow", "long", "late", "hedged"]
Remark = Strength | Advice
# What a member is asked about themselves, once, before their first interview.
Offer = Literal["introduction", "role", "years"]
# How long somebody has worked in their field.
Years = Literal["0-2", "3-5", "6+"]


class Phase(StrEnum):
    """Where the dialog stands."""

    IDLE = "idle"
    ASKED = "asked"
    GRADING = "grading"
    FOLLOW_UP = "follow_up"
    GRADING_FOLLOW_UP = "grading_follow_up"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Nearby:
    """A question that is near an introduction: its likeness, and the sentence of the introduction that it is near."""

    bank: str
    question: str
    likeness: float
    sentence: str


@dataclass(frozen=True, slots=True)
class Introduction:
    """What a member wrote about themselves, verbatim, and the questions of all banks that were near it then."""

    text: str
    nearby: tuple[Nearby, ...] = ()


@dataclass(frozen=True, slots=True)
class Goal:
    """What somebody prepares for: the id of a role, at a level; either may be open."""

    role: str | None = None
    level: Level | None = None


LEVELS: tuple[Level, ...] = get_args(Level)
LEVEL_OF: dict[Years, Level] = {"0-2": "junior", "3-5": "mid", "6+": "senior"}


@dataclass(frozen=True, slots=True)
class Preferences:
    """What a member has chosen.

    `questions` is how many, None for the whole bank; `theme` is that of pictures; `time_zone` is an IANA name, None
    until one was chosen; `reminder` is a time of each day there, such as 19:30, None for none; `role` is the id of one;
    `minutes` is how long an interview may take, None for no limit; under `pressure` each question has its time.
    `aloud` has what is asked read aloud, `recordings` has the sound of what is spoken kept.
    """

    language: Language = "en"
    questions: int | None = None
    order: Order = "sequence"
    mode: Mode = "coaching"
    theme: Theme = "light"
    time_zone: str | None = None
    reminder: str | None = None
    introduction: Introduction | None = None
    role: str | None = None
    years: Years | None = None
    minutes: int | None = None
    pressure: bool = False
    aloud: bool = False
    recordings: bool = False

    @property
    def goal(self) -> Goal | None:
        """What the member prepares for; None where they said nothing of it."""
        if self.role is None and self.years is None:
            return None
        return Goal(self.role, None if self.years is None else LEVEL_OF[self.years])


@dataclass(frozen=True, slots=True)
class PlannedKeypoint:
    """What the dialog needs to know of a keypoint: its weight, its hints and whether it can be asked for."""

    id: str
    tier: Tier
    hints: int
    probe: bool


@dataclass(frozen=True, slots=True)
class Mention:
    """A question that a reply touches on, with the reply's own words for what it is about."""

    question: str
    words: str


@dataclass(frozen=True, slots=True)
class Origin:
    """Why a question is in a plan.

    It is near some `words` of the introduction, drawn beside those, drawn for the role, takes up the `words` of a
    reply, or was named by the member.
    """

    kind: Literal["introduced", "drawn", "role", "mentioned", "named"]
    words: str = ""


@dataclass(frozen=True, slots=True)
class PlannedQuestion:
    """What the dialog needs to know of a question before it is asked. `follow_ups` are (id, kind), in bank order.

    `words` is how long its model answer is, None where that is not known. `origin` is None where the order alone says
    why it is asked.
    """

    id: str
    topics: tuple[str, ...] = ()
    keypoints: tuple[PlannedKeypoint, ...] = ()
    follow_ups: tuple[tuple[str, Literal["deeper", "numeric"]], ...] = ()
    level: Level = "junior"
    words: int | None = None
    kind: Kind = "facts"
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A follow-up that was asked. `target` is a keypoint's id for a probe, else the follow-up's own id.

    `worth` is the points that a perfect reply adds to the mark; `seed` draws the values of a numeric exercise.
    `delivery` is how a spoken reply to it was put, and `remarks` what is told of that; neither is part of the mark, nor
    are the `seconds` that it waited for its reply.
    """

    kind: FollowUpKind
    target: str
    worth: int
    seed: int
    hints: int = 0
    assessment: Assessment | None = None
    gained: int = 0
    delivery: Delivery | None = None
    remarks: tuple[Remark, ...] = ()
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Turn:
    """The course of one question, from its being asked to its mark. `hints` counts those before the reply.

    `after` is the mark of the question before that an adaptive interview chose this one by, as it was then.
    `delivery` is how the reply was put, and `remarks` what is told of that; neither is part of the mark. `mentions` are
    the other questions that the replies touched on. `seconds` is how long the question waited for its reply, and `late`
    says that a reply came after its time; no mark depends on either.
    """

    question: str
    hints: int = 0
    skipped: bool = False
    shown: bool = False
    closed: bool = False
    assessment: Assessment | None = None
    mark: int = 0
    follow_ups: tuple[FollowUp, ...] = ()
    after: int | None = None
    delivery: Delivery | None = None
    remarks: tuple[Remark, ...] = ()
    mentions: tuple[Mention, ...] = ()
    seconds: float = 0.0
    late: bool = False

    @property
    def time(self) -> float:
        """How long the question and its follow-ups waited for their replies, in seconds."""
        return self.seconds + sum(follow_up.seconds for follow_up in self.follow_ups)

    @property
    def final_mark(self) -> int:
        """The mark with what the follow-ups added, at most 100."""
        return min(100, self.mark + sum(follow_up.gained for follow_up in self.follow_ups))


@dataclass(frozen=True, slots=True)
class Pending:
    """A reply that is being graded. A grade that comes back with another attempt id is too late and is dropped."""

    attempt: str
    text: str


@dataclass(frozen=True, slots=True)
class Part:
    """One message of a reply: the id that the front end gave it, the attempt that it came in with, and its text.

    `spoken` is what was heard in a recording, and what a typed text takes the place of. `timing` is how that was said,
    which a text that corrects it does not change.
    """

    source: str
    attempt: str
    text: str
    spoken: bool = False
    timing: Timing | None = None


@dataclass(frozen=True, slots=True)
class LastReply:
    """What was replied last, to question `number` itself or to its follow-up `follow_up`, which counts from 1."""

    number: int
    follow_up: int
    parts: tuple[Part, ...]

    @property
    def text(self) -> str:
        """The whole reply, as it is judged."""
        return "\n".join(part.text for part in self.parts)

    @property
    def attempt(self) -> str:
        """The attempt that its last part came in with."""
        return self.parts[-1].attempt


@dataclass(frozen=True, slots=True)
class Recording:
    """A recording that is to be listened to: the front end's ids of its message and of its file, and what was open.

    That is question `number` of an interview, or its follow-up `follow_up`, which counts from 1; 0 and 0 are the
    candidate's turn to ask at its end. `corrects` says that it is to take the place of what is being corrected.
    """

    source: str
    file: str
    interview: str
    number: int
    follow_up: int
    corrects: bool = False


@dataclass(frozen=True, slots=True)
class Regrading:
    """A reply that was judged, then edited, and is being judged anew under another attempt id."""

    attempt: str
    reply: LastReply


@dataclass(frozen=True, slots=True)
class Clock:
    """How an interview is timed: in `minutes` as a whole, under `pressure` question by question, or not at all.

    `seen` is when it was looked at last.
    """

    minutes: int | None = None
    pressure: bool = False
    seen: datetime | None = None

    @property
    def ticks(self) -> bool:
        """Whether the time means anything."""
        return self.minutes is not None or self.pressure


@dataclass(frozen=True, slots=True)
class Interview:
    """One run of questions; the last of `turns` is the current one.

    The plan is certain as far as it was asked; a question of `spare` may take the place of one that is left, where the
    interview is `adaptive` or takes up what was mentioned.
    """

    id: str
    bank: str
    mode: Mode
    seed: int
    started_at: datetime
    plan: tuple[PlannedQuestion, ...]
    turns: tuple[Turn, ...] = ()
    attempts: int = 0
    pending: Pending | None = None
    last_reply: LastReply | None = None
    regrading: Regrading | None = None
    # A line that was not taken for a reply; sent again, it is one.
    held: str | None = None
    # The part of the reply, from 1, that is being corrected; the reply is not judged before it is.
    correcting: int = 0
    version: str = ""  # of the bank; empty in interviews from before there were any
    adaptive: bool = False
    spare: tuple[PlannedQuestion, ...] = ()
    goal: Goal | None = None
    own_question: str | None = None  # what the candidate asked at the end, empty for nothing
    clock: Clock = Clock()

    @property
    def turn(self) -> Turn:
        """The current turn."""
        return self.turns[-1]

    @property
    def planned(self) -> PlannedQuestion:
        """The plan of the current question."""
        return self.plan[len(self.turns) - 1]


@dataclass(frozen=True, slots=True)
class Held:
    """What a member was asked about, in a round: whether it belongs to their answer. Sent again, it does."""

    round: str
    source: str
    text: str


@dataclass(frozen=True, slots=True)
class Session:
    """All that is remembered of a member's dialog.

    `resume` is the phase to go back to while stopped; `explained` are the modes in which it was said how to reply;
    `wanted` is the command that was typed before a language was chosen, or before what is `offered` was answered, and
    that is obeyed then. Each thing is offered once, the last of them is the newest. `held` is what was last said in a
    round without being taken as an answer.
    """

    preferences: Preferences = field(default_factory=Preferences)
    phase: Phase = Phase.IDLE
    interview: Interview | None = None
    resume: Phase | None = None
    explained: tuple[Mode, ...] = ()
    wanted: str = ""
    offered: tuple[Offer, ...] = ()
    # In the order in which they came.
    recordings: tuple[Recording, ...] = ()
    held: Held | None = None

    @property
    def withholds(self) -> bool:
        """Whether an exam is unfinished, which tells no mark and no answer before its end."""
        return self.interview is not None and self.interview.mode == "exam" and self.phase is not Phase.IDLE
