"""Opposites that hold of anything, such as high and low: which of them a text names, from poles.tsv."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from scoring.reading.wordings import Table

_TABLE = Table("poles.tsv")


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
    return tuple(Pole(*named) for named in _TABLE.named(text))
