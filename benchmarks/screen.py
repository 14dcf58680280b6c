"""The result of a run as tables on the screen."""

from __future__ import annotations

from rich import box
from rich.console import Console
from rich.table import Table

from benchmarks.methods import OURS
from benchmarks.result import SHORT_HEADINGS, Result, cells


def show(result: Result, console: Console) -> None:
    """Print the tables."""
    table = Table(*SHORT_HEADINGS, box=box.SIMPLE, title="Agreement with people's grades, on questions left out")
    before = ""
    for row in result.rows:
        if row.set != before:
            table.add_row(f"[u]{row.set}[/] ({row.replies})")
        table.add_row(*cells(row, result.milliseconds), style="bold" if row.method == OURS else "")
        before = row.set
    console.print(table)
    console.print(_kinds(result))
    for pair, points in result.same.items():
        console.print(f"The same answer in {pair}: {points:.1f} points apart on average.")
    for name, source in result.missing.items():
        console.print(f"Missing: {name}, from {source}.")
    if result.missing:
        console.print("Name the folder that holds them: make benchmark DATA=folder.")


def _kinds(result: Result) -> Table:
    """The mean score of each kind of gold reply, by method and language."""
    gold = [row for row in result.rows if row.kinds]
    ours = {row.set: row.kinds for row in gold if row.method == OURS}
    others = [row for row in gold if row.set == "gold" and row.method != OURS]
    names = ["grade", "ours en", "ours ja", *(row.method for row in others)]
    table = Table("kind", *names, box=box.SIMPLE, title="Mean score by kind of reply")
    table.columns[0].no_wrap = True
    for kind, (_, grade) in result.kinds.items():
        values = [grade, ours["gold en"][kind], ours["gold ja"][kind], *(row.kinds[kind] for row in others)]
        table.add_row(kind, *(f"{value:.0f}" for value in values))
    return table
