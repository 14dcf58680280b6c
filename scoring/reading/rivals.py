"""Rivals among the words of a text: twins, which are taken for one another, and the sides of a choice.

They are found by the keys of words, in either language.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from typing import Literal, get_args

from scoring.reading.passages import choices
from scoring.reading.signed import signed_like, unsigned
from scoring.reading.twins import wordings
from scoring.reading.words import words

Kind = Literal["twin", "choice"]
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True, order=True)
class Rival:
    """Number `which` of the rivals of a `group` of a kind."""

    kind: Kind
    group: int
    which: int

    def is_beside(self, other: Rival) -> bool:
        """Whether both are of one group."""
        return (self.kind, self.group) == (other.kind, other.group)


@dataclass(frozen=True, slots=True)
class Mention:
    """Words `start` up to `end` of a text, and what they name: one word may belong to several groups."""

    rivals: tuple[Rival, ...]
    start: int
    end: int


def mentions(signed: Sequence[str]) -> tuple[Mention, ...]:
    """The rivals that signed words name, in order, the longest wording first."""
    found: list[Mention] = []
    keys = [unsigned(word) for word in signed]
    place = 0
    while place < len(keys):
        for length in range(min(_longest(), len(keys) - place), 0, -1):
            if named := _known().get(tuple(keys[place : place + length])):
                found.append(Mention(named, place, place + length))
                place += length
                break
        else:
            place += 1
    return tuple(found)


def commonest(texts: Iterable[Sequence[str]]) -> Mapping[Rival, tuple[str, ...]]:
    """By which words some texts, as signed words, name each rival most often."""
    counts: Counter[tuple[Rival, tuple[str, ...]]] = Counter()
    for text in texts:
        for mention in mentions(text):
            keys = tuple(unsigned(word) for word in text[mention.start : mention.end])
            counts.update((rival, keys) for rival in mention.rivals)
    found: dict[Rival, tuple[str, ...]] = {}
    for (rival, keys), _ in counts.most_common():
        found.setdefault(rival, keys)
    return found


def swapped_back(signed: Sequence[str]) -> tuple[str, ...] | None:
    """The words with the first two twins that they name exchanged; None where they name no two of one group."""
    found = [(mention, rival) for mention in mentions(signed) for rival in mention.rivals if rival.kind == "twin"]
    pair = next(
        ((one, other) for (_, one), (_, other) in combinations(found, 2) if one.is_beside(other) and one != other), None
    )
    if pair is None:
        return None
    words_of = {rival: signed[mention.start : mention.end] for mention, rival in reversed(found) if rival in pair}
    swapped: list[str] = []
    place = 0
    for mention, rival in found:
        if rival in pair and mention.start >= place:
            instead = [unsigned(word) for word in words_of[pair[1 - pair.index(rival)]]]
            swapped += [*signed[place : mention.start], *signed_like(instead, signed[mention.start])]
            place = mention.end
    return (*swapped, *signed[place:])


@cache
def _known() -> Mapping[tuple[str, ...], tuple[Rival, ...]]:
    known: dict[tuple[str, ...], dict[Rival, None]] = {}
    for wording, group, which in wordings():
        known.setdefault(tuple(word.key for word in words(wording)), {})[Rival("twin", group, which)] = None
    for group, sides in enumerate(choices()):
        for which, keys in enumerate(sides):
            for key in keys:
                known.setdefault((key,), {})[Rival("choice", group, which)] = None
    return {keys: tuple(rivals) for keys, rivals in known.items()}


@cache
def _longest() -> int:
    return max(map(len, _known()))
