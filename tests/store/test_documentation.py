"""docs/database.md says what the database is: every table, view and column, and queries with their results."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.store import FILE
from tests.store.dialog import rows

PAGE = (Path(__file__).parents[2] / "docs" / "database.md").read_text(encoding="utf-8")
SCHEMA = "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE '%sqlite_%'"

described = dict(re.findall(r"^### (\w+)\n(.*?)(?=^##|\Z)", PAGE, flags=re.DOTALL | re.MULTILINE))
queries = re.findall(r"```sql\n(.*?)\n```\n\n((?:\|[^\n]*\n)+)", PAGE, flags=re.DOTALL)


def markdown(names: list[str], results: list[tuple[object, ...]]) -> str:
    lines = [names, ["---"] * len(names), *results]
    return "".join(f"| {' | '.join(map(str, line))} |\n" for line in lines)


def test_every_table_and_view_is_described(played_folder: Path) -> None:
    assert sorted(described) == sorted(str(name) for (name,) in rows(played_folder, SCHEMA))


@pytest.mark.parametrize("name", described)
def test_every_column_is_described(played_folder: Path, name: str) -> None:
    columns = re.findall(r"^\| (\w+) \|", described[name].partition("```sql")[0], flags=re.MULTILINE)[1:]
    assert columns == [column for (column,) in rows(played_folder, f"SELECT name FROM pragma_table_xinfo('{name}')")]


@pytest.mark.parametrize(("query", "results"), queries)
def test_every_query_has_the_results_it_is_shown_with(played_folder: Path, query: str, results: str) -> None:
    with closing(sqlite3.connect(played_folder / FILE)) as connection:
        cursor = connection.execute(query)
        assert markdown([name for name, *_ in cursor.description], cursor.fetchall()) == results


def test_every_query_is_tested() -> None:
    assert len(queries) == PAGE.count("```sql")
