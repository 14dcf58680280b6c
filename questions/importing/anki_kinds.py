"""The kinds of notes and the decks of an Anki collection: what their fields are called and which side shows them."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from questions.importing.tables import part_of

# Names of fields that hold no part of the question.
_TECHNICAL = re.compile(
    r"(?i)(?:.*\b)?(?:id|guid|uuid|images?|pictures?|audio|sounds?|deck|note ?type|media)|no\.?|nr\.?|#|numbers?|index"
    r"|sort field|.*(?:番号|通番|連番|画像|写真|音声)"
)
_SHOWN = re.compile(r"\{\{([^{}#/^!][^{}]*)\}\}")
_ABOUT = frozenset(("topics", "level", "hints", "sources", "follow_up", "follow_up_answer"))


@dataclass(frozen=True, slots=True)
class NoteKind:
    """A kind of note: the names of its fields, and those that the sides of its first card show, where it says so."""

    names: tuple[str, ...] = ()
    front: tuple[str, ...] = ()
    back: tuple[str, ...] = ()

    def columns(self, count: int) -> list[str]:
        """The part of a question that each of `count` fields holds, "" where it is none."""
        names = [self.names[number] if number < len(self.names) else "" for number in range(count)]
        parts = ["" if _TECHNICAL.fullmatch(name) else part_of(name) for name in names]
        free = [number for number, name in enumerate(names) if not _TECHNICAL.fullmatch(name)]
        if any(name in self.front for name in names):
            return self._by_sides(names, parts, free)
        for wanted in ("ask", "answer"):
            unnamed = [number for number in free if not parts[number]] or [n for n in range(count) if not parts[n]]
            if wanted not in parts and unnamed:
                parts[unnamed[0]] = wanted
        return parts

    def _by_sides(self, names: list[str], parts: list[str], free: list[int]) -> list[str]:
        """The parts by what is shown: the front asks, and of the back that which is called an answer, or the first."""
        shown = [n for n, name in enumerate(names) if name in self.front and n in free and parts[n] not in _ABOUT]
        asking = shown or [n for n, name in enumerate(names) if name in self.front]
        behind = [n for n, name in enumerate(names) if name in self.back and n in free and n not in asking]
        answering = [n for n in behind if parts[n] in ("answer", "points")]
        answering = answering or [n for n in behind if parts[n] not in _ABOUT][:1]

        def of(number: int, part: str) -> str:
            if number in asking:
                return "ask"
            if number in answering:
                return part if part == "points" else "answer"
            return part if part in _ABOUT else ""

        return [of(number, part) for number, part in enumerate(parts)]


def note_kinds(connection: sqlite3.Connection) -> dict[int, NoteKind]:
    """The kinds of notes: of tables of their own, or of a JSON text in older collections."""
    tables = _tables(connection)
    if "fields" in tables:
        names: dict[int, list[str]] = {}
        for kind, _, name in sorted(connection.execute("SELECT ntid, ord, name FROM fields")):
            names.setdefault(kind, []).append(name)
        sides: dict[int, list[str]] = {}
        if "templates" in tables:
            rows = connection.execute("SELECT ntid, config FROM templates ORDER BY ord DESC")
            sides = {kind: [text for number, text in _texts(config) if number in (1, 2)] for kind, config in rows}
        return {kind: _kind(fields, *sides.get(kind, [])[:2]) for kind, fields in names.items()}
    row = connection.execute("SELECT models FROM col").fetchone()
    try:
        models = json.loads(row[0]) if row and row[0] else {}
        return {int(kind): _of_model(model) for kind, model in models.items()}
    except (ValueError, KeyError, TypeError, AttributeError):
        return {}


def deck_names(connection: sqlite3.Connection) -> dict[int, str]:
    """The deck in which the cards of each note lie, by the note's number."""
    tables = _tables(connection)
    names: dict[int, str] = {}
    if "decks" in tables:
        rows = connection.execute("SELECT id, name FROM decks")
        names = {number: str(name).replace("\x1f", "::") for number, name in rows}
    elif "decks" in {name for _, name, *_ in connection.execute("PRAGMA table_info(col)")}:
        row = connection.execute("SELECT decks FROM col").fetchone()
        try:
            decks = json.loads(row[0]) if row and row[0] else {}
            names = {int(number): str(deck["name"]) for number, deck in decks.items()}
        except (ValueError, KeyError, TypeError, AttributeError):
            return {}
    if not names or "cards" not in tables:
        return {}
    return {
        note: names[deck]
        for note, deck in connection.execute("SELECT nid, did FROM cards ORDER BY ord DESC")
        if deck in names
    }


def _tables(connection: sqlite3.Connection) -> set[str]:
    return {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}


def _of_model(model: dict[str, list[dict[str, str]]]) -> NoteKind:
    first = next(iter(model.get("tmpls") or []), {})
    return _kind([field["name"] for field in model["flds"]], first.get("qfmt", ""), first.get("afmt", ""))


def _kind(names: list[str], front: str = "", back: str = "") -> NoteKind:
    return NoteKind(tuple(names), tuple(_shown(front)), tuple(_shown(back)))


def _shown(template: str) -> Iterator[str]:
    """The fields that a side shows at once, {{Field}} or {{filter:Field}}."""
    for written in _SHOWN.findall(template):
        filters, _, name = written.rpartition(":")
        if "hint" not in filters.split(":"):
            yield name.strip()


def _texts(message: bytes) -> Iterator[tuple[int, str]]:
    """The texts of a message in the form of Protocol Buffers, by the numbers of their fields."""
    place = 0

    def number() -> int:
        nonlocal place
        value = shift = 0
        while place < len(message):
            byte = message[place]
            place += 1
            value |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                break
        return value

    while place < len(message):
        tag = number()
        match tag & 7:
            case 0:
                number()
            case 1:
                place += 8
            case 2:
                length = number()
                yield tag >> 3, message[place : place + length].decode("utf-8", "replace")
                place += length
            case 5:
                place += 4
            case _:
                return
