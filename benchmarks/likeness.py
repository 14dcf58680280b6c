"""Plain ways to say how like a reply is to a statement: the baselines that the score has to beat."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Protocol

import numpy as np

from scoring import Encoder, Tokens
from scoring.reading.clauses import sentences

_TERM = re.compile(r"[a-z0-9]+|[^\W_a-z0-9]+")
_SATURATION, _LENGTH = 1.2, 0.75
# The weighting of the question's words that did best on Mohler's set.
_DEMOTION = 1.05


class Likeness(Protocol):
    """How like a reply is to a statement, given what was asked."""

    name: str

    def __call__(self, asked: str, statement: str, reply: str, /) -> float:
        """A number that grows with the likeness."""


class Cosine:
    """Of the encoder's sentence vectors."""

    name = "cosine"

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._known: dict[str, np.ndarray] = {}

    def __call__(self, _asked: str, statement: str, reply: str, /) -> float:
        """The cosine of the two as wholes."""
        return float(self._vector(statement) @ self._vector(reply))

    def _vector(self, text: str) -> np.ndarray:
        if text not in self._known:
            self._known[text] = self._encoder.sentences([text])[0]
        return self._known[text]


class TfIdf:
    """Cosine of term counts weighed by rarity; terms are Latin words and pairs of Japanese characters."""

    name = "TF-IDF"

    def __init__(self, background: Iterable[str]) -> None:
        self._rarity = Rarity(terms(text) for text in background)

    def __call__(self, _asked: str, statement: str, reply: str, /) -> float:
        """The cosine."""
        one, other = Counter(terms(statement)), Counter(terms(reply))
        return self._dot(one, other) / (math.sqrt(self._dot(one, one) * self._dot(other, other)) or 1.0)

    def _dot(self, one: Counter[str], other: Counter[str]) -> float:
        return sum(one[term] * other[term] * self._rarity.of(term) ** 2 for term in one if term in other)


class Bm25:
    """The statement as a query, the reply as the document found; as a share of what the statement itself would get."""

    name = "BM25"

    def __init__(self, background: Iterable[str]) -> None:
        documents = [terms(text) for text in background]
        self._rarity = Rarity(documents)
        self._usual = sum(map(len, documents)) / max(len(documents), 1)

    def __call__(self, _asked: str, statement: str, reply: str, /) -> float:
        """The share."""
        query = terms(statement)
        return self._score(query, terms(reply)) / (self._score(query, query) or 1.0)

    def _score(self, query: Sequence[str], document: Sequence[str]) -> float:
        counts = Counter(document)
        longer = _SATURATION * (1 - _LENGTH + _LENGTH * len(document) / max(self._usual, 1e-9))
        return sum(
            self._rarity.of(term) * counts[term] * (_SATURATION + 1) / (counts[term] + longer)
            for term in set(query)
            if term in counts
        )


class SoftRecall:
    """How much of a statement is found in the reply: each word's best match, rare and unasked ones weighing more."""

    name = "soft recall"

    def __init__(self, encoder: Encoder, background: Iterable[str]) -> None:
        self._encoder = encoder
        self._rarity = Rarity([token.lower() for token in each.texts] for each in encoder.tokens(list(background)))
        self._weights: dict[tuple[str, str], np.ndarray] = {}

    def __call__(self, asked: str, statement: str, reply: str, /) -> float:
        """The share of the statement's weight."""
        told, weights = self._tokens(statement), self._weighed(asked, statement)
        best = np.clip((told.vectors @ self._tokens(reply).vectors.T).max(axis=1, initial=0.0), 0.0, 1.0)
        return float(weights @ best)

    def _tokens(self, text: str) -> Tokens:
        return self._encoder.tokens([text])[0]

    def _weighed(self, asked: str, statement: str) -> np.ndarray:
        if (asked, statement) not in self._weights:
            told = self._tokens(statement)
            repeated = np.clip((told.vectors @ self._tokens(asked).vectors.T).max(axis=1, initial=0.0), 0.0, 1.0)
            weights = self._rare(told) * (_DEMOTION - repeated) ** 2
            self._weights[asked, statement] = weights / max(float(weights.sum()), 1e-9)
        return self._weights[asked, statement]

    def _rare(self, tokens: Tokens) -> np.ndarray:
        return np.array([self._rarity.of(token.lower()) for token in tokens.texts])


class Rarity:
    """The inverse document frequency of terms in some documents."""

    def __init__(self, documents: Iterable[Sequence[str]]) -> None:
        every = [set(document) for document in documents]
        self._documents = len(every)
        self._counts = Counter(term for document in every for term in document)

    def of(self, term: str) -> float:
        """Near 0 for a term that is everywhere, the greater the rarer."""
        return math.log((self._documents + 1) / (self._counts[term] + 0.5))


@cache
def terms(text: str) -> tuple[str, ...]:
    """The Latin words of a text and the pairs of its Japanese characters."""
    found: list[str] = []
    for run in _TERM.findall(text.lower()):
        found += [run] if run.isascii() or len(run) == 1 else [run[i : i + 2] for i in range(len(run) - 1)]
    return tuple(found)


def best_sentence(likeness: Likeness, asked: str, statement: str, reply: str) -> float:
    """The greatest likeness of any sentence of the reply."""
    parts = [reply[start:end] for start, end in sentences(reply)]
    return max((likeness(asked, statement, part) for part in parts), default=0.0)
