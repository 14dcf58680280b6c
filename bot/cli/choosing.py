"""What several commands let one choose: a member, a language, a day."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from bot.store import Member, Store

member_option = click.option(
    "--member", help="Whose: a name as `mensetsu history --members` lists it; yours unless given."
)
language_option = click.option(
    "--lang", "language", type=click.Choice(["en", "ja"]), help="Language; the member's unless given."
)
since_option = click.option(
    "--since",
    type=click.DateTime(["%Y-%m-%d"]),
    callback=lambda _context, _parameter, day: day.astimezone() if day else None,
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
        raise click.ClickException(f"You have no interviews yet; choose whose with --member. Known: {names}.")
    raise click.ClickException(f"There is no member called {name!r}. Known: {names}.")


@contextmanager
def writing(file: Path) -> Iterator[None]:
    """What is said where a file that was asked for cannot be written."""
    try:
        yield
    except OSError as error:
        raise click.ClickException(f"{file} cannot be written ({error.strerror}). Name another place.") from error
