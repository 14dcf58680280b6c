"""Reading statements once: their vectors are kept in memory and in files named by encoder, background and texts."""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Sequence
from pathlib import Path
from zipfile import BadZipFile

import numpy as np

from scoring.encoders.encoder import Encoder
from scoring.reading.background import fingerprint
from scoring.reading.passages import Passage, passage, read


class Readings:
    """The passages of statements. A cache file that cannot be read is made anew; without a folder nothing is kept."""

    def __init__(self, encoder: Encoder, folder: Path | None) -> None:
        self._encoder = encoder
        self._folder = folder
        self._known: dict[str, Passage] = {}

    def of(self, texts: Sequence[str]) -> list[Passage]:
        """The passages of some texts that belong together, such as the statements of a question."""
        each = list(dict.fromkeys(texts))
        found = self._load(each) or self._read(each)
        # Only the last ones stay in memory: the same question is often asked for in another language next.
        self._known = dict(zip(each, found, strict=True))
        return [self._known[text] for text in texts]

    def _read(self, texts: Sequence[str]) -> list[Passage]:
        new = [text for text in texts if text not in self._known]
        known = self._known | dict(zip(new, read(self._encoder, new), strict=True))
        found = [known[text] for text in texts]
        if self._folder:
            _write(self._file(self._folder, texts), found)
        return found

    def _load(self, texts: Sequence[str]) -> list[Passage] | None:
        if self._folder is None:
            return None
        try:
            with self._file(self._folder, texts).open("rb") as file, np.load(file, allow_pickle=False) as stored:
                ends = np.cumsum(stored["counts"])[:-1]
                vectors = np.split(stored["vectors"].astype(np.float32), ends)
                places = np.split(stored["places"], ends)
                rarities = np.split(stored["rarities"], ends)
            parts = zip(texts, vectors, rarities, places, strict=True)
            return [passage(text, *part) for text, *part in parts]
        except (OSError, ValueError, KeyError, EOFError, BadZipFile):
            return None

    def _file(self, folder: Path, texts: Sequence[str]) -> Path:
        digest = hashlib.sha256("\0".join((self._encoder.name, fingerprint(), *texts)).encode()).hexdigest()
        return folder / f"statements-{digest[:32]}.npz"


def _write(file: Path, passages: Sequence[Passage]) -> None:
    """Write under another name first, so that no one ever sees half a file; where that fails, do without."""
    half = file.with_name(f"{file.name}.{os.getpid()}.part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with half.open("wb") as out:
            np.savez_compressed(
                out,
                vectors=np.concatenate([passage.vectors for passage in passages]).astype(np.float16),
                places=np.concatenate([passage.places for passage in passages]),
                rarities=np.concatenate([passage.rarities for passage in passages]),
                counts=np.array([len(passage.places) for passage in passages]),
            )
        half.replace(file)
    except OSError:
        with contextlib.suppress(OSError):
            half.unlink(missing_ok=True)
