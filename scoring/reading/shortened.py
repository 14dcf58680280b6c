"""Short forms of names: by the first letters of their words, and in Japanese by the first characters of their parts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scoring.script import has_japanese

_WORD = re.compile(r"[A-Za-z][a-z]+|[A-Z]+(?![a-z])|\d+", re.ASCII)
_SHORT = re.compile(r"\b[A-Z]{2,6}\b")
_SMALL = frozenset(("of", "the", "and", "for", "in", "on", "to", "a", "an", "by", "de"))
# A Japanese name of so many characters is short for one that is longer by so much, of parts of two characters.
_LEAST, _LEAST_LONGER, _PART = 2, 2, 2


def shortened(name: str, text: str) -> bool:
    """Whether a text gives the short form of a name, or the full form of a short one."""
    if has_japanese(name):
        return _is_short_ja(name, text) or _is_short_ja(text, name)
    if _SHORT.fullmatch(name):
        return any(_spells(name, long) for long in _runs(_WORD.findall(text), name))
    return any(_spells(short, _WORD.findall(name)) for short in _SHORT.findall(text))


def _runs(words: Sequence[str], short: str) -> list[list[str]]:
    """The runs of words in a text that a short form may stand for."""
    most = 2 * len(short)
    return [
        list(words[first:last])
        for first in range(len(words))
        for last in range(first + 1, min(first + most, len(words)) + 1)
    ]


def _spells(short: str, long: Sequence[str]) -> bool:
    """Whether the letters of a short form are the first letters of words, in order; one word may give more than one."""
    telling = [word for word in long if word.lower() not in _SMALL]
    if not telling or short.lower() in (word.lower() for word in telling):
        return False
    if "".join(word[0] for word in telling).upper() == short:
        return len(telling) > 1
    return _spells_inside(short.lower(), [word.lower() for word in telling])


def _spells_inside(short: str, words: Sequence[str]) -> bool:
    """Whether each word gives its first letter, and a long one another from inside: deoxyribonucleic acid."""
    if not words:
        return not short
    if not short or not (words[0][0] == short[0] or words[0].startswith(f"e{short[0]}")):
        return False
    for more in range(len(short) - len(words) + 1):
        inside = short[1 : 1 + more]
        if _in_order(inside, words[0][1:]) and _spells_inside(short[1 + more :], words[1:]):
            return len(words) > 1 or more == 0 or len(words[0]) > 2 * len(short)
    return False


def _in_order(letters: str, word: str) -> bool:
    """Whether a word has some letters in their order."""
    place = -1
    for letter in letters:
        place = word.find(letter, place + 1)
        if place < 0:
            return False
    return True


def _is_short_ja(short: str, long: str) -> bool:
    """Whether a name has the first characters of the two-character parts of a longer one: 国連 of 国際連合."""
    if not _LEAST <= len(short) <= len(long) - _LEAST_LONGER or short in long or short[0] != long[0]:
        return False
    place = -1
    for char in short:
        place = next((each for each in range(place + 1, len(long)) if long[each] == char and each % _PART == 0), -1)
        if place < 0:
            return False
    return True
