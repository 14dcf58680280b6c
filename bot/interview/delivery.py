"""Delivery: what is worth telling of how a reply was said. It knows of no mark, and no mark knows of it. Pure."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from bot.interview.session import Advice, FollowUp, Interview, LastReply, Part, Remark, Strength, Turn
from scoring import Assessment, Finding
from speech import Course, Delivery, Timing, delivered, together

# Only what is clear is told; each line is drawn well beyond what is usual, since a doubtful remark helps nobody.
# 150 words a minute, or 300 characters in Japanese, is a usual pace; what is heard has its pauses taken out, which
# makes it quicker.
_FAST, _SLOW = 230.0, 90.0
USUAL_PACE = (110.0, 190.0)
# A pace needs a few sentences, and a steady one more of them: in seconds.
_PACED, _LONG_ENOUGH = 10.0, 20.0
# Everybody pauses for two or three seconds to think.
_LONG_PAUSE, _SHORT_PAUSE = 5.0, 3.0
_NOTICED = 2.0
# One filler in ten seconds is usual; so many more are heard as such.
_MANY_FILLERS, _MANY_A_MINUTE, _FEW_A_MINUTE = 4, 10.0, 4.0
# As many hedges as there are sentences, at some 15 to 20 words for a sentence.
_MANY_HEDGES, _WORDS_A_HEDGE = 3, 20
# The model answers of the packaged banks have 150 to 280 words, a minute or two.
_TIMES_TOO_LONG, _LONG = 2.0, 250
# A sentence or two may lead up to the answer.
_LATE, _LATE_WORDS = 3, 40
# Of a few sentences, each is a beginning.
_SENTENCES = 5


@dataclass(frozen=True, slots=True)
class SpokenReply:
    """The course of a spoken reply, to be shown: what it replied to, how long it took, and its pace.

    `seconds` are from the first word to the last, `pace` is in words a minute.
    """

    label: str
    seconds: float
    pace: float
    pace_in_words: str
    course: Course

    @property
    def long_pauses(self) -> tuple[tuple[float, float], ...]:
        """When the pauses began and ended that a listener notices."""
        return tuple(pause for pause in self.course.pauses if pause[1] - pause[0] >= _NOTICED)


def with_delivery(interview: Interview, turn: Turn, reply: LastReply, assessment: Assessment) -> Turn:
    """The turn with how its reply was put, and what is told of that: nothing twice in one interview."""
    planned = interview.plan[reply.number - 1]
    # A story begins with its scene, so where the answer begins is nothing to tell of.
    found = assessment.findings if planned.kind == "facts" else ()
    delivery = put(reply.parts, found, planned.words)
    return replace(turn, delivery=delivery, remarks=remarks(delivery, _told(interview, reply)))


def with_follow_up_delivery(
    interview: Interview, follow_up: FollowUp, reply: LastReply, assessment: Assessment
) -> FollowUp:
    """The follow-up with how the reply to it was put where that was spoken: nothing is told twice in one interview."""
    if not is_spoken(reply.parts):
        return replace(follow_up, delivery=None, remarks=())
    delivery = put(reply.parts, assessment.findings)
    return replace(follow_up, delivery=delivery, remarks=remarks(delivery, _told(interview, reply)))


def put(parts: Collection[Part], findings: Collection[Finding], needed: int | None = None) -> Delivery:
    """How a reply was put; `needed` is the length of the model answer in words."""
    timings = [part.timing for part in parts if part.timing is not None]
    said = [each.evidence for each in findings if each.status != "missed" and each.evidence]
    return delivered("\n".join(part.text for part in parts), said, needed, together(timings))


def is_spoken(parts: Collection[Part]) -> bool:
    """Whether some of a reply was spoken, so that it has a pace."""
    return any(part.timing is not None for part in parts)


def remarks(delivery: Delivery, told: Collection[Remark] = ()) -> tuple[Remark, ...]:
    """What is worth telling and was not `told` before: a strength and an advice at most, the strength first."""
    strengths = [each for each, holds in _STRENGTHS.items() if each not in told and holds(delivery)]
    advice = [each for each, holds in _ADVICE.items() if each not in told and holds(delivery)]
    return (*strengths[:1], *advice[:1])


def _told(interview: Interview, reply: LastReply) -> set[Remark]:
    """What was told of the other replies of an interview."""
    this = (reply.number, reply.follow_up)
    return {remark for place, told in _remarks(interview) if place != this for remark in told}


def _remarks(interview: Interview) -> Iterator[tuple[tuple[int, int], tuple[Remark, ...]]]:
    for number, turn in enumerate(interview.turns, start=1):
        for place, told in enumerate((turn.remarks, *(each.remarks for each in turn.follow_ups))):
            yield (number, place), told


def _is_steady(delivery: Delivery) -> bool:
    timing = delivery.timing
    return (
        timing is not None
        and timing.seconds >= _LONG_ENOUGH
        and USUAL_PACE[0] <= timing.pace <= USUAL_PACE[1]
        and timing.pause < _SHORT_PAUSE
        and timing.fillers_a_minute < _FEW_A_MINUTE
    )


def _is_direct(delivery: Delivery) -> bool:
    return delivery.before == 0 and delivery.sentences >= _SENTENCES


def _paced(holds: Callable[[Timing], bool]) -> Callable[[Delivery], bool]:
    """A condition on how long enough a recording was said."""
    return lambda each: each.timing is not None and each.timing.seconds >= _PACED and holds(each.timing)


def _is_hedged(delivery: Delivery) -> bool:
    return delivery.hedges >= _MANY_HEDGES and delivery.hedges * _WORDS_A_HEDGE >= delivery.words


def _is_long(delivery: Delivery) -> bool:
    return (
        delivery.needed is not None and delivery.words >= _LONG and delivery.words >= _TIMES_TOO_LONG * delivery.needed
    )


def _is_late(delivery: Delivery) -> bool:
    return delivery.before is not None and delivery.before >= _LATE and delivery.words >= _LATE_WORDS


# In the order in which they are told, where several hold.
_STRENGTHS: Mapping[Strength, Callable[[Delivery], bool]] = {
    "honest": lambda delivery: delivery.honest,
    "steady": _is_steady,
    "direct": _is_direct,
}
_ADVICE: Mapping[Advice, Callable[[Delivery], bool]] = {
    "paused": _paced(lambda timing: timing.pause >= _LONG_PAUSE),
    "fillers": _paced(
        lambda timing: timing.fillers >= _MANY_FILLERS and timing.fillers_a_minute >= _MANY_A_MINUTE,
    ),
    "fast": _paced(lambda timing: timing.pace >= _FAST),
    "slow": _paced(lambda timing: timing.pace <= _SLOW),
    "long": _is_long,
    "late": _is_late,
    "hedged": _is_hedged,
}
