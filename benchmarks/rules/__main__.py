"""Measure the rules: `python -m benchmarks.rules [--write docs/accuracy.md]`."""

from __future__ import annotations

from pathlib import Path

import click

from benchmarks.rules.table import placed, section
from scoring import Judge, load_encoder, load_relations


@click.command()
@click.option("--write", type=click.Path(path_type=Path, dir_okay=False), help="Put the table into this page.")
def main(write: Path | None) -> None:
    """Say how often each rule hits an honest reply, and how many true cases it catches."""
    found = section(Judge(load_encoder(), load_relations()))
    click.echo(found)
    if write:
        write.write_text(placed(write.read_text(encoding="utf-8"), found), encoding="utf-8")


if __name__ == "__main__":
    main()
