"""How a member is getting on: plain values, drawn as charts, told in sentences and printed in reports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from itertools import accumulate

from bot.interview.summary import TopicMark, mean
from questions import Language
from speech import Delivery, together

# The topics of each question, by its bank and id.
Topics = Mapping[tuple[str, str], Sequence[str]]

# How many interviews are compared with each other, and the least that the trend looks back over.
FEW = 5
# A few sentences show how somebody puts things, a short one that was typed does not.
_TELLING_WORDS = 60


@dataclass(frozen=True, slots=True)
class ScoreAt:
    """The score of an interview that was stopped or finished."""

    number: int
    at: datetime
    score: int


@dataclass(frozen=True, slots=True)
class LastMark:
    """The final mark of a question when the member was last asked it."""

    bank: str
    question: str
    mark: int


@dataclass(frozen=True, slots=True)
class MissedPoint:
    """A point and how often replies missed or contradicted it.

    `deeper` is the id of the follow-up whose point it is, None for a keypoint of the question.
    """

    bank: str
    question: str
    keypoint: str
    missed: int
    contradicted: int
    judged: int
    deeper: str | None = None


@dataclass(frozen=True, slots=True)
class Day:
    """A day of practice, and how many questions were asked on it that have a mark by now."""

    day: date
    questions: int


@dataclass(frozen=True, slots=True)
class Change:
    """The mean score of the first and of the latest interviews, each `interviews` of them."""

    first: int
    latest: int
    interviews: int


@dataclass(frozen=True, slots=True)
class Manner:
    """How replies were put lately: hedges a reply, and of those that were spoken the pace and the fillers a minute.

    `spoken` is the language that most of those were spoken in, None where all were typed; they are counted in it alone.
    """

    hedges: float
    spoken: Language | None = None
    pace: float = 0.0
    fillers: float = 0.0


@dataclass(frozen=True, slots=True)
class Paces:
    """How fast was spoken in each interview in which something was, oldest first, in words a minute."""

    spoken: Language
    each: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Progress:
    """Scores and days, oldest first; topics, best first; missed points, most often first.

    `manner` is how replies were put in the latest few interviews, None where too little is known of it; `paces` is None
    where nothing was spoken. `interviews` counts those with a question that has a mark, be it that one still runs.
    """

    scores: tuple[ScoreAt, ...]
    topics: tuple[TopicMark, ...]
    missed: tuple[MissedPoint, ...]
    days: tuple[Day, ...]
    manner: Manner | None = None
    paces: Paces | None = None
    interviews: int = 0

    @property
    def questions(self) -> int:
        """How many questions have a mark in all."""
        return sum(day.questions for day in self.days)


def trend_window(count: int) -> int:
    """How many interviews the trend looks back over: a few, or more of a long history, so that it stays a line."""
    return max(FEW, count // 40)


def trend(scores: Sequence[int]) -> tuple[float, ...]:
    """For each score the mean of it and those before it that the trend looks back over."""
    window = trend_window(len(scores))
    sums = [0, *accumulate(scores)]
    starts = (max(0, end - window) for end in range(1, len(sums)))
    return tuple((sums[end] - sums[start]) / (end - start) for end, start in enumerate(starts, start=1))


def change(scores: Sequence[int]) -> Change | None:
    """How the latest interviews compare with the first; None before there are two."""
    count = min(FEW, len(scores) // 2)
    if count == 0:
        return None
    return Change(mean(list(scores[:count])), mean(list(scores[-count:])), count)


def topic_marks(marks: Iterable[LastMark], topics: Topics) -> tuple[TopicMark, ...]:
    """The mean of the last marks by topic, best first."""
    found: dict[str, list[int]] = {}
    for mark in marks:
        for topic in topics.get((mark.bank, mark.question), ()):
            found.setdefault(topic, []).append(mark.mark)
    by_topic = [TopicMark(topic, mean(each), len(each)) for topic, each in found.items()]
    return tuple(sorted(by_topic, key=lambda topic: (-topic.mark, topic.topic)))


def manner(deliveries: Sequence[Delivery]) -> Manner | None:
    """How replies were put, all in all; None where too little was said to tell."""
    said = sum(each.words for each in deliveries)
    if said < _TELLING_WORDS and not any(each.timing for each in deliveries):
        return None
    hedges = sum(each.hedges for each in deliveries) / len(deliveries)
    spoken = Counter(each.language for each in deliveries if each.timing is not None)
    if not spoken:
        return Manner(hedges)
    ((language, _),) = spoken.most_common(1)
    whole = together(each.timing for each in deliveries if each.timing is not None and each.language == language)
    assert whole is not None, "somebody spoke this language"
    return Manner(hedges, language, whole.pace, whole.fillers_a_minute)


def paces(interviews: Iterable[Sequence[Delivery]]) -> Paces | None:
    """How fast was spoken in each of these interviews, in the language that was spoken last; None where none was."""
    found = [each for each in map(manner, interviews) if each is not None and each.spoken is not None]
    if not found or found[-1].spoken is None:
        return None
    spoken = found[-1].spoken
    return Paces(spoken, tuple(each.pace for each in found if each.spoken == spoken))


def days(moments: Iterable[datetime], zone: tzinfo | None) -> tuple[Day, ...]:
    """The days on which something happened, in a time zone (None: this machine's), oldest first."""
    counts: dict[date, int] = {}
    for moment in moments:
        day = moment.astimezone(zone).date()
        counts[day] = counts.get(day, 0) + 1
    return tuple(Day(day, count) for day, count in sorted(counts.items()))


def streak(practised: Sequence[Day], today: date) -> int:
    """How many days in a row were practised, up to today or yesterday."""
    known = {each.day for each in practised}
    last = today if today in known else today - timedelta(days=1)
    count = 0
    while last - timedelta(days=count) in known:
        count += 1
    return count
