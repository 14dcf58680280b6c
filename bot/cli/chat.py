"""mensetsu chat: an interview in the terminal."""

from __future__ import annotations

import sys
from threading import Thread
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from bot.interview.session import Mode
    from questions import Language, Order


@click.command()
@click.option("--lang", "language", type=click.Choice(["en", "ja"]), help="Language of the interview.")
@click.option("--questions", type=click.IntRange(min=1), help="How many questions; all of the bank unless given.")
@click.option("--order", type=click.Choice(["sequence", "shuffled", "weak"]), help="weak: your weak spots first.")
@click.option("--mode", type=click.Choice(["coaching", "exam"]), help="exam: all feedback at the end.")
@click.option("--bank", default="deep-learning", show_default=True, help="Which bank to ask from.")
def chat(language: Language | None, questions: int | None, order: Order | None, mode: Mode | None, bank: str) -> None:
    """An interview in this terminal.

    From a pipe, the first line is the language (unless --lang is given) and each further line a reply or a command.
    """
    from bot.cli import wiring
    from bot.runner import Request, Runner, keep_house, today
    from bot.settings import read_settings
    from bot.store import Store
    from bot.terminal.app import Terminal
    from bot.terminal.keyboard import PipedKeyboard, TypedKeyboard
    from bot.terminal.screen import Screen

    settings = read_settings()
    banks = wiring.library(settings)
    banks.bank(bank)
    grader = wiring.grader(settings, banks)
    # The encoder takes seconds to load: let it load while the first question is being read and answered.
    loading = Thread(target=grader.prepare, name="loading the encoder")
    loading.start()
    keyboard = TypedKeyboard() if sys.stdin.isatty() else PipedKeyboard(sys.stdin)
    with Store.open(settings.data) as store:
        chores = Thread(target=keep_house, args=(settings.data, today()), name="backing up")
        chores.start()
        runner = Runner(store, banks)
        Terminal(store, runner, grader, wiring.files(settings), keyboard, Screen(), wiring.terminal_name()).run(
            Request(bank, questions, order, mode), language
        )
    # A library that is still being imported when Python shuts down fails loudly.
    loading.join()
    chores.join()
