"""Two things that a bank tells apart and a reply exchanges: it says of the one what the bank says of the other."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from scoring.judging.statements import Statement
from scoring.reading.company import Pair, Said, company
from scoring.reading.twins import twins

# A word is one thing's own where at least so many texts say it of it, and so many times as many as of the other.
_LEAST, _SURELY, _TIMES = 2, 3, 4
# So many words of the other's are needed in all, and so many times those of its own.
_MANY, _TIMES_KEPT = 3, 3
# A point is exchanged by so many words, where others are by as many.
_SOME = 2


@dataclass(frozen=True, slots=True)
class Companies:
    """How many texts of a bank say a word of each of two twins; `points` has how many of them say each point by it."""

    counts: tuple[Counter[Said], Counter[Said]]
    points: dict[tuple[int, Said], Counter[int]]

    def owner(self, word: Said, least: int = _LEAST) -> int | None:
        """Of which of the two a word is said, 0 or 1; None where of both or of neither."""
        for which in (0, 1):
            mine, other = self.counts[which][word], self.counts[1 - which][word]
            if mine >= least and mine >= _TIMES * other:
                return which
        return None

    def point(self, which: int, word: Said) -> int | None:
        """The point that the bank says most often by a word of one of the two; None where it says none."""
        return max(self.points[which, word].items(), key=lambda each: each[1], default=(None, 0))[0]


def exchanged(statements: Sequence[Statement], truths: Sequence[str], text: str) -> frozenset[int]:
    """The numbers of the points of which a reply says of one of two twins what is true of the other."""
    found: set[int] = set()
    named = {twin.group for twin in twins(text)}
    for pair, companies in _companies(tuple(statements), tuple(truths)).items():
        if pair[0] in named:
            found.update(_exchanged(companies, company(text, pair)))
    return frozenset(found)


def _exchanged(companies: Companies, said: tuple[frozenset[Said], frozenset[Said]]) -> Iterator[int]:
    kept: dict[int | None, set[Said]] = defaultdict(set)
    crossed: dict[int | None, set[tuple[int, Said]]] = defaultdict(set)
    for which, words in enumerate(said):
        for word in words:
            owner = companies.owner(word)
            if owner is not None:
                point = companies.point(owner, word)
                if owner == which:
                    kept[point].add(word)
                else:
                    crossed[point].add((which, word))
    every = {each for words in crossed.values() for each in words}
    least = _TIMES_KEPT * sum(map(len, kept.values()))
    wholly = len(every) >= max(_MANY, least) and (not kept or _is_two_sided(companies, every))
    most = max((len(words) for point, words in crossed.items() if point is not None), default=0)
    for point, others in crossed.items():
        told = len(others) >= min(most, _SOME)
        if point is not None and told and (wholly or (not kept[point] and _is_two_sided(companies, others))):
            yield point


def _is_two_sided(companies: Companies, crossed: set[tuple[int, Said]]) -> bool:
    """Whether each of the two has words that are surely the other's."""
    return len({which for which, word in crossed if companies.owner(word, _SURELY) is not None}) > 1


@lru_cache(maxsize=32)
def _companies(statements: tuple[Statement, ...], truths: tuple[str, ...]) -> dict[Pair, Companies]:
    """The companies of the twins that a bank names."""
    texts: list[tuple[int | None, str]] = [(each.point, each.text) for each in statements if each.contrast is None]
    texts += [(None, truth) for truth in truths]
    groups: dict[int, set[int]] = defaultdict(set)
    for _, text in texts:
        for twin in twins(text):
            groups[twin.group].add(twin.which)
    pairs = [(group, *each) for group, which in groups.items() for each in combinations(sorted(which), 2)]
    return {pair: _counted(texts, pair) for pair in pairs}


def _counted(texts: Sequence[tuple[int | None, str]], pair: Pair) -> Companies:
    counts: tuple[Counter[Said], Counter[Said]] = (Counter(), Counter())
    points: dict[tuple[int, Said], Counter[int]] = defaultdict(Counter)
    for point, text in texts:
        for which, words in enumerate(company(text, pair)):
            counts[which].update(words)
            if point is not None:
                for word in words:
                    points[which, word][point] += 1
    return Companies(counts, points)
