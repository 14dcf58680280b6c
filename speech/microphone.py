"""Recording from a microphone by the package sounddevice, which is imported when it is first needed."""

from __future__ import annotations

import io
import wave
from array import array
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any, Literal, Protocol

from speech.sound import RATE

_BYTES = 2  # a sample
_LOUDEST = 32768


class NoMicrophone(Exception):
    """Nothing can be recorded here; for people there is a sentence to each reason."""

    def __init__(self, reason: Literal["not_installed", "not_found", "not_opened"]) -> None:
        super().__init__(reason)
        self.reason = reason


class Take:
    """What was recorded so far: samples of 16 bits, one channel at 16 kHz."""

    def __init__(self) -> None:
        self._pieces: list[bytes] = []

    def add(self, piece: bytes) -> None:
        """What was recorded next."""
        self._pieces.append(piece)

    @property
    def seconds(self) -> float:
        """How long it is."""
        return sum(map(len, self._pieces)) / _BYTES / RATE

    @property
    def level(self) -> float:
        """How loud its end is, from 0 to 1."""
        newest = array("h", self._pieces[-1] if self._pieces else b"")
        return max((abs(sample) for sample in newest), default=0) / _LOUDEST

    def wav(self) -> bytes:
        """All of it as a WAV file."""
        file = io.BytesIO()
        with wave.open(file, "wb") as sound:
            sound.setnchannels(1)
            sound.setsampwidth(_BYTES)
            sound.setframerate(RATE)
            sound.writeframes(b"".join(self._pieces))
        return file.getvalue()


class Microphone(Protocol):
    """Whatever raw samples come from."""

    def recording(self, take: Callable[[bytes], None]) -> AbstractContextManager[object]:
        """Hand over what is recorded, piece by piece, until the context ends; raises NoMicrophone."""


class SystemMicrophone:
    """The microphone that this machine records from unless told otherwise."""

    @contextmanager
    def recording(self, take: Callable[[bytes], None]) -> Iterator[None]:
        """As a Microphone does."""
        sounddevice = _library()
        try:
            stream = sounddevice.RawInputStream(
                samplerate=RATE, channels=1, dtype="int16", callback=lambda sound, *_: take(bytes(sound))
            )
        except (sounddevice.PortAudioError, ValueError) as error:
            raise NoMicrophone("not_opened") from error
        with stream:
            yield


def find_microphone() -> Microphone:
    """The microphone of this machine; NoMicrophone where there is none that can be recorded from."""
    sounddevice = _library()
    try:
        sounddevice.query_devices(kind="input")
    except (sounddevice.PortAudioError, ValueError) as error:
        raise NoMicrophone("not_found") from error
    try:
        sounddevice.check_input_settings(samplerate=RATE, channels=1, dtype="int16")
    except (sounddevice.PortAudioError, ValueError) as error:
        raise NoMicrophone("not_opened") from error
    return SystemMicrophone()


def record(microphone: Microphone, until: Callable[[Take], object]) -> bytes:
    """What is said while `until` waits, as a WAV file; raises NoMicrophone, and whatever `until` raises."""
    take = Take()
    with microphone.recording(take.add):
        until(take)
    return take.wav()


def _library() -> Any:
    try:
        import sounddevice
    except (ImportError, OSError) as error:  # the package, or the library below it
        raise NoMicrophone("not_installed") from error
    return sounddevice
