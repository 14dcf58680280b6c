"""How well a member knows each question of a bank, for asking the weak ones first."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.interview.drills import question_strength
from bot.interview.scheduling import strength
from bot.runner.library import plan
from bot.store import Member, Store
from questions import Bank

# Right after a reply everything is known: weak is what will have been forgotten by then.
HORIZON = timedelta(days=7)


def strengths(store: Store, member: Member, bank: Bank, at: datetime) -> dict[str, int]:
    """How well each question is known: by its points' cards, or else by its last mark."""
    cards = store.drills.cards(member.id)
    parameters = store.fits.parameters()
    known: dict[str, dict[str, float]] = {}
    for point, card in cards.items():
        if point.bank == bank.id:
            known.setdefault(point.question, {})[point.keypoint] = strength(card, at + HORIZON, parameters)
    by_cards = {each.id: question_strength(plan(each), known[each.id]) for each in bank.questions if each.id in known}
    return {**store.last_marks(member.id), **by_cards}
