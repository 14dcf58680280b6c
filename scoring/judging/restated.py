"""Bare points whose own words a reply has: said as they stand, with another value, or turned round."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from scoring.judging.statements import Statement
from scoring.reading.clauses import sentences
from scoring.reading.exact import differences
from scoring.reading.exact.common import has
from scoring.reading.refusals import refusals
from scoring.reading.terms import terms
from scoring.reading.turned import turned
from scoring.reading.values import Value, values


def restated(statements: Sequence[Statement], asked: Iterable[str], reply: str) -> Mapping[int, bool]:
    """The points of which a sentence of a reply has the words: False where it says something else by them.

    A point without a value that denies nothing is none where its words are merely there: likeness tells that as well.
    """
    question = tuple(sorted({term.key for text in asked for term in terms(text)}))
    said = [reply[start:end] for start, end in sentences(reply)]
    found: dict[int, list[bool]] = defaultdict(list)
    for statement in (each for each in statements if each.contrast is None):
        for start, end in sentences(statement.text):
            for sentence in said:
                found[statement.point].extend(_restated(statement.text[start:end], sentence, question))
    return {point: any(straight) for point, straight in found.items() if straight}


def _restated(stated: str, sentence: str, asked: tuple[str, ...]) -> Iterator[bool]:
    opposite = turned(stated, sentence, asked)
    if opposite:
        yield False
    elif values(stated):
        yield from _with_a_value(stated, sentence, asked)
    elif opposite is False and refusals(stated):
        yield True


def _with_a_value(stated: str, sentence: str, asked: tuple[str, ...]) -> Iterator[bool]:
    """Whether a sentence that says nothing else gives the only value of a statement, or another one for it."""
    own, given = values(stated), values(sentence)
    if len(own) != 1 or len(given) != 1 or refusals(stated) or refusals(sentence):
        return
    mine, theirs = (_beside(value, text) for value, text in ((own[0], stated), (given[0], sentence)))
    if any(not has([*mine, *asked], key) for key in theirs) or any(not has([*theirs, *asked], key) for key in mine):
        return
    one, other = _as_share(own[0]), _as_share(given[0])
    if one.dimension == other.dimension and (one.dimension or one.agrees(other)):
        yield one.agrees(other)
    elif any(each.kind == "value" and not each.agreement for each in differences(stated, sentence).found):
        yield False


def _beside(value: Value, text: str) -> list[str]:
    """The words of a text but for those of its value."""
    return [term.key for term in terms(text) if not value.start <= term.start < value.end]


def _as_share(value: Value) -> Value:
    """A decimal fraction of one as the share that it may be: 0.25 is one in four."""
    return replace(value, dimension="ratio") if not value.dimension and 0 < value.low < 1 else value
