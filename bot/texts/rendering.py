"""From what the dialog wants shown to the messages that show it."""

from __future__ import annotations

import logging

from bot.interview.effects import (
    Ask,
    AskCorrection,
    AskFollowUp,
    Say,
    ShowAnswer,
    ShowDelivery,
    ShowFeedback,
    ShowFollowUpFeedback,
    ShowHeard,
    ShowHelp,
    ShowHint,
    Shown,
    ShowOpen,
    ShowPreferences,
    ShowSummary,
    ShowWhy,
)
from bot.texts.asking import ask, ask_follow_up, show_answer, show_hint, show_open
from bot.texts.course import show_delivery
from bot.texts.feedback import show_feedback, show_follow_up_feedback
from bot.texts.hearing import ask_correction, show_heard
from bot.texts.help_ import show_help
from bot.texts.message import Message
from bot.texts.preferences import show_preferences
from bot.texts.saying import say
from bot.texts.summary import show_summary
from bot.texts.why import show_why
from questions import Bank, Language

log = logging.getLogger(__name__)


def render(effect: Shown, bank: Bank, language: Language) -> tuple[Message, ...]:
    """The messages that show an effect, their stamps empty. `bank` is that of the interview.

    What was asked for may be gone from the bank, which can be edited while an interview on it is under way: then the
    message says so, and how to go on.
    """
    try:
        return _messages(effect, bank, language)
    except KeyError as missing:
        log.warning("The bank %s no longer has %s", bank.id, missing)
        return (say("bank_changed", language),)


def _messages(effect: Shown, bank: Bank, language: Language) -> tuple[Message, ...]:
    match effect:
        case Say(key, values):
            return (say(key, language, **dict(values)),)
        case Ask():
            return (ask(effect, bank, language),)
        case AskFollowUp():
            return (ask_follow_up(effect, bank, language),)
        case ShowOpen():
            return (show_open(effect, bank, language),)
        case ShowHeard():
            return (show_heard(effect, language),)
        case AskCorrection():
            return (ask_correction(effect, language),)
        case ShowHint():
            return (show_hint(effect, bank, language),)
        case ShowFeedback():
            return (show_feedback(effect, bank, language),)
        case ShowFollowUpFeedback():
            return (show_follow_up_feedback(effect, bank, language),)
        case ShowAnswer():
            return (show_answer(effect, bank, language),)
        case ShowWhy():
            return show_why(effect, bank, language)
        case ShowDelivery():
            return (show_delivery(effect, bank, language),)
        case ShowSummary():
            return (show_summary(effect, bank, language),)
        case ShowHelp():
            return (show_help(effect, language),)
        case ShowPreferences():
            return (show_preferences(effect, language),)
