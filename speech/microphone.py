"""Recording from a microphone by the package sounddevice, which is imported when it is first needed."""

from __future__ import annotations

import io
import wave
from collections.abc import Callable, Iterable
from typing import Any, Literal

from speech.sound import RATE

_BYTES = 2  # a sample


class NoMicrophone(Exception):
    """Nothing can be recorded here; for people there is a sentence to each reason."""

    def __init__(self, reason: Literal["not_installed", "not_found"]) -> None:
        super().__init__(reason)
        self.reason = reason


def find_microphone() -> None:
    """Raise NoMicrophone unless there is one."""
    sounddevice = _library()
    try:
        sounddevice.check_input_settings(samplerate=RATE, channels=1, dtype="int16")
    except (sounddevice.PortAudioError, ValueError) as error:
        raise NoMicrophone("not_found") from error


def record(until: Callable[[], object]) -> bytes:
    """What is said while `until` waits, as a WAV file; raises NoMicrophone, and whatever `until` raises."""
    sounddevice = _library()
    pieces: list[bytes] = []

    def take(sound: Any, *_: object) -> None:
        pieces.append(bytes(sound))

    try:
        with sounddevice.RawInputStream(samplerate=RATE, channels=1, dtype="int16", callback=take):
            until()
    except (sounddevice.PortAudioError, ValueError) as error:
        raise NoMicrophone("not_found") from error
    return as_wav(pieces)


def as_wav(pieces: Iterable[bytes]) -> bytes:
    """A WAV file of samples of 16 bits, one channel at 16 kHz."""
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(_BYTES)
        sound.setframerate(RATE)
        sound.writeframes(b"".join(pieces))
    return file.getvalue()


def _library() -> Any:
    try:
        import sounddevice
    except (ImportError, OSError) as error:  # the package, or the library below it
        raise NoMicrophone("not_installed") from error
    return sounddevice
