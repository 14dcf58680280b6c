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
    (3, "", "8\x1f<b>索引</b>とは？\x1f目次です。\x1f探すのが速くなります。\x1f山田, 入門\x1f図書館"),
    (4, "", "It keeps copies.\x1fcache\x1fn.\x1fthink of a pantry"),
)
FIELDS = {
    1: ["Front", "Back", "Source"],
    2: ["Text", "Extra"],
    3: ["番号", "問題", "解答", "解説", "出典", "メモ"],
    4: ["Gloss", "Headword", "Grammar", "Mnemonic"],
}
# What the sides of the first card show; of kind 1 it is not known.
SIDES = {
    2: ("{{cloze:Text}}", "{{cloze:Text}}<br>{{Extra}}"),
    3: ("{{番号}} {{問題}}", "{{FrontSide}}<hr>{{解答}}<br>{{#解説}}{{解説}}{{/解説}} {{出典}}"),
    4: ("{{type:Headword}} {{hint:Mnemonic}}", "{{FrontSide}}<hr id=answer>{{Gloss}} {{Grammar}}"),
}
DECK = "Study::Mixed"


def database(*, new: bool) -> bytes:
    """The collection, with its kinds of notes in tables of their own or in one JSON text."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "collection.sqlite"
        connection = sqlite3.connect(file)
        connection.create_collation("unicase", lambda one, other: (one > other) - (one < other))
        connection.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, mid INTEGER, tags TEXT, flds TEXT)")
        connection.executemany("INSERT INTO notes (mid, tags, flds) VALUES (?, ?, ?)", NOTES)
        connection.execute("CREATE TABLE col (models TEXT, decks TEXT)")
        connection.execute("CREATE TABLE cards (nid INTEGER, did INTEGER, ord INTEGER)")
        connection.executemany("INSERT INTO cards VALUES (?, 7, 0)", [(note,) for note in range(1, len(NOTES) + 1)])
        if new:
            connection.execute(
                "CREATE TABLE fields (ntid INTEGER, ord INTEGER, name TEXT COLLATE unicase, PRIMARY KEY (ntid, ord)) "
                "WITHOUT ROWID"
            )
            rows = [(kind, place, name) for kind, names in FIELDS.items() for place, name in enumerate(names)]
            connection.executemany("INSERT INTO fields VALUES (?, ?, ?)", rows)
            connection.execute("CREATE TABLE templates (ntid INTEGER, ord INTEGER, config BLOB)")
            for kind, sides in SIDES.items():
                # The second card of a kind asks the other way round.
                connection.execute("INSERT INTO templates VALUES (?, 0, ?)", (kind, message(*sides)))
                connection.execute("INSERT INTO templates VALUES (?, 1, ?)", (kind, message(*reversed(sides))))
            connection.execute("CREATE TABLE decks (id INTEGER PRIMARY KEY, name TEXT)")
            connection.execute("INSERT INTO decks VALUES (7, ?)", (DECK.replace("::", "\x1f"),))
        decks = {"1": {"name": "Default"}, "7": {"name": DECK}}
        texts = ("", "") if new else (json.dumps(models()), json.dumps(decks))
        connection.execute("INSERT INTO col VALUES (?, ?)", texts)
        connection.commit()
        connection.close()
        return file.read_bytes()


def models() -> dict[str, object]:
    """The kinds of notes, as older versions write them."""
    return {
        str(kind): {
            "flds": [{"name": name} for name in names],
            "tmpls": [{"qfmt": side[0], "afmt": side[1]}] if (side := SIDES.get(kind)) else [],
        }
        for kind, names in FIELDS.items()
    }


def message(front: str, back: str) -> bytes:
    """What a card shows, as newer versions write it: texts 1 and 2 of a message of Protocol Buffers, and a number."""
    parts = [b"\x18\xac\x02"]
    for number, text in ((1, front), (2, back)):
        raw = text.encode()
        parts.append(bytes([number << 3 | 2, len(raw) & 0x7F | (0x80 if len(raw) > 0x7F else 0)]))
        parts += [bytes([len(raw) >> 7])] if len(raw) > 0x7F else []
        parts.append(raw)
    return b"".join(parts)


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
