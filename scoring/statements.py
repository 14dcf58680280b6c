"""What a question is judged by: the right statements of its keypoints and the wrong ones of its contrasts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from questions import Contrast, Language, Point, Texts, Tier
from scoring.background import rarity
from scoring.encoder import Vectors
from scoring.passages import Flags, Floats, Passage, Places, negated, sides

# A word that the question says itself proves little: its weight falls with its similarity to the question's words.
# The best of the weightings measured on Mohler 2011.
_DEMOTION = 1.05
_ASKED_WORD = 0.05
_MOST_OPPONENTS = 2
_UNRELATED = 0.25
_USUAL = 0.9


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence that says a point (`contrast` is None) or contradicts it."""

    text: str
    point: int
    contrast: str | None


@dataclass(frozen=True, slots=True)
class Asked:
    """The words of what was asked, the question and a probe."""

    vectors: Vectors
    keys: tuple[str, ...]

    @classmethod
    def of(cls, passages: Sequence[Passage]) -> Asked:
        """The words of these passages."""
        vectors = np.concatenate([passage.vectors for passage in passages])
        return cls(vectors, tuple(key for passage in passages for key in passage.keys))

    @property
    def words(self) -> frozenset[str]:
        """The keys without order."""
        return frozenset(self.keys)

    def weights(self, passage: Passage) -> Floats:
        """How much each token of a passage says beyond the question."""
        likeness = np.clip((passage.vectors @ self.vectors.T).max(axis=1, initial=0.0), 0.0, 1.0)
        weights: Floats = passage.rarities * (_DEMOTION - likeness) ** 2
        return weights

    def word_weights(self, keys: Sequence[str]) -> Floats:
        """How much each word says beyond the question."""
        asked = self.words
        return np.array([rarity(key) * (_ASKED_WORD if key in asked else 1.0) for key in keys], dtype=np.float64)


@dataclass(frozen=True, slots=True)
class Statements:
    """The statements of one language, S of them, with all their tokens (N) and words (K) in a row, ready to compare.

    `shares` (S, N) and `word_shares` (S, K) hold each statement's weights, summing to 1. `duels` (D) names a statement
    for each pair with one of its nearest opponents; `differences` (D, N) and `word_differences` (D, K) weigh the words
    in which the two differ: the statement's own sum to 1, its opponent's to -1. `usual_recalls` and
    `usual_similarities` (S) say how far a statement is found in what says other points.
    """

    tiers: tuple[Tier, ...]
    statements: tuple[Statement, ...]
    points: Places
    right: Flags
    vectors: Vectors
    firsts: Places
    shares: Floats
    means: Floats
    telling_means: Floats
    keys: tuple[str, ...]
    key_owners: Places
    denied: Flags
    word_shares: Floats
    duels: Places
    differences: Floats
    word_differences: Floats
    sides: Flags
    negated: Flags
    usual_recalls: Floats
    usual_similarities: Floats


def listed(
    points: Sequence[Point], contrasts: Sequence[Contrast], languages: Sequence[Language]
) -> tuple[Statement, ...]:
    """The statements of some points in these languages; a point that has none in any of them has its own sentence."""
    numbers = {point.id: number for number, point in enumerate(points)}
    right = [
        Statement(text, number, None)
        for number, point in enumerate(points)
        for text in _in(point.paraphrases, languages) or (point.point.to(languages[0]),)
    ]
    wrong = [
        Statement(text, numbers[contrast.contradicts], contrast.id)
        for contrast in contrasts
        if contrast.contradicts in numbers
        for text in _in(contrast.wordings, languages)
    ]
    return (*right, *wrong)


def _in(texts: Texts, languages: Sequence[Language]) -> tuple[str, ...]:
    """The texts in these languages, no text twice: what there is in one language only stands for the other as well."""
    return tuple(dict.fromkeys(text for language in languages for text in texts.to(language)))


