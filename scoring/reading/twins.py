"""Twins: things that are told apart and are taken for one another, such as precision and recall; from twins.tsv."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from scoring.reading.wordings import Table

# No word in katakana is cut through; a ー before one is drawn out speech, as in 「えースタックは」.
_TABLE = Table("twins.tsv", letters="a-z0-9", before="\u30a1-\u30fa", after="\u30a1-\u30faー")


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
    return tuple(Twin(*named) for named in _TABLE.named(text))


def wordings() -> Iterator[tuple[str, int, int]]:
    """Each wording of a twin, with its group and its number there."""
    return _TABLE.wordings()
