"""Formulas that a bank gives for a thing and a reply gives otherwise: with another's formula, or with a slip in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from scoring.reading.equations import Formula, equations, is_slip

# What a bank says and which point says it, None where none does.
Texts = tuple[tuple[int | None, str], ...]


def otherwise_equated(right: Texts, wrong: Texts, sentence: str) -> Iterator[int]:
    """The points of which a sentence has a formula that the `right` texts give for something else, or that slips.

    What the `wrong` texts have and no right one does is wrong as well.
    """
    said = equations(sentence)
    if not said:
        return
    known, mistaken = _known(right), _known(wrong)
    for equation in said:
        given = known.get(equation.name, [])
        if any(formula == equation.formula for _, formula in given):
            continue
        yield from _points((point, each) for point, each in mistaken.get(equation.name, []) if each == equation.formula)
        if given and (_is_anothers(known, equation.formula) or any(is_slip(f, equation.formula) for _, f in given)):
            yield from _points(given)


def _is_anothers(known: dict[str, list[tuple[int | None, Formula]]], formula: Formula) -> bool:
    return any(each == formula for given in known.values() for _, each in given)


def _points(given: Sequence[tuple[int | None, Formula]] | Iterator[tuple[int | None, Formula]]) -> Iterator[int]:
    yield from {point for point, _ in given if point is not None}


@lru_cache(maxsize=64)
def _known(texts: Texts) -> dict[str, list[tuple[int | None, Formula]]]:
    """The formulas that some texts give for each thing, with the point that says so."""
    found: dict[str, list[tuple[int | None, Formula]]] = defaultdict(list)
    for point, text in texts:
        for equation in equations(text):
            found[equation.name].append((point, equation.formula))
    return dict(found)
