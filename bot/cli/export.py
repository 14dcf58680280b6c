"""mensetsu export and mensetsu import: a history out of one data folder and into another."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.cli.choosing import whose, writing
from bot.cli.streams import echo

if TYPE_CHECKING:
    from bot.history.exporting import Rows
    from bot.store import BadRows, Member, Store


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option(
    "--member", help="Only this one's: a name as `mensetsu history --members` lists it; everybody's unless given."
)
def export(file: Path, member: str | None) -> None:
    """Write everybody's history, or one member's, into FILE.

    What it is depends on the ending: .zip is CSV tables, for a spreadsheet, and the recordings that were kept; .jsonl
    is JSON lines; .sqlite is a copy of the database. It is all of one moment, even while the bot runs, and
    `mensetsu import` takes each of them in. How the replies of an exam were judged is in it once the exam is over.
    """
    from bot.history.exporting import add_sounds, write_csv, write_json_lines
    from bot.settings import read_settings
    from bot.store import Store, copy, keep_only, leave_out_withheld

    if file.suffix not in (".sqlite", ".zip", ".jsonl"):
        raise click.ClickException(f"{file} should end in .zip (CSV), .jsonl or .sqlite.")
    settings = read_settings()
    with Store.open_to_read(settings.data) as store:
        chosen = whose(store, member) if member else None
        with writing(file) as unfinished:
            match file.suffix:
                case ".sqlite":
                    copy(store.file, unfinished)
                    if chosen is not None:
                        keep_only(unfinished, chosen)
                    leave_out_withheld(unfinished)
                case ".zip":
                    write_csv(_rows(store, chosen), unfinished)
                    add_sounds(store.sounds(chosen.id if chosen else None), unfinished)
                case _:
                    write_json_lines(_rows(store, chosen), unfinished)
    echo(str(file))


@click.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def import_(file: Path) -> None:
    """Take in a FILE that was exported.

    `mensetsu export` or /export has written it. Doing it twice changes nothing more.
    """
    from bot.settings import read_settings
    from bot.store import BadRows, Store
    from questions.importing import is_foreign

    if is_foreign(file):
        raise click.ClickException(
            f"{file} is no export of mensetsu. If it holds questions, make a bank of it: mensetsu import-bank {file}"
        )
    settings = read_settings()
    try:
        rows = _read(file)
    except OSError as error:
        raise click.ClickException(f"{file} cannot be read ({error.strerror or error}).") from error
    with Store.open(settings.data) as store:
        try:
            merged = store.merge(rows)
        except BadRows as error:
            raise click.ClickException(
                f"{file} is damaged: {_place(file, error)}: {error.reason}. Nothing was taken in. "
                "Export once more, then import that file."
            ) from error
    echo(f"Interviews: {merged.added} taken in, {merged.renewed} brought up to date, {merged.known} known already.")


def _place(file: Path, error: BadRows) -> str:
    """Where in a file that was read a row stands that cannot be right."""
    from bot.history.exporting import place_of
    from bot.store import is_database

    if is_database(file):
        return f"table {error.table}, row {error.index + 1}"
    return place_of(file, error.table, error.index)


def _rows(store: Store, member: Member | None) -> Rows:
    return store.rows(member.id if member else None)


def _read(file: Path) -> Rows:
    from bot.history.exporting import NoExport, read_export
    from bot.store import FILE, Store, StoreDamaged, StoreTooNew, is_database, is_ours

    if not is_database(file):
        return read_export(file)
    with tempfile.TemporaryDirectory() as folder:
        # A copy, since opening it may bring it up to date.
        copied = Path(folder) / FILE
        shutil.copyfile(file, copied)
        try:
            if not is_ours(copied):
                raise NoExport(file)
            with Store.open(Path(folder)) as store:
                return store.rows()
        except (StoreDamaged, sqlite3.Error) as error:
            # Also where a table or a column of ours is not there.
            reason = error.reason if isinstance(error, StoreDamaged) else error
            raise click.ClickException(
                f"{file} is damaged or not whole ({reason}). Export once more, then import that file."
            ) from error
        except StoreTooNew as error:
            raise click.ClickException(
                f"{file} was written by a newer version of mensetsu. Update mensetsu here, then import it."
            ) from error
