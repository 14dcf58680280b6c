"""The result of a run as tables on the screen."""

from __future__ import annotations

from rich import box
from rich.console import Console
from rich.table import Table

from benchmarks.methods import OURS
from benchmarks.result import SHORT_HEADINGS, Result, cells


def show(result: Result, console: Console) -> None:
    """Print the tables."""
    console.print("Agreement with people's grades, on questions left out\n")
    for name in dict.fromkeys(row.set for row in result.rows):
        console.print(_set(result, name))
    console.print(_kinds(result))
    for pair, points in result.same.items():
        console.print(f"The same answer in {pair}: {points:.1f} points apart on average.")
    for name, source in result.missing.items():
        console.print(f"Missing: {name}, from {source}.")
    if result.missing:
        console.print("Name the folder that holds them: make benchmark DATA=folder.")


def _set(result: Result, name: str) -> Table:
    """Every method on one set."""
    rows = [row for row in result.rows if row.set == name]
    table = Table(*SHORT_HEADINGS, box=box.SIMPLE, title=f"{name}: {rows[0].replies} replies", title_justify="left")
    table.columns[0].min_width = max(len(row.method) for row in result.rows)
    for row in rows:
        table.add_row(*cells(row, result.milliseconds), style="bold" if row.method == OURS else "")
    return table


def _kinds(result: Result) -> Table:
    """The mean score of each kind of gold reply, by method and language."""
    gold = [row for row in result.rows if row.kinds]
    ours = {row.set: row.kinds for row in gold if row.method == OURS}
    others = [row for row in gold if row.set == "gold" and row.method != OURS]
    names = ["grade", "ours\nen", "ours\nja", *(row.method.replace(" ", "\n") for row in others)]
    table = Table("kind", *names, box=box.SIMPLE, title="Mean score by kind of reply", pad_edge=False)
    table.columns[0].no_wrap = True
    for kind, (_, grade) in result.kinds.items():
        values = [grade, ours["gold en"][kind], ours["gold ja"][kind], *(row.kinds[kind] for row in others)]
        table.add_row(kind, *(f"{value:.0f}" for value in values))
    return table
