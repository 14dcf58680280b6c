"""The cards, which are messages that change where they stand, and which of them a step of the dialog changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.interview import Interview, Phase, Session
from bot.texts import Message, card, follow_up_card
from questions import Bank, Language

HISTORY_CARD, SETTINGS_CARD, LEADERBOARD_CARD = "history", "settings", "leaderboard"

# The number of a question, and of a follow-up to it; 0 is the question itself.
Place = tuple[int, int]


def card_of(interview: Interview, place: Place) -> str:
    """The name of the card of a question or a follow-up."""
    number, follow_up = place
    return f"{interview.id}.{number}" + (f".{follow_up}" if follow_up else "")


def open_place(interview: Interview) -> Place:
    """What was asked last."""
    return len(interview.turns), len(interview.turn.follow_ups)


def changed_cards(before: Session, after: Session, asked: bool, bank: Bank) -> Iterator[Message]:
    """The cards that no longer stand as they were shown, less that of what is open where it is being `asked`."""
    former, interview, language = before.interview, after.interview, after.preferences.language
    if former is None or interview is None or former.id != interview.id:
        return
    for place in _places(former):
        try:
            shown = _card(former, before.phase, place, bank, language)
            now = _card(interview, after.phase, place, bank, language)
        except KeyError:
            continue  # it has gone from the bank
        if shown != now and not (asked and place == open_place(interview)):
            yield replace(now, card=card_of(interview, place), edits=True)


def _places(interview: Interview) -> Iterator[Place]:
    for number, turn in enumerate(interview.turns, start=1):
        for follow_up in range(len(turn.follow_ups) + 1):
            yield number, follow_up


def _card(interview: Interview, phase: Phase, place: Place, bank: Bank, language: Language) -> Message:
    number, follow_up = place
    if follow_up:
        return follow_up_card(interview, phase, place, bank, language)
    return card(interview, phase, number, bank, language)
