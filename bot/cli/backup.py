"""mensetsu backup and mensetsu restore: copies of the database, one a day, and the way back."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from pathlib import Path


@click.command()
def backup() -> None:
    """Make today's backup unless it is there, and list those that are kept. The bot does this daily by itself."""
    from bot.runner import today
    from bot.settings import read_settings
    from bot.store import FILE, Store, backups, take_turn

    settings = read_settings()
    with Store.open(settings.data):
        take_turn(settings.data / FILE, today())
    for each in backups(settings.data):
        click.echo(f"{each.day}  {each.file.stat().st_size / 1e6:8.1f} MB  {each.file}")


@click.command()
@click.argument("day", type=click.DateTime(["%Y-%m-%d"]), required=False)
def restore(day: datetime | None) -> None:
    """Put the backup of DAY, such as 2026-07-04, or the newest one, in the place of the database.

    What was there is kept as backups/before-the-last-restore.sqlite. Who has asked to be forgotten stays forgotten.
    """
    from filelock import FileLock, Timeout

    from bot.settings import read_settings
    from bot.store import FILE, restore

    settings = read_settings()
    try:
        with FileLock(settings.data / "telegram.lock", timeout=0):
            restored = restore(settings.data / FILE, day.date() if day else None)
    except Timeout:
        raise click.ClickException(f"The bot is serving {settings.data}. Stop it first, then restore.") from None
    _check(settings.data)
    click.echo(f"The database is as it was on {restored.day}.")


def _check(data: Path) -> None:
    """A backup of an older version is brought up to date now and not at the next start."""
    from bot.store import Store

    with Store.open(data):
        pass
