"""mensetsu backup and mensetsu restore: copies of the database, and the way back."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

import click

from bot.cli.streams import echo


@click.command()
def backup() -> None:
    """Make a backup now, and list those that are kept. It is kept until you delete it.

    One more is made each day while the bot runs, or when a chat begins, and kept for two weeks.
    """
    from bot.runner import now, today
    from bot.settings import read_settings
    from bot.store import FILE, Store, back_up, backups, take_turn

    settings = read_settings()
    with Store.open(settings.data):
        take_turn(settings.data / FILE, today())
        made = back_up(settings.data / FILE, now().astimezone())
    for each in backups(settings.data):
        echo(f"{each.name:<17}  {each.file.stat().st_size / 1e6:8.1f} MB  {each.file}")
    echo(f"Backed up to {made}")


@click.command()
@click.argument("name", required=False)
def restore(name: str | None) -> None:
    """Put a backup in the place of the database.

    It is the one called NAME, as `mensetsu backup` lists it, or the newest one. What was there is kept beside the
    backups, and you are told where. Who has asked to be forgotten stays forgotten.
    """
    from filelock import FileLock, Timeout

    from bot.runner import now
    from bot.settings import read_settings
    from bot.store import FILE, Store, StoreError, StoreNotWritable, make_folder, restore

    settings = read_settings()
    replaced = _contents(settings.data)
    try:
        make_folder(settings.data)
        with ExitStack() as alone:
            for lock in (settings.data / "telegram.lock", *settings.data.glob("terminal-*.lock")):
                lock.touch()  # a lock that cannot be written looks like one that is held
                alone.enter_context(FileLock(lock, timeout=0))
            done = restore(settings.data / FILE, name, now().astimezone())
    except Timeout as held:
        user = "The bot is serving" if Path(held.lock_file).stem == "telegram" else "A chat is open in a terminal on"
        raise click.ClickException(f"{user} {settings.data}. Stop it first, then restore.") from None
    except OSError as error:
        raise StoreNotWritable(settings.data, error.strerror) from error
    try:
        # A backup of an older version is brought up to date now and not at the next start.
        with Store.open(settings.data):
            pass
    except StoreError as error:
        raise click.ClickException(f"{done.backup} was restored, but: {error}") from error
    echo(f"Restored from {done.backup}: {_contents(settings.data)}.")
    if done.before is not None:
        echo(f"What it replaced ({replaced}) is kept as {done.before}.")
        if done.before.suffix:
            echo(f"To go back: mensetsu restore {done.before.stem}")


def _contents(data: Path) -> str:
    """How much the database holds, in words."""
    from bot.store import FILE, Store, StoreError

    if not (data / FILE).exists():
        return "nothing"
    try:
        with Store.open_to_read(data) as store:
            interviews = [past for member in store.members() for past in store.interviews(member.id)]
    except StoreError:
        return "which could not be read"
    latest = max((past.started_at for past in interviews), default=None)
    count = f"{len(interviews)} interview{'' if len(interviews) == 1 else 's'}"
    return count if latest is None else f"{count}, the latest of {latest.astimezone():%Y-%m-%d %H:%M}"
