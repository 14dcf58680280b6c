"""Equations: what a text says that a named thing equals, in formulas freed of the ways of writing them.

σ/√n is one formula however it is spaced, P(A)·P(B|A) is P(B|A) P(A), and P(H|D) is P(A|B) where all is renamed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from scoring.reading.clauses import sentences
from scoring.reading.denials import denials
from scoring.reading.numbers import readable
from scoring.reading.terms import terms
from scoring.reading.words import stem

# A formula is an atom, (√, it), (^, it, power), or (+ or *, each part with 1 or -1 in order).
Formula = Any

_FUNCTION = r"[A-Za-z]\s?\([^()+*/=×÷]{1,30}\)"
_SYMBOL = r"[A-Z]{2,4}(?![a-z])|[A-Za-zα-ωΑ-Ω]\d?(?![A-Za-z])"
_TOKEN = re.compile(
    rf"\s*(?:(?P<function>{_FUNCTION})|(?P<number>\d+(?:\.\d+)?)|(?P<root>√)|(?P<symbol>{_SYMBOL})"
    r"|(?P<open>\()|(?P<close>\))|(?P<times>[*×·・])|(?P<over>[/÷])|(?P<sign>[+-])|(?P<power>\^))"
)
_WORD = re.compile(r"\s*(?P<words>[^\W\d_]+(?: (?!and\b|or\b|so\b|is\b|which\b|that\b|then\b|if\b|with\b)[^\W\d_]+)*)")
# What may stand between a name and the formula that it is.
_IS = re.compile(
    r"\s*(?:(?:(?:is|are|equals?|means|gives|that's|that is|it's|just|simply|the|as|by)\s|[=:,、]\s?"
    r"|(?:とは|は|が|も|を)(?:、|「)?)\s*)*$",
    re.IGNORECASE,
)
_EQUALS = re.compile(r"\s*=\s*")
_NAME = re.compile(rf"(?:{_FUNCTION}|[A-Za-zα-ω]+\d?|[一-龥ァ-ヶー]+)$")
_NAMED_AFTER = re.compile(
    r"\s*(?:is|gives|=|が|は)\s*(?:the |called )?(?P<name>[A-Za-z]+(?: [A-Za-z]+)??|[一-龥ァ-ヶー]+)"
    r"(?=\s*(?:[,.;:、。]|and\b|while\b|but\b|です|だ|で|$))",
    re.IGNORECASE,
)
_OPERATOR = re.compile(r"[/*+÷×^√-]\s*$")
_OF = re.compile(r"([A-Za-z]+) of (?:the |a )?[A-Za-z]+$")
_DENIES = re.compile(r"≠|\bnot\b|n['’]t\b", re.IGNORECASE)
_CONSTANTS = (re.compile(r"\d+"), re.compile(r"[α-ω]"))


@dataclass(frozen=True, slots=True)
class Equation:
    """That the thing of a `name` is a `formula`; each variable of a function on its left is written as its number."""

    name: str
    formula: Formula


@lru_cache(maxsize=4096)
def equations(text: str) -> tuple[Equation, ...]:
    """The equations of a text in order; those of a sentence that denies anything are left out."""
    plain = readable(text).text
    if not re.search(r"[/÷*×·・+\-√]", plain):
        return ()
    found: list[Equation] = []
    for start, end in sentences(plain):
        sentence = plain[start:end]
        if not denials(sentence) and not _DENIES.search(sentence):
            found += _of_sentence(sentence)
    return tuple(found)


def is_slip(one: Formula, other: Formula) -> bool:
    """Whether two formulas reckon otherwise with the same things, or add another whole number or Greek letter.

    Latin letters are chosen freely, and factors are rounded.
    """
    if one == other:
        return False
    mine, theirs = sorted(_atoms(one)), sorted(_atoms(other))
    if len(mine) > 1 and mine == theirs:
        return True
    if one[0] != "+" or other[0] != "+" or len(one) != len(other):
        return False
    lost, new = ([part for part in each[1:] if part not in rest[1:]] for each, rest in ((one, other), (other, one)))
    if len(lost) != 1 or len(new) != 1 or lost[0][1] != new[0][1]:
        return False
    return any(pattern.fullmatch(str(lost[0][0])) and pattern.fullmatch(str(new[0][0])) for pattern in _CONSTANTS)


def _of_sentence(sentence: str) -> Iterator[Equation]:
    end = 0
    for match in re.finditer(r"\S", sentence):
        if match.start() < end or not _begins(sentence, match.start()):
            continue
        explicit = bool(re.search(r"=\s*$", sentence[: match.start()]))
        formula, stop = _parsed(sentence, match.start(), explicit)
        if formula is None or not isinstance(formula, tuple):
            continue
        end = stop
        name = _name_before(sentence[: match.start()]) or _name_after(sentence, stop)
        if name:
            yield _renamed(name, formula)


def _begins(sentence: str, start: int) -> bool:
    return (
        start == 0
        or not (sentence[start - 1].isalnum() and sentence[start - 1].isascii())
        or not (sentence[start].isalnum() and sentence[start].isascii())
    )


def _name_before(before: str) -> str | None:
    link = _IS.search(before)
    named = before[: link.start()] if link else before
    name = _NAME.search(named)
    if not name or _OPERATOR.search(named, 0, name.start()):
        return None
    # Of "the standard error of the mean" it is the error that is meant.
    of = _OF.search(named)
    return _key(name.group()) or (_key(of[1]) if of else None)


def _name_after(sentence: str, stop: int) -> str | None:
    name = _NAMED_AFTER.match(sentence, stop)
    return _key(name["name"]) if name else None


def _key(name: str) -> str | None:
    if "(" in name:
        return re.sub(r"\s", "", name).lower()
    known = terms(name)
    if known:
        return known[-1].key
    return stem(name.lower()) if len(name) < 3 else None


def _renamed(name: str, formula: Formula) -> Equation:
    """The equation with the variables of the function that it is of numbered in their order."""
    if "(" not in name:
        return Equation(name, formula)
    variables = [each for each in re.split(r"[|,]", name[name.index("(") + 1 : -1]) if each]
    numbers = {each: str(number) for number, each in enumerate(variables)}
    return Equation(_with_numbers(name, numbers), _mapped(formula, numbers))


def _with_numbers(function: str, numbers: dict[str, str]) -> str:
    if "(" not in function:
        return function
    head, inside = function[:-1].split("(", 1)
    return f"{head}({''.join(numbers.get(each, each) for each in re.split(r'([|,¬~])', inside))})"


def _mapped(formula: Formula, numbers: dict[str, str]) -> Formula:
    if isinstance(formula, str):
        return _with_numbers(formula, numbers)
    if formula[0] in ("+", "*"):
        return (formula[0], *sorted(((_mapped(part, numbers), sign) for part, sign in formula[1:]), key=repr))
    return (formula[0], *(_mapped(part, numbers) for part in formula[1:]))


def _atoms(formula: Formula) -> Iterator[str]:
    """What a formula reckons with, whatever the order of a function's variables."""
    for leaf in _leaves(formula):
        if "(" in leaf:
            head, inside = leaf[:-1].split("(", 1)
            yield f"{head}({''.join(sorted(re.split(r'[|,]', inside)))})"
        else:
            yield leaf


