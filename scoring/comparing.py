"""Comparing every window of a reply with every statement of a question, by numbers that have names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scoring.passages import Flags, Floats, Passage, choice_of_side, negated, sides
from scoring.statements import Asked, Statements, directions, equal, likeness

# The names of the numbers, in the order of the last axis of `compare`; docs/scoring.md explains each.
FEATURES = (
    "similarity",
    "telling_similarity",
    "recall",
    "precision",
    "word_recall",
    "word_precision",
    "contrast",
    "word_contrast",
    "conflict",
    "agreement",
    "straddling",
    "negation",
    "opposed",
    "rivalry",
    "similarity_margin",
    "recall_margin",
    "clean_margin",
    "similarity_lift",
    "recall_lift",
    "exactness",
    "denial",
    "reversal",
)
_MOST_SIDES = 3
_MORE = 0.05


@dataclass(frozen=True, slots=True)
class Reply:
    """A reply that was read, the windows over it as (start, end) in characters, and the words it is an answer to.

    `before` is empty where the question leaves open which side of a choice a reply begins with.
    """

    passage: Passage
    windows: tuple[tuple[int, int], ...]
    before: tuple[str, ...] = ()


def compare(statements: Statements, reply: Reply, asked: Asked) -> NDArray[np.float32]:
    """How far each window says each statement: (statements, windows, FEATURES)."""
    passage = reply.passage
    inside = _inside(passage.places, reply.windows)
    word_inside = _inside(passage.word_places, reply.windows)
    alike = likeness(statements.vectors, passage.vectors)
    same = equal(statements.keys, passage.keys)
    best, word_best = _best(alike, inside), _best(same, word_inside)
    agreed = _best(same * np.equal.outer(statements.denied, passage.denied), word_inside)

    weights = inside * asked.weights(passage)
    word_weights = word_inside * asked.word_weights(passage.keys)
    similarity = statements.means @ directions(inside @ passage.vectors).T
    recall = statements.shares @ best
    conflict, agreement, straddling = _sides(statements, reply)
    negation = statements.negated[:, None] != np.array([negated(keys) for keys, _ in _keys(reply)])[None, :]
    # A window may only lack the clause with the "not" that a wider one, which says more of the statement, has.
    wider = _around(reply.windows, np.where((conflict == 0) & ~negation, recall, 0.0))
    negation &= wider <= recall + _MORE
    precision = _mean(np.maximum.reduceat(alike, statements.firsts, axis=0), weights)
    clean = statements.right[:, None] & (conflict == 0) & ~negation
    return np.stack(
        [
            similarity,
            statements.telling_means @ directions(weights @ passage.vectors).T,
            recall,
            precision,
            statements.word_shares @ word_best,
            _mean(_any(same, statements), word_weights),
            _least(statements, statements.differences @ best),
            _least(statements, statements.word_differences @ word_best),
            conflict,
            agreement,
            straddling,
            negation,
            statements.word_shares @ (word_best - agreed),
            _rivalry(statements, recall * precision),
            _margin(statements, similarity),
            _margin(statements, recall),
            recall - np.where(clean, recall, 0.0).max(axis=0, keepdims=True),
            similarity - statements.usual_similarities[:, None],
            recall - statements.usual_recalls[:, None],
            recall * precision,
            recall * negation,
            recall * conflict,
        ],
        axis=2,
    ).astype(np.float32)


def _inside(places: NDArray[np.int64], windows: Sequence[tuple[int, int]]) -> Floats:
    """1 where a place lies in a window: (windows, places)."""
    return np.array([(places >= start) & (places < end) for start, end in windows], dtype=np.float64).reshape(
        len(windows), len(places)
    )


def _best(likeness: Floats, inside: Floats) -> Floats:
    """Each statement word's best match in each window: (words, windows)."""
    rows = [likeness[:, window > 0].max(axis=1, initial=0.0) for window in inside]
    return np.stack(rows, axis=1)


def _mean(matches: Floats, weights: Floats) -> Floats:
    """How much of each window is matched: (statements, windows)."""
    mean: Floats = (matches @ weights.T) / np.maximum(weights.sum(axis=1), 1e-9)
    return mean


def _any(same: Floats, statements: Statements) -> Floats:
    matches = np.zeros((len(statements.statements), same.shape[1]))
    np.maximum.at(matches, statements.key_owners, same)
    return matches


def _least(statements: Statements, duels: Floats) -> Floats:
    """Of a statement's duels with its opponents, the worst; 0 where it has none."""
    worst = np.full((len(statements.statements), duels.shape[1]), np.inf)
    np.minimum.at(worst, statements.duels, duels)
    return np.where(np.isinf(worst), 0.0, worst)


def _margin(statements: Statements, values: Floats) -> Floats:
    """How far a statement lies above the best of its opponents; 0 where it has none."""
    margins = np.zeros_like(values)
    right = statements.right
    for one in range(len(values)):
        same_point = statements.points == statements.points[one]
        opponents = (right != right[one]) & (same_point | ~right[one])
        if opponents.any():
            margins[one] = values[one] - values[opponents].max(axis=0)
    return margins


def _around(windows: Sequence[tuple[int, int]], values: Floats) -> Floats:
    """Of each window, the greatest value that it or a window around it has: (statements, windows)."""
    around = [[first <= start and last >= end for first, last in windows] for start, end in windows]
    return np.stack([values[:, wider].max(axis=1) for wider in around], axis=1)


def _rivalry(statements: Statements, values: Floats) -> Floats:
    """The best of all contrasts in each window; for a contrast, the best of all right statements."""
    right = statements.right[:, None]
    contrasts, rights = (np.where(chosen, values, 0.0).max(axis=0, keepdims=True) for chosen in (~right, right))
    rivals: Floats = np.where(right, contrasts, rights)
    return rivals


def _keys(reply: Reply) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """The words of each window, and those before it."""
    passage = reply.passage
    spans = [np.searchsorted(passage.word_places, window) for window in reply.windows]
    return [(passage.keys[first:last], reply.before + passage.keys[:first]) for first, last in spans]


def _sides(statements: Statements, reply: Reply) -> tuple[Floats, Floats, Floats]:
    """On how many choices a window takes another side than a statement, the same, the same and another; 0 to 1."""
    taken: Flags = np.array([sides(keys, before) for keys, before in _keys(reply)])
    counts = np.zeros((3, len(statements.statements), len(taken)))
    of = choice_of_side()
    for choice in range(of.max() + 1):
        mine, theirs = statements.sides[:, of == choice], taken[:, of == choice]
        if mine.any() and theirs.any():
            common = (mine.astype(np.int64) @ theirs.T.astype(np.int64)) > 0
            beyond = (~mine).astype(np.int64) @ theirs.T.astype(np.int64) > 0
            conflict = np.outer(mine.any(axis=1), theirs.any(axis=1)) & ~common
            counts += np.stack([conflict, common, common & beyond])
    conflict, agreement, straddling = np.minimum(counts, _MOST_SIDES) / _MOST_SIDES
    return conflict, agreement, straddling
