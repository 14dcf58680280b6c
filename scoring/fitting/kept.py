"""Asking the models each thing once: what they answer is kept in files, so that a second run is quick."""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path

import numpy as np

from scoring.encoders.encoder import Encoder, Tokens, Vectors
from scoring.relations.model import RELATIONS, Probabilities, RelationModel

FOLDER = Path("build/kept")


class Kept:
    """An encoder that asks another one only for texts that are not in its file yet, nor in memory.

    Without a folder it keeps what it knows in memory alone.
    """

    def __init__(self, encoder: Encoder, folder: Path | None) -> None:
        self._encoder = encoder
        self._rows = _table(folder, "encodings (key blob primary key, arrays blob)")
        self._tokens: dict[str, Tokens] = {}

    @property
    def name(self) -> str:
        """The encoder's."""
        return self._encoder.name

    def sentences(self, texts: Sequence[str]) -> Vectors:
        """The encoder's, each text by itself."""
        return np.concatenate([self._arrays("sentence", text, self._sentence)["vectors"] for text in texts])

    def tokens(self, texts: Sequence[str]) -> list[Tokens]:
        """The encoder's."""
        for text in dict.fromkeys(texts):
            if text not in self._tokens:
                stored = self._arrays("tokens", text, self._read)
                self._tokens[text] = Tokens(
                    tuple(stored["texts"].tolist()), stored["vectors"], tuple(map(tuple, stored["spans"].tolist()))
                )
        return [self._tokens[text] for text in texts]

    def _sentence(self, text: str) -> dict[str, np.ndarray]:
        return {"vectors": self._encoder.sentences([text])}

    def _read(self, text: str) -> dict[str, np.ndarray]:
        (tokens,) = self._encoder.tokens([text])
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


class KeptRelations:
    """A relation model that asks another one only for what is not in its file yet.

    Without a folder it keeps what it knows in memory alone.
    """

    def __init__(self, relations: RelationModel, folder: Path | None) -> None:
        self._relations = relations
        self._rows = _table(folder, "relations (key blob primary key, chances blob)")

    @property
    def name(self) -> str:
        """The model's."""
        return self._relations.name

    def relate(self, statements: Sequence[str], text: str) -> Probabilities:
        """The model's, what is known without asking it."""
        if not statements:
            return self._relations.relate(statements, text)
        known = {each: found for each in statements if (found := self._stored(each, text)) is not None}
        missing = [each for each in dict.fromkeys(statements) if each not in known]
        if missing:
            for each, found in zip(missing, self._relations.relate(missing, text), strict=True):
                known[each] = found
                row = [self._key(each, text), found.tobytes()]
                self._rows.execute("insert or replace into relations values (?, ?)", row)
        return np.stack([known[each] for each in statements])

    def _stored(self, statement: str, text: str) -> Probabilities | None:
        row = self._rows.execute("select chances from relations where key = ?", [self._key(statement, text)]).fetchone()
        return None if row is None else np.frombuffer(row[0], np.float32, len(RELATIONS))

    def _key(self, statement: str, text: str) -> bytes:
        return hashlib.sha256("\0".join((self.name, statement, text)).encode()).digest()


def _table(folder: Path | None, table: str) -> sqlite3.Connection:
    """A table, given by its name and columns, in a file of its name; in memory without a folder."""
    if folder:
        folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{table.split()[0]}.sqlite" if folder else ":memory:"
    rows = sqlite3.connect(file, isolation_level=None, timeout=60)
    rows.execute("pragma journal_mode = wal")
    rows.execute("pragma synchronous = off")
    rows.execute(f"create table if not exists {table} without rowid")
    return rows


def _packed(arrays: dict[str, np.ndarray]) -> bytes:
    file = BytesIO()
    np.savez(file, allow_pickle=False, **arrays)
    return zlib.compress(file.getvalue(), level=1)
