"""What an effect shows: its messages, with their figures, and the cards that they are."""

from __future__ import annotations

from dataclasses import replace

from bot.interview import Session
from bot.interview.effects import (
    Ask,
    AskFollowUp,
    Effect,
    ShowAnswer,
    ShowDelivery,
    ShowHelp,
    Shown,
    ShowPreferences,
)
from bot.runner.cards import SETTINGS_CARD, card_of, open_place
from bot.runner.courses import course_picture
from bot.texts import Message, render, show_help, spoken_replies, with_figures
from questions import Bank


def shown(
    effect: Effect, session: Session, bank: Bank, member_id: int, *, in_place: bool, listens: bool = False
) -> tuple[Message, ...]:
    """The messages that show an effect to a member, none where it shows nothing.

    `in_place` changes the page of preferences; `listens` says that one may speak here.
    """
    if not isinstance(effect, Shown):
        return ()
    if isinstance(effect, ShowHelp):
        return (show_help(effect, session.preferences.language, listens=listens),)
    messages = render(effect, bank, session.preferences.language)
    if isinstance(effect, ShowPreferences):
        return tuple(replace(message, card=SETTINGS_CARD, edits=in_place) for message in messages)
    if isinstance(effect, ShowAnswer) and effect.follow_up is None:
        return _illustrated(effect.question, messages, session, bank)
    if isinstance(effect, ShowDelivery):
        language, theme = session.preferences.language, session.preferences.theme
        drawn = course_picture(tuple(spoken_replies(effect.turn, language)), member_id, theme, language)
        return (replace(messages[0], attachment=drawn),)
    if isinstance(effect, Ask | AskFollowUp) and session.interview is not None:
        # What is asked in a step is what is open after it.
        card = card_of(session.interview, open_place(session.interview))
        return tuple(replace(message, card=card) for message in messages)
    return messages


def _illustrated(asked: str, messages: tuple[Message, ...], session: Session, bank: Bank) -> tuple[Message, ...]:
    """A model answer with the figures that its question names."""
    preferences = session.preferences
    figures = next((each.figures for each in bank.questions if each.id == asked), ())
    return with_figures(messages[0], figures, preferences.language, preferences.theme)
