"""Rows that are to be taken in, checked value by value against the tables: what is wrong is said of a row's column."""

from __future__ import annotations

import json
import math
import re
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.store import peers
from bot.store.connection import Value, utc_text, utc_time
from bot.store.errors import StoreError

# What comes out of a file of JSON may be anything.
Incoming = Sequence[Mapping[str, object]]

_EXAMPLE = "2026-07-04T12:00:00.000Z"
# Times outside of these are none that anybody practised at, and some of them exist in no other time zone.
_YEARS = range(2000, 3000)
_LARGEST = 2**63
_WHOLE = re.compile(r"-?[0-9]{1,19}")
_MOST_QUOTED = 40
_CHECKS = (
    re.compile(r"CHECK \((?P<column>\w+) IN \((?P<choices>[^)]*)\)\)"),
    re.compile(r"CHECK \((?P<column>\w+) BETWEEN (?P<least>\S+) AND (?P<most>[^)\s]+)\)"),
    re.compile(r"CHECK \((?P<column>\w+) >= (?P<least>\d+)\)"),
)


class BadRows(StoreError):
    """A row that is to be taken in cannot be right; `index` is its place among those of its `table`, from 0 on."""

    def __init__(self, table: str, index: int, reason: str) -> None:
        self.table = table
        self.index = index
        self.reason = reason
        super().__init__(f"{table}, row {index + 1}: {reason}")


class Row(dict[str, Value]):
    """A row that was checked, and where it stood."""

    def __init__(self, values: Mapping[str, Value], table: str, index: int) -> None:
        super().__init__(values)
        self.table = table
        self.index = index


@dataclass(frozen=True, slots=True)
class _Column:
    name: str
    type: str
    may_be_null: bool
    may_be_missing: bool
    choices: tuple[str, ...] = ()
    least: float = -math.inf
    most: float = math.inf


def checked(connection: sqlite3.Connection, table: str, incoming: Incoming, left_out: frozenset[str]) -> list[Row]:
    """The rows with the columns that the table has but for those that are `left_out`. Raises BadRows.

    In a file of CSV all values are texts.
    """
    columns = [each for each in _columns(connection, table) if each.name not in left_out]
    key = next((each.name for each in columns if each.name == "id"), None)
    taken: list[Row] = []
    known: set[Value] = set()
    for index, row in enumerate(incoming):
        taken.append(Row(dict(_values(row, columns, table, index)), table, index))
        if key is not None:
            if taken[-1][key] in known:
                raise BadRows(table, index, f"id is {_quoted(taken[-1][key])}, as in another row")
            known.add(taken[-1][key])
    return taken


def check_references(connection: sqlite3.Connection, rows: Mapping[str, Sequence[Row]]) -> None:
    """Raise BadRows where a row belongs to one that is not there."""
    ids = {table: {row.get("id") for row in found} for table, found in rows.items()}
    for table, found in rows.items():
        references = connection.execute(f'SELECT "from", "table" FROM pragma_foreign_key_list(\'{table}\')').fetchall()
        for row in found:
            for column, other in references:
                if row.get(column) is not None and row[column] not in ids[other]:
                    reason = f"{column} is {_quoted(row[column])}, and no row of {other} has this id"
                    raise BadRows(table, row.index, reason)
    for row in rows["disputes"]:
        if (row.get("finding_id") is None) == (row.get("assessment_id") is None):
            raise BadRows("disputes", row.index, "finding_id or assessment_id has to be there, and not both")


def _values(
    row: Mapping[str, object], columns: Iterable[_Column], table: str, index: int
) -> Iterable[tuple[str, Value]]:
    for column in columns:
        if column.name not in row and column.may_be_missing:
            continue
        try:
            yield column.name, _value(row.get(column.name), column, table)
        except ValueError as error:
            raise BadRows(table, index, f"{column.name} {error}") from None


def _value(given: object, column: _Column, table: str) -> Value:
    """The value in the type of its column; ValueError says what it is instead."""
    value = None if given == "" and (column.type != "TEXT" or column.may_be_null) else given
    if value is None:
        if column.may_be_null:
            return None
        raise ValueError("is missing")
    if column.type == "TEXT":
        return _in_range(_text(value, column, table), value, column)
    number = _number(value, whole=column.type == "INTEGER")
    return _in_range(number, value, column)


