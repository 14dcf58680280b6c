"""mensetsu round: one question to several people at one machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from questions import Language


@click.command("round")
@click.argument("words", nargs=-1)
@click.option("--lang", "language", type=click.Choice(["en", "ja"]), help="Language; yours unless given.")
def round_(words: tuple[str, ...], language: Language | None) -> None:
    """Put one question to several people at this machine.

    They answer one after another; the screen is cleared in between. WORDS choose it: a question, a topic, a bank or
    "random", and "anonymous" for scores without names.
    """
    from contextlib import ExitStack

    from bot.cli import wiring
    from bot.cli.logs import log_to_file
    from bot.runner import RoundTable, Runner
    from bot.settings import read_settings
    from bot.store import Store
    from bot.terminal.app import FRONT_END
    from bot.terminal.rounds import RoundAtOneMachine

    settings = read_settings()
    log_to_file(settings.data)
    banks = wiring.library(settings)
    keyboard = wiring.keyboard(settings)
    grader = wiring.grader(settings, banks)
    with Store.open(settings.data) as store, ExitStack() as at_work:
        if not keyboard.piped:
            wiring.beside(at_work, "loading the encoder", grader.prepare)
        table = RoundTable(Runner(store, banks).rounds)
        RoundAtOneMachine(
            store,
            table,
            grader,
            wiring.files(settings),
            keyboard,
            wiring.screen(settings, keyboard),
            wiring.language(language, store.find(FRONT_END, wiring.terminal_name())),
        ).run([word.lower() for word in words])
