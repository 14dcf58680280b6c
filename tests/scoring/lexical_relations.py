"""A relation model without a model: a sentence that has most words of a statement says it, unless sides differ."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from scoring.reading.background import rarity
from scoring.reading.clauses import sentences
from scoring.reading.passages import sides
from scoring.reading.words import words
from scoring.relations.model import RELATIONS, Probabilities


class LexicalRelations:
    """Says by the share of a statement's words, rare ones weighing more; contradicts where high stands for low."""

    name = "lexical-relations"

    def relate(self, statements: Sequence[str], text: str) -> Probabilities:
        found = np.zeros((len(statements), len(RELATIONS)), np.float32)
        pieces = [_keys(text[start:end]) for start, end in sentences(text)]
        for row, statement in zip(found, statements, strict=True):
            keys = _keys(statement)
            whole = sum(map(rarity, keys)) or 1.0
            shares = [sum(rarity(key) for key in keys if key in piece) / whole for piece in pieces] or [0.0]
            best = pieces[int(np.argmax(shares))] if pieces else ()
            mine, theirs = sides(keys), sides(best)
            other = bool(mine.any() and theirs.any() and not (mine & theirs).any())
            row[RELATIONS.index("contradicts" if other else "says")] = max(shares)
            row[RELATIONS.index("neither")] = 1.0 - max(shares)
        return found


def _keys(text: str) -> tuple[str, ...]:
    return tuple(word.key for word in words(text))
