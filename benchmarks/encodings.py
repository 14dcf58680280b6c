"""Encoding each text once: what an encoder makes of it is kept in a file, so that a second run is quick."""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path

import numpy as np

from scoring import Encoder, Tokens
from scoring.encoders.encoder import Vectors

FOLDER = Path("build/benchmark")


class Kept:
    """An encoder that asks another one only for texts that are not in its file yet, nor in memory.

    Without a folder it keeps what it knows in memory alone.
    """

    def __init__(self, encoder: Encoder, folder: Path | None) -> None:
        if folder:
            folder.mkdir(parents=True, exist_ok=True)
        self._encoder = encoder
        self._rows = sqlite3.connect(folder / "encodings.sqlite" if folder else ":memory:", isolation_level=None)
        self._rows.execute("pragma journal_mode = wal")
        self._rows.execute("pragma synchronous = off")
        self._rows.execute("create table if not exists encodings (key blob primary key, arrays blob) without rowid")
        self._tokens: dict[str, Tokens] = {}

    @property
    def name(self) -> str:
        """The encoder's."""
        return self._encoder.name

    def sentences(self, texts: Sequence[str]) -> Vectors:
        """The encoder's, each text by itself."""
        return np.concatenate([self._arrays("sentence", text, self._sentence)["vectors"] for text in texts])

    def tokens(self, text: str) -> Tokens:
        """The encoder's."""
        if text not in self._tokens:
            stored = self._arrays("tokens", text, self._read)
            self._tokens[text] = Tokens(
                tuple(stored["texts"].tolist()), stored["vectors"], tuple(map(tuple, stored["spans"].tolist()))
            )
        return self._tokens[text]

    def _sentence(self, text: str) -> dict[str, np.ndarray]:
        return {"vectors": self._encoder.sentences([text])}

    def _read(self, text: str) -> dict[str, np.ndarray]:
        tokens = self._encoder.tokens(text)
        return {
            "texts": np.array(tokens.texts, dtype=np.str_),
            "vectors": tokens.vectors,
            "spans": np.array(tokens.spans, dtype=np.int64).reshape(-1, 2),
        }

    def _arrays(self, part: str, text: str, make: Callable[[str], dict[str, np.ndarray]]) -> dict[str, np.ndarray]:
        key = hashlib.sha256("\0".join((self.name, part, text)).encode()).digest()
        row = self._rows.execute("select arrays from encodings where key = ?", [key]).fetchone()
        if row is None:
            arrays = make(text)
            self._rows.execute("insert or replace into encodings values (?, ?)", [key, _packed(arrays)])
            return arrays
        with np.load(BytesIO(zlib.decompress(row[0])), allow_pickle=False) as stored:
            return dict(stored)


def _packed(arrays: dict[str, np.ndarray]) -> bytes:
    file = BytesIO()
    np.savez(file, allow_pickle=False, **arrays)
    return zlib.compress(file.getvalue(), level=1)
