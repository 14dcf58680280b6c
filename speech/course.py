"""The course of a spoken reply: where its pauses and its fillers fall."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from speech.habits import filler_places
from speech.transcript import Transcript

# Below this, in seconds, words follow each other; it is about what a comma takes.
SHORTEST_PAUSE = 0.5


@dataclass(frozen=True, slots=True)
class Course:
    """When each pause began and ended, and when each filler was said, in seconds from the first word."""

    pauses: tuple[tuple[float, float], ...] = ()
    fillers: tuple[float, ...] = ()

    def shifted(self, seconds: float) -> Course:
        """The same so many seconds later."""
        return Course(
            tuple((round(start + seconds, 2), round(end + seconds, 2)) for start, end in self.pauses),
            tuple(round(at + seconds, 2) for at in self.fillers),
        )


def course(transcript: Transcript) -> Course:
    """The course of what was heard, of which there must be a word."""
    words = transcript.words
    first = words[0].start
    pauses = [(before.end, after.start) for before, after in pairwise(words)]
    said = [words[number].start for number in _words_at(transcript, filler_places(transcript.text))]
    return Course(tuple((start, end) for start, end in pauses if end - start >= SHORTEST_PAUSE), tuple(said)).shifted(
        -first
    )


def joined(courses: Iterable[Course]) -> Course:
    """Several that lie on the same time line already, as one."""
    found = tuple(courses)
    return Course(
        tuple(pause for each in found for pause in each.pauses),
        tuple(filler for each in found for filler in each.fillers),
    )


def clock(seconds: float) -> str:
    """A time on a time line, such as 1:05."""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02}"


def _words_at(transcript: Transcript, places: Iterable[int]) -> list[int]:
    """The numbers of the words that stand at these places of the text."""
    starts: list[int] = []
    end = 0
    for word in transcript.words:
        starts.append(max(end, transcript.text.find(word.text, end)))
        end = starts[-1] + len(word.text)
    return [max(0, bisect_right(starts, place) - 1) for place in places]
