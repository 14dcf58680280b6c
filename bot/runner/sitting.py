"""Those who share one machine, each a member by the name that they give."""

from __future__ import annotations

from bot.runner.dialogs import Dialogs
from bot.store import Member
from questions import Language

FRONT_END = "terminal"


def member_here(dialogs: Dialogs, name: str, language: Language) -> Member:
    """Somebody who takes part, in their own language once they have one."""
    found = dialogs.store.member(FRONT_END, name, name, language)
    if found.language is None:
        dialogs.choose_language(found, language)
    return dialogs.store.member(FRONT_END, name, name, language)
