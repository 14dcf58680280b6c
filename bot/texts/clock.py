"""How long things took, in words, and what the clock says at the end."""

from __future__ import annotations

from collections.abc import Iterator

from bot.interview import Summary
from bot.texts.message import Block
from bot.texts.sentences import sentence
from questions import Language

# A shorter time, in seconds, is nothing to tell.
LEAST_TOLD = 30


def taken(seconds: float | None, language: Language, *, late: bool) -> tuple[str, ...]:
    """How long a question took, where that is worth telling, and that a reply to it was late."""
    parts = []
    if seconds is not None and seconds >= LEAST_TOLD:
        minutes, rest = divmod(round(seconds), 60)
        parts.append(sentence("clock.took", language, minutes=minutes, seconds=rest))
    if late:
        parts.append(sentence("clock.was_late", language))
    return tuple(parts)


def clock_blocks(summary: Summary, language: Language) -> Iterator[Block]:
    """What the clock says of an interview that is over; nothing where there was none."""
    if not summary.clock.ticks:
        return
    yield Block("heading", sentence("clock.heading", language))
    if summary.clock.minutes is not None:
        used = round(sum(turn.time for turn in summary.turns) / 60)
        yield Block("item", sentence("clock.used", language, used=max(1, used), minutes=summary.clock.minutes))
    if summary.left_out:
        yield Block("item", sentence("clock.left_out", language, count=summary.left_out))
    if summary.clock.pressure:
        late = sum(turn.late for turn in summary.turns)
        yield Block("item", sentence("clock.late_count" if late else "clock.in_time", language, count=late))
    yield Block("item", sentence("clock.no_mark", language))
