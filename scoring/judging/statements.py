"""What a question is judged by: the right statements of its keypoints and the wrong ones of its contrasts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from questions import Contrast, Language, Point, Texts, Tier
from scoring.encoders.encoder import Vectors
from scoring.judging.excerpts import Excerpt
from scoring.judging.leaning import Lessons
from scoring.reading.background import rarity
from scoring.reading.passages import Flags, Floats, Passage, Places, sides
from scoring.reading.rivals import swapped_back
from scoring.reading.signed import signed

# A word that the question says itself proves little: its weight falls with its similarity to the question's words.
# The best of the weightings measured on Mohler 2011.
_DEMOTION = 1.05
_ASKED_WORD = 0.05
_UNRELATED = 0.25


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence that says a point (`contrast` is None) or contradicts it; `own`: it is what feedback prints.

    `swap` says that it is wrong by exchanging two things.
    """

    text: str
    point: int
    contrast: str | None = None
    own: bool = False
    swap: bool = False


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
    """S statements with all their tokens (N) and words (K) in a row, ready to compare.

    `shares` (N) and `word_shares` (K) are each token's weight within its statement, summing to 1 there; `firsts` and
    `word_firsts` (S) say where each statement begins.
    """

    tiers: tuple[Tier, ...]
    statements: tuple[Statement, ...]
    points: Places
    right: Flags
    vectors: Vectors
    firsts: Places
    shares: Floats
    means: Floats
    keys: tuple[str, ...]
    word_firsts: Places
    word_shares: Floats
    denied: Flags
    sides: Flags

    @property
    def words(self) -> tuple[frozenset[str], ...]:
        """The words of each statement, by their keys."""
        ends = [*self.word_firsts[1:], len(self.keys)]
        return tuple(frozenset(self.keys[first:end]) for first, end in zip(self.word_firsts, ends, strict=True))

    def lessons(self, used: Flags) -> Lessons:
        """The statements in `used` (S) as what is learned from."""
        words = signed(self.keys, self.denied)
        ends = [*self.word_firsts[1:], len(words)]
        rows = np.flatnonzero(used)
        bags = [words[self.word_firsts[row] : ends[row]] for row in rows]
        of = self.points[rows, None] == np.arange(len(self.tiers))
        right = self.right[rows, None]
        # What exchanges two things is right once they are put back; in such words few banks say it.
        mended = {place: swapped_back(bags[place]) for place, row in enumerate(rows) if self.statements[row].swap}
        back = {place: words for place, words in mended.items() if words is not None}
        places = list(back)
        return Lessons(self.means[rows], bags, of & right, of & ~right).and_also(
            Lessons(self.means[rows][places], list(back.values()), of[places], np.zeros_like(of[places]))
        )


def listed(
    points: Sequence[Point], contrasts: Sequence[Contrast], languages: Sequence[Language]
) -> tuple[Statement, ...]:
    """The statements of some points, no text twice for a point.

    Each point's own sentence is in the first language, its paraphrases and what contradicts it are in all of them.
    """
    numbers = {point.id: number for number, point in enumerate(points)}
    found: list[Statement] = []
    for number, point in enumerate(points):
        own = point.point.to(languages[0])
        found.append(Statement(own, number, own=True))
        found += [Statement(text, number) for text in _in(point.paraphrases, languages) if text != own]
    for contrast in contrasts:
        if contrast.contradicts in numbers:
            number = numbers[contrast.contradicts]
            swap = contrast.kind == "swap"
            found += [Statement(text, number, contrast.id, swap=swap) for text in _in(contrast.wordings, languages)]
    return tuple(found)


def _in(texts: Texts, languages: Sequence[Language]) -> tuple[str, ...]:
    """The texts in these languages, no text twice: what there is in one language only stands for the other as well."""
    return tuple(dict.fromkeys(text for language in languages for text in texts.to(language)))


def prepare(
    points: Sequence[Point], statements: tuple[Statement, ...], passages: Sequence[Passage], asked: Asked
) -> Statements:
    """The statements, of which `passages` are the readings, weighed against what was asked."""
    vectors = np.concatenate([passage.vectors for passage in passages])
    lengths = np.array([len(passage.vectors) for passage in passages])
    firsts = np.concatenate([[0], np.cumsum(lengths)[:-1]])
    weights = np.concatenate([asked.weights(passage) for passage in passages])
    # A statement without a word keeps a place, so that every statement has a first one.
    keys = tuple(key for passage in passages for key in (passage.keys or ("",)))
    counts = np.array([len(passage.keys) or 1 for passage in passages])
    word_firsts = np.concatenate([[0], np.cumsum(counts)[:-1]])
    denied = [passage.denied if len(passage.keys) else np.zeros(1, dtype=bool) for passage in passages]
    return Statements(
        tiers=tuple(point.tier for point in points),
        statements=statements,
        points=np.array([statement.point for statement in statements]),
        right=np.array([statement.contrast is None for statement in statements]),
        vectors=vectors,
        firsts=firsts,
        shares=_to_one(weights, firsts, lengths),
        means=directions(np.add.reduceat(vectors, firsts, axis=0)),
        keys=keys,
        word_firsts=word_firsts,
        word_shares=_to_one(asked.word_weights(keys), word_firsts, counts),
        denied=np.concatenate(denied),
        sides=np.array([sides(passage.keys) for passage in passages]),
    )


def of_excerpts(excerpts: Sequence[Excerpt], passages: Sequence[Passage], points: Sequence[Point]) -> Lessons:
    """Excerpts of graded replies, of which `passages` are the readings, as what is learned from."""
    ids = [point.id for point in points]
    says, contradicts = (
        np.array([[each in told for each in ids] for told in every], dtype=bool).reshape(len(excerpts), len(ids))
        for every in ([excerpt.says for excerpt in excerpts], [excerpt.contradicts for excerpt in excerpts])
    )
    means = np.array([passage.vectors.sum(axis=0) for passage in passages])
    return Lessons(directions(means), [signed(passage.keys, passage.denied) for passage in passages], says, contradicts)


def likeness(one: Vectors, other: Vectors) -> Vectors:
    """How alike words are, 0 to 1: (len(one), len(other)). Contextual vectors of any two words are a little alike."""
    alike: Vectors = np.clip((one @ other.T - _UNRELATED) / (1 - _UNRELATED), 0.0, 1.0)
    return alike


def directions(rows: Floats) -> Floats:
    """The rows scaled to length 1."""
    scaled: Floats = rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
    return scaled


def equal(one: Sequence[str], other: Sequence[str]) -> Flags:
    """A matrix (len(one), len(other)) that says where two words have the same key."""
    numbers: dict[str, int] = {}
    coded = [np.array([numbers.setdefault(key, len(numbers)) for key in keys], dtype=np.int64) for keys in (one, other)]
    same: Flags = np.equal.outer(*coded)
    return same


def _to_one(weights: Floats, firsts: Places, lengths: Places) -> Floats:
    shares: Floats = weights / np.repeat(np.maximum(np.add.reduceat(weights, firsts), 1e-9), lengths)
    return shares