def _leaves(formula: Formula) -> list[str]:
    if isinstance(formula, str):
        return [formula]
    if formula[0] in ("+", "*"):
        return [leaf for part, _ in formula[1:] for leaf in _leaves(part)]
    return [leaf for part in formula[1:] for leaf in _leaves(part)]


def _parsed(text: str, start: int, worded: bool) -> tuple[Formula | None, int]:
    """The longest formula that begins at a place, and where it ends; None where there is none."""
    reader = _Reader(text, start, worded)
    try:
        return reader.sum(), reader.place
    except ValueError:
        return None, start


class _Reader:
    """Reads a formula from a place on; `worded`: its parts may be words, such as "number of examples"."""

    def __init__(self, text: str, place: int, worded: bool) -> None:
        self._text = text
        self.place = place
        self._worded = worded

    def sum(self) -> Formula:
        parts = [(self._product(), 1)]
        while token := self._next("sign"):
            mark, before = token, self.place
            self._take(token)
            try:
                parts.append((self._product(), 1 if mark[0].strip() == "+" else -1))
            except ValueError:
                self.place = before
                break
        return _joined("+", parts)

    def _product(self) -> Formula:
        parts = [(self._factor(), 1)]
        while token := self._next("times", "over", "function"):
            before = self.place
            if token.lastgroup != "function":
                self._take(token)
            try:
                parts.append((self._factor(), -1 if token.lastgroup == "over" else 1))
            except ValueError:
                self.place = before
                break
        return _joined("*", parts)

    def _factor(self) -> Formula:
        base = self._atom()
        if token := self._next("power"):
            self._take(token)
            return ("^", base, self._atom())
        return base

    def _atom(self) -> Formula:
        token = _TOKEN.match(self._text, self.place)
        if token and token.lastgroup == "root":
            self._take(token)
            return ("√", self._atom())
        if token and token.lastgroup == "open":
            self._take(token)
            inside = self.sum()
            closing = self._next("close")
            if not closing:
                raise ValueError
            self._take(closing)
            return inside
        if token and token.lastgroup in ("function", "number", "symbol"):
            self._take(token)
            return re.sub(r"\s", "", token.group()).lower()
        words = _WORD.match(self._text, self.place) if self._worded else None
        keys = sorted(term.key for term in terms(words["words"])) if words else []
        if not words or not keys:
            raise ValueError
        self.place = words.end()
        return " ".join(keys)

    def _next(self, *groups: str) -> re.Match[str] | None:
        token = _TOKEN.match(self._text, self.place)
        return token if token and token.lastgroup in groups else None

    def _take(self, token: re.Match[str]) -> None:
        self.place = token.end()


def _joined(operator: str, parts: list[tuple[Formula, int]]) -> Formula:
    """A sum or product with those inside it taken up, its parts in order; a single part is itself."""
    flat: list[tuple[Formula, int]] = []
    for part, sign in parts:
        if isinstance(part, tuple) and part[0] == operator:
            flat += [(each, sign * other) for each, other in part[1:]]
        else:
            flat.append((part, sign))
    return flat[0][0] if len(flat) == 1 and flat[0][1] == 1 else (operator, *sorted(flat, key=repr))
