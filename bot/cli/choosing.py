"""What several commands let one choose: a member, a language, a day."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from bot.interview import Session
    from bot.store import Member, Store

member_option = click.option(
    "--member", help="Whose: a name as `mensetsu history --members` lists it; yours unless given."
)
language_option = click.option(
    "--lang", "language", type=click.Choice(["en", "ja"]), help="Language; the member's unless given."
)
# The number of an interview; SQLite knows none that is larger.
NUMBER = click.IntRange(min=1, max=2**31)
since_option = click.option(
    "--since",
    type=click.DateTime(["%Y-%m-%d"]),
    help="From this day on, such as 2026-07-04.",
)


def whose(store: Store, name: str | None) -> Member:
    """The member with this name, the one of this terminal unless one is given; ClickException where there is none."""
    from bot.cli import wiring

    members = store.members()
    wanted = name or wiring.terminal_name()
    found = [member for member in members if member.name == wanted]
    if found:
        return found[0]
    names = ", ".join(member.name for member in members) or "nobody yet"
    if name is None:
        others = f" For somebody else's, name them with --member: {names}." if members else ""
        raise click.ClickException(f"You have no interviews yet: mensetsu chat starts the first one.{others}")
    raise click.ClickException(f"There is no member called {name!r}. Known: {names}.")


def from_day(day: datetime | None, zone: tzinfo | None) -> datetime | None:
    """When the day begins in a time zone (None: that of this machine)."""
    if day is None:
        return None
    # The first and the last days that a date can have do not exist in every time zone.
    known = day.replace(year=min(max(day.year, 1971), 9000))
    return known.replace(tzinfo=zone) if zone else known.astimezone()


def refuse_in_exam(session: Session) -> None:
    """ClickException where an exam of the member's is not over: as in the chat, no answer is shown before its end."""
    if session.withholds:
        raise click.ClickException(
            "An exam is not over yet: answers and explanations come at its end. mensetsu chat goes on with it."
        )


@contextmanager
def writing(file: Path) -> Iterator[Path]:
    """Where to write what is to become `file`, which is there whole or not at all; says why it cannot be written."""
    from bot.store import StoreNotWritable, discard

    unfinished = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        yield unfinished
        unfinished.replace(file)
    except (OSError, StoreNotWritable) as error:
        reason = error.strerror if isinstance(error, OSError) else error.reason
        raise click.ClickException(f"{file} cannot be written ({reason}). {_way_out(file)}") from error
    finally:
        with suppress(OSError):
            discard(unfinished)


def _way_out(file: Path) -> str:
    """What to do where a file could not be written."""
    if not file.parent.exists():
        return f"Make the folder {file.parent} first, or name another place."
    if not file.parent.is_dir() or not os.access(file.parent, os.W_OK):
        return "Name another place."
    return "Free some space or name another place."
