"""How ready one is at the end of an interview, by the mean mark, the essential points missed and what was wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from bot.interview.session import LEVELS, Goal, Interview, PlannedQuestion
from bot.interview.summary import Gap, Summary, TopicMark, gaps
from scoring import TIER_WEIGHTS

# With fewer judged replies there is too little to go by.
LEAST_JUDGED = 3
READY_FROM = 70
NEARLY_FROM = 50
# How many gaps, essential points missed and points told wrongly, there may be for each judged question.
READY_GAPS = 0.5
NEARLY_GAPS = 2.0
MOST_REASONS = 2
# How many of the judged questions must be of the level that is aimed at, or above, for being ready for it.
AT_LEVEL = 0.5

Degree = Literal["ready", "nearly", "not_yet"]


@dataclass(frozen=True, slots=True)
class Reason:
    """What speaks for or against: points told wrongly or missed, `count` of them and the heaviest, or a mark.

    `low` is a mean mark that is too low, with the topic that went worst; `strong` the topic that went best; `complete`
    says that there is no gap; `easy` that only `count` questions were of the level that is aimed at, or above.
    """

    kind: Literal["wrong", "missed", "low", "strong", "complete", "easy"]
    count: int = 0
    point: Gap | None = None
    topic: TopicMark | None = None


@dataclass(frozen=True, slots=True)
class Readiness:
    """How ready one is, with one or two reasons, and what for, as far as that was said."""

    degree: Degree
    reasons: tuple[Reason, ...]
    goal: Goal | None = None


def readiness(interview: Interview, summary: Summary) -> Readiness | None:
    """How ready a finished interview shows one to be; None where too few of its replies were judged."""
    judged = [
        (turn, planned)
        for turn, planned in zip(interview.turns, interview.plan, strict=False)
        if turn.assessment is not None
    ]
    score = summary.score
    if score is None or len(judged) < LEAST_JUDGED:
        return None
    found = [gap for turn, planned in judged for gap in gaps(turn, planned)]
    wrong = [gap for gap in found if gap.status == "contradicted"]
    missed = [gap for gap in found if gap.status == "missed" and gap.tier == "core"]
    hard = _at_level([planned for _, planned in judged], interview.goal)
    easy = hard < AT_LEVEL * len(judged)
    degree = _degree(score, (len(wrong) + len(missed)) / len(judged), easy=easy)
    # Of topics that went alike none is the strongest or the weakest.
    topics = summary.topics if len({topic.mark for topic in summary.topics}) > 1 else ()
    strengths = _strengths(topics, wrong, missed) if degree == "ready" else ()
    weaknesses = (*([Reason("easy", hard)] if easy else []), *_weaknesses(score, topics, wrong, missed))
    return Readiness(degree, (*strengths, *weaknesses)[:MOST_REASONS], interview.goal)


def _at_level(judged: Sequence[PlannedQuestion], goal: Goal | None) -> int:
    """How many of the judged questions are of the level that is aimed at or above; all where none is."""
    if goal is None or goal.level is None:
        return len(judged)
    aim = LEVELS.index(goal.level)
    return sum(LEVELS.index(planned.level) >= aim for planned in judged)


def _degree(score: int, gaps_each: float, *, easy: bool) -> Degree:
    if score >= READY_FROM and gaps_each <= READY_GAPS and not easy:
        return "ready"
    return "nearly" if score >= NEARLY_FROM and gaps_each <= NEARLY_GAPS else "not_yet"


def _strengths(topics: Sequence[TopicMark], wrong: Sequence[Gap], missed: Sequence[Gap]) -> Iterator[Reason]:
    """What speaks for whoever is ready."""
    if topics:
        yield Reason("strong", topic=topics[0])
    if not wrong and not missed:
        yield Reason("complete")


def _weaknesses(
    score: int, topics: Sequence[TopicMark], wrong: Sequence[Gap], missed: Sequence[Gap]
) -> Iterator[Reason]:
    """What speaks against, the gravest first."""
    if wrong:
        yield _gap_reason("wrong", wrong)
    if missed:
        yield _gap_reason("missed", missed)
    if score < READY_FROM:
        yield Reason("low", topic=topics[-1] if topics else None)


def _gap_reason(kind: Literal["wrong", "missed"], found: Sequence[Gap]) -> Reason:
    return Reason(kind, len(found), max(found, key=lambda gap: TIER_WEIGHTS[gap.tier]))
