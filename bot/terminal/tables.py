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


def interviews_table(interviews: Sequence[PastInterview], speech: Speech) -> Table:
    """A line for each interview."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column(speech.say("history.column_number"), justify="right")
    for key in ("when", "bank", "score", "answered", "length"):
        number = key in ("score", "answered", "length")
        table.add_column(speech.say(f"history.column_{key}"), justify="right" if number else "left")
    for past in interviews:
        notes = [speech.say("mode.exam")] if past.mode == "exam" else []
        notes += [speech.say(f"state.{past.state}")] if past.state != "finished" else []
        table.add_row(
            str(past.number),
            speech.when(past.started_at),
            " · ".join([past.bank, *notes]),
            _score(past.score),
            f"{past.answered}/{past.planned}",
            speech.length(past),
        )
    return table


def overview(name: str, in_words: str, scores: Sequence[int]) -> RenderableType:
    """Whose history it is, how the scores went, and a sparkline of the latest."""
    lines = [Text(name, style="bold cyan"), Text(in_words)]
    if len(scores) > 1:
        lines.append(Text(sparkline(scores[-MOST_BARS:]), style="cyan"))
    return Group(*lines)


def _score(score: int | None) -> Text:
    if score is None:
        return Text("–", style="dim")
    return Text(str(score), style="green" if score >= 70 else "yellow" if score >= 40 else "red")
