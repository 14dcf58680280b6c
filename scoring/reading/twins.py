"""Twins: things that are told apart and are taken for one another, such as precision and recall; from twins.tsv."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from scoring.reading.words import fold


@dataclass(frozen=True, slots=True)
class Twin:
    """A place where a text names number `which` of the twins of a `group`."""

    group: int
    which: int
    start: int
    end: int


@lru_cache(maxsize=4096)
def twins(text: str) -> tuple[Twin, ...]:
    """The twins that a text names, in order; one word may belong to several groups."""
    folded = fold(text)
    return tuple(
        Twin(group, which, folded.origins[match.start()], folded.origins[match.end()])
        for match in _pattern().finditer(folded.text)
        for group, which in _known()[match.group()]
    )


@cache
def _known() -> dict[str, tuple[tuple[int, int], ...]]:
    known: dict[str, tuple[tuple[int, int], ...]] = {}
    lines = (files("scoring.reading") / "twins.tsv").read_text(encoding="utf-8").splitlines()
    for group, line in enumerate(line for line in lines if not line.startswith("#")):
        for which, wordings in enumerate(line.split("\t")):
            for wording in {fold(each).text for each in wordings.split("|")}:
                known[wording] = (*known.get(wording, ()), (group, which))
    return known


@cache
def _pattern() -> re.Pattern[str]:
    wordings = sorted(_known(), key=len, reverse=True)
    latin = "|".join(re.escape(wording) for wording in wordings if wording.isascii())
    others = "|".join(re.escape(wording) for wording in wordings if not wording.isascii())
    # No katakana word is cut through.
    return re.compile(rf"(?<![a-z0-9])(?:{latin})(?![a-z0-9])|(?<![\u30a1-\u30fa])(?:{others})(?![\u30a1-\u30faー])")
