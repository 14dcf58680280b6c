"""Anki packages, made as the versions of Anki make them."""

from __future__ import annotations

import json
import sqlite3
import tempfile
import zipfile
from pathlib import Path

import zstandard

NOTES = (
    (1, "geo basics", "What is <b>DNS</b>?\x1fIt maps names.<br>To addresses. <img src='dns.png'>\x1fseen at ACME"),
    (1, "", "[sound:a.mp3]\x1f"),
    (2, "", "{{c1::Paris}} is the capital of {{c2::France::country}}.\x1fa map"),
)


def database(*, new: bool) -> bytes:
    """The collection, with its kinds of notes in tables of their own or in one JSON text."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "collection.sqlite"
        connection = sqlite3.connect(file)
        connection.create_collation("unicase", lambda one, other: (one > other) - (one < other))
        connection.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, mid INTEGER, tags TEXT, flds TEXT)")
        connection.executemany("INSERT INTO notes (mid, tags, flds) VALUES (?, ?, ?)", NOTES)
        connection.execute("CREATE TABLE col (models TEXT)")
        fields = {1: ["Front", "Back", "Source"], 2: ["Text", "Extra"]}
        if new:
            connection.execute(
                "CREATE TABLE fields (ntid INTEGER, ord INTEGER, name TEXT COLLATE unicase, PRIMARY KEY (ntid, ord)) "
                "WITHOUT ROWID"
            )
            rows = [(kind, place, name) for kind, names in fields.items() for place, name in enumerate(names)]
            connection.executemany("INSERT INTO fields VALUES (?, ?, ?)", rows)
        models = {str(kind): {"flds": [{"name": name} for name in names]} for kind, names in fields.items()}
        connection.execute("INSERT INTO col VALUES (?)", ("" if new else json.dumps(models),))
        connection.commit()
        connection.close()
        return file.read_bytes()


def write(file: Path, kind: str) -> Path:
    """A package as of Anki 2.0 (anki2), 2.1 (anki21) or 2.1.50 (anki21b, compressed)."""
    with zipfile.ZipFile(file, "w") as package:
        if kind == "anki21b":
            package.writestr("collection.anki21b", zstandard.compress(database(new=True)))
        else:
            package.writestr(f"collection.{kind}", database(new=False))
        if kind != "anki2":
            # Newer versions leave this for older ones, to say that they cannot read the rest.
            package.writestr("collection.anki2", b"please update")
        package.writestr("media", "{}")
    return file
