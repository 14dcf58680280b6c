"""Messages that come with a file."""

from __future__ import annotations

from bot.texts.buttons import HISTORY, buttons
from bot.texts.message import Attachment, Block, Button, Message
from bot.texts.speech import Speech


def picture(facts: tuple[Block, ...], attachment: Attachment, speech: Speech) -> Message:
    """A picture with what it shows in words."""
    return Message(facts, buttons(speech.language, HISTORY), attachment=attachment)


def document(key: str, attachment: Attachment, speech: Speech, without_name: str | None = None) -> Message:
    """A file with a sentence on it; the command `without_name` makes the same without the member's name."""
    blocks = tuple(Block("text", paragraph) for paragraph in speech.say(key).split("\n\n"))
    choice = (Button(speech.say("button.without_name"), without_name),) if without_name else ()
    return Message(blocks, choice, attachment=attachment)
