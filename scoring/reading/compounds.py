"""Numbers inside compounds: a three-way handshake, 3ウェイハンドシェイク, a two-sided test, 両側検定."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from scoring.reading.numbers import readable
from scoring.reading.terms import terms
from scoring.reading.words import stem

_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NUMBERS = {
    **{word: number for number, word in enumerate(_WORDS, 1)},
    **{kanji: number for number, kanji in enumerate("一二三四五六七八九", 1)},
    **{"single": 1, "double": 2, "ワン": 1, "ツー": 2, "スリー": 3, "フォー": 4, "ファイブ": 5},
}
_ENGLISH = re.compile(rf"(?<![\w.,/-])(\d|{'|'.join(_WORDS)}|single|double)[- ]?([a-z]{{3,}})\s", re.IGNORECASE)
# Only these count inside a compound; before others a number is a figure.
_COUNTED = frozenset(map(stem, ("way", "phase", "stage", "step", "tier", "sided", "tailed", "party", "pass", "factor")))
_JAPANESE = re.compile(
    r"(?<![\d一-九第])(\d|[一二三四五六七八九]|ワン|ツー|スリー|フォー|ファイブ)・?(ウェイ|ウエイ|相|段階|者間|要素)・?"
    r"([ァ-ヶー]+|[一-龥]+)"
)
_UNITS = {"ウェイ": "way", "ウエイ": "way", "相": "phase", "段階": "stage", "者間": "party", "要素": "factor"}


@dataclass(frozen=True, slots=True)
class Compound:
    """A `number` of something, as of ways, in the name of a thing, the `head`."""

    number: int
    unit: str
    head: str


@lru_cache(maxsize=4096)
def compounds(text: str) -> tuple[Compound, ...]:
    """The compounds of a text with a number inside, in order."""
    plain = readable(text).text
    return tuple(_found(plain))


def _found(text: str) -> Iterator[Compound]:
    for match in _ENGLISH.finditer(text):
        unit = stem(match[2].lower())
        head = next((term for term in terms(text) if term.start == match.end()), None)
        if head and unit in _COUNTED:
            yield Compound(_number(match[1].lower()), unit, head.key)
    for match in _JAPANESE.finditer(text):
        yield Compound(_number(match[1]), _UNITS[match[2]], match[3])


def _number(written: str) -> int:
    return int(written) if written.isdigit() else _NUMBERS[written]
