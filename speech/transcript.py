"""What was heard: a text, and when each of its words was said."""

from __future__ import annotations

from dataclasses import dataclass

from questions import Language


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a transcript and its times, in seconds from the start of the recording.

    In Japanese, which has no spaces, a word is a piece of one or a few characters.
    """

    text: str
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Transcript:
    """The text of a recording of `duration` seconds, silence included."""

    text: str
    language: Language
    words: tuple[Word, ...]
    duration: float
