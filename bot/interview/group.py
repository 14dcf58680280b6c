"""How a group stands that answers rounds together, for whoever organises it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.interview.progress import LastMark, Topics, topic_marks
from bot.interview.rounds import FEWEST_UNNAMED, Answer, Round
from bot.interview.summary import TopicMark
from scoring import Assessment, Status

# Who has not practised for as long is named.
QUIET = timedelta(days=14)
# The question of a round of the last days is not suggested again.
FRESH = timedelta(days=7)
MOST_MISSED = 5


@dataclass(frozen=True, slots=True)
class GroupMember:
    """Somebody who answers rounds: the day they last practised, and the mean of their latest scores by topic."""

    member: int
    name: str
    last: date
    is_quiet: bool
    topics: tuple[TopicMark, ...]


@dataclass(frozen=True, slots=True)
class MissedByGroup:
    """A keypoint, and how many of those who answered its question missed or contradicted it when they last did."""

    bank: str
    question: str
    keypoint: str
    missed: int
    answered: int


@dataclass(frozen=True, slots=True)
class GroupView:
    """The members by name, the points most missed, the most frequent first, and the question to ask next."""

    members: tuple[GroupMember, ...]
    missed: tuple[MissedByGroup, ...]
    suggested: tuple[str, str] | None


def group_view(
    rounds: Sequence[Round],
    topics: Topics,
    practised: Mapping[int, date],
    hidden: Iterable[int],
    at: datetime,
) -> GroupView:
    """What came of rounds, the oldest first, without those who are `hidden`; anonymous ones give nobody a score.

    `topics` are those of every question that could be asked, `practised` the last day of each member's.
    """
    away = frozenset(hidden)
    answers = [(each, answer) for each, answer in _judged(rounds) if answer.member not in away]
    named = {answer.member: answer.name for _, answer in answers}
    members = []
    for member in sorted(named, key=lambda member: (named[member], member)):
        own = {
            (each.bank, each.question): answer.assessment.score
            for each, answer in answers
            if answer.member == member and not each.anonymous and answer.assessment is not None
        }
        latest = max(answer.at for _, answer in answers if answer.member == member).astimezone(at.tzinfo).date()
        last = max(latest, practised.get(member, latest))
        marks = topic_marks((LastMark(*key, score) for key, score in own.items()), topics)
        members.append(GroupMember(member, named[member], last, at.date() - last >= QUIET, marks))
    missed = _missed(answers)
    return GroupView(tuple(members), missed[:MOST_MISSED], _suggested(missed, rounds, topics, at))


def _judged(rounds: Iterable[Round]) -> Iterator[tuple[Round, Answer]]:
    for each in rounds:
        for answer in each.counted if each.state == "over" else ():
            if answer.assessment is not None:
                yield each, answer


def _missed(answers: Iterable[tuple[Round, Answer]]) -> tuple[MissedByGroup, ...]:
    """Of each member the latest answer to a question counts, so that what was learned since is no gap any more.

    An anonymous round counts where its answers are too many to tell whose they are.
    """
    answers = tuple(answers)
    sizes = Counter(each.id for each, _ in answers)
    latest = {
        (each.bank, each.question, answer.member): answer.assessment
        for each, answer in answers
        if not each.anonymous or sizes[each.id] >= FEWEST_UNNAMED
    }
    found = {place: _statuses(assessment) for place, assessment in latest.items() if assessment is not None}
    asked = {(bank, question, point): None for (bank, question, _), statuses in found.items() for point in statuses}
    points = []
    for bank, question, point in asked:
        # Whoever did not know said nothing of any point.
        statuses = [each.get(point, "missed") for place, each in found.items() if place[:2] == (bank, question)]
        missed = sum(status in ("missed", "contradicted") for status in statuses)
        if missed:
            points.append(MissedByGroup(bank, question, point, missed, len(statuses)))
    return tuple(sorted(points, key=lambda point: (-point.missed, point.answered, point.question, point.keypoint)))


def _statuses(assessment: Assessment) -> dict[str, Status]:
    """What was found of each point that is asked of everybody."""
    return {finding.keypoint: finding.status for finding in assessment.findings if finding.tier != "bonus"}


def _suggested(
    missed: Iterable[MissedByGroup], rounds: Sequence[Round], topics: Topics, at: datetime
) -> tuple[str, str] | None:
    """The question of the point that half of the members or more missed; else one that is new, or longest ago."""
    asked = {(each.bank, each.question): each.started_at for each in rounds}
    fresh = {question for question, started in asked.items() if at - started < FRESH}
    open_to = [question for question in topics if question not in fresh]
    for point in missed:
        if (point.bank, point.question) in open_to and 2 * point.missed >= point.answered:
            return point.bank, point.question
    return min(open_to, key=lambda question: (question in asked, asked.get(question, at)), default=None)
