"""What was heard in a recording."""

from __future__ import annotations

from bot.interview.effects import ShowHeard
from bot.texts.buttons import CORRECT, JUDGE, buttons
from bot.texts.message import Block, Message
from bot.texts.sentences import quoted, sentence
from questions import Language


def show_heard(effect: ShowHeard, language: Language) -> Message:
    """The words, and where they are a reply, how to have them judged or to correct them."""
    blocks = (
        Block("heading", sentence("voice.heard", language)),
        Block("quote", quoted(effect.text, language)),
    )
    if not effect.judged:
        return Message(blocks)
    note = Block("text", sentence("voice.may_correct", language))
    return Message((*blocks, note), buttons(language, JUDGE, CORRECT))
