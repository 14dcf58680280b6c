"""Hearing what is said in a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from questions import LANGUAGES, Language
from speech.errors import NotHeard
from speech.mending import mended, punctuated, with_fillers
from speech.sound import RATE, samples
from speech.transcript import Transcript, Word

if TYPE_CHECKING:
    from faster_whisper import WhisperModel
    from faster_whisper.transcribe import Segment

# So sure must the model be of a language before a file is refused for it, or heard in it against what is usual.
_SURE = 0.5
# Or so little must it think of both of ours: it knows a hundred languages, and doubts between two others.
_NEITHER = 0.1
# A segment is no speech where two of three hold: the model says so, it doubts its own words, as it does of music and
# noise, or it is over in no time: in the silence behind the last word, the model says again what it was given as hints.
_NO_SPEECH = 0.6
_DOUBTFUL = -1.0
_IN_NO_TIME = 1.0  # seconds
# A text that can be packed as tightly goes round in circles, into which hints may lead the model. Whisper's own bound.
_REPETITIVE = 2.4
# After hints that end in a full stop, the model may end with the first sentence. So much behind its last word is
# listened to once more; where nothing is said in it, nothing is heard.
_LEFT_OUT = 3.0  # seconds
# The model goes on as its hints are written. After a list of terms, it writes lists; after sentences, sentences, whose
# ends the judge goes by. In Japanese a list with its own commas and a full stop is enough: after others it writes
# spaces in the place of 、, and fillers as other words.
_COMMA: Mapping[Language, str] = {"en": ", ", "ja": "、"}
_END: Mapping[Language, str] = {"en": ". Let me explain. It works like this.", "ja": "。"}

# Words that are likely to occur, by the language in which they would.
Terms = Mapping[Language, Sequence[str]]


class Hearing(Protocol):
    """Whatever turns what a file of sound holds into text, and may fail as a Transcriber does."""

    def transcribe(self, file: bytes, *, usual: Language, terms: Terms) -> Transcript:
        """What is said, by somebody who usually speaks a language; `terms` are words that are likely to occur."""


class Transcriber:
    """Turns files of sound into text. Slow, and for one file at a time."""

    def __init__(self, model: WhisperModel) -> None:
        self._model = model

    def transcribe(
        self,
        file: Path | bytes,
        language: Language | None = None,
        terms: Terms | None = None,
        usual: Language | None = None,
    ) -> Transcript:
        """What is said in a file, in this language, or in the one of the two that it is heard to be.

        `usual` is the language of whoever speaks: another must be heard clearly. `terms` are words that are likely to
        occur, and what sounds like one of them is taken for it. The same file always gives the same transcript. Raises
        NotHeard where the file holds no reply, OSError where it is not there.
        """
        sound = samples(file)
        spoken = language or self._language(sound, usual)
        # Words of another language than the one that is spoken would lead the model astray.
        likely = (terms or {}).get(spoken, ())
        hints = _COMMA[spoken].join(likely) + _END[spoken] if likely else None
        heard = tuple(self._words(sound, spoken, hints))
        words = mended(with_fillers(punctuated(heard)) if spoken == "ja" else heard, likely, spoken)
        text = "".join(word.text for word in words).strip()
        if not any(character.isalnum() for character in text):
            raise NotHeard("no_words")
        spoken_words = tuple(Word(word.text.strip(), word.start, word.end) for word in words if word.text.strip())
        return Transcript(text, spoken, spoken_words, sound.size / RATE)

    def _words(self, sound: Any, language: Language, hints: str | None) -> Iterator[Word]:
        """The words, with the spaces before them; from where hints led astray, what is heard without them."""
        end = 0.0
        for segment in filter(_is_speech, self._segments(sound, language, hints)):
            if hints is not None and segment.compression_ratio > _REPETITIVE:
                yield from self._heard_freely(sound, segment.start, language)
                return
            for word in segment.words or ():
                end = round(float(word.end), 2)
                yield Word(word.word, round(float(word.start), 2), end)
        if hints is not None and 0.0 < end < sound.size / RATE - _LEFT_OUT:
            yield from self._heard_freely(sound, end, language)

    def _heard_freely(self, sound: Any, start: float, language: Language) -> Iterator[Word]:
        """The words from a time on, heard without hints; none from so near the end that no word has room there."""
        if sound.size / RATE - start < _IN_NO_TIME:
            return
        for word in self._words(sound[round(start * RATE) :], language, None):
            yield Word(word.text, round(word.start + start, 2), round(word.end + start, 2))

    def _segments(self, sound: Any, language: Language, hints: str | None) -> Iterable[Segment]:
        segments: Iterable[Segment]
        segments, _ = self._model.transcribe(
            sound,
            language=language,
            hotwords=hints,
            vad_filter=True,
            word_timestamps=True,
            # Greedy and without a second try at random: fast enough to answer in about the length of the note, and
            # what was heard once is heard again.
            beam_size=1,
            temperature=0.0,
            # What was misheard in one half minute shall not lead the next astray.
            condition_on_previous_text=False,
        )
        return segments

    def _language(self, sound: Any, usual: Language | None) -> Language:
        _, _, ranked = self._model.detect_language(sound, vad_filter=True)
        return spoken_language(dict(ranked), usual)


def spoken_language(probabilities: Mapping[str, float], usual: Language | None = None) -> Language:
    """The usual one of our languages unless it is clearly the other, or the likelier; NotHeard if clearly a third."""
    clear = next((name for name, probability in probabilities.items() if probability > _SURE), None)
    ours = sum(probabilities.get(language, 0.0) for language in LANGUAGES)
    if ours < _NEITHER or (clear is not None and clear not in LANGUAGES):
        raise NotHeard("other_language")
    likelier = max(LANGUAGES, key=lambda language: probabilities.get(language, 0.0))
    return likelier if usual is None or clear == likelier else usual


def _is_speech(segment: Segment) -> bool:
    if not any(character.isalnum() for word in segment.words or () for character in word.word):
        return False
    doubts: tuple[bool, ...] = (
        segment.no_speech_prob > _NO_SPEECH,
        segment.avg_logprob < _DOUBTFUL,
        segment.end - segment.start < _IN_NO_TIME,
    )
    return sum(doubts) < 2
