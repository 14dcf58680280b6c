"""Which clauses of a reply tell anything: those that only repeat the question do not."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from scoring.reading.background import rarity
from scoring.reading.clauses import Clause
from scoring.reading.passages import Flags, Floats, Passage
from scoring.reading.words import NOT

# A word commoner than this is grammar, or said by everyone.
_COMMON = 0.35
# A word commoner than this says nothing even where a statement uses it.
_GRAMMAR = 0.3
_LEAST_SHARE = 0.4
_ASKS = re.compile(r"[か?？]\W*$|^\W*(?:what|why|how|when|which)\b")
# A clause that says so much of a statement says it, whoever else has said those words.
_MOST_SAID = 0.5


def news(passage: Passage, asked: frozenset[str]) -> Floats:
    """The rarity of each word that is neither common nor the question's, 0 for the others."""
    weights = [0.0 if key in asked or rarity(key) <= _COMMON else rarity(key) for key in passage.keys]
    return np.array(weights, dtype=np.float64)


def news_share(passage: Passage, asked: frozenset[str]) -> float:
    """How much of what a reply says goes beyond the question, 0 to 1."""
    whole = sum(rarity(key) for key in passage.keys)
    return float(news(passage, asked).sum()) / max(whole, 1e-9)


def is_parrot(passage: Passage, asked: frozenset[str], words: frozenset[str]) -> bool:
    """Whether little of a reply goes beyond the question, and none of that in words that tell a statement."""
    told = any(key in words for key in passage.keys)
    return not told and news_share(passage, asked) < _LEAST_SHARE


def telling_words(statements: Sequence[frozenset[str]], asked: frozenset[str]) -> frozenset[str]:
    """The words that tell some statement: those that are no grammar, or of common words alone the rarest."""
    found: set[str] = set()
    for statement in statements:
        own = statement - asked
        rarest = max(map(rarity, own), default=0.0)
        found |= {key for key in own if rarity(key) >= min(_GRAMMAR, rarest)}
    return frozenset(found)


def telling(clauses: Sequence[Clause], passage: Passage, asked: frozenset[str]) -> tuple[Clause, ...]:
    """The clauses that hold any news."""
    weights = news(passage, asked)
    return tuple(clause for clause in clauses if weights[_inside(clause, passage)].sum() > 0)


def answering(
    text: str, clauses: Sequence[Clause], passage: Passage, asked: Sequence[str], statements: Sequence[frozenset[str]]
) -> tuple[Clause, ...]:
    """The clauses that answer in the question's own words: they deny what it does not, or say most of a statement."""
    found = []
    for clause in clauses:
        keys = {passage.keys[place] for place in np.flatnonzero(_inside(clause, passage))}
        denies = NOT in keys and NOT not in asked
        if not _ASKS.search(text, clause.start, clause.end) and (
            denies or any(_share(keys, statement) >= _MOST_SAID for statement in statements)
        ):
            found.append(clause)
    return tuple(found)


def _inside(clause: Clause, passage: Passage) -> Flags:
    places = passage.word_places
    inside: Flags = (places >= clause.start) & (places < clause.end)
    return inside


def _share(keys: set[str], statement: frozenset[str]) -> float:
    """How much of a statement these words say, the rare ones weighing more; nothing of one of a single word."""
    said = keys & statement
    return sum(map(rarity, said)) / sum(map(rarity, statement)) if len(said) > 1 else 0.0
