"""Values: a statement's number is the text's number for the same thing, or another one."""

from __future__ import annotations

from collections.abc import Iterator

from scoring.reading.exact.common import has, is_example, shared
from scoring.reading.exact.difference import Difference, difference
from scoring.reading.terms import terms
from scoring.reading.values import Value, values

_EXAMPLE, _SAME_NAME = 0.4, 0.2
_LEAST_COMMON = 2
_CURRENCIES, _ANOTHER_CURRENCY = frozenset(("yen", "dollar", "euro", "pound")), 0.9
# A text with more numbers than these reckons something out.
_FEW = 2


def compared(statement: str, text: str) -> Iterator[Difference]:
    """The values of a statement that the text gives, or gives another for."""
    stated, said = values(statement), values(text)
    if not stated or not said:
        return
    common = len(shared(terms(statement), terms(text)))
    apart = [value for value in said if not any(_holds(value, other) for other in said)]
    reckoned = is_example(text) or len(apart) > max(_FEW, len(stated))
    for value in stated:
        rivals = [other for other in said if other.dimension == value.dimension]
        if equal := [other for other in rivals if value.agrees(other)]:
            best = max(equal, key=lambda other: _same_thing(value, other, common))
            others = [other for other in rivals if any(other.agrees(one) for one in stated)]
            if moved := _moved(value, equal, others) or _of_another(statement, value, text, best, rivals):
                yield _difference(statement, value, text, moved, False, 0.8)
            else:
                yield _difference(statement, value, text, best, True, max(0.3, _same_thing(value, best, common)))
            continue
        if value.dimension in _CURRENCIES and (
            foreign := next((other for other in said if other.dimension in _CURRENCIES - {value.dimension}), None)
        ):
            # What is dearer in another currency may be the same; so many of it are not.
            if foreign.number == value.number:
                yield _difference(statement, value, text, foreign, False, _ANOTHER_CURRENCY)
            continue
        if taken := next((other for other in rivals if _is_taken(value, other, stated)), None):
            yield _difference(statement, value, text, taken, False, 0.8)
            continue
        free = [other for other in rivals if not any(other.agrees(known) for known in stated)]
        best_free = max(free, key=lambda other: _same_thing(value, other, common), default=None)
        if best_free and (strength := _same_thing(value, best_free, common)) > 0:
            if _named(statement, value) & _named(text, best_free):
                strength = min(1.0, strength + _SAME_NAME)
            yield _difference(statement, value, text, best_free, False, strength * (_EXAMPLE if reckoned else 1))


def _holds(value: Value, other: Value) -> bool:
    """Whether one value is written as part of another, as 5 days are of "every 5 days"."""
    return other is not value and value.start <= other.start and other.end <= value.end


def _moved(value: Value, equal: list[Value], rivals: list[Value]) -> Value | None:
    """The other value that stands where a statement has this one, which the text gives to something else."""
    if any(has(other.of, key) for other in equal for key in value.of):
        return None
    return next((other for other in rivals if other not in equal and any(has(other.of, key) for key in value.of)), None)


def _is_taken(value: Value, other: Value, stated: tuple[Value, ...]) -> bool:
    """Whether a text gives to the thing whose value this is the value that a statement has for something else."""
    owners = [each for each in stated if each is not value and each.dimension == other.dimension and each.agrees(other)]
    if len(owners) != 1 or any(has(owners[0].of, key) for key in other.of) or not value.dimension:
        return False
    return any(has(other.of, key) for key in value.of)


def _of_another(statement: str, value: Value, text: str, equal: Value, rivals: list[Value]) -> Value | None:
    """The other value that a text gives to the thing whose value this is, and this one to something else by name."""
    mine, theirs = (_named(where, each) for where, each in ((statement, value), (text, equal)))
    if not mine or not theirs or mine & theirs:
        return None
    return next((other for other in rivals if not value.agrees(other) and mine & _named(text, other)), None)


def _named(text: str, value: Value) -> frozenset[str]:
    """The acronym whose value this is: the last one before it or the next, as its clause has them in turn."""
    clause = [term for term in terms(text) if term.name and term.key.isascii() and term.key in value.around]
    first = min(each.start for each in values(text) if each.around == value.around)
    if clause and clause[0].start < first:
        clause = [term for term in clause if term.end <= value.start][-1:]
    else:
        clause = [term for term in clause if term.start >= value.end][:1]
    return frozenset(term.key for term in clause)


def _same_thing(value: Value, other: Value, common: int) -> float:
    """How surely two values of one dimension are values of one thing, 0 to 1."""
    near = sum(has(other.of, key) for key in value.of)
    if value.article or other.article or (not value.dimension and not value.order and value.high in (0, 1)):
        return 0.6 if value.dimension not in ("", "ratio", "time") and near else 0.0
    if value.dimension in ("", "ratio"):
        around = near or (value.dimension == "ratio" and any(has(other.around, key) for key in value.of))
        return min(1.0, 0.5 + 0.2 * near + 0.1 * min(common, 3)) if around else 0.0
    if not near and common < (_LEAST_COMMON if value.order else 1):
        return 0.3
    # The same digits in another unit are a slip in the unit.
    slip = 0.3 * (value.number == other.number)
    return min(1.0, 0.5 + 0.2 * near + 0.1 * min(common, 3) + slip)


def _difference(statement: str, value: Value, text: str, other: Value, agreement: bool, strength: float) -> Difference:
    spans = (value.start, value.end), (other.start, other.end)
    return difference("value", agreement, strength, statement, spans[0], text, spans[1])
