"""Delivery: how something is said, told apart from what is known. Figures only; nothing here knows of a mark."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate, pairwise

from questions import Language
from speech.course import SHORTEST_PAUSE, Course, course, joined
from speech.habits import fillers, hedges, is_open
from speech.transcript import Transcript

_JAPANESE = re.compile(r"[\u3041-\u3096\u30a1-\u30faー々\u3400-\u4dbf\u4e00-\u9fff]")
_WORD = re.compile(r"[A-Za-z0-9À-ɏ]+(?:['’.-][A-Za-z0-9À-ɏ]+)*")
_SENTENCE_ENDS = re.compile(r"[.!?]+(?=\s|$)|[。！？\n]+")

# So many Japanese characters take as long to say as an English word: 300 and 150 a minute are both a usual pace.
CHARACTERS_A_WORD = 2


@dataclass(frozen=True, slots=True)
class Timing:
    """How what was heard in a recording was said, over the `seconds` from its first word to its last.

    `words` is its length, `silence` the seconds of pauses in it, `pause` the longest of them, and `pause_at` the share
    of what was said that came before that. `course` is None where it was measured before there was one.
    """

    words: float
    seconds: float
    silence: float
    pause: float
    pause_at: float
    fillers: int
    course: Course | None = None

    @property
    def pace(self) -> float:
        """Words a minute, while something is said."""
        return 60 * self.words / (self.seconds - self.silence)

    @property
    def silent_share(self) -> float:
        """The share of the time that was silent."""
        return self.silence / self.seconds

    @property
    def fillers_a_minute(self) -> float:
        """Fillers a minute, pauses included."""
        return 60 * self.fillers / self.seconds


@dataclass(frozen=True, slots=True)
class Delivery:
    """How a reply was put.

    `words` is its length, `needed` that of the model answer, None where it is not known. `hedges` counts what weakens
    it, `honest` is whether it says openly what is not known and where one would look. `before` is how many of its
    sentences come before the first that says something of what was asked, None where none does. `timing` is None for a
    reply that was typed.
    """

    language: Language
    words: float
    needed: int | None
    sentences: int
    hedges: int
    honest: bool
    before: int | None
    timing: Timing | None = None


def length(text: str) -> float:
    """How long a text is in words, of which two Japanese characters count as one."""
    return len(_WORD.findall(text)) + len(_JAPANESE.findall(text)) / CHARACTERS_A_WORD


def timed(transcript: Transcript) -> Timing | None:
    """How a recording was said; None where it is too short to have a pace."""
    words = transcript.words
    if not words or words[-1].end <= words[0].start:
        return None
    gaps = [max(0.0, after.start - before.end) for before, after in pairwise(words)]
    pauses = [gap for gap in gaps if gap >= SHORTEST_PAUSE]
    seconds = words[-1].end - words[0].start
    longest = max(pauses, default=0.0)
    before = gaps.index(longest) + 1 if pauses else 0
    return Timing(
        words=length(transcript.text),
        seconds=round(seconds, 2),
        silence=round(min(sum(pauses), seconds - SHORTEST_PAUSE), 2) if seconds > SHORTEST_PAUSE else 0.0,
        pause=round(longest, 2),
        pause_at=round(before / len(words), 2),
        fillers=fillers(transcript.text),
        course=course(transcript),
    )


def together(timings: Iterable[Timing]) -> Timing | None:
    """Recordings that are one reply, as if they were one recording; None where there is none."""
    found = tuple(timings)
    if not found:
        return None
    words = sum(each.words for each in found)
    halting = max(found, key=lambda each: each.pause)
    earlier = sum(each.words for each in found[: found.index(halting)])
    return Timing(
        words=words,
        seconds=round(sum(each.seconds for each in found), 2),
        silence=round(sum(each.silence for each in found), 2),
        pause=halting.pause,
        pause_at=round((earlier + halting.pause_at * halting.words) / words, 2) if words else 0.0,
        fillers=sum(each.fillers for each in found),
        course=_courses(found),
    )


def _courses(timings: tuple[Timing, ...]) -> Course | None:
    """The courses of recordings, one behind the other; None where one of them is not known."""
    starts = accumulate((each.seconds for each in timings[:-1]), initial=0.0)
    begun = zip(timings, starts, strict=True)
    known = [each.course.shifted(start) for each, start in begun if each.course is not None]
    return joined(known) if len(known) == len(timings) else None


def delivered(text: str, said: Iterable[str] = (), needed: int | None = None, timing: Timing | None = None) -> Delivery:
    """How a reply was put; `said` are the pieces of it that say something of what was asked."""
    places = [place for piece in said if (place := text.find(piece)) >= 0]
    japanese = len(_JAPANESE.findall(text)) / CHARACTERS_A_WORD > len(_WORD.findall(text))
    return Delivery(
        language="ja" if japanese else "en",
        words=length(text),
        needed=needed,
        sentences=_count(_SENTENCE_ENDS.split(text)),
        hedges=hedges(text),
        honest=is_open(text),
        before=_count(_SENTENCE_ENDS.split(text[: min(places)])[:-1]) if places else None,
        timing=timing,
    )


def _count(sentences: Iterable[str]) -> int:
    return sum(1 for each in sentences if each.strip())
