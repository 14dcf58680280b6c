"""What was recorded is a file of sound that any player plays."""

from __future__ import annotations

import io
import wave

from speech.microphone import as_wav
from speech.sound import RATE


def test_the_pieces_of_a_recording_are_one_file_of_sound() -> None:
    with wave.open(io.BytesIO(as_wav([b"\1\0" * RATE, b"\2\0" * RATE]))) as sound:
        assert (sound.getnchannels(), sound.getframerate(), sound.getnframes()) == (1, RATE, 2 * RATE)
        assert sound.readframes(2 * RATE) == b"\1\0" * RATE + b"\2\0" * RATE
