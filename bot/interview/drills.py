"""Spaced repetition of keypoints: what a reply shows rates a point, and its ratings say when it is due again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from functools import cache
from typing import TYPE_CHECKING, Literal

from bot.interview.session import FollowUp, PlannedKeypoint, PlannedQuestion
from scoring import TIER_WEIGHTS, Assessment, Finding

if TYPE_CHECKING:
    from fsrs import Card as Memory
    from fsrs import Scheduler

Rating = Literal["again", "hard", "good", "easy"]
RATINGS: tuple[Rating, ...] = ("again", "hard", "good", "easy")

# Below and above these the judge is unsure, so that the point is neither counted as forgotten nor as known well.
UNSURE_MISSED, UNSURE_COVERED = 0.4, 0.6
# From here on a point that was made unasked is known well.
SURE = 0.9
FORECAST_DAYS = 7


@dataclass(frozen=True, slots=True)
class Review:
    """How well a keypoint was known."""

    keypoint: str
    rating: Rating


@dataclass(frozen=True, slots=True)
class Card:
    """What a member's reviews of one keypoint come to: when it is due, and how firmly it sits, in days."""

    due: datetime
    stability: float
    difficulty: float
    reviews: int
    last: datetime


@dataclass(frozen=True, slots=True)
class Point:
    """A keypoint of a question of a bank."""

    bank: str
    question: str
    keypoint: str


@dataclass(frozen=True, slots=True)
class DueOn:
    """How many points come due on a day."""

    day: date
    points: int


def reviews(planned: PlannedQuestion, follow_up: FollowUp | None, assessment: Assessment) -> tuple[Review, ...]:
    """What a reply to a question, or to its follow-up, says of each keypoint; nothing where it was no answer at all.

    Nothing of a story either: what one has lived through is not forgotten, so its parts have no cards.
    """
    if planned.kind == "story":
        return ()
    if not assessment.findings and assessment.verdict != "dont_know":
        return ()
    found = {finding.keypoint: finding for finding in assessment.findings}
    rated = ((point.id, _rating(point, found.get(point.id), follow_up)) for point in _asked(planned, follow_up))
    return tuple(Review(keypoint, rating) for keypoint, rating in rated if rating is not None)


def card(history: Sequence[tuple[datetime, Rating]]) -> Card:
    """The card that these reviews make, in whichever order they come; there must be one."""
    (at, rating), *later = sorted(history)
    made = reviewed(None, at, rating)
    for at, rating in later:
        made = reviewed(made, at, rating)
    return made


def reviewed(known: Card | None, at: datetime, rating: Rating) -> Card:
    """The card after one more review, which is later than all before it; None is a point without any."""
    from fsrs import Card as Memory
    from fsrs import Rating as Grade

    before = Memory(card_id=1, due=at) if known is None else _memory(known)
    after, _ = _scheduler().review_card(before, Grade(RATINGS.index(rating) + 1), at)
    count = 1 if known is None else known.reviews + 1
    return Card(after.due, after.stability or 0.0, after.difficulty or 0.0, count, at)


def strength(known: Card, at: datetime) -> float:
    """How likely the point would be recalled now, 0 to 1."""
    return float(_scheduler().get_card_retrievability(_memory(known), at))


def question_strength(planned: PlannedQuestion, strengths: dict[str, float]) -> int:
    """How well a question is known now, 0 to 100, by the strength of each keypoint; one never reviewed counts as 0."""
    weights = {point.id: TIER_WEIGHTS[point.tier] for point in planned.keypoints if point.tier != "bonus"}
    known = sum(weight * strengths.get(point, 0.0) for point, weight in weights.items())
    return round(100 * known / max(sum(weights.values()), 1.0))


def forecast(due: Iterable[datetime], at: datetime, zone: tzinfo | None) -> tuple[DueOn, ...]:
    """How many points come due on each of the next days, the first of them with all that is due already."""
    today = at.astimezone(zone).date()
    counts = dict.fromkeys((today + timedelta(days=ahead) for ahead in range(FORECAST_DAYS)), 0)
    for each in due:
        day = max(each.astimezone(zone).date(), today)
        if day in counts:
            counts[day] += 1
    return tuple(DueOn(day, points) for day, points in counts.items())


def _asked(planned: PlannedQuestion, follow_up: FollowUp | None) -> Iterator[PlannedKeypoint]:
    """The keypoints that were asked for: a deeper question has points of its own, and an exercise none."""
    if follow_up is None:
        yield from planned.keypoints
    elif follow_up.kind == "probe":
        yield from (point for point in planned.keypoints if point.id == follow_up.target)


def _rating(point: PlannedKeypoint, finding: Finding | None, probe: FollowUp | None) -> Rating | None:
    if finding is None or finding.status == "missed":
        if point.tier == "bonus" and probe is None:
            return None  # nobody has to think of it unasked
        return "hard" if finding is not None and finding.probability >= UNSURE_MISSED else "again"
    if finding.status == "contradicted":
        return "again"
    if finding.status == "partly" or finding.probability < UNSURE_COVERED or (probe is not None and probe.hints > 0):
        return "hard"
    return "easy" if probe is None and finding.probability >= SURE else "good"


def _memory(known: Card) -> Memory:
    from fsrs import Card as Memory
    from fsrs import State

    return Memory(1, State.Review, None, known.stability, known.difficulty, known.due, known.last)


@cache
def _scheduler() -> Scheduler:
    """In days from the first review on: nobody is asked the same thing twice within minutes."""
    from fsrs import Scheduler

    return Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
