"""Reading aloud: a text becomes a WAV file by a synthetic voice of this machine, with no network."""

from __future__ import annotations

import shutil
import subprocess
import wave
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol

from questions import LANGUAGES, Language
from speech.errors import SynthesisFailed

ESPEAK = "espeak-ng"
# Words a minute at the speed 1.
_PACE = 160
# A text that is asked takes far less, in seconds.
_PATIENCE = 60.0


class Synthesizer(Protocol):
    """A synthetic voice."""

    def say(self, text: str, file: Path, speed: float = 1.0) -> None:
        """Write a WAV file in which the text is said, `speed` times as fast as usual; raises SynthesisFailed."""


class Espeak:
    """The program espeak-ng, which reads English, and of Japanese no kanji."""

    def __init__(self, program: str, voice: str = "en-us") -> None:
        self._program = program
        self._voice = voice

    def say(self, text: str, file: Path, speed: float = 1.0) -> None:
        """As a Synthesizer does."""
        pace = str(round(_PACE * speed))
        command = (self._program, "-v", self._voice, "-s", pace, "-w", str(file), "--stdin")
        try:
            subprocess.run(command, input=text.encode(), check=True, capture_output=True, timeout=_PATIENCE)
        except (OSError, subprocess.SubprocessError) as error:
            raise SynthesisFailed(f"{ESPEAK} cannot read a text aloud ({error}).") from error


class OpenJTalk:
    """Open JTalk with a dictionary and a voice, all in the package pyopenjtalk-plus, which reads Japanese."""

    def say(self, text: str, file: Path, speed: float = 1.0) -> None:
        """As a Synthesizer does."""
        import numpy as np
        import pyopenjtalk

        try:
            sound, rate = pyopenjtalk.tts(text, speed=speed)
        except (RuntimeError, ValueError) as error:
            raise SynthesisFailed(f"Open JTalk cannot read a text aloud ({error}).") from error
        with wave.open(str(file), "wb") as written:
            written.setnchannels(1)
            written.setsampwidth(2)
            written.setframerate(rate)
            written.writeframes(np.clip(sound, -32768, 32767).astype(np.int16).tobytes())


def find_synthesizer(language: Language) -> Synthesizer | None:
    """What reads a language aloud on this machine, if anything does."""
    if language == "ja":
        return None if find_spec("pyopenjtalk") is None else OpenJTalk()
    program = shutil.which(ESPEAK)
    return None if program is None else Espeak(program)


def languages_aloud() -> frozenset[Language]:
    """The languages that can be read aloud on this machine."""
    return frozenset(language for language in LANGUAGES if find_synthesizer(language) is not None)
