"""Who came with an invitation, for an admin."""

from __future__ import annotations

from collections.abc import Iterable

from bot.texts.message import Block, Message
from bot.texts.saying import say
from bot.texts.sentences import sentence
from questions import Language


def guests_page(guests: Iterable[tuple[str, str]], language: Language) -> Message:
    """The guests, each an id and a name, with what dismisses them."""
    items = tuple(Block("item", sentence("guest", language, name=name, guest=guest)) for guest, name in guests)
    if not items:
        return say("no_guests", language)
    return Message((Block("title", sentence("guests", language)), *items))
