"""Every sentence that a person reads in the chat, in English and Japanese, and messages made of them."""

from bot.texts.accuracy import agreement_values
from bot.texts.card import card
from bot.texts.catalogue import CATALOGUE, Sentence
from bot.texts.commands import ADMIN_COMMANDS, COMMANDS, GROUP_COMMANDS
from bot.texts.comparison import comparison
from bot.texts.figures import with_figures
from bot.texts.files import document, picture
from bot.texts.guests import guests_page
from bot.texts.history import PAGE, history_page, past_interview, past_question
from bot.texts.message import Attachment, Block, Button, Message, Style
from bot.texts.plain import begins_group, plain
from bot.texts.preferences import TOPICS
from bot.texts.progress import in_words, progress_facts, scores_in_words
from bot.texts.rendering import render
from bot.texts.saying import offer_link, say
from bot.texts.sentences import sentence, sparkline
from bot.texts.speech import Speech

__all__ = [
    "ADMIN_COMMANDS",
    "CATALOGUE",
    "COMMANDS",
    "GROUP_COMMANDS",
    "PAGE",
    "TOPICS",
    "Attachment",
    "Block",
    "Button",
    "Message",
    "Sentence",
    "Speech",
    "Style",
    "agreement_values",
    "begins_group",
    "card",
    "comparison",
    "document",
    "guests_page",
    "history_page",
    "in_words",
    "offer_link",
    "past_interview",
    "past_question",
    "picture",
    "plain",
    "progress_facts",
    "render",
    "say",
    "scores_in_words",
    "sentence",
    "sparkline",
    "with_figures",
]
