"""Sound for tests, made on the spot: tones and silence by arithmetic, speech by espeak-ng where it is installed."""

from __future__ import annotations

import shutil
import subprocess
import wave
from pathlib import Path

import numpy as np
import pytest

from speech import is_installed

RATE = 8_000


def needs_the_extra() -> None:
    """Skip a test where nothing can listen."""
    if not is_installed():
        pytest.skip("the extra voice is not installed: make voice")


def tone(file: Path, seconds: float, *, loudness: float = 0.5) -> Path:
    """A file with one long tone."""
    times = np.arange(int(seconds * RATE)) / RATE
    with wave.open(str(file), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(RATE)
        sound.writeframes((np.sin(times * 2760) * loudness * 32767).astype(np.int16).tobytes())
    return file


def spoken(file: Path, text: str, voice: str) -> Path:
    """A file in which a synthetic voice says a text."""
    if shutil.which("espeak-ng") is None:
        pytest.skip("espeak-ng, which speaks in this test, is not installed")
    subprocess.run(["espeak-ng", "-v", voice, "-s", "140", "-w", str(file), text], check=True)
    return file
