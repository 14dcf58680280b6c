"""How a reply that is spoken becomes text, a file of sound in, a transcript out, with no network; and how it is said.

What listens is the optional extra `voice`, and it is imported when it is first needed.
"""

from speech.course import Course, clock
from speech.delivery import CHARACTERS_A_WORD, Delivery, Timing, delivered, length, timed, together
from speech.errors import (
    ExtraMissing,
    HearingFailed,
    ModelDiffers,
    ModelUnavailable,
    NotHeard,
    Reason,
    SpeechError,
    SpeechUnavailable,
)
from speech.loading import EMBEDDED, is_installed, load_transcriber
from speech.microphone import NoMicrophone, find_microphone, record
from speech.process import HearingProcess
from speech.sound import LONGEST, MOST_BYTES
from speech.transcriber import Hearing, Terms, Transcriber
from speech.transcript import Transcript, Word
from speech.vocabulary import vocabulary

__all__ = [
    "CHARACTERS_A_WORD",
    "EMBEDDED",
    "LONGEST",
    "MOST_BYTES",
    "Course",
    "Delivery",
    "ExtraMissing",
    "Hearing",
    "HearingFailed",
    "HearingProcess",
    "ModelDiffers",
    "ModelUnavailable",
    "NoMicrophone",
    "NotHeard",
    "Reason",
    "SpeechError",
    "SpeechUnavailable",
    "Terms",
    "Timing",
    "Transcriber",
    "Transcript",
    "Word",
    "clock",
    "delivered",
    "find_microphone",
    "is_installed",
    "length",
    "load_transcriber",
    "record",
    "timed",
    "together",
    "vocabulary",
]
