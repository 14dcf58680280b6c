"""What a reply shows of each keypoint rates it, and what comes due on the next days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

from bot.interview.scheduling import Rating
from bot.interview.session import FollowUp, PlannedKeypoint, PlannedQuestion
from scoring import TIER_WEIGHTS, Assessment, Finding

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
