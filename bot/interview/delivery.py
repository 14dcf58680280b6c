"""Delivery: what is worth telling of how a reply was said. It knows of no mark, and no mark knows of it. Pure."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace

from bot.interview.session import Advice, Interview, LastReply, Remark, Strength, Turn
from scoring import Assessment
from speech import Delivery, Timing, delivered, together

# Only what is clear is told; each line is drawn well beyond what is usual, since a doubtful remark helps nobody.
# 150 words a minute, or 300 characters in Japanese, is a usual pace; what is heard has its pauses taken out, which
# makes it quicker.
_FAST, _SLOW = 230.0, 90.0
_STEADY = (110.0, 190.0)
# A pace needs a few sentences, and a steady one more of them: in seconds.
_PACED, _LONG_ENOUGH = 10.0, 20.0
# Everybody pauses for two or three seconds to think.
_LONG_PAUSE, _SHORT_PAUSE = 5.0, 3.0
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


def with_delivery(interview: Interview, turn: Turn, reply: LastReply, assessment: Assessment) -> Turn:
    """The turn with how its reply was put, and what is told of that: nothing twice in one interview."""
    delivery = _delivery_of(interview, reply, assessment)
    others = [each for number, each in enumerate(interview.turns, start=1) if number != reply.number]
    told = {remark for each in others for remark in each.remarks}
    return replace(turn, delivery=delivery, remarks=remarks(delivery, told))


def remarks(delivery: Delivery, told: Collection[Remark] = ()) -> tuple[Remark, ...]:
    """What is worth telling and was not `told` before: a strength and an advice at most, the strength first."""
    strengths = [each for each, holds in _STRENGTHS.items() if each not in told and holds(delivery)]
    advice = [each for each, holds in _ADVICE.items() if each not in told and holds(delivery)]
    return (*strengths[:1], *advice[:1])


def _delivery_of(interview: Interview, reply: LastReply, assessment: Assessment) -> Delivery:
    """How the reply to a question was put."""
    timings = [part.timing for part in reply.parts if part.timing is not None]
    planned = interview.plan[reply.number - 1]
    # A story begins with its scene, so where the answer begins is nothing to tell of.
    found = assessment.findings if planned.kind == "facts" else ()
    said = [each.evidence for each in found if each.status != "missed" and each.evidence]
    return delivered(reply.text, said, planned.words, together(timings))


def _is_steady(delivery: Delivery) -> bool:
    timing = delivery.timing
    return (
        timing is not None
        and timing.seconds >= _LONG_ENOUGH
        and _STEADY[0] <= timing.pace <= _STEADY[1]
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
