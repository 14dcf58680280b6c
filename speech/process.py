"""Listening in a process of its own, of low priority, so that whatever else goes on here is not held up by it."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess

from questions import Language
from speech.errors import HearingFailed, NotHeard, Reason
from speech.transcriber import Hearing, Terms
from speech.transcript import Transcript

_NICE = 10

# A fork would carry along whatever this process holds; a fresh one has only what it is told.
_FRESH = multiprocessing.get_context("spawn")

# What is asked: the sound, the usual language of whoever speaks, and the terms. What comes back: what was heard, why
# nothing was, or what went wrong.
_Asked = tuple[bytes, Language, Terms]
_Answer = tuple[Transcript | None, Reason | None, str]


class HearingProcess:
    """Hears one file at a time in a process that is started at the first need, and anew where it has ended.

    It ends with the one that started it, however that ends. Sound goes to it by a pipe and never to the disk.
    """

    def __init__(self, load: Callable[[], Hearing]) -> None:
        """`load`, a function that another process can import, makes what listens there."""
        self._load = load
        self._process: SpawnProcess | None = None
        self._line: Connection | None = None

    def transcribe(self, file: bytes, *, usual: Language, terms: Terms) -> Transcript:
        """What is said, as a Transcriber hears it. Raises NotHeard where that is no reply, HearingFailed otherwise."""
        line = self._line or self._start()
        try:
            line.send((file, usual, dict(terms)))
            transcript, unheard, failure = line.recv()
        except (EOFError, OSError) as error:
            self.close()
            raise HearingFailed("What listens has ended in the middle of a recording.") from error
        if unheard is not None:
            raise NotHeard(unheard)
        if transcript is None:
            raise HearingFailed(failure)
        heard: Transcript = transcript
        return heard

    def close(self) -> None:
        """End the process, whatever it is at."""
        process, self._process, self._line = self._process, None, None
        if process is not None:
            process.kill()

    def _start(self) -> Connection:
        ours, theirs = _FRESH.Pipe()
        self._process = _FRESH.Process(target=_listen, args=(self._load, theirs), daemon=True)
        self._process.start()
        # Once it alone has its end, each of the two learns when the other is gone.
        theirs.close()
        self._line = ours
        return ours


def _listen(load: Callable[[], Hearing], line: Connection) -> None:
    """Answer what is asked until nobody is there any more to ask."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # meant for whoever asks
    threading.Thread(target=_end_with_parent, daemon=True).start()
    with suppress(AttributeError, OSError):  # where there is no such thing
        os.nice(_NICE)
    hearing: Hearing | None = None
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):
        while True:
            asked: _Asked = line.recv()
            try:
                hearing = hearing or load()
                answer = _answer(hearing, asked)
            except Exception as error:
                answer = (None, None, str(error) or type(error).__name__)
            line.send(answer)


def _end_with_parent() -> None:
    """End this process in the middle of whatever it is at, once the one that started it is gone."""
    parent = multiprocessing.parent_process()
    assert parent is not None, "this process was started by another"
    parent.join()
    os._exit(0)


def _answer(hearing: Hearing, asked: _Asked) -> _Answer:
    sound, usual, terms = asked
    try:
        return hearing.transcribe(sound, usual=usual, terms=terms), None, ""
    except NotHeard as error:
        return None, error.reason, ""
