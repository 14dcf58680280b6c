"""Each file of sound that is unfit for a reply is refused with its reason, before any model is asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.texts import sentence
from questions import LANGUAGES
from speech import LONGEST, MOST_BYTES, NotHeard, Reason
from speech.sound import RATE, samples
from tests.speech.sounds import needs_the_extra, tone


def refused(file: Path) -> Reason:
    with pytest.raises(NotHeard) as refusal:
        samples(file)
    assert all(sentence(f"voice.{refusal.value.reason}", language) for language in LANGUAGES)
    return refusal.value.reason


def test_sound_becomes_samples_at_the_rate_of_the_model(tmp_path: Path) -> None:
    needs_the_extra()
    heard = samples(tone(tmp_path / "tone.wav", 2.0))
    assert heard.size == pytest.approx(2.0 * RATE, rel=0.01)
    assert float(abs(heard).max()) == pytest.approx(0.5, abs=0.05)


def test_what_is_silent_too_long_or_no_sound_is_refused(tmp_path: Path) -> None:
    needs_the_extra()
    (tmp_path / "text.ogg").write_text("this is no sound")
    (tmp_path / "empty.ogg").touch()
    whole = tone(tmp_path / "whole.wav", 1.0).read_bytes()
    (tmp_path / "head.wav").write_bytes(whole[:20])
    assert refused(tone(tmp_path / "silent.wav", 3.0, loudness=0.0)) == "silent"
    assert refused(tone(tmp_path / "long.wav", LONGEST + 1.0)) == "too_long"
    assert [refused(tmp_path / name) for name in ("text.ogg", "empty.ogg", "head.wav")] == ["damaged"] * 3


def test_a_file_that_is_too_big_is_not_even_read(tmp_path: Path) -> None:
    with (tmp_path / "big.wav").open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    assert refused(tmp_path / "big.wav") == "too_big"


def test_a_file_that_is_not_there_is_no_reply_that_was_unheard(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        samples(tmp_path / "nowhere.ogg")
