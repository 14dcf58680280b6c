"""Anki: notes exported as text, and packages (.apkg, .colpkg) by the SQLite database in them."""

from __future__ import annotations

import csv
import io
import re
import sqlite3
import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path

import zstandard

from questions.html_text import is_html, seen
from questions.importing.anki_kinds import NoteKind, deck_names, note_kinds
from questions.importing.card import Imported, NotUnderstood
from questions.importing.choices import fill
from questions.importing.tables import card_of

MOST_BYTES = 300_000_000  # of a database, unpacked
# The newest first: an older one beside it only says that a newer Anki is needed.
_COLLECTIONS = ("collection.anki21b", "collection.anki21", "collection.anki2")
_SEPARATORS = {"tab": "\t", "comma": ",", "semicolon": ";", "space": " ", "pipe": "|", "colon": ":"}
_CLOZE = re.compile(r"\{\{c\d+::(.*?)(?:::(.*?))?\}\}", re.DOTALL)
_SOUND = re.compile(r"\[(?:sound|anki:play):[^\]]*\]")
_LATEX = re.compile(r"\[(latex|\$\$?)\](.*?)\[/\1\]", re.DOTALL)
_MATHJAX = re.compile(r"<anki-mathjax\b[^>]*>(.*?)</anki-mathjax>|\\\((.+?)\\\)|\\\[(.+?)\\\]", re.DOTALL)
# Readings as Anki's {{furigana:…}} shows them.
_READING = re.compile(r"[ \u3000]?([\u3005\u4e00-\u9fff]+)\[([\u3041-\u30ff]+)\]")
_SET_APART = {"tags": "tags", "タグ": "tags", "deck": "deck", "デッキ": "deck"}  # what columns are called
_NO_TOPIC = frozenset(("", "default", "デフォルト"))


def read_text(text: str) -> Imported:
    """Notes exported as text: lines #separator:… at the head, then a note a row."""
    head: dict[str, str] = {}
    lines = text.split("\n")
    while lines and (found := re.match(r"#([a-z ]+):(.*)", lines[0])):
        head[found[1]] = found[2].strip()
        lines.pop(0)
    separator = _SEPARATORS.get(head.get("separator", "tab").lower(), head.get("separator", "\t")[:1] or "\t")
    apart = {name.split()[0]: int(place) for name, place in head.items() if name.endswith("column") and place.isdigit()}
    names = head["columns"].split(separator) if "columns" in head else []
    for number, name in enumerate(names, start=1):
        if name.strip().lower() in _SET_APART:
            apart.setdefault(_SET_APART[name.strip().lower()], number)
    found_cards = Imported("notes exported from Anki as text", [], title=_last(head.get("deck", "")))
    skipped = len(text.split("\n")) - len(lines)
    csv.field_size_limit(1_000_000)
    reader = csv.reader(io.StringIO("\n".join(lines)), delimiter=separator)
    line = skipped + 1
    for row in reader:
        own = [number for number in range(1, len(row) + 1) if number not in apart.values()]
        kind = NoteKind(tuple(names[number - 1] if number <= len(names) else "" for number in own))
        values = [row[number - 1] for number in own]
        deck, tags = (row[at - 1] if 0 < (at := apart.get(name, 0)) <= len(row) else "" for name in ("deck", "tags"))
        topics = _topics(deck or head.get("deck", ""), tags)
        _take(found_cards, line, kind, values, topics, html=head.get("html") != "false")
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
        kinds = note_kinds(connection)
        decks = deck_names(connection)
        rows = connection.execute("SELECT id, mid, tags, flds FROM notes ORDER BY id")
        for number, (note, kind, tags, fields) in enumerate(rows, start=1):
            topics = _topics(decks.get(note, ""), str(tags))
            _take(found, number, kinds.get(kind, NoteKind()), str(fields).split("\x1f"), topics, html=True)
        if len(set(decks.values())) == 1:
            found.title = _last(*set(decks.values()))
    finally:
        connection.close()
    return found


def _topics(deck: str, tags: str) -> list[str]:
    """The topics that a deck and tags make."""
    return list(filter(None, [_last(deck), *(tag for tag in tags.split() if tag not in ("marked", "leech"))]))


def _last(deck: str) -> str:
    """The name of a deck without those that it lies in."""
    name = deck.rpartition("::")[2].strip()
    return "" if name.lower() in _NO_TOPIC else name


def _take(
    found: Imported, line: int, kind: NoteKind, values: Sequence[str], topics: Sequence[str], *, html: bool
) -> None:
    """Add the card of a note; what it holds beside a question and an answer becomes remarks."""
    shown = [_shown(value, html=html) for value in values]
    names = [(kind.names[n] if n < len(kind.names) else "") or "further field" for n in range(len(values))]
    columns = kind.columns(len(values))
    card = card_of(line, [text for text, _ in shown], columns, names)
    card.topics[:0] = topics
    if not card.ask:
        if any(value.strip() for value in values):
            found.left_out.append((line, " | ".join(values)))
        return
    if _CLOZE.search(card.ask):
        beside = names[columns.index("answer")] if "answer" in columns else ""
        card.remarks[:0] = [f"{beside}: {card.answer}"] if card.answer else []
        card.answer = _CLOZE.sub(r"\1", card.ask)
        fill(card, [gap[1] for gap in _CLOZE.finditer(card.ask)])
        card.ask = _CLOZE.sub(lambda gap: f"____ ({gap[2]})" if gap[2] else "____", card.ask)
    card.remarks += [f"left out: {picture}" for _, pictures in shown for picture in pictures]
    found.cards.append(card)


def _shown(value: str, *, html: bool) -> tuple[str, list[str]]:
    """What a field shows, and what it holds to be seen or heard."""
    heard = _SOUND.findall(value)
    value = _LATEX.sub(lambda formula: f"${formula[2].strip()}$", _SOUND.sub("", value))
    value = _MATHJAX.sub(lambda formula: f"${next(filter(None, formula.groups()), '').strip()}$", value)
    value = _READING.sub(r"\1（\2）", value)
    if not html or not is_html(value):
        return value.strip(), heard
    reader = seen(value)
    return reader.text, [*heard, *(f"picture {picture}" for picture in reader.pictures)]
