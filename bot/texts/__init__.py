"""Every sentence that a person reads in the chat, in English and Japanese, and messages made of them."""

from bot.texts.card import card
from bot.texts.catalogue import CATALOGUE, Sentence
from bot.texts.commands import ADMIN_COMMANDS, COMMANDS, GROUP_COMMANDS
from bot.texts.figures import with_figures
from bot.texts.guests import guests_page
from bot.texts.history import history_page, past_interview
from bot.texts.message import Attachment, Block, Button, Message, Style
from bot.texts.plain import begins_group, plain
from bot.texts.preferences import TOPICS
from bot.texts.rendering import render
from bot.texts.saying import offer_link, say
from bot.texts.sentences import sentence

__all__ = [
    "ADMIN_COMMANDS",
    "CATALOGUE",
    "COMMANDS",
    "GROUP_COMMANDS",
    "TOPICS",
    "Attachment",
    "Block",
    "Button",
    "Message",
    "Sentence",
    "Style",
    "begins_group",
    "card",
    "guests_page",
    "history_page",
    "offer_link",
    "past_interview",
    "plain",
    "render",
    "say",
    "sentence",
    "with_figures",
]
