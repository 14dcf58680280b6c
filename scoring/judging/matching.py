"""Comparing every window of a reply with every statement of a question by likeness, in numbers that have names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from scoring.judging.statements import Asked, Statements, directions, equal, likeness
from scoring.reading.clauses import Clause
from scoring.reading.passages import Flags, Floats, Passage, choice_of_side, sides
from scoring.reading.signed import signed

# The names of the numbers, in the order of the last axis of `match`; docs/scoring.md explains each.
LIKENESSES = (
    "similarity",
    "recall",
    "precision",
    "word_recall",
    "word_precision",
    "conflict",
    "agreement",
    "opposed",
)
_MOST_SIDES = 3
_LONGEST_WINDOW = 3
_TURNED_RIGHT, _TURNED_WRONG = 0.3, 1.0
# How well a statement fits a window in all, by its recall, similarity, and the recall of its words.
_FIT = {"recall": 0.45, "similarity": 0.25, "word_recall": 0.2, "precision": 0.1}


@dataclass(frozen=True, slots=True)
class Window:
    """A piece of a reply, (start, end) in it, made of the clauses from `first` up to `last`, all of one sentence."""

    start: int
    end: int
    first: int
    last: int
    sentence: int


@dataclass(frozen=True, slots=True)
class Matches:
    """`numbers` (S, W, LIKENESSES) and `fits` (S, W) for each statement and window.

    `whole` (S) is the recall of each statement in the reply as a whole; `means` (W, D) and `words` are the direction of
    each window and its signed words.
    """

    windows: tuple[Window, ...]
    numbers: Floats
    fits: Floats
    whole: Floats
    means: Floats
    words: tuple[tuple[str, ...], ...]

    def sentence(self, window: int) -> tuple[int, int]:
        """Where the sentence of a window, as far as it tells anything, stands in the reply."""
        own = [each for each in self.windows if each.sentence == self.windows[window].sentence]
        return min(each.start for each in own), max(each.end for each in own)


def windows(clauses: Sequence[Clause]) -> tuple[Window, ...]:
    """All runs of 1 to 3 neighbouring clauses of one sentence, and every whole sentence."""
    runs: dict[tuple[int, int], None] = {}
    for first in range(len(clauses)):
        for last in range(first + 1, len(clauses) + 1):
            if clauses[last - 1].sentence != clauses[first].sentence:
                break
            begins = first == 0 or clauses[first - 1].sentence != clauses[first].sentence
            ends = last == len(clauses) or clauses[last].sentence != clauses[first].sentence
            if last - first <= _LONGEST_WINDOW or (begins and ends):
                runs[first, last] = None
    return tuple(
        Window(clauses[first].start, clauses[last - 1].end, first, last, clauses[first].sentence)
        for first, last in runs
    )


def match(
    statements: Statements, passage: Passage, clauses: Sequence[Clause], asked: Asked, before: tuple[str, ...] = ()
) -> Matches:
    """How far each window over the clauses of a reply says each statement.

    `before` are the words that the reply is an answer to, where they settle which side of a choice it begins with.
    """
    found = windows(clauses)
    bounds = [(clause.start, clause.end) for clause in clauses]
    tokens, token_places = _within(passage.places, bounds)
    words, word_places = _within(passage.word_places, bounds)
    vectors, keys = passage.vectors[tokens], tuple(passage.keys[word] for word in words)
    alike = likeness(statements.vectors, vectors)
    same = equal(statements.keys, keys)
    agreed = same & ~np.not_equal.outer(statements.denied, passage.denied[words])
    runs = [(window.first, window.last) for window in found]

    shares, word_shares = statements.shares[:, None], statements.word_shares[:, None]
    best = _by_clause(alike, token_places, len(clauses))
    recall = np.add.reduceat(shares * _of(best, runs), statements.firsts, axis=0)
    said = _of(_by_clause(same.astype(np.float32), word_places, len(clauses)), runs)
    held = _of(_by_clause(agreed.astype(np.float32), word_places, len(clauses)), runs)
    word_recall = np.add.reduceat(word_shares * said, statements.word_firsts, axis=0)
    opposed = np.add.reduceat(word_shares * (said - held), statements.word_firsts, axis=0)

    inside, word_inside = _inside(token_places, found), _inside(word_places, found)
    weights = inside * asked.weights(passage)[tokens]
    word_weights = word_inside * asked.word_weights(keys)
    means = directions(inside @ vectors)
    similarity = statements.means @ means.T
    precision = _mean(np.maximum.reduceat(alike, statements.firsts, axis=0), weights)
    word_precision = _mean(np.logical_or.reduceat(same, statements.word_firsts, axis=0), word_weights)
    conflict, agreement = _sides(statements, passage, found, before)
    numbers = np.stack(
        [similarity, recall, precision, word_recall, word_precision, conflict, agreement, opposed], axis=2
    ).astype(np.float64)
    fits = sum(weight * numbers[:, :, LIKENESSES.index(name)] for name, weight in _FIT.items())
    whole = np.add.reduceat(statements.shares * best.max(axis=1), statements.firsts)
    # A window that takes the other side of a choice turns a right statement round, and is no contrast at all.
    turned = np.where(statements.right[:, None], _TURNED_RIGHT, _TURNED_WRONG) * conflict
    bags = signed(keys, passage.denied[words])
    said_in = tuple(tuple(bags[place] for place in np.flatnonzero(row)) for row in word_inside)
    return Matches(found, numbers, np.asarray(fits - turned), whole, means, said_in)


def _within(places: np.ndarray, bounds: Sequence[tuple[int, int]]) -> tuple[np.ndarray, np.ndarray]:
    """Which places lie in any of the pieces, and in which one."""
    pieces = [np.flatnonzero((places >= start) & (places < end)) for start, end in bounds]
    return np.concatenate(pieces).astype(np.int64), np.repeat(np.arange(len(bounds)), [len(each) for each in pieces])


def _by_clause(values: np.ndarray, owners: np.ndarray, count: int) -> np.ndarray:
    """The greatest value of each row among the columns of each clause: (rows, columns) to (rows, clauses)."""
    best = np.zeros((len(values), count), dtype=np.float32)
    present, firsts = np.unique(owners, return_index=True)
    if len(present):
        best[:, present] = np.maximum.reduceat(values, firsts, axis=1)
    return best


def _of(best: np.ndarray, runs: Sequence[tuple[int, int]]) -> np.ndarray:
    """The greatest value among the clauses of each window: (rows, clauses) to (rows, windows)."""
    return np.stack([best[:, first:last].max(axis=1) for first, last in runs], axis=1)


def _inside(owners: np.ndarray, found: Sequence[Window]) -> Floats:
    """1 where a token's clause belongs to a window: (windows, tokens)."""
    rows = [(owners >= window.first) & (owners < window.last) for window in found]
    return np.array(rows, dtype=np.float64).reshape(len(found), len(owners))


