"""Showing how far a stage of training is."""

from __future__ import annotations

import time
from collections.abc import Iterable

import click
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn


def show(stage: str, done: Iterable[float], total: float) -> None:
    """A bar while the work of a stage is done; then the seconds that it took."""
    begun = time.monotonic()
    columns = (
        TextColumn("{task.description:<22}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns) as progress:
        task = progress.add_task(stage, total=total)
        for each in done:
            progress.update(task, completed=each)
    click.echo(f"{stage}: {time.monotonic() - begun:.0f} s")
