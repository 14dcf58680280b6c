"""Every sentence that a person reads in the chat, in English and Japanese, and messages made of them."""

from bot.texts.catalogue import CATALOGUE, Sentence
from bot.texts.commands import COMMANDS
from bot.texts.history import history_page, past_interview
from bot.texts.message import Attachment, Block, Button, Message, Style
from bot.texts.plain import plain
from bot.texts.rendering import render
from bot.texts.saying import say
from bot.texts.sentences import sentence

__all__ = [
    "CATALOGUE",
    "COMMANDS",
    "Attachment",
    "Block",
    "Button",
    "Message",
    "Sentence",
    "Style",
    "history_page",
    "past_interview",
    "plain",
    "render",
    "say",
    "sentence",
]
