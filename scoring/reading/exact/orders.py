"""Order and direction: which of two things comes first, turns into the other, or is more than it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from scoring.reading.clauses import sentences
from scoring.reading.denials import denials
from scoring.reading.exact.common import has
from scoring.reading.exact.difference import Difference, difference
from scoring.reading.poles import Pole, poles
from scoring.reading.terms import Term, terms

_MOST = 5
_ONE_SIDED = 0.4
# Each pattern with what it relates: whether what stands before it comes first. An opening one stands at the beginning
# of its sentence and relates what follows it up to the comma to the rest.
_PATTERNS = tuple(
    (kind, forward, re.compile(pattern, re.IGNORECASE))
    for kind, forward, pattern in (
        (
            "order",
            True,
            r"\b(?:before|prior to|followed by|precedes?|and then|, then)\b|(?:して|って|いて|んで|れて|めて)から"
            r"|(?:した|った|れた|えた)?(?:後|あと)(?:に|で|、)|後(?=実|翻|送|書|読)",
        ),
        (
            "order",
            False,
            r"\b(?:after|preceded by)\b|(?:する|る|の|実行|書込|更新|送信|処理)?前に|よりも?(?:先|前)に",
        ),
        (
            "change",
            True,
            r"\b(?:in)?to\b(?=.)|→|から(?=\S{1,10}(?:へ|に(?![つおよ対関])))|を(?=\S{1,14}(?:に(?:変|翻訳|直|し|写|転)|へ))",
        ),
        ("change", False, r"\bis (?:made|produced|formed|obtained|derived) (?:from|out of)\b"),
        ("cause", True, r"\b(?:causes?|leads? to|results? in|produces?|brings? about|triggers?)\b"),
        ("cause", False, r"\b(?:is|are) (?:caused|produced|triggered) by\b|\bresults? from\b|\bbecause\b"),
        ("comparison", True, r"\bthan\b"),
        ("comparison", False, r"より(?!も?(?:先|前)に|も?多くの|一層)"),
    )
)
_OPENING = re.compile(r"\s*(?:and |but |so )?(before|after|once)\b([^,]{3,60}),", re.IGNORECASE)
_CHANGES = re.compile(
    r"\b(?:turn|convert|transform|translat|chang|map|mov|go|from|shift|compil|encod|decod|rewrit|resolv)", re.IGNORECASE
)

# 「認証は認可の前に行う」: what comes first is the topic, where nothing else is said to be done.
_TOPIC_JA = re.compile(
    r"(?P<topic>[^、。はがを]+)[はがを]、?(?P<other>[^、。はがを]+?)(?:の|した|する|る|た)?(?P<when>前|後|あと)(?:に|で)[^をが]*"
)
_COMMA = re.compile(r",\s|、")


@dataclass(frozen=True, slots=True)
class Relation:
    """Two groups of words, of which the first comes first, turns into the second, causes it, or is more than it."""

    kind: str
    first: frozenset[str]
    second: frozenset[str]
    start: int
    end: int


def compared(statement: str, text: str) -> Iterator[Difference]:
    """The relations that both texts state of the same things, one way round or the other."""
    for mine in relations(statement):
        for theirs in relations(text):
            if mine.kind != theirs.kind:
                continue
            straight = _common(mine.first, theirs.first) + _common(mine.second, theirs.second)
            crossed = _common(mine.first, theirs.second), _common(mine.second, theirs.first)
            spans = (mine.start, mine.end), (theirs.start, theirs.end)
            if sum(crossed) > max(straight, 0 if min(crossed) else 1) and (min(crossed) or not straight):
                strength = min(1.0 if min(crossed) else _ONE_SIDED, 0.4 + 0.2 * sum(crossed))
                yield difference("role", False, strength, statement, spans[0], text, spans[1])
            elif straight > 1 and not any(crossed):
                yield difference("role", True, min(1.0, 0.3 + 0.2 * straight), statement, spans[0], text, spans[1])


def _common(one: frozenset[str], other: frozenset[str]) -> int:
    return sum(has(other, key) for key in one)


@lru_cache(maxsize=4096)
def relations(text: str) -> tuple[Relation, ...]:
    """The relations that a text states; denied ones are left out."""
    found: list[Relation] = []
    for start, end in sentences(text):
        if opening := _OPENING.match(text, start, end):
            inside, rest = _keys(text, opening.start(2), opening.end(2)), _keys(text, opening.end(), end)
            pair = (rest, inside) if opening[1].lower() == "before" else (inside, rest)
            found.append(Relation("order", *_apart(*pair), opening.start(1), opening.end(2)))
            continue
        if topic := _TOPIC_JA.fullmatch(text, start, end):
            one, other = (_things(text, *topic.span(name)) for name in ("topic", "other"))
            pair = (one, other) if topic["when"] == "前" else (other, one)
            found.append(Relation("order", *_apart(*pair), start, end))
            continue
        for kind, forward, pattern in _PATTERNS:
            for match in pattern.finditer(text, start, end):
                if (
                    kind == "change"
                    and match.group().lower() in ("to", "into")
                    and not _CHANGES.search(text, start, match.start())
                ):
                    continue
                pole = _pole(text, start, match, end) if kind == "comparison" else None
                if kind == "comparison" and pole is None:
                    continue
                # What turns into what is said without a comma between.
                first, last = _segment(text, start, match, end) if kind == "change" else (start, end)
                before = frozenset(list(_ordered(text, first, match.start()))[-_MOST:])
                after = frozenset(list(_ordered(text, match.end(), last))[:_MOST])
                pair = (before, after) if forward == (pole is None or pole.side == 0) else (after, before)
                found.append(Relation(f"{kind} {pole.pair}" if pole else kind, *_apart(*pair), *match.span()))
    reached = [denial.reach for denial in denials(text)]
    return tuple(
        each for each in found if each.first and each.second and not any(a <= each.start < b for a, b in reached)
    )


def _pole(text: str, start: int, match: re.Match[str], end: int) -> Pole | None:
    """The one of two opposites that a comparison is made by: higher than, より大きい; None if by neither."""
    if match.group().isascii():
        return next((pole for pole in reversed(poles(text)) if start <= pole.start < match.start()), None)
    return next((pole for pole in poles(text) if match.end() <= pole.start < end), None)


def _segment(text: str, start: int, match: re.Match[str], end: int) -> tuple[int, int]:
    """Where the piece between two commas around a match stands."""
    first = max((mark.end() for mark in _COMMA.finditer(text, start, match.start())), default=start)
    mark = _COMMA.search(text, match.end(), end)
    return first, mark.start() if mark else end


def _ordered(text: str, start: int, end: int) -> Iterator[str]:
    yield from dict.fromkeys(term.key for term in _between(text, start, end) if not _CHANGES.match(text, term.start))


def _keys(text: str, start: int, end: int) -> frozenset[str]:
    return frozenset(_ordered(text, start, end))


def _things(text: str, start: int, end: int) -> frozenset[str]:
    """All terms of a piece, also those that are one of two opposites."""
    return frozenset(term.key for term in terms(text) if start <= term.start and term.end <= end)


def _between(text: str, start: int, end: int) -> Iterator[Term]:
    named = {(pole.start, pole.end) for pole in poles(text)}
    yield from (
        term for term in terms(text) if start <= term.start and term.end <= end and (term.start, term.end) not in named
    )


def _apart(one: frozenset[str], other: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    return one - other, other - one
