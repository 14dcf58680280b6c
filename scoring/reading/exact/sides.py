"""Sides: of a pair of opposites a statement and a text take the same for the same thing, or not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from scoring.reading.denials import Denial, denials
from scoring.reading.exact.common import has
from scoring.reading.exact.difference import Difference, Span, difference
from scoring.reading.poles import Pole, poles
from scoring.reading.terms import terms

_NEXT, _NEXT_JA = 14, re.compile(r"[\u3041-\u3096]{0,4}")
_CONDITION_KEPT = 0.2
# A condition stands before its comma or at the end; in Japanese it ends with what makes it one.
_CONDITION = re.compile(
    r"\b(?:if|when(?:ever)?|as|once|while|with)\b[^,.;:\n]*|(?<![^.;\n])\s*the (?:more|less|\w+er)\b[^,.;:\n]*",
    re.IGNORECASE,
)
_CONDITION_JA = re.compile(
    r"(?<=[うくすつぬぶむるい])(?:と(?=[、\u3400-\u9fff\u30a1-\u30fa])|ほど|につれ|に従|にしたが|とき|時|場合)"
    r"|(?<=[えけせてねべめれ])ば|たら|なら"
)
_MARK_JA = re.compile(r"[。、\n]")
_CLAUSE_END = re.compile(
    r"\b(?:and|or|but|if|when(?:ever)?|as|once|while|with)\b|につれ|ほど"
    r"|(?<=[うくすつぬぶむるい])と(?=[、\u3400-\u9fff])|ば(?=[、\u3400-\u9fff])",
    re.IGNORECASE,
)
# In Japanese a pole stands after its subject, or right before what it describes.
_ATTRIBUTIVE_JA = re.compile(r"[いるたなのすうくむき]{0,3}")
_COMMA_JA = re.compile(r"[、。\n]")
# The predicate of a condition stands next to what comes of it.
_CONDITION_END_JA = re.compile(r"[るいくたなけれ]{0,3}(?:と|ば|場合は?|ときは?|時は?)、?")
_NOUN_JA = re.compile(r"[はがもをでにとのへ]|から|まで|より")
# Two things compared: a flip may only name the other one.
_COMPARISON = re.compile(
    r"\bthan\b|\bcompared\b|\bof the two\b|\bunlike\b|より|比べ|のほうが|の方が|反対|逆", re.IGNORECASE
)


def compared(statement: str, text: str) -> Iterator[Difference]:
    """The opposites of which both texts name one; flips that come in pairs say the same from the other end.

    Not so where both texts say on the same condition what comes of it: then each flip is one.
    """
    stated, said = sided(statement), sided(text)
    agreements: list[Difference] = []
    conflicts: list[Difference] = []
    agreed: set[Span] = set()
    for pole in stated:
        theirs = [other for other in said if other.pair == pole.pair]
        same = _nearest(statement, pole, text, [other for other in theirs if other.side == pole.side])
        flipped = _nearest(statement, pole, text, [other for other in theirs if other.side != pole.side])
        if same and (not flipped or same[0] >= flipped[0]):
            agreements.append(_difference(statement, pole, text, same[1], True, min(1.0, 0.3 + 0.2 * same[0])))
            agreed |= {agreements[-1].said_span} if same[0] else set()
        elif flipped and flipped[0]:
            strength = 0.25 + 0.2 * flipped[0] + 0.2 * _is_all(statement, pole, text, flipped[1])
            conflicts.append(_difference(statement, pole, text, flipped[1], False, min(1.0, strength)))
    yield from agreements
    # What agrees with one pole is no flip of another.
    conflicts = [each for each in conflicts if each.said_span not in agreed]
    if _COMPARISON.search(statement) or _COMPARISON.search(text):
        return
    if _same_condition(statement, text, agreements, conflicts):
        yield from (replace(each, strength=min(1.0, round(each.strength + _CONDITION_KEPT, 6))) for each in conflicts)
    elif len({each.said_span for each in conflicts}) == 1:
        yield from conflicts


def _same_condition(statement: str, text: str, agreements: list[Difference], conflicts: list[Difference]) -> bool:
    """Whether two texts agree on the poles of their conditions, and on no condition they differ."""
    mine, theirs = _conditions(statement), _conditions(text)
    kept = any(_inside(each.span, mine) and _inside(each.said_span, theirs) for each in agreements)
    return kept and not any(_inside(each.span, mine) or _inside(each.said_span, theirs) for each in conflicts)


def _conditions(text: str) -> list[Span]:
    """Where the conditions of a text stand: "when it rises", 「上がると」, or else the first thing that it says."""
    marks = [0, *(mark.end() for mark in _MARK_JA.finditer(text))]
    found = [_condition(text, *match.span()) for match in _CONDITION.finditer(text)]
    for match in _CONDITION_JA.finditer(text):
        found.append((max(mark for mark in marks if mark <= match.start()), match.end()))
    return found or [(pole.start, pole.end) for pole in poles(text)[:1]]


def _condition(text: str, start: int, end: int) -> Span:
    """Where a condition from `start` stands: up to its comma, or where it opens a text without one, its first pole."""
    if start or end < len(text.rstrip(" .!")):
        return start, end
    return start, next((pole.end for pole in poles(text) if pole.start >= start), end)


def _inside(span: Span, spans: list[Span]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in spans)


def _nearest(statement: str, pole: Pole, text: str, others: list[Pole]) -> tuple[int, Pole] | None:
    """The pole that has most words next to it in common with another one, and how many."""
    return max(((_heads(statement, pole, text, other), other) for other in others), key=_count, default=None)


def _count(found: tuple[int, Pole]) -> int:
    return found[0]


def _is_all(statement: str, pole: Pole, text: str, other: Pole) -> bool:
    """Whether all that stands next to one pole stands next to the other as well."""
    one, two = _next_to(statement, pole), _next_to(text, other)
    return len(one) == len(two) == sum(has(two, key) for key in one)


def sided(text: str) -> list[Pole]:
    """The poles of a text, a denied one as its opposite; those that a denial reaches from far off are left out."""
    found = []
    for pole in poles(text):
        reaching = [denial for denial in denials(text) if denial.reach[0] <= pole.start < denial.reach[1]]
        if not reaching:
            found.append(pole)
        elif len(reaching) == 1 and not reaching[0].open and _is_next(text, pole, reaching[0]):
            found.append(Pole(pole.pair, 1 - pole.side, pole.start, pole.end))
    return found


def _is_next(text: str, pole: Pole, denial: Denial) -> bool:
    if pole.start >= denial.end:
        between = any(denial.end <= term.start < pole.start for term in terms(text))
        return pole.start - denial.end <= _NEXT and not between
    return bool(_NEXT_JA.fullmatch(text[pole.end : denial.start]))


def _heads(statement: str, pole: Pole, text: str, other: Pole) -> int:
    """How many of the words next to two poles are common to both."""
    one, two = _next_to(statement, pole), _next_to(text, other)
    return sum(has(two, key) for key in one)


def _next_to(text: str, pole: Pole) -> frozenset[str]:
    """The two terms before a pole and the two after it, in its clause."""
    known = terms(text)
    before = [term for term in known if term.end <= pole.start and not _is_cut(text, term.end, pole.start)][-2:]
    after = [term for term in known if term.start >= pole.end and not _is_cut(text, pole.end, term.start)][:2]
    if _is_predicate(text, pole):
        condition = _CONDITION_END_JA.match(text, pole.end)
        if condition and not _has_pair(text, pole, condition.end()):
            after = [term for term in known if term.start >= condition.end()][:2]
        else:
            after = [term for term in after if _ATTRIBUTIVE_JA.fullmatch(text, pole.end, term.start)]
        closed = [each.end for each in poles(text) if each.end <= pole.start and _is_predicate(text, each)]
        before = [term for term in before if term.start >= max(closed, default=0)]
    near = min(
        [*before[-1:], *after[:1]],
        key=lambda term: min(abs(term.end - pole.start), abs(term.start - pole.end)),
        default=None,
    )
    return frozenset(term.key for term in [*before, *after] if near and term.segment == near.segment)


def _is_predicate(text: str, pole: Pole) -> bool:
    """Whether a pole is the predicate of a Japanese clause, or describes what follows, and is no noun."""
    return not text[pole.start].isascii() and not _NOUN_JA.match(text, pole.end)


def _has_pair(text: str, pole: Pole, start: int) -> bool:
    """Whether the clause that begins at `start` has a pole of the same pair: then that one is what is compared."""
    end = _COMMA_JA.search(text, start)
    return any(
        each.pair == pole.pair and start <= each.start < (end.start() if end else len(text)) for each in poles(text)
    )


def _is_cut(text: str, start: int, end: int) -> bool:
    return bool(_CLAUSE_END.search(text, start, end))


def _difference(statement: str, pole: Pole, text: str, other: Pole, agreement: bool, strength: float) -> Difference:
    return difference("side", agreement, strength, statement, (pole.start, pole.end), text, (other.start, other.end))
