"""The result of an interview: marks by question and topic, and what to study next."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.interview.clock import is_over
from bot.interview.session import Clock, FollowUp, FollowUpKind, Interview, PlannedQuestion, Turn
from questions import Tier
from scoring import TIER_WEIGHTS, Finding, Status, verdict_of

MOST_TO_STUDY = 3
_GAPS: tuple[Status, ...] = ("missed", "contradicted")


@dataclass(frozen=True, slots=True)
class TopicMark:
    """The mean mark over the questions of a topic."""

    topic: str
    mark: int
    questions: int


@dataclass(frozen=True, slots=True)
class StudyItem:
    """A point to study next, with the question that it belongs to; None is the question as a whole.

    `deeper` is the id of the follow-up whose point it is, None for a keypoint of the question.
    """

    question: str
    keypoint: str | None
    deeper: str | None = None


@dataclass(frozen=True, slots=True)
class Gap:
    """A point that a question was left without: missed or contradicted, and not made good in a follow-up.

    `deeper` is the id of the follow-up whose point it is, None for a keypoint of the question.
    """

    question: str
    keypoint: str
    tier: Tier
    status: Status
    deeper: str | None = None


@dataclass(frozen=True, slots=True)
class Summary:
    """What an interview came to. `score` is the mean final mark of the closed questions, None when there is none.

    `clock` is how it was timed, and `left_out` how many questions there was no time for, which count for nothing.
    """

    score: int | None
    total: int
    turns: tuple[Turn, ...]
    topics: tuple[TopicMark, ...]
    study: tuple[StudyItem, ...]
    clock: Clock = field(default_factory=Clock)
    left_out: int = 0


def summarise(interview: Interview) -> Summary:
    """The summary of what was answered so far; a question that is still open with no reply does not count.

    Nothing is to be studied yet of a question whose follow-ups are still to come: they ask for just that.
    """
    turns = tuple(turn for turn in interview.turns if turn.closed or turn.assessment is not None)
    plan = {planned.id: planned for planned in interview.plan}
    return Summary(
        score=mean([turn.final_mark for turn in turns]) if turns else None,
        total=len(interview.plan),
        turns=turns,
        topics=_by_topic(turns, plan),
        study=_to_study(tuple(turn for turn in turns if turn.closed), plan),
        clock=interview.clock,
        left_out=len(interview.plan) - len(interview.turns) if is_over(interview) else 0,
    )


def mean(marks: list[int]) -> int:
    """The mean of some marks, in whole points."""
    return round(sum(marks) / len(marks))


def _by_topic(turns: tuple[Turn, ...], plan: dict[str, PlannedQuestion]) -> tuple[TopicMark, ...]:
    marks: dict[str, list[int]] = {}
    for turn in turns:
        for topic in plan[turn.question].topics:
            marks.setdefault(topic, []).append(turn.final_mark)
    topics = [TopicMark(topic, mean(each), len(each)) for topic, each in marks.items()]
    return tuple(sorted(topics, key=lambda topic: (-topic.mark, topic.topic)))


def _to_study(turns: tuple[Turn, ...], plan: dict[str, PlannedQuestion]) -> tuple[StudyItem, ...]:
    """The heaviest gaps: those of the questions that lost most marks, the heaviest of each question before any second.

    A question that was skipped, or shown in place of a reply, has no mark and is lost whole.
    """
    by_loss = sorted(turns, key=lambda turn: turn.final_mark)
    gaps = [_heaviest(turn, plan[turn.question]) for turn in by_loss]
    ranked = [item for each in itertools.zip_longest(*gaps) for item in each if item is not None]
    return tuple(ranked[:MOST_TO_STUDY])


def gaps(turn: Turn, planned: PlannedQuestion) -> list[Gap]:
    """What a turn was left without: its keypoints in the order of the bank, then what else follow-ups found wrong.

    What is wrong is a gap wherever it was said: a keypoint that was only missed until its probe, or a point of a deeper
    follow-up. One of those that is missed is none, since it goes beyond what the question asks for.
    """
    findings = turn.assessment.findings if turn.assessment else ()
    status = {finding.keypoint: finding.status for finding in findings}
    # A question with nothing but a reference answer has the points that its reply was judged by.
    tiers = {keypoint.id: keypoint.tier for keypoint in planned.keypoints} or {
        finding.keypoint: finding.tier for finding in findings
    }
    probed: dict[str, Status] = {
        finding.keypoint: finding.status
        for follow_up, finding in _found_later(turn, "probe")
        if finding.keypoint == follow_up.target
    }
    found: dict[str, Status] = status if findings else dict.fromkeys(tiers, "missed")
    own = [
        Gap(turn.question, keypoint, tier, "contradicted" if told == "contradicted" else found[keypoint])
        for keypoint, tier in tiers.items()
        if found.get(keypoint) in _GAPS and (told := probed.get(keypoint, "missed")) in _GAPS
    ]
    beyond = [
        Gap(turn.question, finding.keypoint, finding.tier, finding.status, follow_up.target)
        for follow_up, finding in _found_later(turn, "deeper")
        if finding.status == "contradicted"
    ]
    return own + beyond


def _found_later(turn: Turn, kind: FollowUpKind) -> Iterator[tuple[FollowUp, Finding]]:
    """What was found in the replies to the follow-ups of one kind."""
    for follow_up in turn.follow_ups:
        if follow_up.kind == kind and follow_up.assessment is not None:
            yield from ((follow_up, finding) for finding in follow_up.assessment.findings)


def _heaviest(turn: Turn, planned: PlannedQuestion) -> list[StudyItem]:
    """A turn's gaps, core before the rest, and of one tier what was contradicted before what was missed.

    Nobody is sent back to a question that went well for what is no more than a bonus.
    """
    verdict = verdict_of(turn.final_mark)
    told = [
        gap
        for gap in gaps(turn, planned)
        if verdict != "excellent" or gap.status == "contradicted" or gap.tier != "bonus"
    ]
    if not told and verdict not in ("good", "excellent"):
        return [StudyItem(turn.question, None)]
    told.sort(key=lambda gap: (-TIER_WEIGHTS[gap.tier], gap.status != "contradicted"))
    return [StudyItem(gap.question, gap.keypoint, gap.deeper) for gap in told]
