"""What people type of directions, pairs, frequencies, times, names in small letters and formulas: pairs.tsv."""

from __future__ import annotations

from pathlib import Path

import pytest

from scoring.reading.clauses import sentences
from scoring.reading.exact import differences

SURE, NOT_SURE = 0.8, 0.5
ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "pairs.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


def strongest(statement: str, text: str) -> float:
    """The strongest conflict of a statement with a sentence of a text."""
    found = [each for start, end in sentences(text) for each in differences(statement, text[start:end]).conflicts]
    return max((each.strength for each in found), default=0.0)


@pytest.mark.parametrize(("kind", "statement", "text"), [(row[0], *row[2:]) for row in ROWS if row[1] == "conflict"])
def test_what_is_exactly_wrong_conflicts(kind: str, statement: str, text: str) -> None:
    assert strongest(statement, text) >= SURE, kind


@pytest.mark.parametrize(("kind", "statement", "text"), [(row[0], *row[2:]) for row in ROWS if row[1] == "none"])
def test_the_same_in_other_words_does_not(kind: str, statement: str, text: str) -> None:
    assert strongest(statement, text) < NOT_SURE, kind
