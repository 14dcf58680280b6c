"""What was heard in a recording."""

from __future__ import annotations

from bot.interview.effects import AskCorrection, ShowHeard
from bot.texts.buttons import JUDGE, buttons, correct
from bot.texts.message import Block, Message
from bot.texts.sentences import quoted, sentence, shortened
from questions import Language

# How much is quoted of what is to be corrected: enough to tell which recording it was.
_FEW = 60


def show_heard(effect: ShowHeard, language: Language) -> Message:
    """The words, and where they are a reply, how to have them judged or to correct them."""
    blocks = (
        Block("heading", sentence("voice.heard", language)),
        Block("quote", quoted(effect.text, language)),
    )
    if not effect.part:
        return Message(blocks)
    note = Block("text", sentence("voice.may_correct", language))
    return Message((*blocks, note), buttons(language, JUDGE, correct(effect.part)))


def ask_correction(effect: AskCorrection, language: Language) -> Message:
    """What is to be sent, and in the place of which words."""
    words = quoted(shortened(effect.words, _FEW), language)
    return Message((Block("text", sentence("voice.correct", language, words=words)),), buttons(language, JUDGE))
