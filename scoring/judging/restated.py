"""Bare points whose own words a reply has: said as they stand, with another value, or turned round."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from scoring.judging.statements import Statement
from scoring.reading.clauses import clauses, sentences
from scoring.reading.exact import differences
from scoring.reading.exact.common import has
from scoring.reading.irregular import base
from scoring.reading.refusals import refusals
from scoring.reading.terms import terms
from scoring.reading.turned import ADVERBIAL, turned
from scoring.reading.values import Value, values

_PER = re.compile(
    r"\b(?:per|an?|each|every) (second|minute|hour|day|week|month|year)\b"
    r"|毎(秒|分|時|日|週|月|年)|(秒|分|時|日|週|月|年)(?:間)?あたり",
    re.IGNORECASE,
)
_RATES_JA = {"秒": "second", "分": "minute", "時": "hour", "日": "day", "週": "week", "月": "month", "年": "year"}
_YEARS = range(1000, 2200)


def restated(statements: Sequence[Statement], asked: Iterable[str], reply: str) -> Mapping[int, bool]:
    """The points of which a sentence of a reply has the words: False where it says something else by them.

    A point without a value that denies nothing is none where its words are merely there: likeness tells that as well.
    """
    texts = tuple(asked)
    question = tuple(sorted({base(term.key) for text in texts for term in terms(text)}))
    known = [value for text in texts for value in values(text)]
    said = [reply[start:end] for start, end in sentences(reply)]
    pieces = [reply[each.start : each.end] for each in clauses(reply)]
    found: dict[int, list[bool]] = defaultdict(list)
    for statement in (each for each in statements if each.contrast is None):
        for start, end in sentences(statement.text):
            for sentence in said:
                found[statement.point].extend(_restated(statement.text[start:end], sentence, question, known))
            stated = statement.text[start:end]
            if refusals(stated) and any(turned(stated, piece, question) is False for piece in pieces):
                found[statement.point].append(True)
    return {point: any(straight) for point, straight in found.items() if straight}


def _restated(stated: str, sentence: str, asked: tuple[str, ...], known: Sequence[Value]) -> Iterator[bool]:
    opposite = turned(stated, sentence, asked)
    if opposite:
        yield False
    elif values(stated):
        yield from _with_a_value(stated, sentence, asked, known)
    elif opposite is False and refusals(stated):
        yield True


def _with_a_value(stated: str, sentence: str, asked: tuple[str, ...], known: Sequence[Value]) -> Iterator[bool]:
    """Whether a sentence that says nothing else gives the values of a statement, or another one for one of them.

    The values `known` from the question are not what is asked for.
    """
    own = _outermost(values(stated))
    bare, adverbial = not _beside(own, stated), bool(ADVERBIAL.match(stated))
    if (bare or adverbial) and (pieces := clauses(sentence)):
        # Where a reference is a mere value, the first clause of a reply gives it or another one.
        sentence = sentence[: pieces[0].end]
        if bare:
            asked = (*asked, *(term.key for term in terms(sentence)))
        elif found := values(sentence):
            sentence = sentence[found[0].start :]
    given = [
        value
        for value in _outermost(values(sentence))
        if not any(_agree(value, each) for each in known) or any(_agree(value, each) for each in own)
    ]
    if len(own) != len(given) or refusals(stated) or refusals(sentence):
        return
    mine, theirs = (_beside(found, text) for found, text in ((own, stated), (given, sentence)))
    new = [key for key in theirs if not has(mine, key)]
    left_out = [key for key in mine if not has(theirs, key)]
    # Of two things that the question names, a reply may leave out one, but not put it in the other's place.
    if any(not has(asked, key) for key in (*new, *left_out)) or (new and left_out):
        return
    missing = [one for one in own if not any(_agree(one, other) for other in given)]
    others = [other for other in given if not any(_agree(one, other) for one in own)]
    if all(_agree(*pair) for pair in zip(own, given, strict=True)):
        rates = _rates(stated), _rates(sentence)
        yield rates[0] == rates[1] or not all(rates)
        return
    another = len(missing) == len(others) == 1 and _are_of_one_kind(missing[0], others[0], bare)
    if another or any(
        missing and each.kind == "value" and not each.agreement for each in differences(stated, sentence).found
    ):
        yield False


def _outermost(found: Sequence[Value]) -> list[Value]:
    """Values but for those inside another one, as the years in "every two years"."""
    return [_as_share(value) for value in found if not any(_is_inside(value, each) for each in found)]


def _is_inside(value: Value, other: Value) -> bool:
    """Whether a value stands in another, longer one."""
    inside = other.start <= value.start and value.end <= other.end
    return inside and value.end - value.start < other.end - other.start


def _rates(text: str) -> set[str]:
    """The stretches of time by which a text counts: per minute, 毎分."""
    return {_RATES_JA.get(found, found) for match in _PER.finditer(text) for found in match.groups() if found}


def _agree(one: Value, other: Value) -> bool:
    return one.dimension == other.dimension and one.agrees(other)


def _are_of_one_kind(one: Value, other: Value, bare: bool) -> bool:
    """Whether two values differ and nothing else: they have a unit, or are years, or are all that is said."""
    if bare and not one.dimension and not other.dimension:
        return not (one.article or other.article)
    years = all(each.low in _YEARS and not each.dimension for each in (one, other))
    return years or one.dimension == other.dimension != ""


def _beside(found: Sequence[Value], text: str) -> list[str]:
    """The words of a text but for those of its values, and of the time that they are counted by."""
    spans = [(each.start, each.end) for each in found] + [match.span() for match in _PER.finditer(text)]
    return [base(term.key) for term in terms(text) if not any(start <= term.start < end for start, end in spans)]


def _as_share(value: Value) -> Value:
    """A decimal fraction of one as the share that it may be: 0.25 is one in four."""
    return replace(value, dimension="ratio") if not value.dimension and 0 < value.low < 1 else value
