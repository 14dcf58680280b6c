"""How a reply was put: a sentence or two after the feedback, and all figures where they are asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.interview.session import Remark
from bot.texts.message import Block
from bot.texts.sentences import sentence
from questions import Language
from questions.exercises import written
from speech import CHARACTERS_A_WORD, Delivery, Timing

# Where a pause is near the beginning or the end of what was said, as shares of it.
_EARLY, _LATE = 0.25, 0.75


def remark_blocks(delivery: Delivery | None, remarks: Sequence[Remark], language: Language) -> Iterator[Block]:
    """What is told of how the reply was put, if anything is."""
    if delivery is None or not remarks:
        return
    told = [_remark(each, delivery, language) for each in remarks]
    joined = sentence("delivery.between", language).join(told)
    yield Block("text", sentence("delivery.told", language, remarks=joined))


def figure_blocks(delivery: Delivery | None, language: Language) -> Iterator[Block]:
    """Every figure that applies."""
    if delivery is None:
        return
    yield Block("heading", sentence("delivery.figures", language))
    yield from figure_items(delivery, language)


def figure_items(delivery: Delivery, language: Language) -> Iterator[Block]:
    """A line for each figure that applies."""
    if delivery.timing is not None:
        yield from (Block("item", each) for each in _spoken(delivery, delivery.timing, language))
    yield from (Block("item", each) for each in _put(delivery, language))


def pace(words_a_minute: float, spoken: Language, language: Language) -> str:
    """A pace in the unit that is usual in the language that was spoken."""
    return sentence(f"delivery.pace_{spoken}", language, pace=_counted(words_a_minute, spoken))


def _remark(remark: Remark, delivery: Delivery, language: Language) -> str:
    values: dict[str, str | int] = {"hedges": delivery.hedges, "length": _length(delivery.words, delivery, language)}
    if delivery.before is not None:
        values["begins"] = delivery.before + 1
    timing = delivery.timing
    if timing is not None:
        values |= {"pause": round(timing.pause), "fillers": timing.fillers}
        values["pace"] = pace(timing.pace, delivery.language, language)
    key = f"paused_{_place(timing)}" if remark == "paused" and timing is not None else remark
    return sentence(f"delivery.{key}", language, **values)


def _place(timing: Timing) -> str:
    return "early" if timing.pause_at <= _EARLY else "late" if timing.pause_at >= _LATE else "middle"


def _spoken(delivery: Delivery, timing: Timing, language: Language) -> Iterator[str]:
    yield sentence("delivery.figure_pace", language, value=pace(timing.pace, delivery.language, language))
    yield sentence("delivery.figure_silence", language, value=round(100 * timing.silent_share))
    yield sentence("delivery.figure_pause", language, value=written(round(timing.pause, 1)))
    rate = written(round(timing.fillers_a_minute, 1))
    yield sentence("delivery.figure_fillers", language, value=rate, total=timing.fillers)


def _put(delivery: Delivery, language: Language) -> Iterator[str]:
    value = _length(delivery.words, delivery, language)
    if delivery.needed is None:
        yield sentence("delivery.figure_length", language, value=value)
    else:
        needed = _length(delivery.needed, delivery, language)
        yield sentence("delivery.figure_length_needed", language, value=value, needed=needed)
    yield sentence("delivery.figure_hedges", language, value=delivery.hedges)
    if delivery.before is not None:
        begins = delivery.before + 1
        yield sentence("delivery.figure_beginning", language, value=begins, total=delivery.sentences)
    if delivery.honest:
        yield sentence("delivery.figure_honest", language)


def _length(words: float, delivery: Delivery, language: Language) -> str:
    return sentence(f"delivery.length_{delivery.language}", language, count=_counted(words, delivery.language))


def _counted(words: float, spoken: Language) -> int:
    return round(words * CHARACTERS_A_WORD) if spoken == "ja" else round(words)
