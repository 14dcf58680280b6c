"""A drill: the points that are due, one short question each. Pure, as the interview is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from bot.interview.drills import Point, Rating, reviews
from bot.interview.effects import Grade, KeepReviews, Say
from bot.interview.events import AnswerAsked, Answered, Event, Graded, GradingFailed, HintAsked, Skipped, Stopped
from bot.interview.session import FollowUp, Pending, PlannedKeypoint, PlannedQuestion
from scoring import Assessment


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

    `ratings` are those of the points that were rated.
    """

    id: str
    points: tuple[DrillPoint, ...]
    place: int = 0
    hints: int = 0
    attempts: int = 0
    pending: Pending | None = None
    ratings: tuple[Rating, ...] = ()

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
    """Show how a reply was judged, or without one the point itself."""

    point: Point
    assessment: Assessment | None = None


@dataclass(frozen=True, slots=True)
class DrillOver:
    """All was asked, or the drill was stopped: `known` of `asked` points were known."""

    known: int
    asked: int


@dataclass(frozen=True, slots=True)
class KeepPointReply:
    """A reply to a point came in, verbatim."""

    attempt: str
    point: Point
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class KeepPointGrade:
    """A reply to a point was judged under this attempt."""

    attempt: str
    assessment: Assessment
    at: datetime


DrillEffect = (
    Say | AskPoint | ShowPointHint | ShowPoint | DrillOver | Grade | KeepReviews | KeepPointReply | KeepPointGrade
)
DrillStep = tuple[Drill | None, tuple[DrillEffect, ...]]


def begin(drill: Drill) -> DrillStep:
    """Ask for the first point."""
    return drill, (_ask(drill),)


def step_drill(drill: Drill, event: Event) -> DrillStep:
    """What `event` makes of a drill, None once it is over, and what is to be done."""
    match event:
        case Answered():
            return _answer(drill, event)
        case Graded() if _is_awaited(drill, event.attempt):
            return _take_grade(drill, event)
        case GradingFailed() if _is_awaited(drill, event.attempt):
            return replace(drill, pending=None), (Say("grading_failed"),)
        case Stopped():
            return None, (_over(drill),)
        case HintAsked() | Skipped() | AnswerAsked() if drill.pending is not None:
            return drill, (Say("is_grading"),)
        case HintAsked():
            return _hint(drill)
        case Skipped():
            return _next(drill, ())
        case AnswerAsked():
            return _show(drill, event)
    return drill, ()


def _answer(drill: Drill, event: Answered) -> DrillStep:
    if not event.text.strip():
        return drill, (Say("empty_reply"),)
    # More text while a reply is being graded belongs to that reply.
    text = event.text if drill.pending is None else f"{drill.pending.text}\n{event.text}"
    number = drill.attempts + 1
    drill = replace(drill, attempts=number, pending=Pending(f"{drill.id}-{number}", text))
    work = awaited(drill)
    kept = KeepPointReply(f"{drill.id}-{number}", drill.current.point, event.text, event.at)
    return drill, (kept, *work)


def awaited(drill: Drill) -> tuple[Grade, ...]:
    """The work that a drill waits for."""
    if drill.pending is None:
        return ()
    asked = drill.current
    return (Grade(drill.pending.attempt, asked.bank, asked.question, _probe(drill), drill.pending.text),)


def _take_grade(drill: Drill, event: Graded) -> DrillStep:
    asked = drill.current
    planned = PlannedQuestion(asked.question, keypoints=(asked.keypoint,))
    rated = reviews(planned, _probe(drill), event.assessment)
    kept: tuple[DrillEffect, ...] = (
        KeepPointGrade(event.attempt, event.assessment, event.at),
        KeepReviews(event.attempt, asked.bank, asked.question, rated, event.at),
        ShowPoint(asked.point, event.assessment),
    )
    if not rated:  # it was no answer: the point stays open
        return replace(drill, pending=None), (kept[0], kept[2])
    return _next(replace(drill, pending=None, ratings=(*drill.ratings, rated[0].rating)), kept)


def _show(drill: Drill, event: AnswerAsked) -> DrillStep:
    """Who has to look has forgotten."""
    asked = drill.current
    planned = PlannedQuestion(asked.question, keypoints=(asked.keypoint,))
    number = drill.attempts + 1
    rated = reviews(planned, _probe(drill), Assessment(0, "dont_know"))
    drill = replace(drill, attempts=number, ratings=(*drill.ratings, rated[0].rating))
    kept = KeepReviews(f"{drill.id}-{number}", asked.bank, asked.question, rated, event.at)
    return _next(drill, (kept, ShowPoint(asked.point)))


def _hint(drill: Drill) -> DrillStep:
    asked = drill.current
    if drill.hints >= asked.keypoint.hints:
        return drill, (Say("no_more_hints"),)
    left = asked.keypoint.hints - drill.hints - 1
    return replace(drill, hints=drill.hints + 1), (ShowPointHint(asked.point, drill.hints, left),)


def _next(drill: Drill, effects: tuple[DrillEffect, ...]) -> DrillStep:
    drill = replace(drill, place=drill.place + 1, hints=0)
    if drill.place == len(drill.points):
        return None, (*effects, _over(drill))
    return drill, (*effects, _ask(drill))


def _ask(drill: Drill) -> AskPoint:
    return AskPoint(drill.current.point, drill.place + 1, len(drill.points))


def _over(drill: Drill) -> DrillOver:
    return DrillOver(sum(rating in ("good", "easy") for rating in drill.ratings), len(drill.ratings))


def _probe(drill: Drill) -> FollowUp:
    return FollowUp("probe", drill.current.keypoint.id, worth=0, seed=0, hints=drill.hints)


def _is_awaited(drill: Drill, attempt: str) -> bool:
    return drill.pending is not None and drill.pending.attempt == attempt
