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
    """How many texts of a bank say a word of each of two twins; `points` has how many of them say each point by it.

    `mistaken` counts the contrasts that do.
    """

    counts: tuple[Counter[Said], Counter[Said]]
    points: dict[tuple[int, Said], Counter[int]]
    mistaken: tuple[Counter[Said], Counter[Said]]

    def owner(self, word: Said, least: int = _LEAST) -> int | None:
        """Of which of the two a word is said, 0 or 1; None where of both or of neither."""
        for which in (0, 1):
            mine, other = self.counts[which][word], self.counts[1 - which][word]
            if mine >= least and mine >= _TIMES * other:
                return which
        return None

    def is_wrong(self, which: int, word: Said) -> bool:
        """Whether a contrast says a word of one of the two, and no right text does."""
        return self.mistaken[which][word] > 0 and not self.counts[which][word]

    def is_mistake(self, which: int, word: Said) -> bool:
        """Whether a word that is wrong of one of the two is surely the other's."""
        return self.is_wrong(which, word) and self.owner(word, _SURELY) == 1 - which

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


def keeps_apart(statements: Sequence[Statement], truths: Sequence[str], contrast: str, sentence: str) -> bool:
    """Whether a contrast exchanges two twins, and a sentence says of each, by two words or more, only what is true."""
    common = {twin.group for twin in twins(sentence)} & {twin.group for twin in twins(contrast)}
    kept: set[Said] = set()
    for pair, companies in _companies(tuple(statements), tuple(truths)).items() if common else ():
        if pair[0] in common and any(
            companies.owner(word) == 1 - which for which, words in enumerate(company(contrast, pair)) for word in words
        ):
            for which, words in enumerate(company(sentence, pair)):
                if any(companies.owner(word) == 1 - which or companies.is_wrong(which, word) for word in words):
                    return False
                kept.update(word for word in words if companies.owner(word) == which)
    return len(kept) >= _SOME


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
    most = max((len(words) for point, words in crossed.items() if point is not None), default=0)
    wholly = _is_wholly(companies, every, sum(map(len, kept.values())))
    for point, others in crossed.items():
        if point is None:
            continue
        told = wholly or (not kept.get(point) and _is_two_sided(companies, others))
        mistake = not kept and any(companies.is_mistake(*each) for each in others)
        if mistake or (told and len(others) >= min(most, _SOME)):
            yield point


def _is_wholly(companies: Companies, crossed: set[tuple[int, Said]], kept: int) -> bool:
    """Whether a reply exchanges the two throughout: by many words, or where it keeps none by one of each."""
    if not kept:
        return len(crossed) >= _MANY or _is_two_sided(companies, crossed, _LEAST)
    return len(crossed) >= max(_MANY, _TIMES_KEPT * kept) and _is_two_sided(companies, crossed)


def _is_two_sided(companies: Companies, crossed: set[tuple[int, Said]], least: int = _SURELY) -> bool:
    """Whether each of the two has words that so many texts say of the other."""
    return len({which for which, word in crossed if companies.owner(word, least) is not None}) > 1


@lru_cache(maxsize=32)
def _companies(statements: tuple[Statement, ...], truths: tuple[str, ...]) -> dict[Pair, Companies]:
    """The companies of the twins that a bank names."""
    texts: list[tuple[int | None, str]] = [(each.point, each.text) for each in statements if each.contrast is None]
    texts += [(None, truth) for truth in truths]
    contrasts = [each.text for each in statements if each.contrast is not None]
    groups: dict[int, set[int]] = defaultdict(set)
    for _, text in texts:
        for twin in twins(text):
            groups[twin.group].add(twin.which)
    pairs = [(group, *each) for group, which in groups.items() for each in combinations(sorted(which), 2)]
    return {pair: _counted(texts, contrasts, pair) for pair in pairs}


def _counted(texts: Sequence[tuple[int | None, str]], contrasts: Sequence[str], pair: Pair) -> Companies:
    counts: tuple[Counter[Said], Counter[Said]] = (Counter(), Counter())
    mistaken: tuple[Counter[Said], Counter[Said]] = (Counter(), Counter())
    for text in contrasts:
        for which, words in enumerate(company(text, pair)):
            mistaken[which].update(words)
    points: dict[tuple[int, Said], Counter[int]] = defaultdict(Counter)
    for point, text in texts:
        for which, words in enumerate(company(text, pair)):
            counts[which].update(words)
            if point is not None:
                for word in words:
                    points[which, word][point] += 1
    return Companies(counts, points, mistaken)
