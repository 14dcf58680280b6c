"""What of a reply only says the question again: all of it, or the words around the gaps that it fills."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from scoring.reading.clauses import Clause, sentences
from scoring.reading.wanted import asks_yes_or_no

# A gap, with the hint that may stand behind it.
_GAP = re.compile(r"[_＿]{2,}(?:\s*\([^()]*\))?|（[\s\u3000]*）|［[\s\u3000]*］")
_ASKS = re.compile(r"か$")
_QUESTION = re.compile(r"[?？]|か[。.]?\s*$", re.MULTILINE)
_MARK = re.compile(r"\s*[?？]")
# Who asks whether it is not so says that it is.
_SUGGESTS = re.compile(r"(?:では|じゃ)(?:ない|ありません).{0,6}か$")
_EDGE = " \t\n\u3000_.,:;。、"


def says_again(asked: Sequence[str], reply: str) -> bool:
    """Whether a reply is one of the questions asked, letter by letter; not of what is asked for without a question."""
    said = _letters(reply)
    return bool(said) and any(said == _letters(each) for each in asked if _QUESTION.search(each) or _GAP.search(each))


def still_asked(text: str, clauses: Sequence[Clause]) -> tuple[Clause, ...]:
    """The clauses of sentences that ask whether something is so, which leave that open."""
    asking = [(start, end) for start, end in sentences(text) if _asks(text, start, end)]
    return tuple(each for each in clauses if any(start <= each.start < end for start, end in asking))


def filled(asked: Sequence[str], text: str) -> str | None:
    """What a text puts into the gaps of a question, the words around them blanked out; None where it fills none.

    What is left stands where it stood, each in a line of its own.
    """
    letters = [(letter, place) for place, each in enumerate(text) for letter in _letters(each)]
    said = "".join(letter for letter, _ in letters)
    for question in asked:
        around = [_letters(part) for part in _GAP.split(question)]
        if len(around) > 1 and any(around) and (gaps := _gaps(around, said)) is not None:
            places = [letters[first][1] for first, last in gaps if first < last]
            ends = [letters[last - 1][1] + 1 for first, last in gaps if first < last]
            return _only(text, [_widened(text, *each) for each in zip(places, ends, strict=True)])
    return None


def _asks(text: str, start: int, end: int) -> bool:
    sentence = text[start:end]
    put = bool(_MARK.match(text, end) or _ASKS.search(sentence))
    return put and asks_yes_or_no(sentence) and not _SUGGESTS.search(sentence)


def _gaps(around: Sequence[str], said: str) -> list[tuple[int, int]] | None:
    """Where letters fill the gaps between some words; None where they do not have these words in their order."""
    if not said.startswith(around[0]):
        return None
    found, first = [], len(around[0])
    for part in around[1:-1]:
        last = said.find(part, first)
        if last < 0:
            return None
        found.append((first, last))
        first = last + len(part)
    last = len(said) - len(around[-1])
    return [*found, (first, last)] if last >= first and said.endswith(around[-1]) else None


def _widened(text: str, start: int, end: int) -> tuple[int, int]:
    """A place with the signs right beside it, such as the bracket that closes a formula."""
    while end < len(text) and not text[end].isalnum() and text[end] not in _EDGE:
        end += 1
    while start > 0 and not text[start - 1].isalnum() and text[start - 1] not in _EDGE:
        start -= 1
    return start, end


def _only(text: str, places: Sequence[tuple[int, int]]) -> str:
    kept = [" "] * len(text)
    for start, end in places:
        kept[start:end] = text[start:end]
    for (_, end), (start, _) in pairwise(places):
        if end < start:
            kept[end] = "\n"
    return "".join(kept)


@lru_cache(maxsize=4096)
def _letters(text: str) -> str:
    return "".join(each for each in unicodedata.normalize("NFKC", text).lower() if each.isalnum())
