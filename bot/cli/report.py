"""mensetsu report: a report to read, print or hand on, as one HTML file."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from bot.cli.choosing import (
    NUMBER,
    from_day,
    language_option,
    member_option,
    refuse_in_exam,
    since_option,
    whose,
    writing,
)
from bot.cli.streams import echo


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path), default=Path("mensetsu-report.html"))
@member_option
@click.option("--interview", "number", type=NUMBER, help="The number of one interview; the newest unless given.")
@since_option
@click.option("--without-name", is_flag=True, help="Leave out the member's name.")
@language_option
def report(
    file: Path, member: str | None, number: int | None, since: datetime | None, without_name: bool, language: str | None
) -> None:
    """Write a report on past interviews, as one HTML page.

    It is on one interview, or on all since a day, for screen and paper. FILE is mensetsu-report.html unless given.
    """
    from bot.cli import wiring
    from bot.cli.logs import log_to_file
    from bot.interview.past import Selection
    from bot.runner.reviewing import Reviewer, zone_of
    from bot.settings import read_settings
    from bot.store import Store

    settings = read_settings()
    log_to_file(settings.data)
    with Store.open_to_read(settings.data) as store:
        chosen = whose(store, member)
        session = store.session(chosen.id)
        zone = zone_of(session.preferences)
        if number is not None:
            which = Selection(number=number)
        else:
            which = Selection(since=from_day(since, zone)) if since else Selection(limit=1)
        if not store.count_interviews(chosen.id, which):
            raise click.ClickException(
                f"There is no interview since {since:%Y-%m-%d}. mensetsu history lists those that there are."
                if since and number is None
                else "There is no such interview. mensetsu history lists those that there are."
            )
        refuse_in_exam(session)
        spoken = wiring.language(language, chosen)
        page = Reviewer(store, wiring.library(settings), chosen, spoken, zone).report(
            which, datetime.now(UTC), named=not without_name
        )
    with writing(file) as unfinished:
        unfinished.write_text(page, encoding="utf-8")
    echo(str(file))
