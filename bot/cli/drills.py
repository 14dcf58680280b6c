"""mensetsu drills: how drills are scheduled here."""

from __future__ import annotations

import click

from bot.cli.streams import echo


@click.group()
def drills() -> None:
    """How drills are scheduled here."""


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
