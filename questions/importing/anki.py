"""Anki: notes exported as text, and packages (.apkg, .colpkg) by the SQLite database in them."""

from __future__ import annotations

import csv
import io
import json
import re
import sqlite3
import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path

import zstandard

from questions.html_text import is_html, seen
from questions.importing.card import Card, Imported, NotUnderstood

MOST_BYTES = 300_000_000  # of a database, unpacked
# The newest first: an older one beside it only says that a newer Anki is needed.
_COLLECTIONS = ("collection.anki21b", "collection.anki21", "collection.anki2")
_SEPARATORS = {"tab": "\t", "comma": ",", "semicolon": ";", "space": " ", "pipe": "|", "colon": ":"}
_CLOZE = re.compile(r"\{\{c\d+::(.*?)(?:::(.*?))?\}\}", re.DOTALL)
_SOUND = re.compile(r"\[(?:sound|anki:play):[^\]]*\]")
_LATEX = re.compile(r"\[(latex|\$\$?)\](.*?)\[/\1\]", re.DOTALL)
# Names of fields that hold no part of the question.
_TECHNICAL = re.compile(r"(?i)id|guid|uuid|note ?id|image|picture|audio|sound|deck|note ?type|media")


def read_text(text: str) -> Imported:
    """Notes exported as text: lines #separator:… at the head, then a note a row; the first two fields are the card."""
    head: dict[str, str] = {}
    lines = text.split("\n")
    while lines and (found := re.match(r"#([a-z ]+):(.*)", lines[0])):
        head[found[1]] = found[2].strip()
        lines.pop(0)
    separator = _SEPARATORS.get(head.get("separator", "tab").lower(), head.get("separator", "\t")[:1] or "\t")
    apart = {name.split()[0]: int(place) for name, place in head.items() if name.endswith("column") and place.isdigit()}
    names = head["columns"].split(separator) if "columns" in head else []
    found_cards = Imported("notes exported from Anki as text", [])
    skipped = len(text.split("\n")) - len(lines)
    csv.field_size_limit(1_000_000)
    reader = csv.reader(io.StringIO("\n".join(lines)), delimiter=separator)
    line = skipped + 1
    for row in reader:
        fields = [
            (names[number - 1] if number <= len(names) else "", value)
            for number, value in enumerate(row, start=1)
            if number not in apart.values()
        ]
        tags = row[apart["tags"] - 1].split() if 0 < apart.get("tags", 0) <= len(row) else []
        _take(found_cards, line, fields, tags, html=head.get("html") != "false")
        line = skipped + reader.line_num + 1
    return found_cards


def read_package(file: Path) -> Imported:
    """The notes of a package."""
    with zipfile.ZipFile(file) as package, tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "collection.sqlite"
        database.write_bytes(_collection(package))
        try:
            return _notes(database)
        except sqlite3.DatabaseError as error:
            raise NotUnderstood(f"The package's database cannot be read ({error}). Export it from Anki anew.") from None


def _collection(package: zipfile.ZipFile) -> bytes:
    name = next((each for each in _COLLECTIONS if each in package.namelist()), None)
    if name is None:
        raise NotUnderstood("The package holds no collection of Anki notes.")
    if package.getinfo(name).file_size > MOST_BYTES:
        raise NotUnderstood(
            f"The package's database has more than {MOST_BYTES // 1_000_000} MB; export one deck alone."
        )
    raw = package.read(name)
    if not name.endswith("b"):
        return raw
    try:
        with zstandard.ZstdDecompressor().stream_reader(raw) as stream:
            unpacked = stream.read(MOST_BYTES + 1)
    except zstandard.ZstdError as error:
        raise NotUnderstood(f"The package is damaged ({error}). Export it from Anki anew.") from None
    if len(unpacked) > MOST_BYTES:
        raise NotUnderstood(
            f"The package's database has more than {MOST_BYTES // 1_000_000} MB; export one deck alone."
        )
    return unpacked


def _notes(database: Path) -> Imported:
    found = Imported("an Anki package", [])
    connection = sqlite3.connect(f"{database.as_uri()}?mode=ro&immutable=1", uri=True)
    try:
        # Anki sorts by a rule of its own, which is only named here.
        connection.create_collation("unicase", lambda one, other: (one > other) - (one < other))
        connection.execute("PRAGMA trusted_schema = OFF")
        names = _field_names(connection)
        rows = connection.execute("SELECT mid, tags, flds FROM notes ORDER BY id")
        for number, (kind, tags, fields) in enumerate(rows, start=1):
            known = names.get(kind, [])
            values = str(fields).split("\x1f")
            named = [(known[place] if place < len(known) else "", value) for place, value in enumerate(values)]
            _take(found, number, named, str(tags).split(), html=True)
    finally:
        connection.close()
    return found


def _field_names(connection: sqlite3.Connection) -> dict[int, list[str]]:
    """The names of the fields by kind of note: of a table of their own, or of a JSON text in older collections."""
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    names: dict[int, list[str]] = {}
    if "fields" in tables:
        for kind, _, name in sorted(connection.execute("SELECT ntid, ord, name FROM fields")):
            names.setdefault(kind, []).append(name)
    elif (row := connection.execute("SELECT models FROM col").fetchone()) and row[0]:
        try:
            for kind, model in json.loads(row[0]).items():
                names[int(kind)] = [field["name"] for field in model["flds"]]
        except (ValueError, KeyError, TypeError, AttributeError):
            return {}
    return names


def _take(found: Imported, line: int, fields: Sequence[tuple[str, str]], tags: Sequence[str], *, html: bool) -> None:
    """Add the card of a note; what it holds beside a question and an answer becomes remarks."""
    shown = [(name, *_shown(value, html=html)) for name, value in fields]
    pictures = [picture for _, _, heard in shown for picture in heard]
    texts = [(name, text) for name, text, _ in shown if text]
    if not texts:
        if any(value.strip() for _, value in fields):
            found.left_out.append((line, " | ".join(value for _, value in fields)))
        return
    card = Card(line, texts[0][1], topics=[tag for tag in tags if tag not in ("marked", "leech")])
    rest = texts[1:]
    if _CLOZE.search(card.ask):
        card.answer = _CLOZE.sub(r"\1", card.ask)
        card.ask = _CLOZE.sub(lambda gap: f"____ ({gap[2]})" if gap[2] else "____", card.ask)
    elif rest:
        # Where the second field is a number or a name of a file, the answer is a later one.
        place = next((n for n, (name, _) in enumerate(rest) if not _TECHNICAL.fullmatch(name)), 0)
        card.answer = rest.pop(place)[1]
    card.remarks = [f"{name or 'further field'}: {text}" for name, text in rest]
    card.remarks += [f"left out: {picture}" for picture in pictures]
    found.cards.append(card)


def _shown(value: str, *, html: bool) -> tuple[str, list[str]]:
    """What a field shows, and what it holds to be seen or heard."""
    heard = _SOUND.findall(value)
    value = _LATEX.sub(lambda formula: f"${formula[2].strip()}$", _SOUND.sub("", value))
    if not html or not is_html(value):
        return value.strip(), heard
    reader = seen(value)
    return reader.text, [*heard, *(f"picture {picture}" for picture in reader.pictures)]
