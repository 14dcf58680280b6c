"""Two sentences of the same words, of which one says the other the other way round.

What a sentence says is turned round by one more denial, by a word for its opposite, by two things that change places,
and by the passive. Each undoes another: "the sun is larger than the earth" is "the earth is smaller than the sun".
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from functools import lru_cache

from scoring.reading.acting import changed_places
from scoring.reading.exact.common import has, polarity
from scoring.reading.irregular import base
from scoring.reading.listing import verbs
from scoring.reading.poles import Pole, poles
from scoring.reading.refusals import refusals, without_refusals
from scoring.reading.terms import Term, alike, terms
from scoring.reading.words import is_japanese

# So many of the words of a statement are enough of it, where the question has the others.
_LEAST_SAID = 0.6
_MOST_WORDS = 14
# A single word is too little to tell by, unless nearly all letters are the same.
_LEAST_ALIKE = 0.6
_PREFIX = re.compile(r"(?:un|in|im|ir|il|non|dis)-?|[非不無未]", re.IGNORECASE)
_OPEN = re.compile(
    r"allow\w*|permit\w*|possible|able\b|some(?:body|one)|every(?:body|one)|people\b|readily|easily|許[さし]|可能",
    re.IGNORECASE,
)
# A reference that only tells where or how leaves the verb to the reply.
ADVERBIAL = re.compile(r"(?:from|to|into|onto|in|at|by|on|through|over|under|before|after)\b", re.IGNORECASE)
# What is so instead of something else.
_INSTEAD = re.compile(
    r"\bbut\b|,\s*(?:not|never)\b|\brather than\b|\binstead of\b|(?:では|じゃ)なく|ずに", re.IGNORECASE
)
_LESS = re.compile(r"\bless\b", re.IGNORECASE)
_MORE = re.compile(r"\bmore\b", re.IGNORECASE)
_COMPARED = re.compile(r"\bthan\b|より", re.IGNORECASE)


@lru_cache(maxsize=16384)
def turned(statement: str, sentence: str, asked: tuple[str, ...] = ()) -> bool | None:
    """Whether a sentence of nearly the same words says the opposite of a statement; None where that cannot be told.

    `asked` are the words of the question: a reply may leave them out.
    """
    mine, said = _telling(statement), _telling(sentence)
    sentence, theirs = _as_far_as_told(mine, sentence, said)
    if not 1 <= len(mine) <= _MOST_WORDS or len(theirs) > _MOST_WORDS:
        return None
    if len(mine) == 1 and _likeness(statement, sentence) < _LEAST_ALIKE:
        return None
    if ADVERBIAL.match(statement):
        theirs = [term for term in theirs if sentence[term.start : term.end].lower() not in verbs()]
    matched = _matched(mine, theirs, () if refusals(sentence) else asked, asked)
    if matched is None:
        return None
    flips = _flips(statement, sentence)
    changed = changed_places(statement, mine, sentence, theirs)
    if flips is None or changed is None:
        return None
    turns = refusals(statement) + refusals(sentence) + matched + flips + changed
    if turns % 2:
        return True
    plain = _names_each_once(mine) and _names_each_once(theirs) and _deny_the_same(statement, sentence)
    return False if plain and not (flips or changed) else None


def _telling(text: str) -> list[Term]:
    """The terms of a sentence but for what says no, that something may be, or of somebody; verbs by their base."""
    left = without_refusals(text)
    return [
        replace(term, key=base(term.key))
        for term in terms(text)
        if left[term.start : term.end].strip() == text[term.start : term.end] and not _OPEN.match(text, term.start)
    ]


def _likeness(statement: str, sentence: str) -> float:
    """How much of the letters of two sentences is the same, but for what says no; 0 to 1."""
    return SequenceMatcher(None, without_refusals(statement), without_refusals(sentence), autojunk=False).ratio()


def _names_each_once(found: Sequence[Term]) -> bool:
    """Whether a sentence is plain enough for its words to say what they say in any order."""
    return len({term.key for term in found}) == len(found)


def _as_far_as_told(mine: Sequence[Term], sentence: str, theirs: Sequence[Term]) -> tuple[str, Sequence[Term]]:
    """A sentence up to where it has said all words of a statement: in English what comes after is a detail.

    Not where it says no: that may be of the detail.
    """
    said = [term for term in theirs if has([each.key for each in mine], term.key)]
    if (
        is_japanese(sentence)
        or refusals(sentence)
        or not said
        or any(not has([each.key for each in said], term.key) for term in mine)
    ):
        return sentence, theirs
    end = said[-1].end
    return sentence[:end], [term for term in theirs if term.end <= end]


def _deny_the_same(statement: str, sentence: str) -> bool:
    """Whether two sentences say the same is so instead of something else, if they say that of anything."""
    if not (_INSTEAD.search(statement) or _INSTEAD.search(sentence)):
        return True
    signs = [
        {term.key: sign for term, sign in zip(terms(text), polarity(text), strict=True)}
        for text in (statement, sentence)
    ]
    return not any(
        sign * signs[1][other] < 0 for key, sign in signs[0].items() for other in signs[1] if alike(key, other)
    )


def _matched(
    mine: Sequence[Term], theirs: Sequence[Term], added: Collection[str], asked: Collection[str]
) -> int | None:
    """How many words of two sentences differ by a prefix that denies; None where they are about other things.

    Words that are `asked` need not be said, and some may be `added` to those of a statement.
    """
    said = [term.key for term in theirs]
    denied = 0
    found = 0
    for term in mine:
        if term.key in said:
            found += 1
        elif any(_denies(term.key, key) or _denies(key, term.key) for key in said):
            found, denied = found + 1, denied + 1
        elif has(said, term.key):
            found += 1
        elif not has(asked, term.key):
            return None
    own = [term.key for term in mine]
    known = (*own, *added)
    new = [
        key for key in said if not has(known, key) and not any(_denies(key, each) or _denies(each, key) for each in own)
    ]
    if new or found < max(min(2, len(mine)), _LEAST_SAID * len(mine)):
        return None
    return denied


def _denies(key: str, other: str) -> bool:
    """Whether a word is another one with a prefix that denies it: unsafe, 無効."""
    prefix = _PREFIX.match(key)
    rest = key[prefix.end() :] if prefix else ""
    return bool(rest) and (
        rest == other or (not rest.isascii() and rest in other) or (len(rest) > 3 and alike(rest, other))
    )


def _flips(statement: str, sentence: str) -> int | None:
    """How many words of a sentence name the opposite of what a statement names in their place; None where unclear."""
    if bool(_COMPARED.search(statement)) != bool(_COMPARED.search(sentence)):
        return None
    one, other = _plain_poles(statement, sentence), _plain_poles(sentence, statement)
    # What is less dense than another thing has no more of it.
    less = [bool(_LESS.search(text)) for text in (statement, sentence)]
    flips = int(less[0] != less[1] and not _MORE.search(sentence if less[0] else statement))
    for pair in {pole.pair for pole in (*one, *other)}:
        mine, theirs = _sides(one, pair), _sides(other, pair)
        if mine and theirs and len({*mine, *theirs}) == 1:
            continue
        if mine and theirs and len(mine) != len(theirs):
            return None
        if mine and theirs:
            flips += sum(a != b for a, b in zip(mine, theirs, strict=True))
    return flips


def _plain_poles(text: str, other: str) -> list[Pole]:
    """The poles of a sentence but for words of another one with a prefix that denies, which counts by itself."""
    return [pole for pole in poles(without_refusals(text)) if not _is_prefixed(text[pole.start : pole.end], other)]


def _is_prefixed(word: str, text: str) -> bool:
    prefix = _PREFIX.match(word)
    rest = word[prefix.end() :] if prefix else ""
    boundary = r"\b" if rest.isascii() else ""
    return bool(rest) and bool(re.search(boundary + re.escape(rest), text, re.IGNORECASE))


def _sides(found: Sequence[Pole], pair: int) -> list[int]:
    return [pole.side for pole in found if pole.pair == pair]
