"""Synthetic voices that say replies, and the noise behind them. Equal texts give equal recordings."""

from __future__ import annotations

import subprocess
import wave
from pathlib import Path
from typing import Literal

import numpy as np

from questions import Language
from speech import ESPEAK, Espeak, OpenJTalk
from speech.sound import samples

Voice = Literal["espeak-ng", "Open JTalk"]
Speed = Literal["slow", "usual", "fast"]

SPEEDS: dict[Speed, float] = {"slow": 0.8, "usual": 1.0, "fast": 1.25}
# How far the speech lies above the noise, in decibels.
SIGNAL_TO_NOISE = 10.0
# Neither may be cut off where the two add up.
_LOUDNESS = 0.7


def reading(text: str) -> str:
    """A Japanese text in katakana, as it is read aloud."""
    import pyopenjtalk

    return str(pyopenjtalk.g2p(text, kana=True))


def say(voice: Voice, language: Language, text: str, speed: Speed, file: Path) -> None:
    """Write a WAV file in which a voice says a text; espeak-ng, which knows few kanji, is given their reading."""
    if voice == "Open JTalk":
        OpenJTalk().say(text, file, SPEEDS[speed])
    elif language == "ja":
        Espeak(ESPEAK, "ja").say(reading(text), file, SPEEDS[speed])
    else:
        Espeak(ESPEAK).say(text, file, SPEEDS[speed])


def add_noise(quiet: Path, noisy: Path) -> None:
    """Write the recording with pink noise behind it, which lies SIGNAL_TO_NOISE below the speech."""
    noise = noisy.with_suffix(".noise.wav")
    with wave.open(str(quiet)) as sound:
        rate, seconds = sound.getframerate(), sound.getnframes() / sound.getframerate()
    subprocess.run(["sox", "-R", "-n", "-r", str(rate), noise, "synth", f"{seconds:.3f}", "pinknoise"], check=True)
    share = _strength(quiet) / _strength(noise) * 10 ** (-SIGNAL_TO_NOISE / 20)
    mixed = ("-m", "-v", f"{_LOUDNESS}", quiet, "-v", f"{_LOUDNESS * share:.4f}", noise)
    subprocess.run(["sox", "-R", *mixed, noisy], check=True)
    noise.unlink()


def _strength(file: Path) -> float:
    """The root of the mean square of the samples."""
    return float(np.sqrt(np.mean(samples(file).astype(np.float64) ** 2)))
