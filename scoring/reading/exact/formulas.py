"""Formulas: a text has a statement's formula, or one that differs from it in a single sign."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from scoring.reading.exact.difference import Difference, Span, difference
from scoring.reading.numbers import readable
from scoring.reading.terms import terms

_SURE = 0.9
_OPERAND = r"(?:√\s?)?(?:[^\W_ぁ-ん]+さ?|\([^()]{1,30}\))(?:\^\d)?"
_OPERATOR = r"\s?[*×·÷/+−-]\s?"
# Between words a hyphen or a slash is no operator, unless one of them is a symbol.
_FORMULA = re.compile(rf"(?<![A-Za-z0-9√(.-]){_OPERAND}(?:{_OPERATOR}{_OPERAND})+(?![A-Za-z0-9-])")
_TOKEN = re.compile(r"√|[*/+-]|\(|\)|[^\s√*/+()-]+")
_COUNTER = re.compile(r"(?<=\d)[個回枚本人件部]$")
_SIGNS = str.maketrans({"×": "*", "·": "*", "÷": "/", "−": "-"})
_FUNCTION = re.compile(r"(?<![A-Za-z0-9])[A-Za-z]\s?\([^()]{1,20}\)")
_WORDS = re.compile(r"[A-Za-z]{2,}[-/]|[-/][A-Za-z]{2,}")


def compared(statement: str, text: str) -> Iterator[Difference]:
    """The formulas that both texts have, and those of a statement that a text has with another sign or without one."""
    stated, said = _formulas(statement), _formulas(text)
    for mine, span in stated.items():
        if mine in said:
            yield difference("value", True, _SURE, statement, span, text, said[mine])
            continue
        for theirs, said_span in said.items():
            of_one = _before(statement, span) & _before(text, said_span)
            slips = _is_slip(mine, theirs) or _is_another_number(mine, theirs)
            if theirs not in stated and (slips or (of_one and _is_another_symbol(mine, theirs))):
                yield difference("value", False, _SURE, statement, span, text, said_span)


def has_any(text: str) -> bool:
    """Whether a text has a formula."""
    return bool(_formulas(text))


def expressions(text: str) -> Iterator[tuple[str, Span]]:
    """The formulas of a text, and what is a function of something such as P(y|x), without their spaces."""
    for tokens, span in _formulas(text).items():
        yield "".join(tokens).lower(), span
    for match in _FUNCTION.finditer(text):
        yield re.sub(r"\s", "", match.group()).lower(), match.span()


@lru_cache(maxsize=4096)
def _formulas(text: str) -> dict[tuple[str, ...], Span]:
    """The formulas of a text, each as its tokens, and where they stand."""
    folded = readable(text)
    found = {}
    for match in _FORMULA.finditer(folded.text):
        tokens = tuple(_COUNTER.sub("", token) for token in _TOKEN.findall(match.group().translate(_SIGNS)))
        if not _WORDS.search(match.group()) and any(not token.isdigit() and token.isalnum() for token in tokens):
            found[tokens] = folded.origins[match.start()], folded.origins[match.end()]
    return found


def _is_slip(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two formulas of the same operands differ in one operator or in a root, or divide the other way round."""
    if tuple(token for token in one if token != "√") == tuple(token for token in other if token != "√"):
        return True
    if len(one) != len(other) or sorted(_operands(one)) != sorted(_operands(other)):
        return False
    changed = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if len(changed) == 1:
        return True
    return len(one) == 3 and one[1] == other[1] and one[1] in "/-" and one[0] == other[2]


def _is_another_number(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two formulas add different numbers to one symbol, or take them from it: k-1 and k-2."""
    if not len(one) == len(other) == 3 or one[:2] != other[:2] or one[1] not in "+-":
        return False
    return len(one[0]) == 1 and one[0].isalpha() and one[2].isdigit() and other[2].isdigit()


def _is_another_symbol(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two formulas of one thing differ in a single symbol."""
    changed = [pair for pair in zip(one, other, strict=False) if pair[0] != pair[1]]
    return len(one) == len(other) and len(changed) == 1 and all(len(each) == 1 for each in changed[0])


def _before(text: str, span: Span) -> frozenset[str]:
    """The word that a formula stands for."""
    return frozenset(term.key for term in [each for each in terms(text) if each.end <= span[0]][-1:])


def _operands(tokens: tuple[str, ...]) -> list[str]:
    return [token for token in tokens if token not in ("√", "*", "/", "+", "-")]
