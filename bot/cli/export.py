"""mensetsu export and mensetsu import: a history out of one data folder and into another."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.cli.choosing import member_option, whose, writing

if TYPE_CHECKING:
    from bot.history.exporting import Rows
    from bot.store import Member, Store


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@member_option
def export(file: Path, member: str | None) -> None:
    """Write everybody's history, or one member's, into FILE; what it is depends on the ending.

    .zip is CSV tables, for a spreadsheet; .jsonl is JSON lines; .sqlite is a copy of the database. It is all of one
    moment, even while the bot runs, and `mensetsu import` takes each of them in.
    """
    from bot.history.exporting import write_csv, write_json_lines
    from bot.settings import read_settings
    from bot.store import FILE, Store, copy, keep_only

    settings = read_settings()
    with Store.open(settings.data) as store, writing(file):
        chosen = whose(store, member) if member else None
        match file.suffix:
            case ".sqlite":
                copy(settings.data / FILE, file)
                if chosen is not None:
                    keep_only(file, chosen)
            case ".zip":
                write_csv(_rows(store, chosen), file)
            case ".jsonl":
                write_json_lines(_rows(store, chosen), file)
            case _:
                raise click.ClickException(f"{file} should end in .zip (CSV), .jsonl or .sqlite.")
    click.echo(str(file))


@click.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def import_(file: Path) -> None:
    """Take in FILE, which `mensetsu export` or /export has written. Doing it twice changes nothing more."""
    from bot.settings import read_settings
    from bot.store import Store

    settings = read_settings()
    rows = _read(file)
    with Store.open(settings.data) as store:
        merged = store.merge(rows)
    click.echo(
        f"{merged.added} interviews taken in, {merged.renewed} brought up to date, {merged.known} known already."
    )


def _rows(store: Store, member: Member | None) -> Rows:
    return store.rows(member.id if member else None)


def _read(file: Path) -> Rows:
    from bot.history.exporting import read_export
    from bot.store import FILE, Store, is_database

    if not is_database(file):
        return read_export(file)
    with tempfile.TemporaryDirectory() as folder:
        # A copy, since opening it may bring it up to date.
        shutil.copyfile(file, Path(folder) / FILE)
        with Store.open(Path(folder)) as store:
            return store.rows()
