"""Hearing recordings as the program does, each once: what was heard is kept by a hash of all that it depends on."""

from __future__ import annotations

import hashlib
import inspect
import json
import multiprocessing
import time
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

from benchmarks.speech.recordings import Recording
from bot.interview.session import Recording as Sent
from bot.runner import Library, Listen, Listener
from questions import Language
from speech import EMBEDDED_VERSION, Hearing, HearingProcess, Terms, Transcript, load_transcriber, mending, transcriber
from speech.sound import RATE, samples

_CODE = "".join(map(inspect.getsource, (mending, transcriber))).encode()


@dataclass(frozen=True, slots=True)
class Heard:
    """What was heard of a recording of `length` seconds, empty where nothing was; `work` is in seconds of processor."""

    recording: Recording
    text: str
    length: float
    work: float


class Ears:
    """Hears with a model and keeps what it heard in a folder."""

    def __init__(self, library: Library, hearing: Hearing, folder: Path) -> None:
        self._banks = {question.id: name for name, bank in library.banks().items() for question in bank.questions}
        self._kept = _Kept(hearing, folder / "heard")
        self._listener = Listener(library, self._kept)
        self._folder = folder / "recordings"

    def hear(self, recording: Recording) -> Heard:
        """What the program hears in a recording that is sent in reply to its question."""
        question = recording.reply.question
        sent = Sent(source=recording.reply.id, file="", interview="", number=1, follow_up=0)
        work = Listen(sent, self._banks[question], "", question, recording.language)
        sound = recording.made(self._folder).read_bytes()
        found = self._listener.hear(work, sound)
        return Heard(recording, found.text, samples(sound).size / RATE, self._kept.work)


class _Kept:
    """Hears what was not heard before; `work` is how long the newest took, in seconds of processor."""

    def __init__(self, hearing: Hearing, folder: Path) -> None:
        self._hearing = hearing
        self._folder = folder
        self.work = 0.0

    def transcribe(self, file: bytes, *, usual: Language, terms: Terms) -> Transcript:
        """As the model that it asks."""
        of = b"\0".join((EMBEDDED_VERSION.encode(), _CODE, usual.encode(), json.dumps(terms).encode(), file))
        place = self._folder / f"{hashlib.sha256(of).hexdigest()[:16]}.json"
        if place.exists():
            kept = json.loads(place.read_text(encoding="utf-8"))
            self.work = kept["work"]
            return Transcript(kept["text"], kept["language"], (), kept["duration"])
        begun = time.process_time()
        try:
            found = self._hearing.transcribe(file, usual=usual, terms=terms)
        finally:
            self.work = time.process_time() - begun
        self._folder.mkdir(parents=True, exist_ok=True)
        place.write_text(json.dumps({**asdict(found), "work": self.work}, ensure_ascii=False), encoding="utf-8")
        return found


def memory(model: Path, sound: bytes, language: Language) -> float:
    """The most memory that the process that listens took while it heard a recording, in MB; Linux alone tells."""
    listening, others = HearingProcess(partial(load_transcriber, model)), set(multiprocessing.active_children())
    listening.transcribe(sound, usual=language, terms={})
    (process,) = set(multiprocessing.active_children()) - others
    # What a process used at most counts that of its parent in, from before it became a program of its own.
    status = Path(f"/proc/{process.pid}/status").read_text(encoding="ascii")
    listening.close()
    (most,) = (int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM:"))
    return most * 1.024 / 1000
