"""mensetsu chat: an interview in the terminal."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from bot.interview.session import Mode
    from questions import Language, Order
    from speech import Microphone

# How long a step waits for another program that writes before the chat says so, in seconds.
PATIENCE = 1.0


@click.command()
@click.option("--lang", "language", type=click.Choice(["en", "ja"]), help="Language of the interview.")
@click.option("--questions", type=click.IntRange(0, 100), help="How many questions; 0: all of the bank.")
@click.option(
    "--order",
    type=click.Choice(["sequence", "shuffled", "weak", "adaptive"]),
    help="weak: your weak spots first; adaptive: harder or easier as your marks go.",
)
@click.option("--mode", type=click.Choice(["coaching", "exam"]), help="exam: all feedback at the end.")
@click.option("--minutes", type=click.IntRange(0, 240), help="How long the interview may take; 0: no limit.")
@click.option(
    "--pressure/--no-pressure", default=None, help="Whether each question has its time, and there are no hints."
)
@click.option("--bank", help="Which bank to ask from; the one that fits you best unless given.")
@click.option("--intro", default="", help="What you have worked on, in a few sentences: most questions then fit.")
@click.option(
    "--voice", "speaks", is_flag=True, help="Speak your replies into the microphone; /voice FILE always works."
)
@click.option("--aloud", is_flag=True, help="Have questions read aloud; /settings aloud off ends it.")
def chat(
    language: Language | None,
    questions: int | None,
    order: Order | None,
    mode: Mode | None,
    minutes: int | None,
    pressure: bool | None,
    bank: str | None,
    intro: str,
    speaks: bool,
    aloud: bool,
) -> None:
    """Be interviewed in this terminal.

    What the options say holds for every interview until you leave, unless /settings says otherwise later; what they
    leave open is as /settings has it. From a pipe, the first line is the language (unless
    --lang is given) and each further line a reply or a command.
    """
    from bot.cli import wiring
    from bot.cli.logs import log_to_file
    from bot.runner import (
        DEFAULT_BANK,
        Listener,
        LookingAhead,
        Request,
        Runner,
        keep_house,
        looks_at_nothing,
        today,
    )
    from bot.settings import read_settings
    from bot.store import Store, StoreError
    from bot.terminal.app import Terminal
    from bot.terminal.drafts import Drafts
    from bot.terminal.player import find_player
    from bot.terminal.voice import Voice
    from scoring import EMBEDDED

    settings, name = read_settings(), wiring.terminal_name()
    log_to_file(settings.data)
    banks = wiring.library(settings)
    request = Request(bank, questions, order, mode, minutes=minutes, pressure=pressure)
    banks.bank(bank or DEFAULT_BANK)
    microphone = _find_ears() if speaks else None
    grader = wiring.grader(settings, banks)
    hearing = wiring.hearing(settings)
    if (settings.model, settings.relation) != (EMBEDDED, EMBEDDED):
        grader.warm_up()  # a model that cannot be loaded is told before the first question
    with Store.open(settings.data, PATIENCE) as store, ExitStack() as at_work:
        if hearing is not None:
            at_work.callback(hearing.close)
        keyboard = wiring.keyboard(settings)
        if not keyboard.piped:  # a pipe leaves no time for it, and may bring nothing that is to be judged
            wiring.beside(at_work, "loading the encoder", grader.prepare)
        wiring.beside(at_work, "backing up", lambda: keep_house(settings.data, today()))
        ahead = LookingAhead(grader)
        at_work.callback(ahead.close)
        runner = Runner(
            store,
            banks,
            wanted=request,
            aloud=wiring.aloud(".wav"),
            reminds=False,
            looks_ahead=looks_at_nothing if keyboard.piped else ahead,
        )
        terminal = Terminal(
            store,
            runner,
            grader,
            wiring.files(settings),
            keyboard,
            wiring.screen(settings, keyboard),
            Drafts(settings.data, name),
            name,
            Voice(
                runner,
                None if hearing is None else Listener(banks, hearing),
                None if keyboard.piped else microphone,
            ),
            find_player(),
        )
        try:
            if not terminal.run(
                request,
                language,
                introduction=intro,
                chosen=request != Request() or bool(intro),
                aloud=aloud,
            ):
                sys.exit(1)
        except StoreError as error:
            if keyboard.piped or not error.kind:
                raise
            terminal.explain(error)
            sys.exit(1)


def _find_ears() -> Microphone:
    """The microphone, where something can be recorded and heard; otherwise a ClickException says what is missing."""
    from bot.texts import sentence
    from speech import ExtraMissing, NoMicrophone, find_microphone, is_installed

    if not is_installed():
        raise ExtraMissing
    try:
        return find_microphone()
    except NoMicrophone as error:
        raise click.ClickException(sentence(f"terminal.microphone_{error.reason}", "en")) from None
