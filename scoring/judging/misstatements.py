"""What a reply says otherwise than all that a bank says of it: it gives another figure, or exchanges two things.

A known point has many statements, some of them examples with numbers and names of their own, so that none of them
decides by itself: the figures and roles of a sentence are held against the nearest ones of the whole bank.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from scoring.judging.statements import Statement
from scoring.reading.clauses import sentences
from scoring.reading.exact import differences, exchanges, formulas, roles
from scoring.reading.exact.common import has, is_example
from scoring.reading.terms import terms
from scoring.reading.values import Value, values
from scoring.reading.words import is_japanese

# A figure that is only usual or an example is nobody's mistake.
_USUAL = re.compile(
    r"\b(?:such as|for example|for instance|e\.g\.?|say|often|usual\w*|common\w*|typical\w*|rule of thumb|mere\w*"
    r"|convention\w*|with \d)\b"
    r"|例えば|たとえば|など|目安|慣習|よく使|ことが多|普通|程度|典型",
    re.IGNORECASE,
)
# What is reckoned on: "with 64 channels", 「100枚なら」.
_GIVEN = re.compile(r"\b(?:with|for|given|at|of|n ?=) ?\d|\d\S{0,6}(?:なら|だと|のとき|の場合)", re.IGNORECASE)
# A longer row of numbers is a reckoning.
_MOST_VALUES = 3
# So much of the words around two figures is common where they are figures of one thing, and so much nearer is nearer.
_SAME_THING, _LEAST_COMMON, _NEARER, _SAME_NOUN = 0.4, 2, 0.1, 0.25
# So much of the words is common where a sentence says, rightly or exchanged, what a statement says.
_SAME_MATTER, _EXCHANGED, _LEAST_TEXTS = 0.5, 0.5, 2


@dataclass(frozen=True, slots=True)
class _Known:
    """What the bank says in one language: `right` statements with their points, `own` ones, and the `rest`."""

    right: tuple[tuple[int, str], ...]
    own: tuple[tuple[int, str], ...]
    rest: tuple[str, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """All of it."""
        return (*(text for _, text in self.right), *self.rest)


def misstated(statements: Sequence[Statement], truths: Sequence[str], text: str) -> frozenset[int]:
    """The numbers of the points of which a reply says otherwise; `truths` are what else the bank says that is true."""
    known = _known(statements, truths, is_japanese(text))
    found: set[int] = set()
    for start, end in sentences(text):
        sentence = text[start:end]
        found.update(_with_another_figure(known, sentence, text[:end]))
        found.update(_with_another_formula(known, sentence))
        found.update(_exchanging(known, sentence))
    return frozenset(found)


def _known(statements: Sequence[Statement], truths: Sequence[str], japanese: bool) -> _Known:
    right = [each for each in statements if each.contrast is None and is_japanese(each.text) == japanese]
    rest = [truth for truth in truths if is_japanese(truth) == japanese]
    return _Known(
        tuple((each.point, each.text) for each in right),
        tuple((each.point, each.text) for each in right if each.own),
        tuple(truth[start:end] for truth in rest for start, end in sentences(truth)),
    )


def _with_another_figure(known: _Known, sentence: str, so_far: str) -> Iterator[int]:
    """The points of which the bank gives a figure and the sentence, the last one `so_far`, another one."""
    said = [value for value in values(sentence) if not value.article]
    if not said or len(said) > _MOST_VALUES or is_example(sentence) or _GIVEN.search(sentence):
        return
    about = _names(so_far)[-1:]
    near = [(point, text) for point, text in known.right if _shared(text, sentence) >= _LEAST_COMMON]
    near = [(point, text) for point, text in near if not _names(text) or not about or about[0] in _names(text)]
    firm = [value for text in (*(text for _, text in known.own), *known.rest) for value in _given(text)]
    every = [value for text in known.texts if _shared(text, sentence) >= _LEAST_COMMON for value in values(text)]
    for value in said:
        agreed = max((_nearness(value, other) for other in every if _alike(value, other)), default=0.0)
        for point, other in ((point, other) for point, text in near for other in _given(text)):
            if value.dimension != other.dimension or value.agrees(other) or not any(_alike(other, one) for one in firm):
                continue
            if _nearness(value, other) >= max(_SAME_THING, agreed + _NEARER):
                yield point


def _with_another_formula(known: _Known, sentence: str) -> Iterator[int]:
    """The points whose own formula the sentence has with a slip that no text of the bank has."""
    every = [each for text in known.texts for each in formulas.compared(text, sentence)]
    held = {each.said_span for each in every if each.agreement}
    for point, text in known.own:
        if any(not each.agreement and each.said_span not in held for each in formulas.compared(text, sentence)):
            yield point


def _names(text: str) -> list[str]:
    return [term.key for term in terms(text) if term.name and term.key.isascii()]


def _shared(one: str, other: str) -> int:
    keys = _keys(other)
    return sum(has(keys, key) for key in _keys(one))


def _given(text: str) -> list[Value]:
    """The figures that a text gives for good."""
    found = [value for value in values(text) if not value.article]
    return [] if _USUAL.search(text) or len(found) > _MOST_VALUES else found


def _alike(one: Value, other: Value) -> bool:
    return one.dimension == other.dimension and one.agrees(other)


def _nearness(one: Value, other: Value) -> float:
    """How much of the words around two values is common, and more where they count one thing."""
    common = sum(has(other.around, key) for key in one.around)
    counted = any(has(other.of, key) for key in one.of)
    if not counted and not one.dimension:
        return 0.0
    return common / max(len(one.around) + len(other.around) - common, 1) + _SAME_NOUN * counted


def _exchanging(known: _Known, sentence: str) -> Iterator[int]:
    """The points of which the sentence says, of two things, of each what is true of the other.

    The texts that have most words in common with it decide, since others tell of only one of the two.
    """
    keys = _keys(sentence)
    near = [_Near((point,), text, _common(_keys(text), keys)) for point, text in known.right]
    near += [_Near((), text, _common(_keys(text), keys)) for text in known.rest]
    for (a, one), (b, other) in combinations(known.own, 2):
        near.append(_Near((a, b), f"{one}\n{other}", min(_share(_keys(each), keys) for each in (one, other))))
    near = sorted((each for each in near if each.common >= _SAME_MATTER), key=lambda each: -each.common)
    told = [(each, outcome) for each in near if (outcome := _outcome(each, sentence))]
    nearest = [(each, outcome) for each, outcome in told if each.common >= told[0][0].common - _NEARER]
    wrong = [each for each, outcome in told if outcome < 0]
    own = {text for _, text in known.own}
    # One text alone may name things in an order that means nothing, unless the bank says the point by it.
    sure = len(wrong) >= _LEAST_TEXTS or any(len(each.points) > 1 or each.text in own for each in wrong)
    if sure and all(outcome < 0 for _, outcome in nearest):
        yield from next((each.points for each in (*wrong, *near) if each.points), ())


@dataclass(frozen=True, slots=True)
class _Near:
    """A text of the bank with its points, two where it is two of them, and its share of words in `common`, 0 to 1."""

    points: tuple[int, ...]
    text: str
    common: float


def _outcome(near: _Near, sentence: str) -> int:
    """1 where a sentence has the roles of a text, -1 where they are exchanged, 0 where neither is to be seen."""
    if len(near.points) > 1:
        found = [*roles.compared(near.text, sentence), *exchanges.compared(near.text, sentence)]
    else:
        found = [each for each in differences(near.text, sentence).found if each.kind == "role"]
    sure = {each.agreement for each in found if each.strength >= _EXCHANGED}
    return 1 if True in sure else -1 if sure else 0


def _keys(text: str) -> frozenset[str]:
    return frozenset(term.key for term in terms(text))


def _common(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of all words that two texts have in common."""
    common = sum(has(other, key) for key in one)
    return common / max(len(one) + len(other) - common, 1)


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the first words that are among the others."""
    return sum(has(other, key) for key in one) / max(len(one), 1)
