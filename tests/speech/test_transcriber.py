"""A spoken reply is heard in both languages by the embedded model; noise, music and other languages are not."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import numpy as np
import pytest

from questions import LANGUAGES, Language, packaged
from speech import NotHeard, Transcriber, load_transcriber, vocabulary
from speech.sound import RATE
from speech.transcriber import spoken_language
from tests.speech.sounds import needs_the_extra, spoken, tone

if TYPE_CHECKING:
    from faster_whisper import WhisperModel

QUESTION = packaged().question("learning-rate")


@pytest.fixture(scope="module")
def transcriber(tmp_path_factory: pytest.TempPathFactory) -> Transcriber:
    needs_the_extra()
    return load_transcriber(tmp_path_factory.mktemp("speech"))


@pytest.mark.model
@pytest.mark.parametrize(
    ("language", "voice", "said", "heard"),
    [
        ("en", "en-us", "If the learning rate is too high, the steps overshoot the minimum.", "learning rate"),
        ("ja", "ja", "がくしゅうりつが、たかすぎると、そんしつが、はっさんします。", "学習率"),
    ],
)
def test_a_reply_is_heard(
    transcriber: Transcriber, tmp_path: Path, language: Language, voice: str, said: str, heard: str
) -> None:
    file = spoken(tmp_path / "reply.wav", said, voice)
    transcript = transcriber.transcribe(file, language, {each: vocabulary(QUESTION, each) for each in LANGUAGES})
    assert heard in transcript.text
    assert transcript.language == language
    starts = [word.start for word in transcript.words]
    assert starts == sorted(starts)
    assert 0.0 <= starts[0] < transcript.words[-1].end <= transcript.duration + 0.5


@pytest.mark.model
def test_terms_do_not_make_a_list_of_what_is_said(transcriber: Transcriber, tmp_path: Path) -> None:
    said = "A high learning rate overshoots the minimum. A low learning rate takes very long."
    file = spoken(tmp_path / "reply.wav", said, "en-us")
    transcript = transcriber.transcribe(file, "en", {"en": vocabulary(QUESTION, "en")})
    assert ". A low learning rate" in transcript.text


class Led:
    """A model that hears a word a second; where it has hints, what it hears after half a minute is led astray."""

    def __init__(self, astray: SimpleNamespace) -> None:
        self._astray = astray

    def transcribe(self, sound: Any, *, hotwords: str | None, **_: object) -> tuple[list[SimpleNamespace], None]:
        if hotwords is None:
            return [segment("free", 0.0, len(sound) / RATE)], None
        return [segment("led", 0.0, 30.0), self._astray], None


def segment(
    text: str, start: float, end: float, ratio: float = 1.0, no_speech: float = 0.0, sure: float = -0.5
) -> SimpleNamespace:
    words = [SimpleNamespace(word=f" {text}", start=at, end=at + 1.0) for at in np.arange(start, end)]
    odds = {"compression_ratio": ratio, "no_speech_prob": no_speech, "avg_logprob": sure}
    return SimpleNamespace(start=start, end=end, words=words, **odds)


@pytest.mark.parametrize(
    ("astray", "heard"),
    [
        (segment("astray", 30.0, 33.0, ratio=9.0), ["free"] * 3),
        (segment("said again", 30.0, 30.5, no_speech=0.8), []),
        (segment("again and again", 30.0, 30.5, ratio=9.0, no_speech=0.8), []),
        (segment(".", 30.0, 33.0), []),
        (segment("short", 30.0, 30.5), ["short"]),
        (segment("yes", 30.0, 30.5, sure=-1.5), []),
        (segment("round and round", 32.5, 33.0, ratio=9.0), []),
    ],
)
def test_what_terms_lead_astray_is_heard_without_them_or_not_at_all(
    tmp_path: Path, astray: SimpleNamespace, heard: list[str]
) -> None:
    pytest.importorskip("av")
    file = tone(tmp_path / "half a minute and a bit.wav", 33.0)
    words = Transcriber(cast("WhisperModel", Led(astray))).transcribe(file, "en", {"en": ["rate"]}).words
    assert [word.text for word in words] == ["led"] * 30 + heard
    assert [word.start for word in words] == [float(second) for second in range(len(words))]


def test_what_comes_behind_where_terms_made_an_end_is_heard_without_them(tmp_path: Path) -> None:
    pytest.importorskip("av")
    file = tone(tmp_path / "more than half a minute.wav", 35.0)
    led = cast("WhisperModel", Led(segment(".", 30.0, 31.0)))
    words = Transcriber(led).transcribe(file, "ja", {"ja": ["学習率"]}).words
    assert [word.text for word in words] == ["led"] * 30 + ["free"] * 5
    assert [word.start for word in words] == [float(second) for second in range(35)]


@pytest.mark.model
def test_a_tone_has_no_words(transcriber: Transcriber, tmp_path: Path) -> None:
    with pytest.raises(NotHeard, match="no_words"):
        transcriber.transcribe(tone(tmp_path / "tone.wav", 4.0), "en")


def test_the_language_is_one_of_ours_unless_it_is_clearly_another() -> None:
    assert spoken_language({"en": 0.6, "ja": 0.2, "de": 0.2}) == "en"
    assert spoken_language({"en": 0.1, "ja": 0.3, "ko": 0.4}) == "ja"
    with pytest.raises(NotHeard, match="other_language"):
        spoken_language({"en": 0.1, "ja": 0.1, "de": 0.8})
    with pytest.raises(NotHeard, match="other_language"):
        spoken_language({"en": 0.05, "ja": 0.04, "th": 0.3, "vi": 0.3}, "ja")


def test_the_vocabulary_of_a_question_holds_its_terms_and_no_grammar() -> None:
    english, japanese = (vocabulary(QUESTION, language) for language in LANGUAGES)
    assert (english[0], japanese[0]) == ("learning", "学習率")
    assert {"overshoots", "diverges", "plateau"} <= set(english)
    assert {"発散", "プラトー", "Adam"} <= set(japanese)
    assert not {"the", "is", "of", "は", "する"} & {*english, *japanese}
