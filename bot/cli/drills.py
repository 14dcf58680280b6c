"""mensetsu drills: what is due, and how drills are scheduled here."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from bot.cli.choosing import language_option, member_option, whose
from bot.cli.streams import echo

if TYPE_CHECKING:
    from questions import Language


@click.group(invoke_without_command=True)
@member_option
@language_option
@click.pass_context
def drills(context: click.Context, member: str | None, language: Language | None) -> None:
    """Show which points are due to be drilled.

    It says how many of which questions, what comes due on the next days, and how to begin.
    """
    if context.invoked_subcommand is not None:
        return
    from bot.cli import wiring
    from bot.runner import Runner
    from bot.runner.sitting import FRONT_END
    from bot.settings import read_settings
    from bot.store import Store
    from bot.terminal.screen import Screen
    from bot.texts import say

    settings = read_settings()
    with Store.open_to_read(settings.data) as store:
        screen = Screen(plain=settings.plain)
        if member is None and store.find(FRONT_END, wiring.terminal_name()) is None:
            screen.show(say("drill.no_cards_here", wiring.language(language, None)))
            return
        chosen = whose(store, member)
        spoken = wiring.language(language, chosen)
        screen.speak(spoken)
        screen.show(Runner(store, wiring.library(settings)).due_points(chosen, spoken))


@drills.command()
def fit() -> None:
    """Fit the schedule of drills to how members here forget.

    The scheduler is FSRS. Takes minutes. What comes of it holds from the next reviews on if it foretells the latest
    fifth of them, which is left out of the fit, better than what held before. The bot does this by itself, at most once
    a week.
    """
    from bot.interview.scheduling import FEWEST_REPEATS, repeats
    from bot.runner import now
    from bot.runner.optimizing import INSTALL, can_optimize
    from bot.runner.optimizing import fit as fit_parameters
    from bot.settings import read_settings
    from bot.store import Store

    if not can_optimize():
        raise click.ClickException(f"FSRS's optimizer is not installed. Install it: {INSTALL}")
    with Store.open(read_settings().data) as store:
        repeated = len(repeats(store.fits.histories()))
        if repeated < FEWEST_REPEATS:
            raise click.ClickException(
                f"There are {repeated} reviews of points a day or more after another review of the same point;"
                f" {FEWEST_REPEATS} are needed. Until then FSRS's standard parameters hold; drills (/weak) bring more."
            )
        made = fit_parameters(store, now())
    losses = f"log-loss {made.before:.3f} → {made.after:.3f} on the latest fifth of {made.repeats} reviews"
    if made.is_better:
        echo(f"Better: {losses}. These parameters hold from now on; each point is rescheduled at its next review.")
    else:
        echo(f"No better: {losses}. All stays as it was.")
