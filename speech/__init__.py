"""How a reply that is spoken becomes text, a file of sound in, a transcript out, with no network; and how it is said.

The other way round, a text is read aloud. What listens is the optional extra `voice`, and what reads aloud is optional,
too; each is imported when it is first needed.
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
    SynthesisFailed,
)
from speech.loading import EMBEDDED, EMBEDDED_VERSION, is_installed, load_transcriber
from speech.microphone import Microphone, NoMicrophone, SystemMicrophone, Take, find_microphone, record
from speech.opus import as_opus, has_opus
from speech.process import HearingProcess
from speech.sound import LONGEST, MOST_BYTES, suffix
from speech.synthesis import ESPEAK, Espeak, OpenJTalk, Synthesizer, find_synthesizer, languages_aloud
from speech.transcriber import Hearing, Terms, Transcriber
from speech.transcript import Transcript, Word
from speech.vocabulary import vocabulary

__all__ = [
    "CHARACTERS_A_WORD",
    "EMBEDDED",
    "EMBEDDED_VERSION",
    "ESPEAK",
    "LONGEST",
    "MOST_BYTES",
    "Course",
    "Delivery",
    "Espeak",
    "ExtraMissing",
    "Hearing",
    "HearingFailed",
    "HearingProcess",
    "Microphone",
    "ModelDiffers",
    "ModelUnavailable",
    "NoMicrophone",
    "NotHeard",
    "OpenJTalk",
    "Reason",
    "SpeechError",
    "SpeechUnavailable",
    "SynthesisFailed",
    "Synthesizer",
    "SystemMicrophone",
    "Take",
    "Terms",
    "Timing",
    "Transcriber",
    "Transcript",
    "Word",
    "as_opus",
    "clock",
    "delivered",
    "find_microphone",
    "find_synthesizer",
    "has_opus",
    "is_installed",
    "languages_aloud",
    "length",
    "load_transcriber",
    "record",
    "suffix",
    "timed",
    "together",
    "vocabulary",
]
