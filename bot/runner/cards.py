"""The cards, which are messages that change where they stand, and which of them a step of the dialog changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.interview import Interview, Session
from bot.texts import Message, card
from questions import Bank

HISTORY_CARD, SETTINGS_CARD = "history", "settings"


def card_of(interview: Interview, number: int) -> str:
    """The name of the card of question `number`."""
    return f"{interview.id}.{number}"


def changed_cards(before: Session, after: Session, asked: set[int], bank: Bank) -> Iterator[Message]:
    """The cards that no longer stand as they were shown, less those of questions that are being asked again."""
    former, interview, language = before.interview, after.interview, after.preferences.language
    if former is None or interview is None or former.id != interview.id:
        return
    for number in range(1, len(former.turns) + 1):
        try:
            shown = card(former, before.phase, number, bank, language)
            now = card(interview, after.phase, number, bank, language)
        except KeyError:
            continue  # the question has gone from the bank
        if shown != now and number not in asked:
            yield replace(now, card=card_of(interview, number), edits=True)
