"""Putting the parts together from the settings."""

from __future__ import annotations

import getpass
import sys
from pathlib import Path
from typing import TYPE_CHECKING, cast

from bot.cli.streams import echo
from bot.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from contextlib import ExitStack

    from bot.runner import Aloud, Files, Grader, Library
    from bot.runner.reading_aloud import Suffix
    from bot.store import Member
    from bot.terminal.keyboard import Keyboard
    from bot.terminal.screen import Screen
    from questions import Language
    from scoring import Judge
    from speech import HearingProcess, Transcriber


def terminal_name() -> str:
    """Whose terminal this is: the name of the account."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "me"


def language(given: str | None, member: Member | None) -> Language:
    """The language that was asked for, or the member's own."""
    return cast("Language | None", given) or (member.language if member else None) or "en"


def library(settings: Settings) -> Library:
    """The packaged banks and those of the settings, under the overlays of the data folder."""
    from bot.runner import Library

    return Library(lambda: settings.bank_places, settings.overlays)


def judge(settings: Settings) -> Judge:
    """The judge with the models of the settings; its statement vectors are cached in the data folder. Slow."""
    from scoring import Judge, load_encoder, load_relations

    encoder, relations = load_encoder(settings.model, say_fetching), load_relations(settings.relation, say_fetching)
    return Judge(encoder, relations, vectors(settings))


def say_fetching(model: str) -> None:
    """Say, on standard error, that a model is not on this machine yet."""
    echo(f"Fetching the model {model} from the Hugging Face hub, this once ...", err=True)


def transcriber(settings: Settings) -> Transcriber:
    """What listens, with the model of the settings, which is put together in the data folder. Slow."""
    from speech import load_transcriber

    return load_transcriber(settings.data / "speech", settings.speech)


def hearing(settings: Settings) -> HearingProcess | None:
    """What listens beside whatever else goes on here; None where the extra that can is not installed."""
    from functools import partial

    from speech import HearingProcess, is_installed, load_transcriber

    if not is_installed():
        return None
    return HearingProcess(partial(load_transcriber, settings.data / "speech", settings.speech))


def aloud(suffix: Suffix, hosts: Iterable[str] = ()) -> Aloud:
    """What can be read aloud on this machine, as files that end in `suffix`."""
    from bot.runner import Aloud
    from speech import languages_aloud

    return Aloud(languages_aloud(), suffix, frozenset(hosts))


def vectors(settings: Settings) -> Path:
    """The folder of what was computed with an encoder: it can be deleted, and is then made anew."""
    return settings.data / "vectors"


def files(settings: Settings) -> Files:
    """The files that messages carry, each made by the maker that its attachment names."""
    from bot.figures import draw_figure
    from bot.runner import Files, make_sound
    from bot.runner.makers import makers
    from bot.store import FILES

    others = {"figure": draw_figure, "aloud": make_sound}
    return Files(settings.data / FILES, {**makers(settings.data, library(settings)), **others})


def keyboard(settings: Settings) -> Keyboard:
    """What is typed at this terminal, or what comes from a pipe."""
    from bot.terminal.keyboard import PipedKeyboard, TypedKeyboard
    from bot.terminal.plain_keyboard import PlainKeyboard

    if not sys.stdin.isatty():
        return PipedKeyboard(sys.stdin.buffer, sys.stdin.encoding)
    keyboard = PlainKeyboard() if settings.plain else TypedKeyboard()
    keyboard.interrupts.hold()
    return keyboard


def screen(settings: Settings, keyboard: Keyboard) -> Screen:
    """What is seen at this terminal, page by page where somebody can turn them."""
    from bot.terminal.keyboard import TypedKeyboard
    from bot.terminal.screen import Screen

    return Screen(plain=settings.plain, pause=keyboard.pause if isinstance(keyboard, TypedKeyboard) else None)


def beside(at_work: ExitStack, name: str, work: Callable[[], object]) -> None:
    """Do some work in a thread, and wait for it at the end: a library that is still being imported then fails loudly.

    The encoder takes seconds to load: let it load while the first question is being read and answered.
    """
    from threading import Thread

    thread = Thread(target=work, name=name)
    thread.start()
    at_work.callback(thread.join)


def grader(settings: Settings, banks: Library) -> Grader:
    """The grader; its judge is loaded when it is first needed."""
    from bot.runner import Grader

    return Grader(banks, lambda: judge(settings))
