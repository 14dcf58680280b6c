"""What a bank's figures go with: a reply that gives the figure of 99 % for 95 %, or calls a three-way thing two-way."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import lru_cache

from scoring.judging.equated import Texts
from scoring.reading.compounds import Compound, compounds
from scoring.reading.values import Value, values

_PERCENT = re.compile(r"%|％|percent|per cent|パーセント", re.IGNORECASE)
_LEAST_TEXTS, _NEARLY_ALL = 2, 0.75

# The end of a thing may have another number than its beginning.
_ENDS = re.compile(r"\b(?:end|clos|terminat|tear|disconnect|shut|finish)|\bFIN\b|切断|終了|終わ|閉じ", re.IGNORECASE)
_TIMES = re.compile(r"[×*](?=\s?[^\W\d])")

# A share, and the figure that goes with it.
Pair = tuple[Value, Value]


def otherwise_paired(right: Texts, sentence: str, so_far: str, asked: str) -> Iterator[int]:
    """The points of which a sentence, the last `so_far`, gives the figure that the bank gives for another share.

    Where the sentence names no share, the one that was named last is meant, or the one `asked` about.
    """
    known = _pairs_of(right)
    if not known:
        return
    for share, figure in _pairs(sentence) or list(_of_last_share(sentence, so_far, asked)):
        same = [(point, other) for point, of, other in known if of.agrees(share)]
        firm = [(point, other) for point, other in same if not other.agrees(figure)]
        if len(firm) == len(same) >= _LEAST_TEXTS and any(
            other.agrees(figure) and not of.agrees(share) for _, of, other in known
        ):
            yield from _most_often(point for point, _ in firm)


def otherwise_counted(right: Texts, sentence: str) -> Iterator[int]:
    """The points of which a sentence has a compound of the bank with another number inside."""
    said: dict[tuple[str, str], set[int]] = defaultdict(set)
    for compound in compounds(sentence):
        said[compound.unit, compound.head].add(compound.number)
    known = _compounds_of(right) if said else {}
    for slot, numbers in said.items():
        given = known.get(slot, [])
        counted = Counter(compound.number for _, compound in given)
        number, often = max(counted.items(), key=lambda each: each[1], default=(0, 0))
        firm = often >= max(_LEAST_TEXTS, _NEARLY_ALL * len(given))
        if firm and number not in numbers and not _ENDS.search(sentence):
            yield from _most_often(point for point, compound in given if compound.number == number)


def _most_often(points: Iterator[int | None]) -> Iterator[int]:
    counted = Counter(point for point in points if point is not None)
    yield from (point for point, _ in counted.most_common(1))


@lru_cache(maxsize=64)
def _pairs_of(texts: Texts) -> tuple[tuple[int | None, Value, Value], ...]:
    return tuple((point, *pair) for point, text in texts for pair in _pairs(text))


@lru_cache(maxsize=64)
def _compounds_of(texts: Texts) -> dict[tuple[str, str], list[tuple[int | None, Compound]]]:
    found: dict[tuple[str, str], list[tuple[int | None, Compound]]] = defaultdict(list)
    for point, text in texts:
        for compound in compounds(text):
            found[compound.unit, compound.head].append((point, compound))
    return dict(found)


def _pairs(text: str) -> list[Pair]:
    """The shares of a text with the figures that they go with, where they come by turns."""
    found = _plain(text)
    shares = [_is_share(text, value) for value in found]
    if len(found) % 2 or any(one == other for one, other in zip(shares[::2], shares[1::2], strict=True)):
        return []
    return [
        (one, other) if share else (other, one)
        for one, other, share in zip(found[::2], found[1::2], shares[::2], strict=True)
    ]


def _of_last_share(sentence: str, so_far: str, asked: str) -> Iterator[Pair]:
    """The only figure of a sentence that names no share, with the one that it is about."""
    figures = _plain(sentence)
    if len(figures) != 1 or _is_share(sentence, figures[0]):
        return
    for text in (so_far, asked):
        shares = [value for value in _plain(text) if _is_share(text, value)]
        if shares:
            yield shares[-1], figures[0]
            return


def _plain(text: str) -> list[Value]:
    """The values of a text; what "1.96 × standard error" multiplies by is one."""
    found = values(_TIMES.sub(" ", text))
    return [value for value in found if not value.article and not value.order]


def _is_share(text: str, value: Value) -> bool:
    return value.dimension == "ratio" and bool(_PERCENT.search(text[value.start : value.end]))
