"""mensetsu group: how those stand who answer rounds together, for whoever organises it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from bot.cli.choosing import writing
from bot.cli.streams import echo


@click.command()
@click.option(
    "--html", "file", type=click.Path(dir_okay=False, path_type=Path), help="Write it as a page to this file instead."
)
@click.option("--lang", "language", type=click.Choice(["en", "ja"]), help="Language; English unless given.")
def group(file: Path | None, language: str | None) -> None:
    """Show how the members stand.

    It shows them by topic, what most miss, who has not practised, what to ask next, and how interviewers agree.
    """
    from rich.console import Console

    from bot.cli import wiring
    from bot.history.group import GroupContent, group_page
    from bot.runner.groups import banks_of, gather, gather_agreement
    from bot.settings import read_settings
    from bot.store import Store
    from bot.terminal.group import group_tables
    from bot.texts import Speech, agreement_blocks, point_name, question_name, schedule, suggestion

    settings = read_settings()
    speech = Speech(wiring.language(language, None))
    at = datetime.now().astimezone()
    with Store.open_to_read(settings.data) as store:
        rounds = store.rounds.every()
        banks = banks_of(rounds, wiring.library(settings))
        view = gather(store, banks, rounds, at)
        fit = store.fits.holding()
        agreed, interviewed_on = gather_agreement(store, wiring.library(settings))
    if not view.members and not agreed.with_bot.replies:
        echo(speech.say("group.none"))
        return
    missed = tuple(
        (
            each,
            point_name(banks.get(each.bank), each.question, each.keypoint, speech.language),
            question_name(banks.get(each.bank), each.question, speech.language),
        )
        for each in view.missed
    )
    told = tuple(block.text for block in agreement_blocks(agreed, banks | interviewed_on, speech))
    suggested = suggestion(view, banks, speech, also_here=True)
    content = GroupContent(view, at, missed, suggested, schedule(fit, speech), told)
    if file is None:
        Console(highlight=False).print(group_tables(content, speech))
        return
    with writing(file) as unfinished:
        unfinished.write_text(group_page(content, speech), encoding="utf-8")
    echo(str(file))
