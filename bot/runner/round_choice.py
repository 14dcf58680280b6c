"""Which question a round asks: what /round was told, and otherwise one that the group has not had for longest."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from bot.runner.library import Library
from questions import QuestionsError

MINUTES = 5
MOST_MINUTES = 24 * 60
_ANONYMOUS = ("anonymous", "匿名")


@dataclass(frozen=True, slots=True)
class Choice:
    """A question, for how many minutes it is asked, and whether names are left out."""

    bank: str
    question: str
    minutes: int
    anonymous: bool


def choose_round(
    words: Sequence[str], library: Library, standing: str, asked: Sequence[tuple[str, str]], seed: int
) -> Choice | str:
    """What these words choose, or the word that is not known; `asked` are the (bank, question) of before, newest first.

    A word may name a question, a topic or a bank, be a number of minutes, "random" or "anonymous".
    """
    minutes = next((int(word) for word in words if word.isdecimal()), MINUTES)
    known = [word for word in words if word in library.names()]
    bank = known[0] if known else standing
    places = _questions(library, [bank])
    for word in words:
        if word.isdecimal() or word in known or word in _ANONYMOUS or word == "random":
            continue
        found = _named(word, places) or _named(word, _questions(library, library.names()))
        if not found:
            return word
        places = found
    if not places:
        return bank
    order = {place: number for number, place in enumerate(reversed(asked), start=1)}
    dice = random.Random(seed)
    least = min(order.get(place[:2], 0) for place in places)
    chosen = dice.choice([place for place in places if order.get(place[:2], 0) == least])
    limited = min(max(minutes, 1), MOST_MINUTES)
    return Choice(chosen[0], chosen[1], limited, any(word in _ANONYMOUS for word in words))


_Place = tuple[str, str, tuple[str, ...]]


def _questions(library: Library, banks: Sequence[str]) -> list[_Place]:
    found: list[_Place] = []
    for name in banks:
        try:
            found += [(name, question.id, question.topics) for question in library.bank(name).questions]
        except QuestionsError:
            continue  # a broken bank has nothing to ask
    return found


def _named(word: str, places: Sequence[_Place]) -> list[_Place]:
    by_id = [place for place in places if place[1] == word]
    return by_id[:1] or [place for place in places if word in place[2]]
