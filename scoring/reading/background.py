"""How common words and spellings are, counted over the packaged banks: what is rare says more."""

from __future__ import annotations

import hashlib
import json
import math
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from scoring.reading.spelling import vocabulary
from scoring.reading.words import fold, words

# A spelling that fewer sentences hold may be anybody's: the more banks there are, the more of those turn up.
_ONE_IN = 8000
_RUN = re.compile(r"[a-z0-9]+|[^\W_a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Background:
    """In how many of `documents` sentences each word key occurs; which spellings (see `grams`) and words there are.

    `spelled` holds whole words, Latin ones in lower case and katakana.
    """

    documents: int
    counts: dict[str, int]
    grams: frozenset[str]
    spelled: frozenset[str]


def count(sentences: Iterable[str]) -> Background:
    """The background that these sentences give."""
    texts = list(sentences)
    counts = Counter(each for text in texts for each in {word.key for word in words(text)})
    spellings = Counter(gram for text in texts for gram in set(grams(text)))
    return Background(
        documents=len(texts),
        counts=dict(counts),
        grams=frozenset(gram for gram, seen in spellings.items() if seen * _ONE_IN >= len(texts)),
        spelled=vocabulary(texts),
    )


def rarity(key: str) -> float:
    """The inverse document frequency of a word, from near 0 for the commonest to 1 for one never seen."""
    known = packaged()
    most = math.log((known.documents + 1) / 0.5)
    return math.log((known.documents + 1) / (known.counts.get(key, 0) + 0.5)) / most


def grams(text: str) -> list[str]:
    """The spellings in a text: trigrams of Latin words, marked at their ends, and pairs of Japanese characters."""
    found: list[str] = []
    for run in _RUN.findall(fold(text).text):
        padded, length = (f"_{run}_", 3) if run.isascii() else (run, 2)
        found += [padded[i : i + length] for i in range(len(padded) - length + 1)]
    return found


@cache
def packaged() -> Background:
    """The background counted over the packaged banks, from background.json."""
    stored = json.loads((files("scoring.reading") / "background.json").read_text(encoding="utf-8"))
    return Background(stored["documents"], stored["counts"], frozenset(stored["grams"]), frozenset(stored["spelled"]))


@cache
def fingerprint() -> str:
    """Names the background, for what is kept beside weights that rest on it."""
    return hashlib.sha256((files("scoring.reading") / "background.json").read_bytes()).hexdigest()[:16]
