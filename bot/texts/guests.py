"""Who came with an invitation, and which invitations are open, for an admin."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from bot.texts.message import Block, Message
from bot.texts.saying import say
from bot.texts.speech import Speech


def guests_page(
    guests: Sequence[tuple[str, str]], invitations: Iterable[tuple[int, datetime]], speech: Speech
) -> Message:
    """The guests, each an id and a name, and the open invitations, each a number and its end, with what ends either."""
    there = [Block("item", speech.say("guest", name=name, guest=guest)) for guest, name in guests]
    blocks = [Block("title", speech.say("guests")), *there] if there else list(say("no_guests", speech.language).blocks)
    still_open = [
        Block("item", speech.say("invitation.open", number=number, until=speech.when(until)))
        for number, until in invitations
    ]
    heading = [Block("heading", speech.say("invitation.heading"))] if still_open else []
    return Message((*blocks, *heading, *still_open))
