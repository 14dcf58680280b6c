"""Which clauses of a reply tell anything: those that only repeat the question do not."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from scoring.background import rarity
from scoring.clauses import Clause
from scoring.passages import Floats, Passage

# A word commoner than this is grammar, or said by everyone.
_COMMON = 0.35
_LEAST_SHARE = 0.4
# The rarity of one telling word, such as "diverges".
_LEAST_TOLD = 0.45


def news(passage: Passage, asked: frozenset[str]) -> Floats:
    """The rarity of each word that is neither common nor the question's, 0 for the others."""
    weights = [0.0 if key in asked or rarity(key) <= _COMMON else rarity(key) for key in passage.keys]
    return np.array(weights, dtype=np.float64)


def news_share(passage: Passage, asked: frozenset[str]) -> float:
    """How much of what a reply says goes beyond the question, 0 to 1."""
    whole = sum(rarity(key) for key in passage.keys)
    return float(news(passage, asked).sum()) / max(whole, 1e-9)


def is_parrot(passage: Passage, asked: frozenset[str], telling_words: frozenset[str]) -> bool:
    """Whether little of a reply goes beyond the question, and next to none of it in words that any statement uses."""
    told = {key for key, new in zip(passage.keys, news(passage, asked), strict=True) if new and key in telling_words}
    return news_share(passage, asked) < _LEAST_SHARE and sum(map(rarity, told)) < _LEAST_TOLD


def telling(clauses: Sequence[Clause], passage: Passage, asked: frozenset[str]) -> tuple[Clause, ...]:
    """The clauses that hold any news."""
    weights, places = news(passage, asked), passage.word_places
    return tuple(clause for clause in clauses if weights[(places >= clause.start) & (places < clause.end)].sum() > 0)
