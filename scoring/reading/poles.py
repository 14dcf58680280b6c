"""Opposites that hold of anything, such as high and low: which of them a text names, from poles.tsv."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from scoring.reading.words import fold


@dataclass(frozen=True, slots=True)
class Pole:
    """One of two opposites: the number of their `pair`, its `side`, 0 or 1, and its place in the text."""

    pair: int
    side: int
    start: int
    end: int


@lru_cache(maxsize=4096)
def poles(text: str) -> tuple[Pole, ...]:
    """The poles that a text names, in order; one word may belong to several pairs."""
    folded = fold(text)
    found: list[Pole] = []
    for match in _pattern().finditer(folded.text):
        for pair, side in _known()[match.group()]:
            found.append(Pole(pair, side, folded.origins[match.start()], folded.origins[match.end()]))
    return tuple(found)


@cache
def _known() -> dict[str, tuple[tuple[int, int], ...]]:
    known: dict[str, tuple[tuple[int, int], ...]] = {}
    lines = (files("scoring.reading") / "poles.tsv").read_text(encoding="utf-8").splitlines()
    for pair, line in enumerate(line for line in lines if not line.startswith("#")):
        sides = line.split("\t")
        for side, wordings in enumerate(sides):
            for wording in wordings.split("|"):
                # What only looks like a pole is read as a word of its own and belongs to no pair.
                named = ((pair, side),) if len(sides) > 1 else ()
                known[fold(wording).text] = (*known.get(fold(wording).text, ()), *named)
    return known


@cache
def _pattern() -> re.Pattern[str]:
    wordings = sorted(_known(), key=len, reverse=True)
    latin = "|".join(re.escape(wording) for wording in wordings if wording.isascii())
    others = "|".join(re.escape(wording) for wording in wordings if not wording.isascii())
    return re.compile(rf"(?<![a-z])(?:{latin})(?![a-z])|(?:{others})")
