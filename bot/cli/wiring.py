"""Putting the parts together from the settings."""

from __future__ import annotations

import getpass
from pathlib import Path
from typing import TYPE_CHECKING, cast

from bot.settings import Settings

if TYPE_CHECKING:
    from bot.runner import Files, Grader, Library
    from bot.store import Member
    from questions import Language
    from scoring import Judge


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
    """The packaged banks and those of the settings."""
    from bot.runner import Library

    return Library(settings.banks)


def judge(settings: Settings) -> Judge:
    """The judge with the encoder of the settings; its statement vectors are cached in the data folder. Slow."""
    from scoring import Judge, load_encoder

    return Judge(load_encoder(settings.model), vectors(settings))


def vectors(settings: Settings) -> Path:
    """The folder of what was computed with an encoder: it can be deleted, and is then made anew."""
    return settings.data / "vectors"


def files(settings: Settings) -> Files:
    """The files that messages carry, each made by the maker that its attachment names."""
    from bot.figures import draw_figure
    from bot.runner import Files
    from bot.runner.makers import makers
    from bot.store import FILES

    return Files(settings.data / FILES, {**makers(settings.data, library(settings)), "figure": draw_figure})


def grader(settings: Settings, banks: Library) -> Grader:
    """The grader; its judge is loaded when it is first needed."""
    from bot.runner import Grader

    return Grader(banks, lambda: judge(settings))
