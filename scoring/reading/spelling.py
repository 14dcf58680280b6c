"""Mending typos: a Latin or katakana word that is nearly one of the question's own vocabulary is read as that word."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from scoring.reading.words import Folded

_WORD = re.compile(r"[a-z]+|[\u30a1-\u30faー]+", re.IGNORECASE)
_SHORTEST = 4
_LEAST_RATIO = 0.8
_ENDINGS = ("", "e", "y", "s", "es", "ies", "d", "ed", "ied", "r", "er", "ing", "ly", "al", "ion", "ive", "able")


def vocabulary(texts: Iterable[str]) -> frozenset[str]:
    """The Latin and katakana words of some texts, in lower case."""
    return frozenset(word.lower() for text in texts for word in _WORD.findall(text))


def mended(text: str, known: frozenset[str], common: frozenset[str]) -> Folded:
    """The text with near misses of `known` words put right; a word in `common` is right as it is."""
    parts: list[str] = []
    origins: list[int] = []
    place = 0
    for match in _WORD.finditer(text):
        word = match.group().lower()
        if word in known or word in common or (meant := _meant(word, known)) is None:
            continue
        parts.append(text[place : match.start()])
        parts.append(meant)
        origins += range(place, match.start())
        origins += [min(match.start() + i, match.end() - 1) for i in range(len(meant))]
        place = match.end()
    return Folded("".join([*parts, text[place:]]), (*origins, *range(place, len(text) + 1)))


def _meant(word: str, known: frozenset[str]) -> str | None:
    if len(word) < _SHORTEST:
        return None
    near = [
        (SequenceMatcher(None, word, other).ratio(), other)
        for other in known
        if other[0] == word[0] and abs(len(other) - len(word)) <= 2 and len(other) >= _SHORTEST
    ]
    ratio, best = max(near, default=(0.0, ""))
    return best if ratio >= _LEAST_RATIO and not _inflected(word, best) else None


def _inflected(word: str, other: str) -> bool:
    """Whether the two differ by an ending only, as "examined" and "examines" do, which is no typo."""
    pairs = enumerate(zip(word, other, strict=False))
    common = next((place for place, (one, another) in pairs if one != another), min(len(word), len(other)))
    return word[common:] in _ENDINGS and other[common:] in _ENDINGS
