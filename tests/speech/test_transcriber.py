"""A spoken reply is heard in both languages by the embedded model; noise, music and other languages are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from questions import LANGUAGES, Language, packaged
from speech import NotHeard, Transcriber, load_transcriber, vocabulary
from speech.transcriber import spoken_language
from tests.speech.sounds import needs_the_extra, spoken, tone

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
def test_a_tone_has_no_words(transcriber: Transcriber, tmp_path: Path) -> None:
    with pytest.raises(NotHeard, match="no_words"):
        transcriber.transcribe(tone(tmp_path / "tone.wav", 4.0), "en")


def test_the_language_is_one_of_ours_unless_it_is_clearly_another() -> None:
    assert spoken_language({"en": 0.6, "ja": 0.2, "de": 0.2}) == "en"
    assert spoken_language({"en": 0.1, "ja": 0.3, "ko": 0.4}) == "ja"
    with pytest.raises(NotHeard, match="other_language"):
        spoken_language({"en": 0.1, "ja": 0.1, "de": 0.8})


def test_the_vocabulary_of_a_question_holds_its_terms_and_no_grammar() -> None:
    english, japanese = (vocabulary(QUESTION, language) for language in LANGUAGES)
    assert (english[0], japanese[0]) == ("learning", "学習率")
    assert {"overshoots", "diverges", "plateau"} <= set(english)
    assert {"発散", "プラトー", "Adam"} <= set(japanese)
    assert not {"the", "is", "of", "は", "する"} & {*english, *japanese}
