"""A hearing that needs no model: a recording holds the words themselves, and how it is to be heard."""

from __future__ import annotations

import os
import signal
import threading
import time
from typing import cast

from questions import LANGUAGES, Language
from speech import NotHeard, Reason, Terms, Transcript, Word

# Each time that it is released, one gated recording is heard.
GATE = threading.Semaphore(0)


class ToyHearing:
    """Hears the words that are written in a recording, two a second.

    Before them may stand how: "silent: " and the like for why nothing is heard, "fails: " and "dies: " for what goes
    wrong, "interrupted: " for Ctrl-C meanwhile, "slow: " for a second of work, "gated: " for work that lasts until the
    test opens the GATE, "halting: " for words with six seconds of silence in their middle, "aloud: " for nothing of the
    kind.
    """

    def transcribe(self, file: bytes, *, usual: Language, terms: Terms) -> Transcript:
        assert not terms or all(terms[language] for language in LANGUAGES), "a question has terms"
        how, _, words = file.decode().rpartition(": ")
        if how == "dies":
            os.kill(os.getpid(), signal.SIGKILL)
        if how == "fails":
            raise RuntimeError(words)
        if how == "interrupted":
            raise KeyboardInterrupt
        if how == "slow":
            time.sleep(1.0)
        elif how == "gated":
            assert GATE.acquire(timeout=60.0), "the test opens the gate"
        elif how not in ("", "aloud", "halting"):
            raise NotHeard(cast("Reason", how))
        return Transcript(words, usual, _said(words.split(), 6.0 if how == "halting" else 0.0), 60.0)


def _said(words: list[str], pause: float) -> tuple[Word, ...]:
    starts = [number / 2 + (pause if number >= len(words) // 2 else 0.0) for number in range(len(words))]
    return tuple(Word(word, start, start + 0.5) for word, start in zip(words, starts, strict=True))
