"""The company of twins: which words a text says of the one of two things that are taken for one another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from scoring.reading.exact.common import asserted
from scoring.reading.exact.formulas import expressions
from scoring.reading.terms import terms
from scoring.reading.twins import Twin, twins

# A word with what is said of it: whether it is denied.
Said = tuple[str, bool]
Pair = tuple[int, int, int]

# A segment that sets one thing against another says nothing of either alone.
_COMPARES = re.compile(
    r"\b(?:unlike|than|rather|instead|opposed|contrast|compared|former|latter|same|both|neither|either|versus|vs|also|too)\b"
    r"|^like\b|(?<!間)違[いっ]|異な|比べ|対し|より|前者|後者|(?:では|じゃ|で)な|同じ|両方|両者|どちら|いずれ|とも|逆",
    re.IGNORECASE,
)
_AND = re.compile(r"\b(?:and|or)\b|し、|て、", re.IGNORECASE)
# What follows goes on about what opens its segment or ends it, or is marked as what is spoken of.
_TOPIC_JA = re.compile(r"[^、。\s]{0,8}?(?:は|が|なら|だと|では|も|：|:|→|＝|=)")
_AROUND = (14, 8)


@dataclass(frozen=True, slots=True)
class _Word:
    key: str
    denied: bool | None
    start: int
    end: int


def company(text: str, pair: Pair) -> tuple[frozenset[Said], frozenset[Said]]:
    """The words that a text says of each of two twins of a group, as (group, which, which)."""
    group, *which = pair
    named = [twin for twin in twins(text) if twin.group == group and twin.which in which]
    bound: tuple[set[Said], set[Said]] = (set(), set())
    if named:
        for sentence in _segments(text):
            owner = None
            for segment in (part for each in sentence for part in _parted(text, each, named)):
                start, end = segment[0].start, segment[-1].end
                here = [twin for twin in named if twin.start < end and start < twin.end]
                if len({twin.which for twin in here}) > 1 or _compares(text, start, end):
                    owner = None
                    continue
                if not here and owner is None:
                    continue
                mine = which.index(here[0].which) if here else owner
                if here:
                    owner = mine if _goes_on(text, here[0], start, end) else None
                bound[mine or 0].update(
                    (word.key, word.denied)
                    for word in segment
                    if word.denied is not None and not _is_one_of(word, here)
                )
    return frozenset(bound[0]), frozenset(bound[1])


@lru_cache(maxsize=4096)
def _segments(text: str) -> tuple[tuple[tuple[_Word, ...], ...], ...]:
    """The words of each segment of each sentence: its terms, and expressions such as P(y|x)."""
    known = terms(text)
    found = [
        (term.sentence, term.segment, _Word(term.key, None if not sign else sign < 0, term.start, term.end))
        for term, sign in zip(known, asserted(text), strict=True)
    ]
    for key, (start, end) in expressions(text) if known else ():
        near = min(known, key=lambda term: min(abs(term.start - start), abs(term.end - start)))
        found.append((near.sentence, near.segment, _Word(key, False, start, end)))
    found.sort(key=lambda each: (each[0], each[1], each[2].start))
    return tuple(
        tuple(tuple(word for _, _, word in segment) for _, segment in groupby(sentence, key=lambda each: each[1]))
        for _, sentence in groupby(found, key=lambda each: each[0])
    )


def _parted(text: str, segment: tuple[_Word, ...], named: list[Twin]) -> Iterator[list[_Word]]:
    """A segment, in two where "and" begins with another twin and more than a name stands before it."""
    part: list[_Word] = []
    for place, word in enumerate(segment):
        if part and _AND.search(text, part[-1].end, word.start):
            names = sum(_is_one_of(each, named) for each in part)
            if 0 < names < len(part) and any(_is_one_of(each, named) for each in segment[place:]):
                yield part
                part = []
        part.append(word)
    yield part


def _is_one_of(word: _Word, named: list[Twin]) -> bool:
    return any(twin.start < word.end and word.start < twin.end for twin in named)


def _compares(text: str, start: int, end: int) -> bool:
    return bool(_COMPARES.search(text, max(0, start - _AROUND[0]), end + _AROUND[1]))


def _goes_on(text: str, twin: Twin, start: int, end: int) -> bool:
    if text[twin.start].isascii() and text[twin.end : twin.end + 1].isascii():
        return twin.start <= start or twin.end >= end
    return twin.start <= start or bool(_TOPIC_JA.match(text, twin.end))