def prepare(
    points: Sequence[Point], statements: tuple[Statement, ...], passages: Sequence[Passage], asked: Asked
) -> Statements:
    """The statements, of which `passages` are the readings, weighed against what was asked."""
    vectors = np.concatenate([passage.vectors for passage in passages])
    owners = np.repeat(np.arange(len(passages)), [len(passage.vectors) for passage in passages])
    weights = np.concatenate([asked.weights(passage) for passage in passages])
    keys = tuple(key for passage in passages for key in passage.keys)
    key_owners = np.repeat(np.arange(len(passages)), [len(passage.keys) for passage in passages])
    word_weights = asked.word_weights(keys)
    firsts = np.searchsorted(owners, np.arange(len(passages)))
    shares = _to_one(spread(owners, weights, len(passages)))
    alike = likeness(vectors, vectors)
    means = directions(spread(owners, np.ones(len(vectors)), len(passages)) @ vectors)
    points_of = np.array([statement.point for statement in statements])
    right = np.array([statement.contrast is None for statement in statements])
    pairs = _pairs(means, points_of, right)
    return Statements(
        tiers=tuple(point.tier for point in points),
        statements=statements,
        points=points_of,
        right=right,
        vectors=vectors,
        firsts=firsts,
        shares=shares,
        means=means,
        telling_means=directions(spread(owners, weights, len(passages)) @ vectors),
        keys=keys,
        key_owners=key_owners,
        denied=np.concatenate([passage.denied for passage in passages]),
        word_shares=_to_one(spread(key_owners, word_weights, len(passages))),
        duels=np.array([one for one, _ in pairs], dtype=np.int64),
        differences=_differences(pairs, owners, weights, np.clip(vectors @ vectors.T, 0.0, 1.0)),
        word_differences=_differences(pairs, key_owners, word_weights, equal(keys, keys)),
        sides=np.array([sides(passage.keys) for passage in passages]),
        negated=np.array([negated(passage.keys) for passage in passages]),
        usual_recalls=_usual(shares @ np.maximum.reduceat(alike, firsts, axis=1), points_of, right),
        usual_similarities=_usual(means @ means.T, points_of, right),
    )


def likeness(one: Vectors, other: Vectors) -> Floats:
    """How alike words are, 0 to 1: (len(one), len(other)). Contextual vectors of any two words are a little alike."""
    alike: Floats = np.clip((one @ other.T - _UNRELATED) / (1 - _UNRELATED), 0.0, 1.0)
    return alike


def spread(owners: Places, weights: Floats, count: int) -> Floats:
    """A matrix (count, len(owners)) that holds each weight in the row of its owner."""
    matrix = np.zeros((count, len(owners)))
    matrix[owners, np.arange(len(owners))] = weights
    return matrix


def directions(rows: Floats) -> Floats:
    """The rows scaled to length 1."""
    scaled: Floats = rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
    return scaled


def equal(one: Sequence[str], other: Sequence[str]) -> Floats:
    """A matrix (len(one), len(other)) of 1 where two words have the same key, 0 elsewhere."""
    numbers: dict[str, int] = {}
    coded = [np.array([numbers.setdefault(key, len(numbers)) for key in keys], dtype=np.int64) for keys in (one, other)]
    same: Floats = np.equal.outer(*coded).astype(np.float64)
    return same


def _to_one(rows: Floats) -> Floats:
    shares: Floats = rows / np.maximum(rows.sum(axis=1, keepdims=True), 1e-9)
    return shares


def _pairs(means: Floats, points: Places, right: Flags) -> list[tuple[int, int]]:
    """Each statement with its nearest opponents: contrasts of the same point, or for a contrast any right statement."""
    likeness = means @ means.T
    pairs = []
    for one in range(len(points)):
        opponents = np.flatnonzero((right != right[one]) & ((points == points[one]) | ~right[one]))
        nearest = opponents[np.argsort(-likeness[one, opponents], kind="stable")][:_MOST_OPPONENTS]
        pairs += [(one, int(other)) for other in nearest]
    return pairs


def _usual(values: Floats, points: Places, right: Flags) -> Floats:
    """For each statement, the 90th percentile of its values for the right statements of other points."""
    others = right[None, :] & (points[:, None] != points[None, :])
    rows = [row[other] for row, other in zip(values, others, strict=True)]
    return np.array([np.quantile(row, _USUAL) if len(row) else 0.0 for row in rows])


def _differences(pairs: list[tuple[int, int]], owners: Places, weights: Floats, likeness: Floats) -> Floats:
    """For each pair, its words weighed by how little they are like any word of the other statement."""
    differences = np.zeros((len(pairs), len(owners)))
    for row, (one, other) in zip(differences, pairs, strict=True):
        mine, theirs = np.flatnonzero(owners == one), np.flatnonzero(owners == other)
        between = likeness[np.ix_(mine, theirs)]
        for places, unlike, sign in (
            (mine, 1 - between.max(axis=1, initial=0.0), 1.0),
            (theirs, 1 - between.max(axis=0, initial=0.0), -1.0),
        ):
            telling = weights[places] * unlike
            row[places] += sign * telling / max(float(telling.sum()), 1e-9)
    return differences
