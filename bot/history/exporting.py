"""Exports: the rows of a history as a ZIP of CSV files or as JSON lines, and back."""

from __future__ import annotations

import csv
import io
import json
import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from bot.unicode import read_text

Value = str | int | float | None
Rows = Mapping[str, Sequence[Mapping[str, Value]]]

# A spreadsheet takes a cell that begins so for a formula, which may do anything. An apostrophe in front makes it a
# text; one that was there already gets another, so that reading is the exact reverse of writing.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "'", "＝", "＋", "－", "＠")

# What is raised for a ZIP that is cut off, changed, encrypted or packed otherwise.
_UNREADABLE = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, csv.Error),
    *(EOFError, ValueError, LookupError, RuntimeError),
)
# A cell of a spreadsheet's file may hold a whole reply.
_LONGEST_CELL = 2**30


class NoExport(Exception):
    """The file is no export, or one that is damaged; the message is a sentence that says what to do."""

    def __init__(self, file: Path, damage: object = None) -> None:
        super().__init__(
            f"{file} is no export of mensetsu: give a .zip, .jsonl or .sqlite that it has written."
            if damage is None
            else f"{file} is damaged or not whole ({damage}). Export once more, then import that file."
        )


def write_csv(rows: Rows, file: Path) -> None:
    """Write a ZIP with a CSV file for each table."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for table, found in rows.items():
            text = io.StringIO()
            if found:
                writer = csv.DictWriter(text, list(found[0]), lineterminator="\r\n")
                writer.writeheader()
                writer.writerows({name: defused(value) for name, value in row.items()} for row in found)
            # A spreadsheet reads UTF-8 only where the file begins with its mark.
            archive.writestr(f"{table}.csv", text.getvalue().encode("utf-8-sig"))


def add_sounds(sounds: Iterable[tuple[str, bytes]], file: Path) -> None:
    """Put recordings, each with the name of its file, into a ZIP that was written."""
    with zipfile.ZipFile(file, "a") as archive:
        for name, sound in sounds:
            archive.writestr(f"recordings/{name}", sound)


def write_json_lines(rows: Rows, file: Path) -> None:
    """Write a line of JSON for each row, which names its table."""
    with file.open("w", encoding="utf-8") as out:
        for table, found in rows.items():
            for row in found:
                out.write(json.dumps({"table": table, **row}, ensure_ascii=False) + "\n")


def read_export(file: Path) -> Rows:
    """The rows of a file that one of the two has written; NoExport where it is something else or damaged."""
    with file.open("rb") as start:
        zipped = start.read(4) == b"PK\3\4"
    return _read_csv(file) if zipped else _read_json_lines(file)


def place_of(file: Path, table: str, index: int) -> str:
    """Where a row stands that `read_export` gave at this index, from 0 on, of a table."""
    if zipfile.is_zipfile(file):
        return f"{table}.csv, row {index + 2}"  # the names of the columns are the first one
    lines = enumerate(read_text(file).split("\n"), start=1)
    of_table = [number for number, line in lines if line.strip() and json.loads(line)["table"] == table]
    return f"line {of_table[index]}, table {table}"


def defused(value: Value) -> Value:
    """A cell that no spreadsheet runs."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def _armed(cell: str) -> str:
    """What `defused` was given."""
    return cell[1:] if cell.startswith("'") else cell


def _read_csv(file: Path) -> Rows:
    rows: dict[str, list[dict[str, Value]]] = {}
    csv.field_size_limit(_LONGEST_CELL)
    name = ""
    try:
        with zipfile.ZipFile(file) as archive:
            for name in filter(lambda each: each.endswith(".csv"), archive.namelist()):
                text = io.StringIO(archive.read(name).decode("utf-8-sig"), newline="")
                rows[Path(name).stem] = list(_cells(csv.DictReader(text), file, name))
    except _UNREADABLE as error:
        raise NoExport(file, f"{name} cannot be read" if name else "what is in it cannot be listed") from error
    return _checked(rows, file)


def _cells(table: csv.DictReader[str], file: Path, name: str) -> Iterator[dict[str, Value]]:
    """The rows of a table; a row of another length than the first one is damaged."""
    for number, row in enumerate(table, start=2):
        if None in row or None in row.values():
            raise NoExport(
                file, f"{name}, row {number}: there are {'more' if None in row else 'fewer'} cells than columns"
            )
        yield {column: _armed(cell) for column, cell in row.items()}


def _read_json_lines(file: Path) -> Rows:
    rows: dict[str, list[dict[str, Value]]] = {}
    try:
        lines = read_text(file).split("\n")
    except UnicodeError:
        raise NoExport(file) from None
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            rows.setdefault(row.pop("table"), []).append(row)
        except (ValueError, KeyError, AttributeError, TypeError, RecursionError) as error:
            damage = f"line {number} is no row of a table in JSON, or not whole"
            raise NoExport(file, damage if "members" in rows else None) from error
    return _checked(rows, file)


def _checked(rows: Rows, file: Path) -> Rows:
    if "members" not in rows:
        raise NoExport(file)
    return rows
