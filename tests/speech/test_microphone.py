"""What was recorded is a file of sound that any player plays, and tells how long and how loud it is meanwhile."""

from __future__ import annotations

import io
import wave
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest

from speech import NoMicrophone, Take, record
from speech.sound import RATE

QUIET, LOUD = b"\1\0" * RATE, (b"\0\x40" + b"\0\xc0") * (RATE // 2)


class Raw:
    """A microphone that gives these samples."""

    @contextmanager
    def recording(self, take: Callable[[bytes], None]) -> Iterator[None]:
        take(LOUD)
        take(QUIET)
        yield


class Missing:
    """A microphone that is not there."""

    def recording(self, take: Callable[[bytes], None]) -> AbstractContextManager[object]:
        take(b"")
        raise NoMicrophone("not_opened")


def test_the_pieces_of_a_recording_are_one_file_of_sound() -> None:
    with wave.open(io.BytesIO(record(Raw(), lambda _: None))) as sound:
        assert (sound.getnchannels(), sound.getframerate(), sound.getnframes()) == (1, RATE, 2 * RATE)
        assert sound.readframes(2 * RATE) == LOUD + QUIET


def test_a_take_tells_how_long_and_how_loud_it_is() -> None:
    take = Take()
    assert (take.seconds, take.level) == (0.0, 0.0)
    take.add(LOUD)
    assert (take.seconds, take.level) == (1.0, 0.5)
    take.add(QUIET)
    assert (take.seconds, take.level) == (2.0, 1 / 32768)


def test_what_ends_the_recording_may_fail_and_so_may_the_microphone() -> None:
    def interrupted(_: Take) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        record(Raw(), interrupted)
    with pytest.raises(NoMicrophone, match="not_opened"):
        record(Missing(), lambda _: None)
