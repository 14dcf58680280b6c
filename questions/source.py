"""The file of a bank as it is written: YAML made plain data, and where in the file each piece stands.

YAML is read event by event, so that what would be lost without a word is refused: a key that stands twice, a text that
YAML takes for a date or a truth value, what is nested without end, references that multiply. Nothing is constructed but
texts, numbers, lists and mappings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn

import yaml

from questions.errors import BankInvalid
from questions.problems import Problem

MOST_BYTES = 2_000_000
MOST_DEPTH = 30
MOST_NODES = 200_000

Place = tuple[str | int, ...]

# What YAML 1.1 makes of a plain scalar, though whoever writes a bank means the text.
_MEANINGS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("truth", re.compile(r"(?i:yes|no|true|false|on|off)")),
    ("nothing", re.compile(r"~|null|Null|NULL")),
    ("date", re.compile(r"\d{4}-\d\d?-\d\d?(?:[Tt ].*)?")),
    ("time", re.compile(r"[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?")),
    ("number", re.compile(r"[-+]?(?:0[xob][\da-fA-F_]+|\d[\d_]{20,}|\d+_[\d_]*|\.(?i:inf)|\.(?i:nan))")),
)
# What the parser says of a fault that most who write YAML by hand make, and the rule that says what to do.
_REFUSED = {
    "mapping values are not allowed": "colon",
    "could not find expected ':'": "no_colon",
    "unexpected end of stream": "open_quote",
    "unexpected document indicator": "open_quote",
    "expected ',' or": "open_bracket",
}
_NUMBER = re.compile(r"[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?")
_COMMENT = re.compile(r"[ \t]+#")
_LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Odd:
    """A plain scalar that YAML reads as something else than a text or a number."""

    meaning: str


@dataclass(slots=True)
class Source:
    """A file's content, with the line of each place, what stands there without quotes, and texts cut off by a #."""

    file: Path
    content: object = None
    lines: dict[Place, int] = field(default_factory=dict)
    unquoted: dict[Place, tuple[str, str]] = field(default_factory=dict)  # as written, and what YAML reads
    cut: list[Place] = field(default_factory=list)

    def line(self, place: Place) -> int | None:
        """The line of a place, or of what it lies in."""
        for end in range(len(place), -1, -1):
            if place[:end] in self.lines:
                return self.lines[place[:end]]
        return None


def read_source(file: Path) -> Source:
    """The content of a YAML file; BankInvalid with every problem that keeps it from being read."""
    return parse(file, text_of(file))


def parse(file: Path, text: str) -> Source:
    """The content of a YAML file that holds `text`; BankInvalid with every problem that keeps it from being read."""
    return _Reader(file, text).read()


