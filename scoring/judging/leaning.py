"""What a window says, learned from all statements of its question together.

The nearest statement tells what a window is about, right and wrong statements of one matter being much alike. What the
right ones have in common and the wrong ones lack tells more: ridge regression in dual variables (Saunders, Gammerman
and Vovk, 1998) on mean vectors, words, pairs of neighbouring words and threes of rivals, with two outputs for each
point: what says it, and what contradicts it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from scoring.reading.background import rarity
from scoring.reading.passages import Flags, Floats
from scoring.reading.rivals import Mention, Rival, commonest, mentions
from scoring.reading.signed import signed_like, unsigned

# How much the regression is held back; from 0.1 to 0.3 it tells held-out statements apart alike, from 1 on worse.
_RIDGE = 0.3
# What is like nothing that was learned is given less than this, however few points there are.
_UNHEARD = -0.73
# Words that stand no farther apart than this are a pair: "BFS … stack, DFS … queue" has the words of its opposite.
_NEAR = 2

# Of neighbouring rivals so many count together.
_THREE = 3

Term = str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Leaning:
    """What was learned of P points: weights (D + V, 2 P) of vectors and terms, for saying and for contradicting.

    `middle` (D + V) and `offsets` (2 P) are the means of what it was learned from, the latter those of a question with
    several points at most. `rivals` are the words by which those texts name a rival most often.
    """

    weights: Floats
    middle: Floats
    offsets: Floats
    vocabulary: Mapping[Term, int]
    rivals: Mapping[Rival, tuple[str, ...]]

    def only(self, points: Sequence[int]) -> Leaning:
        """What was learned of some of the points."""
        count = len(self.offsets) // 2
        columns = [*points, *(count + point for point in points)]
        return Leaning(self.weights[:, columns], self.middle, self.offsets[columns], self.vocabulary, self.rivals)

    def of(self, means: Floats, words: Sequence[Sequence[str]]) -> tuple[Floats, Floats]:
        """How surely each of W windows says, and contradicts, each point: (W, P) twice, about -1 to 1.

        `means` (W, D) are unit vectors, `words` are signed.
        """
        found = (np.hstack([means, _bags(words, self.vocabulary)]) - self.middle) @ self.weights + self.offsets
        says, contradicts = np.hsplit(found, 2)
        return says, contradicts


@dataclass(frozen=True, slots=True)
class Lessons:
    """What is learned from, S texts: unit vectors (S, D), signed words, and the points that each says or contradicts.

    `says` and `contradicts` are (S, P).
    """

    means: Floats
    words: Sequence[Sequence[str]]
    says: Flags
    contradicts: Flags

    def and_also(self, others: Lessons) -> Lessons:
        """These and others about the same points."""
        return Lessons(
            np.concatenate([self.means, others.means]),
            [*self.words, *others.words],
            np.concatenate([self.says, others.says]),
            np.concatenate([self.contradicts, others.contradicts]),
        )


def learned(lessons: Lessons) -> Leaning:
    """What is learned of all points."""
    counts = Counter(term for words in lessons.words for terms in _terms(words) for term in terms)
    # A term of one text tells nothing of another.
    vocabulary = {term: place for place, term in enumerate(each for each, count in counts.items() if count > 1)}
    inputs = np.hstack([lessons.means, _bags(lessons.words, vocabulary)])
    wanted = np.where(np.hstack([lessons.says, lessons.contradicts]), 1.0, -1.0)
    middle, offsets = inputs.mean(axis=0), wanted.mean(axis=0)
    centred = inputs - middle
    dual = np.linalg.solve(centred @ centred.T + _RIDGE * np.eye(len(inputs)), wanted - offsets)
    return Leaning(centred.T @ dual, middle, np.minimum(offsets, _UNHEARD), vocabulary, commonest(lessons.words))


def _bags(words: Sequence[Sequence[str]], vocabulary: Mapping[Term, int]) -> Floats:
    """What each text holds, (n, V): a unit row each for its words, its pairs of words, and its neighbouring rivals.

    A term that is not in the vocabulary counts in the length alone.
    """
    bags = np.zeros((len(words), len(vocabulary)))
    for row, each in enumerate(words):
        for terms in _terms(each):
            length = float(np.sqrt(sum(weight**2 for weight in terms.values()))) or 1.0
            for term, weight in terms.items():
                if term in vocabulary:
                    bags[row, vocabulary[term]] = weight / length
    return bags


def _terms(words: Sequence[str]) -> tuple[dict[Term, float], ...]:
    """The words, by their rarity; pairs of words near each other, by the product of both; and neighbouring rivals.

    Which of two things is high and which is low takes three words to tell, in whatever order they stand.
    """
    rarities = [rarity(unsigned(word)) for word in words]
    singles: dict[Term, float] = dict(zip(words, rarities, strict=True))
    pairs: dict[Term, float] = {
        (words[first], words[second]): rarities[first] * rarities[second]
        for first in range(len(words))
        for second in range(first + 1, min(first + 1 + _NEAR, len(words)))
    }
    sides = [_side(words, mention) for mention in mentions(words)]
    threes: dict[Term, float] = {
        tuple(sorted(sides[first : first + _THREE])): 1.0 for first in range(len(sides) - _THREE + 1)
    }
    return singles, pairs, threes


def _side(words: Sequence[str], mention: Mention) -> str:
    """The last thing that a mention may name, whatever its words, marked as they are."""
    rival = mention.rivals[-1]
    return signed_like([f"{rival.kind} {rival.group} {rival.which}"], words[mention.start])[0]
