"""How far interviewers agree with the bot, and with each other, on replies that both have judged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations

from bot.interview.peers import PeerInterview
from bot.interview.session import PlannedQuestion
from scoring import Assessment, Status

# Of fewer replies, chance says more than anybody's judgement.
FEWEST = 10
MOST_DIFFERING = 5
# A point that was judged differently once may be a slip.
OFTEN = 2
_STEP = 10  # of marks that are told apart


@dataclass(frozen=True, slots=True)
class Kappa:
    """Weighted kappa over so many replies: 1 is full agreement, 0 no more than chance.

    `value` is None where there are fewer than FEWEST replies, or where all marks are the same.
    """

    replies: int
    value: float | None


@dataclass(frozen=True, slots=True)
class Differing:
    """A keypoint of which interviewers and the bot found something else, in `differ` of the `judged` replies."""

    bank: str
    question: str
    keypoint: str
    differ: int
    judged: int


@dataclass(frozen=True, slots=True)
class Agreement:
    """The agreement with the bot and with each other, and the keypoints that differ most often from the bot's."""

    with_bot: Kappa
    with_each_other: Kappa
    differing: tuple[Differing, ...]


@dataclass(frozen=True, slots=True)
class _Judged:
    """A reply, named by the interview that it was typed in, with an interviewer's ticks and mark beside the bot's."""

    reply: str
    bank: str
    planned: PlannedQuestion
    ticks: tuple[Status, ...]
    mark: int
    assessment: Assessment


def agreement(interviews: Iterable[PeerInterview]) -> Agreement:
    """What peer interviews that are over tell; only what was typed was judged by both."""
    judged = list(_judged(interviews))
    by_bot = [(each.mark, each.assessment.score) for each in judged]
    marks: dict[tuple[str, str], list[int]] = {}
    for each in judged:
        marks.setdefault((each.reply, each.planned.id), []).append(each.mark)
    # Neither of two interviewers is the first: each pair counts both ways.
    shared = [given for given in marks.values() if len(given) > 1]
    pairs = [pair for given in shared for pair in permutations(given, 2)]
    return Agreement(_kappa(by_bot, len(by_bot)), _kappa(pairs, len(shared)), _differing(judged))


def weighted_kappa(pairs: Sequence[tuple[int, int]]) -> float | None:
    """Cohen's kappa with quadratic weights of two judges' ratings; None where all of them are the same.

    1 - (mean squared difference of the pairs) / (that of all ratings of the one with all of the other). J. Cohen,
    Weighted kappa, Psychological Bulletin 70 (1968), 213-220, with weights (i - j)^2, whose scale cancels out.
    """
    expected = sum((one - other) ** 2 for one, _ in pairs for _, other in pairs) / max(len(pairs), 1) ** 2
    observed = sum((one - other) ** 2 for one, other in pairs) / max(len(pairs), 1)
    return 1 - observed / expected if expected else None


def _kappa(pairs: Sequence[tuple[int, int]], replies: int) -> Kappa:
    steps = [(_step(one), _step(other)) for one, other in pairs]
    return Kappa(replies, weighted_kappa(steps) if replies >= FEWEST else None)


def _step(mark: int) -> int:
    return (mark + _STEP // 2) // _STEP


def _judged(interviews: Iterable[PeerInterview]) -> Iterator[_Judged]:
    """The replies that an interviewer has marked and the bot has judged."""
    for found in interviews:
        for turn, planned in zip(found.turns, found.plan, strict=False):
            if turn.mark is not None and turn.assessment is not None:
                yield _Judged(found.of or found.id, found.bank, planned, turn.ticks, turn.mark, turn.assessment)


def _differing(judged: Iterable[_Judged]) -> tuple[Differing, ...]:
    differ: Counter[tuple[str, str, str]] = Counter()
    count: Counter[tuple[str, str, str]] = Counter()
    for each in judged:
        bots = {finding.keypoint: finding.status for finding in each.assessment.findings}
        for point, tick in zip(each.planned.keypoints, each.ticks, strict=True):
            if point.id in bots:
                place = each.bank, each.planned.id, point.id
                count[place] += 1
                differ[place] += bots[point.id] != tick
    often = [Differing(*place, times, count[place]) for place, times in differ.items() if times >= OFTEN]
    often.sort(key=lambda point: (-point.differ, point.judged, point.question, point.keypoint))
    return tuple(often[:MOST_DIFFERING])
