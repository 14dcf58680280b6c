"""mensetsu peer: one person interviews another at one machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from questions import Language


@click.command()
@click.argument("words", nargs=-1)
@click.option("--lang", "language", type=click.Choice(["en", "ja"]), help="Language; yours unless given.")
def peer(words: tuple[str, ...], language: Language | None) -> None:
    """Let one person interview another at this machine.

    The interviewer has the keypoints as a checklist. The keyboard is handed over, and the screen is cleared in between.
    WORDS choose the questions: a bank, a topic, a level, a question, or how many.
    """
    from contextlib import ExitStack

    from bot.cli import wiring
    from bot.cli.logs import log_to_file
    from bot.runner import Runner
    from bot.settings import read_settings
    from bot.store import Store
    from bot.terminal.app import FRONT_END
    from bot.terminal.peers import PeersAtOneMachine

    settings = read_settings()
    log_to_file(settings.data)
    banks = wiring.library(settings)
    keyboard = wiring.keyboard(settings)
    grader = wiring.grader(settings, banks)
    with Store.open(settings.data) as store, ExitStack() as at_work:
        if not keyboard.piped:
            wiring.beside(at_work, "loading the encoder", grader.prepare)
        runner = Runner(store, banks)
        PeersAtOneMachine(
            store,
            runner.peer_table,
            grader,
            runner.graded,
            keyboard,
            wiring.screen(settings, keyboard),
            wiring.language(language, store.find(FRONT_END, wiring.terminal_name())),
        ).run([word.lower() for word in words])
