"""Who came with an invitation, and which invitations are open, for an admin."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.texts.message import Block, Button, Message
from bot.texts.saying import say
from bot.texts.speech import Speech

# A guest has an id, a name, and a time since when; an invitation that is open has a number and an end.
Guests = Sequence[tuple[str, str, datetime]]
Invitations = Sequence[tuple[int, datetime]]
# How many buttons a message has for guests, the latest of them; for all others, their names are typed.
_MOST = 50


def guests_page(guests: Guests, invitations: Invitations, speech: Speech) -> Message:
    """The guests and the open invitations, with buttons that end either."""
    there = [
        Block("item", speech.say("guest", name=name, day=speech.date(came_at))) for _guest, name, came_at in guests
    ]
    blocks = list(say("no_guests", speech.language).blocks)
    if there:
        blocks = [Block("title", speech.say("guests")), *there, Block("text", speech.say("guests.how"))]
    if invitations:
        blocks.append(Block("heading", speech.say("invitation.heading")))
    for number, until in invitations:
        blocks.append(Block("item", speech.say("invitation.open", number=number, until=speech.when_there(until))))
    withdrawing = (
        Button(speech.say("button.withdraw", number=number), f"/withdraw {number}") for number, _until in invitations
    )
    return Message(tuple(blocks), (*_dismissing(guests, speech), *withdrawing))


def which_guest(guests: Guests, speech: Speech) -> Message:
    """Several have the name that was typed: which of them is meant."""
    asked = Block("text", speech.say("guests.alike", name=guests[0][1]))
    return Message((asked,), _dismissing(guests, speech))


def _dismissing(guests: Guests, speech: Speech) -> tuple[Button, ...]:
    """A button for each guest; who shares a name with another is told apart by the day on which they came."""
    names = [name for _, name, _ in guests]
    named = [
        (guest, name if names.count(name) == 1 else speech.say("guest", name=name, day=speech.when(came_at)))
        for guest, name, came_at in guests[-_MOST:]
    ]
    return tuple(Button(speech.say("button.dismiss", name=name), f"/dismiss {guest}") for guest, name in named)
