"""The same claim in two texts, one of which denies it as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scoring.reading.denials import denials
from scoring.reading.exact.common import has
from scoring.reading.exact.difference import Difference, difference
from scoring.reading.terms import Term, terms

_LEAST_COMMON, _LEAST_SHARE, _LEAST_OF_TEXT = 2, 0.4, 0.6
# Who denies that it is always so leaves open that it is so; and neither says anything of what holds on a condition.
_WHOLLY = re.compile(
    r"\b(?:always|all|every\w*|any\w*|never|must|necessarily|best|enough|sufficient)\b"
    r"|必ず|常に|いつも|すべて|全て|全部|どんな|絶対|十分",
    re.IGNORECASE,
)
_CONDITION = re.compile(r"\b(?:only|just|alone|if|when|unless)\b|だけ|のみ|しか|限り|さえ", re.IGNORECASE)


def same_claim(statement: str, text: str, denied: str) -> Iterator[Difference]:
    """A conflict where two texts, one of which is `denied`, make one claim by their terms: the more, the stronger."""
    mine, theirs = terms(statement), terms(text)
    asserted = text if denied == statement else statement
    if not mine or not theirs or _is_open(asserted, denied):
        return
    keys, others = {term.key for term in mine}, {term.key for term in theirs}
    common = sum(has(others, key) for key in keys)
    of_statement, of_text = common / len(keys), sum(has(keys, key) for key in others) / len(others)
    if common < _LEAST_COMMON or of_statement < _LEAST_SHARE or of_text < _LEAST_OF_TEXT:
        return
    strength = 0.5 + 0.5 * min(of_statement, of_text)
    yield difference("negation", False, strength, statement, _span(mine), text, _span(theirs))


def _is_open(asserted: str, denied: str) -> bool:
    """Whether a claim may hold though another one like it does not: where one has a denial or condition of its own."""
    if bool(_CONDITION.search(asserted)) != bool(_CONDITION.search(denied)):
        return True
    if bool(denials(asserted)) != bool(denials(denied)):
        return True
    return bool(_WHOLLY.search(denied)) and not _WHOLLY.search(asserted)


def _span(found: tuple[Term, ...]) -> tuple[int, int]:
    return found[0].start, found[-1].end