def _mean(matches: np.ndarray, weights: Floats) -> Floats:
    """How much of each window is matched: (statements, windows)."""
    mean: Floats = (matches @ weights.T) / np.maximum(weights.sum(axis=1), 1e-9)
    return mean


def _sides(
    statements: Statements, passage: Passage, found: Sequence[Window], before: tuple[str, ...]
) -> tuple[Floats, Floats]:
    """On how many choices a window takes another side than a statement, and the same; 0 to 1."""
    # The side that a sentence began with holds for all of it, and no further.
    begins: dict[int, int] = {}
    for window in found:
        begins[window.sentence] = min(window.start, begins.get(window.sentence, window.start))
    spans = [
        np.searchsorted(passage.word_places, (begins[window.sentence], window.start, window.end)) for window in found
    ]
    taken: Flags = np.array(
        [sides(passage.keys[first:last], before + passage.keys[begin:first]) for begin, first, last in spans]
    )
    counts = np.zeros((2, len(statements.statements), len(taken)))
    of = choice_of_side()
    for choice in range(of.max() + 1):
        mine, theirs = statements.sides[:, of == choice], taken[:, of == choice]
        if mine.any() and theirs.any():
            common = (mine.astype(np.int64) @ theirs.T.astype(np.int64)) > 0
            conflict = np.outer(mine.any(axis=1), theirs.any(axis=1)) & ~common
            counts += np.stack([conflict, common])
    conflict, agreement = np.minimum(counts, _MOST_SIDES) / _MOST_SIDES
    return conflict, agreement
