"""What an effect shows: its messages, with their figures, and the cards that they are."""

from __future__ import annotations

from dataclasses import replace

from bot.interview import Session
from bot.interview.effects import Ask, Effect, ShowAnswer, Shown, ShowPreferences
from bot.runner.cards import SETTINGS_CARD, card_of
from bot.texts import Message, render, with_figures
from questions import Bank


def shown(effect: Effect, session: Session, bank: Bank, *, in_place: bool) -> tuple[Message, ...]:
    """The messages that show an effect, none where it shows nothing; `in_place` changes the page of preferences."""
    if not isinstance(effect, Shown):
        return ()
    messages = render(effect, bank, session.preferences.language)
    if isinstance(effect, ShowPreferences):
        return tuple(replace(message, card=SETTINGS_CARD, edits=in_place) for message in messages)
    if isinstance(effect, ShowAnswer) and effect.follow_up is None:
        return _illustrated(effect.question, messages, session, bank)
    if isinstance(effect, Ask) and session.interview is not None:
        return tuple(replace(message, card=card_of(session.interview, effect.number)) for message in messages)
    return messages


def _illustrated(asked: str, messages: tuple[Message, ...], session: Session, bank: Bank) -> tuple[Message, ...]:
    """A model answer with the figures that its question names."""
    preferences = session.preferences
    figures = next((each.figures for each in bank.questions if each.id == asked), ())
    return with_figures(messages[0], figures, preferences.language, preferences.theme)
