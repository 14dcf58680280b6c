"""The history as tables for a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from bot.interview.past import PastInterview
from bot.texts import Speech, sparkline

MOST_BARS = 60
_WIDEST_NOTE = 8
# The columns, and from which width of the window on each is shown.
_COLUMNS = {"when": 0, "bank": 0, "score": 0, "answered": 56, "length": 72}


def interviews_table(interviews: Sequence[PastInterview], speech: Speech, width: int) -> Table:
    """A line for each interview; a window of less than so many columns has less of it."""
    shown = tuple(column for column, least in _COLUMNS.items() if width >= least)
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column(speech.say("history.column_number"), justify="right", min_width=3)
    for column in shown:
        heading = speech.say(f"history.column_{column}")
        if column == "bank":
            table.add_column(heading, overflow="fold", min_width=_WIDEST_NOTE)
        else:
            table.add_column(heading, justify="left" if column == "when" else "right", overflow="fold")
    for past in interviews:
        notes = [speech.say(f"mode.{past.mode}")] if past.mode != "coaching" else []
        notes += [speech.say(f"state.{past.state}")] if past.state != "finished" else []
        cells: dict[str, str | Text] = {
            "when": speech.when(past.started_at),
            # Each note stands on a line of its own, which no width of the window cuts.
            "bank": "\n".join([past.bank, *notes]),
            "score": _score(past.score),
            "answered": f"{past.answered}/{past.planned}",
            "length": speech.length(past),
        }
        table.add_row(str(past.number), *(cells[column] for column in shown))
    return table


def overview(name: str, in_words: str, scores: Sequence[int], *, plain: bool = False) -> RenderableType:
    """Whose history it is, how the scores went, and a sparkline of the latest unless it is to be `plain`."""
    lines = [Text(name, style="bold cyan"), Text(in_words)]
    if len(scores) > 1 and not plain:
        lines.append(Text(sparkline(scores[-MOST_BARS:]), style="cyan"))
    return Group(*lines)


def _score(score: int | None) -> Text:
    if score is None:
        return Text("–", style="dim")
    return Text(str(score), style="green" if score >= 70 else "yellow" if score >= 40 else "red")
