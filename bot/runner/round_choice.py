"""Which question a round asks: what /round was told, and otherwise one that the group has not had for longest."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.runner.library import Library
from bot.texts import topic_name
from questions import LANGUAGES, QuestionsError

MINUTES = 5
MOST_MINUTES = 24 * 60
_ANONYMOUS = ("anonymous", "匿名")
_ANY = ("random", "ランダム")
_MINUTES = re.compile(r"(\d{1,9})(?:分|分間|min|minutes)?")


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
    """What these words choose, or the one that is not known; `asked` are the (bank, question) of before, newest first.

    Words may name a question, a topic in either language or a bank, be a number of minutes, "random" or "anonymous".
    """
    minutes = next((int(found[1]) for word in words if (found := _MINUTES.fullmatch(word))), MINUTES)
    known = [word for word in words if word in library.names()]
    bank = known[0] if known else standing
    plain = {*known, *_ANONYMOUS, *_ANY}
    named = [word for word in words if word not in plain and not _MINUTES.fullmatch(word)]
    places = _chosen(named, library, bank)
    if isinstance(places, str):
        return places
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


def _chosen(named: Sequence[str], library: Library, bank: str) -> list[_Place] | str:
    """The questions that words name, all together or one after the other; where they are not known, the first such."""
    here = _questions(library, [bank])
    # A topic may be called by several words.
    together = " ".join(named)
    if len(named) > 1 and (found := _named(together, here) or _named(together, _questions(library, library.names()))):
        return found
    for word in named:
        found = _named(word, here) or _named(word, _questions(library, library.names()))
        if not found:
            return word
        here = found
    return here


def _named(word: str, places: Sequence[_Place]) -> list[_Place]:
    by_id = [place for place in places if place[1] == word]
    return by_id[:1] or [place for place in places if any(word in _names_of(topic) for topic in place[2])]


def _names_of(topic: str) -> set[str]:
    return {topic, *(topic_name(topic, language).lower() for language in LANGUAGES)}