def _in_range(known: str | int | float, value: object, column: _Column) -> Value:
    if column.choices and known not in column.choices:
        raise ValueError(f"is {_quoted(value)}; it is one of {', '.join(column.choices)}")
    if not isinstance(known, str) and not column.least <= known <= column.most:
        meant = f"at least {column.least:g}" if column.most == math.inf else f"from {column.least:g} to {column.most:g}"
        raise ValueError(f"is {_quoted(value)}; it is {meant}")
    return known


def _text(value: object, column: _Column, table: str) -> str:
    if not isinstance(value, str):
        raise ValueError(f"is {_quoted(value)}, which is no text")
    try:
        value.encode()
    except UnicodeEncodeError:
        raise ValueError("has half a character in it") from None
    if column.name.endswith("_at"):
        return _time(value)
    kept = _KEPT_AS.get((table, column.name)) or _KEPT_AS.get(("", column.name))
    if kept is not None and not _is(kept, value):
        raise ValueError(f"is {_quoted(value)}, which is not what mensetsu writes there")
    return value


def _number(value: object, *, whole: bool) -> int | float:
    number: object = value
    if isinstance(value, str):
        try:
            number = (int(value) if _WHOLE.fullmatch(value) else None) if whole else float(value)
        except ValueError:
            number = None
    if isinstance(number, bool) or not isinstance(number, int if whole else (int, float)):
        raise ValueError(f"is {_quoted(value)}, which is no {'whole ' if whole else ''}number")
    if not (-_LARGEST <= number < _LARGEST):
        raise ValueError(f"is {_quoted(value)}, which is no number that can be kept")
    return number


def _time(value: str) -> str:
    try:
        at = utc_time(value)
        if at.tzinfo is not None and at.year in _YEARS:
            return utc_text(at)
    except (ValueError, OverflowError):
        pass
    raise ValueError(f"is {_quoted(value)}, which is no time such as {_EXAMPLE}")


def _is(kept: Callable[[str], object], value: str) -> bool:
    try:
        return bool(kept(value))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return False


def _json(value: str) -> object:
    return json.loads(value, parse_constant=_no_number)


def _no_number(name: str) -> object:
    raise ValueError(name)


def _is_peer_interview(value: str) -> bool:
    peers.check(value)
    return True


def _are_ingredients(value: str) -> bool:
    return all(
        isinstance(each["name"], str) and _number(each["value"], whole=False) is not None for each in _list(value)
    )


def _are_set_aside(value: str) -> bool:
    return all(set(each) == {"text", "reason"} and all(map(str.encode, each.values())) for each in _list(value))


def _are_gains(value: str) -> bool:
    return all(_number(each, whole=True) is not None for each in _list(value))


def _list(value: str) -> list[dict[str, str]]:
    found = _json(value)
    if not isinstance(found, list):
        raise TypeError
    return found


# What is kept as JSON, by table and column.
_KEPT_AS: Mapping[tuple[str, str], Callable[[str], object]] = {
    ("", "ingredients"): _are_ingredients,
    ("", "delivery"): lambda value: isinstance(_json(value), dict),
    ("assessments", "set_aside"): _are_set_aside,
    ("former_marks", "gains"): _are_gains,
    ("peer_interviews", "interview"): _is_peer_interview,
}


def _quoted(value: object) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    return f"“{text[: _MOST_QUOTED - 1]}…”" if len(text) > _MOST_QUOTED else f"“{text}”"


def _columns(connection: sqlite3.Connection, table: str) -> list[_Column]:
    """The columns of a table with what it allows in them."""
    (sql,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = ?", (table,)).fetchone()
    limits = {found["column"]: found.groupdict() for pattern in _CHECKS for found in pattern.finditer(sql)}
    columns = []
    for row in connection.execute(f"SELECT name, type, \"notnull\", dflt_value, pk FROM pragma_table_info('{table}')"):
        limit = limits.get(row["name"], {})
        needed = bool(row["notnull"] or row["pk"])
        columns.append(
            _Column(
                row["name"],
                row["type"],
                may_be_null=not needed,
                may_be_missing=not needed or row["dflt_value"] is not None,
                choices=tuple(re.findall(r"'([^']*)'", limit.get("choices") or "")),
                least=float(limit.get("least") or (0 if "0, 1" in (limit.get("choices") or "") else -math.inf)),
                most=float(limit.get("most") or (1 if "0, 1" in (limit.get("choices") or "") else math.inf)),
            )
        )
    return columns
