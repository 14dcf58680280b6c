"""A drill as values: the points that are due, where it stands, and what a step of it wants done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.interview.drills import Point
from bot.interview.effects import AskCorrection, Grade, KeepReviews, Say, ShowHeard
from bot.interview.scheduling import Rating
from bot.interview.session import FollowUp, Part, Pending, PlannedKeypoint, Recording, Remark
from scoring import Assessment, Status
from speech import Delivery


@dataclass(frozen=True, slots=True)
class DrillPoint:
    """A point that is to be asked for, with what the dialog needs to know of it."""

    bank: str
    question: str
    keypoint: PlannedKeypoint

    @property
    def point(self) -> Point:
        """Where it stands."""
        return Point(self.bank, self.question, self.keypoint.id)


@dataclass(frozen=True, slots=True)
class Drill:
    """A drill as it stands: `place` counts the points that are over, `hints` those taken for the current one.

    `ratings` are those of the points that were rated, `parts` and `recordings` what has come in of the current reply,
    which is not judged while a part of it, from 1, is `correcting` or a recording is to be heard. `told` is what was
    told of how replies were put, `held` a line of which it was asked whether it is a reply.
    """

    id: str
    points: tuple[DrillPoint, ...]
    place: int = 0
    hints: int = 0
    attempts: int = 0
    pending: Pending | None = None
    ratings: tuple[Rating, ...] = ()
    parts: tuple[Part, ...] = ()
    recordings: tuple[Recording, ...] = ()
    correcting: int = 0
    told: tuple[Remark, ...] = ()
    held: str | None = None

    @property
    def reply(self) -> str:
        """The attempt that the last message of the reply came in with, which is being judged."""
        assert self.pending is not None, "what is judged is pending"
        # A drill of before parts were kept has none.
        return self.parts[-1].attempt if self.parts else self.pending.attempt

    @property
    def current(self) -> DrillPoint:
        """The point that is being asked for."""
        return self.points[self.place]


@dataclass(frozen=True, slots=True)
class AskPoint:
    """Ask for a point by its probe; `number` of `total` is its place."""

    point: Point
    number: int
    total: int


@dataclass(frozen=True, slots=True)
class ShowPointHint:
    """Show a hint for a point; `left` is how many remain."""

    point: Point
    rung: int
    left: int


@dataclass(frozen=True, slots=True)
class ShowPoint:
    """Show how a reply was judged, or without one the point itself; `remarks` is what is told of its `delivery`."""

    point: Point
    assessment: Assessment | None = None
    delivery: Delivery | None = None
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class DrillOver:
    """All was asked, or the drill was stopped: `known` of `asked` points were known."""

    known: int
    asked: int


@dataclass(frozen=True, slots=True)
class KeepPointReply:
    """A reply to a point came in, verbatim, after so many hints."""

    attempt: str
    point: Point
    text: str
    at: datetime
    hints: int = 0


@dataclass(frozen=True, slots=True)
class KeepPointCorrection:
    """What was heard in the recording that came in with this attempt was corrected."""

    attempt: str
    text: str


@dataclass(frozen=True, slots=True)
class KeepPointGrade:
    """A reply to a point was judged; `attempt` is the one that its last message came in with.

    `delivery` is how it was put, None unless it was spoken.
    """

    attempt: str
    assessment: Assessment
    at: datetime
    delivery: Delivery | None = None


@dataclass(frozen=True, slots=True)
class JudgedReply:
    """A reply to a point, whole, as it was judged; `status` is None where it was no answer.

    `attempt` is the one that its last message came in with.
    """

    point: Point
    attempt: str
    text: str
    status: Status | None


DrillEffect = (
    Say
    | AskPoint
    | ShowPointHint
    | ShowPoint
    | ShowHeard
    | AskCorrection
    | DrillOver
    | Grade
    | KeepReviews
    | KeepPointReply
    | KeepPointCorrection
    | KeepPointGrade
)
DrillStep = tuple[Drill | None, tuple[DrillEffect, ...]]


def probe_of(drill: Drill) -> FollowUp:
    """The probe that the current point is asked for by."""
    return FollowUp("probe", drill.current.keypoint.id, worth=0, seed=0, hints=drill.hints)


def awaited(drill: Drill) -> tuple[Grade, ...]:
    """The work that a drill waits for, once the reply has come in as a whole."""
    if drill.pending is None or drill.correcting or drill.recordings:
        return ()
    asked, pending = drill.current, drill.pending
    spoken = any(part.spoken for part in drill.parts[-1:])
    return (Grade(pending.attempt, asked.bank, asked.question, probe_of(drill), pending.text, spoken=spoken),)
