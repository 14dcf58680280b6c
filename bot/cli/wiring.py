"""Putting the parts together from the settings."""

from __future__ import annotations

import getpass
from typing import TYPE_CHECKING

from bot.settings import Settings

if TYPE_CHECKING:
    from bot.runner import Files, Grader, Library
    from scoring import Judge


def terminal_name() -> str:
    """Whose terminal this is: the name of the account."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "me"


def library(settings: Settings) -> Library:
    """The packaged banks and those of the settings."""
    from bot.runner import Library

    return Library(settings.banks)


def judge(settings: Settings) -> Judge:
    """The judge with the encoder of the settings; its statement vectors are cached in the data folder. Slow."""
    from scoring import Judge, load_encoder

    return Judge(load_encoder(settings.model), settings.data / "vectors")


def files(settings: Settings) -> Files:
    """The files that messages carry, each made by the maker that its attachment names."""
    from bot.figures import draw_figure
    from bot.runner import Files

    return Files(settings.data / "files", {"figure": draw_figure})


def grader(settings: Settings, banks: Library) -> Grader:
    """The grader; its judge is loaded when it is first needed."""
    from bot.runner import Grader

    return Grader(banks, lambda: judge(settings))
