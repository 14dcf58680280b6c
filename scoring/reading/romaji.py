"""Japanese typed in Latin letters ("gakushuuritsu ga takasugiru to ...") put into kana and the banks' own words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from scoring.reading.clauses import sentences
from scoring.reading.kana import hiragana, sound
from scoring.reading.words import Folded

# Readings with the word that has them and how often, and English words that could be Japanese by their letters.
FILE = Path(__file__).with_name("romaji.tsv")

_WORD = re.compile(r"[a-z\u0101\u012b\u016b\u0113\u014d\u00e2\u00ee\u00fb\u00ea\u00f4'’-]+", re.IGNORECASE)
# Words of Japanese grammar that are not written as they sound, and others.
_PARTICLES = {"wa": "は", "o": "を", "e": "へ", "dewa": "では", "niwa": "には", "towa": "とは"}
_GRAMMAR = re.compile(
    r"wa|o|e|dewa|niwa|towa|ga|wo|ni|de|to|no|mo|ka|ya|ne|yo|da|desu|desho|deshou|kara|made|yori|node|noni|nara|demo|dake"
    r"|sorede|dakara|shikashi|tsumari|mata|toka|nado|kedo|keredo|tte|iu|kore|sore|are|kono|sono|koto|mono|toki|tame|hou|you"
    r"|suru|shi(?:te|ta|nai|masu|masen)|naru|naku|nai|iru|ite|aru|ari(?:masu|masen)|nari(?:masu|masen)"
)
_MARK = re.compile(
    r"wa|ga|wo|desu|suru|shite|shita|koto|kara|dake|naru|iru|aru|dewa|\w+mas(?:u|en|hita)|\w+nai|\w+teiru"
)
# English as well, so they are left alone in a sentence that has English grammar.
_EITHER = re.compile(r"to|no|made|are|you|so|me|e|o|de|da|sore|in|on|an|a|i|be|do|we|he|go")
_ENGLISH = re.compile(r"the|is|of|and|that|it|you|for|with|not|but|as|this")
_LEAST_JAPANESE, _LEAST_MARKS = 0.6, 2
_MOST_JOINED = 4
_SHORTEST_STEM = 3


def japanese(text: str) -> Folded:
    """A text with the sentences that are Japanese in Latin letters put into Japanese; English words stay."""
    parts: list[str] = []
    origins: list[int] = []
    for start, end in _lines(text):
        piece = text[start:end]
        pieces = _converted(piece) if is_romaji(piece) else [(piece, 0, len(piece))]
        for written, first, last in pieces:
            parts.append(written)
            whole = last - first == len(written)
            origins += [start + (first + i if whole else min(first + i, last - 1)) for i in range(len(written))]
    return Folded("".join(parts), (*origins, len(text)))


def _lines(text: str) -> list[tuple[int, int]]:
    """The sentences of a text with what stands between them."""
    ends = [end for _, end in sentences(text)][:-1]
    return list(zip([0, *ends], [*ends, len(text)], strict=True))


def is_romaji(sentence: str) -> bool:
    """Whether a sentence is Japanese in Latin letters, possibly with English words in it."""
    words = [match.group().lower() for match in _WORD.finditer(sentence)]
    marks = sum(bool(_MARK.fullmatch(word)) for word in words)
    english = sum(bool(_ENGLISH.fullmatch(word)) for word in words)
    if marks <= english:
        return False
    kana = sum(_kana(word, mixed=english > 0) is not None for word in words)
    return marks >= _LEAST_MARKS or kana >= _LEAST_JAPANESE * len(words)


def _converted(sentence: str) -> list[tuple[str, int, int]]:
    """Pieces of the sentence in Japanese, each with its place in it."""
    found = list(_WORD.finditer(sentence))
    mixed = any(_ENGLISH.fullmatch(match.group().lower()) for match in found)
    kana = [_kana(match.group(), mixed=mixed) for match in found]
    pieces: list[tuple[str, int, int]] = []
    place = after = 0
    while place < len(found):
        count, written = _next(sentence, found[place:], kana[place:])
        start, end = found[place].start(), found[place + count - 1].end()
        pieces.append((_between(sentence[after:start], pieces, written), after, start))
        pieces.append((written, start, end))
        place, after = place + count, end
    pieces.append((sentence[after:], after, len(sentence)))
    return [piece for piece in pieces if piece[0]]


def _between(text: str, before: Sequence[tuple[str, int, int]], written: str) -> str:
    """What stands between two words: room is left between English ones only."""
    return text if not before or text.strip() or (before[-1][0].isascii() and written.isascii()) else ""


def _kana(written: str, *, mixed: bool) -> str | None:
    """A word in hiragana; None for an English one, or a single letter that names something."""
    word = written.lower()
    if _GRAMMAR.fullmatch(word) or _MARK.fullmatch(word):
        return None if mixed and _EITHER.fullmatch(word) else _PARTICLES.get(word) or hiragana(word)
    if (mixed and _EITHER.fullmatch(word)) or (len(word) == 1 and (written.isupper() or word == "n")):
        return None
    kana = hiragana(word)
    is_english = word in _known().english and (mixed or kana not in _known().by_kana)
    return None if is_english else kana


def _next(sentence: str, words: Sequence[re.Match[str]], kana: Sequence[str | None]) -> tuple[int, str]:
    """How many words come next as one, and how that is written."""
    if kana[0] is None:
        return 1, words[0].group()
    for count in range(min(_MOST_JOINED, len(words)), 0, -1):
        some = [each for each in kana[:count] if each is not None]
        gaps = [sentence[a.end() : b.start()].strip() for a, b in pairwise(words[:count])]
        grammar = any(_GRAMMAR.fullmatch(word.group().lower()) for word in words[:count])
        if len(some) == count and not any(gaps) and not grammar and (found := _known().of("".join(some))):
            return count, found
    return 1, kana[0] if _GRAMMAR.fullmatch(words[0].group().lower()) else _by_stem(kana[0])


def _by_stem(kana: str) -> str:
    """A word with the longest beginning that is known written so, and the ending in hiragana."""
    for end in range(len(kana) - 1, _SHORTEST_STEM - 1, -1):
        if written := _known().of(kana[:end]):
            return written + kana[end:]
    return kana


@dataclass(frozen=True, slots=True)
class _Words:
    by_kana: Mapping[str, str]
    by_sound: Mapping[str, str]
    english: frozenset[str]

    def of(self, kana: str) -> str | None:
        """The word that is read so, or else the one that sounds so."""
        return self.by_kana.get(kana) or self.by_sound.get(sound(kana))


@cache
def _known() -> _Words:
    lines = [line.split("\t") for line in FILE.read_text(encoding="utf-8").splitlines()]
    rows = sorted((int(count), kana, word) for kana, word, count in lines if not kana.isascii())
    return _Words(
        {kana: word for _, kana, word in rows},
        {sound(kana): word for _, kana, word in rows},
        frozenset(kana for kana, *_ in lines if kana.isascii()),
    )
