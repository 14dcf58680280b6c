"""Texts are read aloud by the voices of this machine, and become voice notes."""

from __future__ import annotations

import wave
from pathlib import Path

import pytest

from speech import ESPEAK, Espeak, OpenJTalk, SynthesisFailed, Synthesizer, as_opus, find_synthesizer
from speech.sound import FAINT, RATE, samples

TEXTS = {"en": "What does batch normalization do?", "ja": "バッチ正規化は何をしますか。"}


@pytest.fixture(params=TEXTS)
def voice(request: pytest.FixtureRequest) -> tuple[Synthesizer, str]:
    found = find_synthesizer(request.param)
    if found is None:
        pytest.skip("nothing reads this language aloud here: apt install espeak-ng, pip install 'mensetsu[aloud]'")
    return found, TEXTS[request.param]


def seconds(file: Path) -> float:
    with wave.open(str(file)) as sound:
        return float(sound.getnframes() / sound.getframerate())


def test_a_text_is_said_and_faster_where_that_is_asked_for(tmp_path: Path, voice: tuple[Synthesizer, str]) -> None:
    synthesizer, text = voice
    usual, fast = tmp_path / "usual.wav", tmp_path / "fast.wav"
    synthesizer.say(text, usual)
    synthesizer.say(text, fast, speed=1.5)
    assert 1.0 < seconds(usual) < 6.0
    assert seconds(fast) < 0.85 * seconds(usual)


def test_a_voice_note_holds_the_same_sound(tmp_path: Path, voice: tuple[Synthesizer, str]) -> None:
    pytest.importorskip("av")
    synthesizer, text = voice
    sound, note = tmp_path / "sound.wav", tmp_path / "note.ogg"
    synthesizer.say(text, sound)
    as_opus(sound, note)
    content = note.read_bytes()
    assert content.startswith(b"OggS")
    assert b"OpusHead" in content[:100]
    assert len(content) < len(sound.read_bytes()) / 4
    heard = samples(note)
    assert abs(heard.size / RATE - seconds(sound)) < 0.1
    assert abs(heard).max() > 100 * FAINT


@pytest.mark.parametrize("program", ["false", "no-such-program"])
def test_a_program_that_fails_is_told(tmp_path: Path, program: str) -> None:
    with pytest.raises(SynthesisFailed, match=ESPEAK):
        Espeak(program).say(TEXTS["en"], tmp_path / "sound.wav")


def test_a_language_without_a_voice_has_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_synthesizer("en") is None
    assert find_synthesizer("ja") is None or isinstance(find_synthesizer("ja"), OpenJTalk)
