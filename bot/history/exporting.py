"""Exports: the rows of a history as a ZIP of CSV files or as JSON lines, and back."""

from __future__ import annotations

import csv
import io
import json
import zipfile
import zlib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from bot.unicode import read_text

Value = str | int | float | None
Rows = Mapping[str, Sequence[Mapping[str, Value]]]

# A spreadsheet takes a cell that begins so for a formula, which may do anything. An apostrophe in front makes it a
# text; one that was there already gets another, so that reading is the exact reverse of writing.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "'", "＝", "＋", "－", "＠")


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


def defused(value: Value) -> Value:
    """A cell that no spreadsheet runs."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def _armed(cell: str) -> str:
    """What `defused` was given."""
    return cell[1:] if cell.startswith("'") else cell


def _read_csv(file: Path) -> Rows:
    rows: dict[str, list[dict[str, Value]]] = {}
    csv.field_size_limit(_LONGEST_CELL)
    try:
        with zipfile.ZipFile(file) as archive:
            for name in filter(lambda each: each.endswith(".csv"), archive.namelist()):
                text = io.StringIO(archive.read(name).decode("utf-8-sig"), newline="")
                rows[Path(name).stem] = [
                    {column: _armed(cell or "") for column, cell in row.items()} for row in csv.DictReader(text)
                ]
    # What the libraries below raise for a file that is cut off, changed, encrypted or packed otherwise.
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, AttributeError, csv.Error, RuntimeError) as error:
        raise NoExport(file, error) from error
    return _checked(rows, file)


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
            raise NoExport(file, f"line {number}" if "members" in rows else None) from error
    return _checked(rows, file)


def _checked(rows: Rows, file: Path) -> Rows:
    if "members" not in rows:
        raise NoExport(file)
    return rows
