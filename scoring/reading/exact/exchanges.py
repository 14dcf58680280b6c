"""Exchanges: a text is the statement word for word, but that two of its words have changed places."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import combinations

from scoring.reading.exact.difference import Difference, difference
from scoring.reading.words import fold, stem
from scoring.script import HIRAGANA, LATIN, RUNS

_LEAST_COMMON = 0.75
_LEAST_LIKE = 0.85
_LEAST_GAIN = 0.1
_MOST_TOKENS = 60
# What may be left over: grammar that relates nothing to anything, and the endings of Japanese verbs that deny nothing.
_GRAMMAR = re.compile(
    r"a|an|the|is|are|was|be|of|in|on|at|for|with|and|or|as|it|its|that|this|but|while|whereas|one"
    r"|(?:[うくすつぬぶむるぐい]|[いきしちにびみりぎえけせてねべめれげ](?:ます|た|て)?|(?:して)?い(?:ます|る)|(?:な|あ)[るり](?:ます)?)?"
    r"(?:こと|もの|の|ほう)?(?:です|である|であり|だ|で)?|する|は|が|の|も"
)
# What stands between two things that may be named in any order.
_SYMMETRIC = re.compile(
    r"(?:[\s,、・/&]|\b(?:and|or|both|as|well|the|a|an|equals?|with)\b|と|や|および|または|=|＝)*", re.IGNORECASE
)
_COMMA = re.compile(r"[,;、，；]")
_EITHER_WAY = re.compile(
    r"\b(?:same|equal\w*|different|differ\w*|independent|between|sum|both|each other)\b"
    r"|同じ|等し|異な|違[いう]|互い|無関係|独立|関係",
    re.IGNORECASE,
)

Token = tuple[str, int, int]


def compared(statement: str, text: str) -> Iterator[Difference]:
    """The two words that have changed places, where putting them back makes the text the statement."""
    mine, theirs = _tokens(statement), _tokens(text)
    if not 2 < len(mine) < _MOST_TOKENS or not 2 < len(theirs) < _MOST_TOKENS or _EITHER_WAY.search(text):
        return
    one, other = [token[0] for token in mine], [token[0] for token in theirs]
    both = [token for token in theirs if token[0] in one and _telling(token[0])]
    if 2 * len(set(one) & set(other)) < _LEAST_COMMON * (len(set(one)) + len(set(other))):
        return
    orders = _orders(text, theirs) if _COMMA.search(statement) else [other]
    like = max(_like(one, order) for order in orders)
    if like > 0.999:
        return
    best = max(
        (
            (max(_like(one, _exchanged(order, a[0], b[0])) for order in orders), a, b)
            for a, b in combinations(_once(both), 2)
        ),
        key=lambda found: found[0],
        default=None,
    )
    if best is None or best[0] < max(_LEAST_LIKE, like + _LEAST_GAIN):
        return
    first, second = best[1], best[2]
    left = Counter(one)
    left.subtract(_exchanged(other, first[0], second[0]))
    if not all(_GRAMMAR.fullmatch(token) for token, count in left.items() if count):
        return
    if _SYMMETRIC.fullmatch(text[first[2] : second[1]]):
        return
    place = next(token for token in mine if token[0] == first[0])
    yield difference("role", False, min(1.0, best[0]), statement, (place[1], place[2]), text, (first[1], first[2]))


def _tokens(text: str) -> list[Token]:
    folded = fold(text)
    return [
        (
            stem(match.group()) if match.lastgroup == LATIN else match.group(),
            folded.origins[match.start()],
            folded.origins[match.end()],
        )
        for match in RUNS.finditer(folded.text)
    ]


def _orders(text: str, tokens: Sequence[Token]) -> list[list[str]]:
    """The words of a text as they stand, and with the clauses before its first comma after the others."""
    words = [token[0] for token in tokens]
    cut = next(
        (place for place in range(1, len(tokens)) if _COMMA.search(text, tokens[place - 1][2], tokens[place][1])), 0
    )
    return [words, [*words[cut:], *words[:cut]]] if cut else [words]


def _telling(token: str) -> bool:
    match = RUNS.match(token)
    return not _GRAMMAR.fullmatch(token) and match is not None and match.lastgroup != HIRAGANA


def _once(tokens: Sequence[Token]) -> list[Token]:
    return list({token[0]: token for token in reversed(tokens)}.values())[::-1]


def _exchanged(tokens: Sequence[str], one: str, other: str) -> list[str]:
    return [other if token == one else one if token == other else token for token in tokens]


def _like(one: Sequence[str], other: Sequence[str]) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
