"""What a reply takes word for word from the bank: of that there is nothing to guess."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from scoring.judging.statements import Statements
from scoring.judging.task import Task
from scoring.reading.clauses import sentences
from scoring.reading.words import fold

_LONGEST_RUN = 4
# What a statement is about: 「DNSは…」, "DNS maps …".
_TOPIC = re.compile(r"([^、。はが]{1,30}?)(?:とは、?|は、?)|((?:(?:a|an|the)\s)?[\w-]+)\s(?=[a-z]+s\s)", re.IGNORECASE)
_LEAST_LETTERS = 8
# Letters, digits, and the signs without which "2.1" would be "21", and "a < b" would be "a > b".
_TELLING = re.compile(r"[^\W_]|[<>=≤≥≠+*/^%°×÷√]|[.,\-−](?=\d)")


@dataclass(frozen=True, slots=True)
class Verbatim:
    """The points whose right statements, and whose contrasts, a reply has word for word; whether all of it is true."""

    said: frozenset[int]
    contradicted: dict[int, str]
    all_true: bool


def verbatim(statements: Statements, task: Task, text: str) -> Verbatim:
    """What of a reply the bank has word for word, in statements, model answers and corrections."""
    right: dict[str, set[int]] = {}
    wrong: dict[str, tuple[int, str]] = {}
    for statement in statements.statements:
        if statement.contrast is None:
            right.setdefault(_plain(statement.text), set()).add(statement.point)
        else:
            wrong.setdefault(_plain(statement.text), (statement.point, statement.contrast))
    for short, point in _without_topic(statements, task):
        right.setdefault(short, set()).add(point)
    truths = {_plain(truth[start:end]) for truth in task.truths for start, end in sentences(truth)}
    spans = list(sentences(text))
    said: set[int] = set()
    contradicted: dict[int, str] = {}
    true: set[int] = set()
    for first, last, run in _runs(text, spans):
        if run in right:
            said |= right[run]
        elif run in wrong:
            contradicted[wrong[run][0]] = wrong[run][1]
        if run in right or run in truths:
            true |= set(range(first, last))
    return Verbatim(frozenset(said - contradicted.keys()), contradicted, len(true) == len(spans) and bool(spans))


def _without_topic(statements: Statements, task: Task) -> Iterator[tuple[str, int]]:
    """The right statements without what they are about, where that is the one thing that the question is about.

    Who is asked what DNS is need not begin with "DNS".
    """
    asked = [_plain(each) for each in task.last_asked]
    found = []
    for statement in statements.statements:
        begun = _TOPIC.match(statement.text) if statement.contrast is None else None
        if begun and any(_plain(begun[1] or begun[2]) in each for each in asked):
            found.append((_plain(begun[1] or begun[2]), _plain(statement.text[begun.end() :]), statement.point))
    if len({topic for topic, _, _ in found}) == 1:
        yield from ((short, point) for _, short, point in found if len(short) >= _LEAST_LETTERS)
        yield from ((f"it{short}", point) for _, short, point in found if short.isascii())


def _runs(text: str, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int, str]]:
    """Each run of a few sentences, since a statement may have more than one."""
    for first in range(len(spans)):
        for last in range(first + 1, min(first + _LONGEST_RUN, len(spans)) + 1):
            yield first, last, _plain(text[spans[first][0] : spans[last - 1][1]])


@lru_cache(maxsize=16384)
def _plain(text: str) -> str:
    return "".join(_TELLING.findall(fold(text).text))
