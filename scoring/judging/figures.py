"""Figures that a bank gives for good, and a reply gives otherwise: in nearly the same words another number."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from scoring.reading.exact.common import is_example
from scoring.reading.exact.formulas import expressions
from scoring.reading.terms import terms
from scoring.reading.values import Value, values
from scoring.reading.words import stem

# A figure that is only usual or an example is nobody's mistake.
_USUAL = re.compile(
    r"\b(?:such as|for example|for instance|e\.g\.?|say|often|usual\w*|common\w*|typical\w*|rule of thumb|mere\w*"
    r"|convention\w*|maybe|perhaps|with \d)\b"
    r"|例えば|たとえば|など|とか|目安|慣習|よく使|ことが多|普通|程度|典型",
    re.IGNORECASE,
)
# What is reckoned on: "with 64 channels", 「100枚なら」, "range(20)".
_GIVEN = re.compile(
    r"(?<!\w)(?:with|for|given|at|of|n ?=|[a-z] ?=) ?\d|\(\d|\d\S{0,6}(?:なら|だと|のとき|の場合)|\d\S{0,12}として",
    re.IGNORECASE,
)
# A longer row of numbers is a reckoning.
_MOST_VALUES = 3
# So many texts agree on a firm figure, nearly all that give one.
_LEAST_TEXTS, _NEARLY_ALL = 2, 0.75
# So much of all words is common in nearly the same ones, and in such as speak of the same figure or of the same order.
_SAME_WORDS, _SAME_THING, _SAME_MATTER = 0.6, 0.4, 0.3
# "variance 1", "the mean is 0", 「分散は1」.
_NAMED = re.compile(
    r"(?<![A-Za-z])(?!(?:near|to|from|about|around|between|with|than|by|at|in|on|or|and|just|only|over|under)\b)"
    r"([A-Za-z]+|[一-龥ァ-ヶー]+)\s?(?:(?:is|of|=|:|to|be) ?|[はがをの]\s?)?(?:about |約)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Figure:
    """A value of a text, with the words `beside` it that tell what it is one of, and the name before it."""

    value: Value
    beside: frozenset[str]
    name: str


@dataclass(frozen=True, slots=True)
class _Text:
    """The figures of a text in order, its words, and the point that it says, None where it says none."""

    point: int | None
    figures: tuple[_Figure, ...]
    keys: frozenset[str]

    def likeness(self, keys: frozenset[str]) -> float:
        """The share of all words that both have, 0 to 1."""
        return len(self.keys & keys) / max(len(self.keys | keys), 1)


Firm = tuple[_Text, _Figure]


@dataclass(frozen=True, slots=True)
class _Bank:
    """The texts of a bank that give figures, and these by `slots`: a dimension, a word beside, an acronym or none."""

    texts: tuple[_Text, ...]
    slots: dict[tuple[str, str, str], list[Firm]]


def otherwise(right: tuple[tuple[int | None, str], ...], sentence: str, so_far: str) -> Iterator[int]:
    """The points of which the right texts of a bank give a figure and a sentence, the last `so_far`, another one."""
    said = _text(None, sentence)
    if not said.figures or is_example(sentence) or _USUAL.search(sentence) or _GIVEN.search(sentence):
        return
    bank, about = _bank(right), _acronyms(so_far)[-1:]
    yield from _but_for_one(bank, said)
    for figure in said.figures:
        for word in figure.beside:
            named = bank.slots.get((figure.value.dimension, word, about[0])) if about else None
            given = named or bank.slots.get((figure.value.dimension, word, ""), [])
            rivals = said.figures if figure.value.dimension else (figure,)
            if not any(one.value.agrees(other.value) for _, one in given for other in rivals):
                yield from _point(text for text, one in _firm(given) if _is_same(text, one, said, figure))


def _but_for_one(bank: _Bank, said: _Text) -> Iterator[int]:
    """The points that a text says in nearly the same words, with all the same values but one."""
    alike = [text for text in bank.texts if text.likeness(said.keys) >= _SAME_THING]
    known = [figure.value for text in alike for figure in text.figures]
    for text in alike:
        mine, theirs = ([figure.value for figure in each.figures] for each in (text, said))
        if text.likeness(said.keys) < _SAME_WORDS or [value.dimension for value in mine] != [
            value.dimension for value in theirs
        ]:
            continue
        changed = [other for one, other in zip(mine, theirs, strict=True) if not one.agrees(other)]
        if len(changed) == 1 and not any(
            one.dimension == changed[0].dimension and one.agrees(changed[0]) for one in known
        ):
            yield from _point([text])


def _is_same(text: _Text, one: _Figure, said: _Text, other: _Figure) -> bool:
    """Whether a text of the bank and what is said speak of the same thing where they give these figures."""
    around, others = one.value.around, other.value.around
    common = max(text.likeness(said.keys), len(around & others) / max(len(around | others), 1))
    if one.value.dimension:
        return common >= (_SAME_MATTER if one.value.order else _SAME_THING)
    # A bare number needs more: that both are named, and another with its name stands beside it in both.
    names = [{figure.name for figure in each.figures} - {"", one.name} for each in (text, said)]
    return common >= _SAME_WORDS or (one.name == other.name != "" and bool(names[0] & names[1]))


def _point(texts: Iterable[_Text]) -> Iterator[int]:
    """The point that most of some texts say."""
    counted = Counter(text.point for text in texts if text.point is not None)
    yield from (point for point, _ in counted.most_common(1))


def _firm(given: Sequence[Firm]) -> list[Firm]:
    """Those of some figures that are one and the same, if they are enough and nearly all; none otherwise."""
    alike = max(([each for each in given if each[1].value.agrees(one.value)] for _, one in given), key=len, default=[])
    return alike if len(alike) >= max(_LEAST_TEXTS, _NEARLY_ALL * len(given)) else []


@lru_cache(maxsize=64)
def _bank(right: tuple[tuple[int | None, str], ...]) -> _Bank:
    texts: list[_Text] = []
    slots: dict[tuple[str, str, str], list[Firm]] = defaultdict(list)
    for point, written in right:
        text = _text(point, written)
        if text.figures:
            texts.append(text)
            acronyms = set(_acronyms(written))
            for figure in text.figures:
                for word in figure.beside:
                    for acronym in ("", *acronyms) if len(acronyms) == 1 else ("",):
                        slots[figure.value.dimension, word, acronym].append((text, figure))
    return _Bank(tuple(texts), dict(slots))


def _text(point: int | None, text: str) -> _Text:
    """A text with its figures; with none where they are so many that it reckons."""
    reckoned = [span for _, span in expressions(text)]
    found = [
        value
        for value in values(text)
        if not value.article and (value.order or not any(start <= value.start < end for start, end in reckoned))
    ]
    orders = sum(bool(value.order) for value in found)
    figures = [_figure(text, value, orders == 1) for value in found] if len(found) <= _MOST_VALUES else []
    return _Text(point, tuple(figures), frozenset(term.key for term in terms(text)))


def _figure(text: str, value: Value, only_order: bool) -> _Figure:
    named = _NAMED.search(text, max(0, value.start - 30), value.start)
    name = stem(named[1].lower()) if named else ""
    if value.order and only_order:
        apart = (term.key for term in terms(text) if term.end <= value.start or term.start >= value.end)
        return _Figure(value, frozenset(apart), name)
    return _Figure(value, frozenset((name,)) if name and not value.dimension else value.of, name)


def _acronyms(text: str) -> list[str]:
    return [term.key for term in terms(text) if term.name and term.key.isascii()]