def text_of(file: Path) -> str:
    """The text of a file in UTF-8, or in UTF-16 that says so; BankInvalid where it has none."""
    try:
        size = file.stat().st_size
        raw = file.read_bytes() if size <= MOST_BYTES else b""
    except FileNotFoundError:
        raise BankInvalid([Problem(str(file), None, "", "file_missing")]) from None
    except OSError as error:
        raise BankInvalid([Problem(str(file), None, "", "file_unreadable", {"reason": error.strerror or ""})]) from None
    if size > MOST_BYTES:
        sizes = {"size": f"{size / 1e6:.1f} MB", "most": f"{MOST_BYTES / 1e6:.0f} MB"}
        raise BankInvalid([Problem(str(file), None, "", "too_big", sizes)])
    try:
        return raw.decode("utf-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError as error:
        number = raw[: error.start].count(b"\n") + 1
        raise BankInvalid([Problem(str(file), None, "", "encoding", {"number": number})]) from None


class _Reader:
    """Composes the events of one file."""

    def __init__(self, file: Path, text: str) -> None:
        self._source = Source(file)
        self._rows = _LINE_BREAK.split(text)
        self._text = text
        self._events: Iterator[yaml.Event] = iter(())
        self._anchors: dict[str, tuple[object, int]] = {}
        self._nodes = 0
        self._problems: list[Problem] = []

    def read(self) -> Source:
        try:
            self._events = yaml.parse(self._text, Loader=yaml.CSafeLoader)
            self._whole()
        except yaml.YAMLError as error:
            self._unreadable(error)
        if self._problems:
            raise BankInvalid(self._problems)
        return self._source

    def _whole(self) -> None:
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                if self._source.lines:
                    self._fail(_starts(event), "documents")
                self._source.content = self._node(next(self._events), ())
        if not self._source.lines:
            self._fail(None, "empty")

    def _node(self, event: yaml.Event, place: Place) -> object:
        line = _starts(event)
        self._source.lines[place] = line
        before = self._nodes
        self._count(1, line)
        if len(place) > MOST_DEPTH:
            self._fail(line, "too_deep", most=MOST_DEPTH)
        if isinstance(event, yaml.AliasEvent):
            name = event.anchor or ""
            if name not in self._anchors:
                self._fail(line, "alias", name=name)
            value, size = self._anchors[name]
            self._count(size, line)
            return value
        if isinstance(event, yaml.ScalarEvent):
            value = self._scalar(event, place)
        elif isinstance(event, yaml.SequenceStartEvent):
            self._refuse_tag(event.tag, line)
            value = self._items(place)
        else:
            assert isinstance(event, yaml.MappingStartEvent), "nodes are scalars, sequences, mappings and aliases"
            self._refuse_tag(event.tag, line)
            value = self._fields(place)
        if event.anchor is not None:
            self._anchors[event.anchor] = value, self._nodes - before
        return value

    def _count(self, nodes: int, line: int) -> None:
        self._nodes += nodes
        if self._nodes > MOST_NODES:
            self._fail(line, "too_many", most=f"{MOST_NODES:,}")

    def _items(self, place: Place) -> list[object]:
        items: list[object] = []
        for event in self._events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            items.append(self._node(event, (*place, len(items))))
        return items

    def _fields(self, place: Place) -> dict[str, object]:
        fields: dict[str, object] = {}
        for event in self._events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            line = _starts(event)
            if not isinstance(event, yaml.ScalarEvent):
                self._fail(line, "not_a_key")
            key: str = event.value
            if _meaning(event):
                self._note(line, "key", written=_short(key), meaning=_meaning(event))
            elif key in fields:
                self._note(line, "duplicate", key=_short(key), first=self._source.lines[*place, key])
            first_line = self._source.lines.get((*place, key))
            fields[key] = self._node(next(self._events), (*place, key))
            self._source.lines[*place, key] = first_line or line
        return fields

    def _scalar(self, event: yaml.ScalarEvent, place: Place) -> object:
        written: str = event.value
        if event.tag not in (None, "!", "tag:yaml.org,2002:str"):
            self._refuse_tag(event.tag, _starts(event))
        if event.style or not event.implicit[0]:
            return written
        end = event.end_mark
        assert end is not None, "what is parsed has marks"
        row = self._rows[end.line] if end.line < len(self._rows) else ""
        if written and _COMMENT.match(row[end.column :]):
            self._source.cut.append(place)
        if not written:
            return None
        meaning = _meaning(event)
        if meaning:
            self._source.unquoted[place] = _short(written), meaning
            return Odd(meaning)
        if _NUMBER.fullmatch(written):
            self._source.unquoted[place] = _short(written), "number"
            return float(written) if set(written) & set(".eE") else int(written)
        return written

    def _refuse_tag(self, tag: str | None, line: int) -> None:
        if tag is not None and tag != "!":
            self._note(line, "tag", tag=_short(tag.replace("tag:yaml.org,2002:", "!!")))

    def _unreadable(self, error: yaml.YAMLError) -> NoReturn:
        """What to mend where YAML's own parser gives up."""
        if isinstance(error, yaml.reader.ReaderError):
            line = self._text.encode()[: error.position].count(b"\n") + 1
            self._fail(line, "forbidden", sign=f"U+{error.character:04X}")
        assert isinstance(error, yaml.MarkedYAMLError), "what the parser refuses, it points to"
        reason, mark = error.problem or "", error.problem_mark
        assert mark is not None, "what the parser refuses, it points to"
        opened = error.context_mark or mark
        row = self._rows[mark.line] if mark.line < len(self._rows) else ""
        if "cannot start any token" in reason:
            sign = row[mark.column : mark.column + 1]
            self._fail(mark.line + 1, "tab" if sign == "\t" else "first_sign", sign=sign)
        for said, rule in _REFUSED.items():
            if said in reason:
                self._fail((mark if rule == "colon" else opened).line + 1, rule)
        self._fail(mark.line + 1, "syntax", reason=reason)

    def _note(self, line: int | None, rule: str, **values: str | int) -> None:
        self._problems.append(Problem(str(self._source.file), line, "", rule, values))

    def _fail(self, line: int | None, rule: str, **values: str | int) -> NoReturn:
        """After this, what follows cannot be understood."""
        self._note(line, rule, **values)
        raise BankInvalid(self._problems)


def is_text(written: str) -> bool:
    """Whether a plain scalar is read as the text that it is."""
    return not (_meaning_of(written) or _NUMBER.fullmatch(written))


def _meaning(event: yaml.ScalarEvent) -> str:
    return "" if event.style or not event.implicit[0] else _meaning_of(event.value)


def _meaning_of(written: str) -> str:
    return next((meaning for meaning, pattern in _MEANINGS if pattern.fullmatch(written)), "")


def _starts(event: yaml.Event) -> int:
    """The line in which an event starts, counted from 1."""
    assert event.start_mark is not None, "what is parsed has marks"
    return event.start_mark.line + 1


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:30]}…"
