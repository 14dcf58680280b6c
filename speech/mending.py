"""Mending what was heard: terms of the question are written as they are there, and Japanese as it is written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files

from questions import Language
from speech.transcript import Word

# Shorter runs of kanji sound like many a common word: 異常 like 以上.
_KANJI_TERM = re.compile(r"[\u4e00-\u9fff]{3,}")
# Shorter words are often two common ones, such as "set up".
_LATIN_TERM = re.compile(r"[A-Za-z]{7,}")
_KATAKANA = "[ァ-ヴー]"
_COMMA = re.compile(r"(?<!\d),|,(?!\d)")
_AFTER_A_STOP = re.compile(r"(?<=[、。？！])\s+")
# えーと is written like the letter that sounds so. Where a B follows, it is the letter.
_LETTER = re.compile(r"(?:^|(?<=[、。？！]))A(?=と(?:、|ですね))(?![^。]*B)")
_TO_KATAKANA = {hiragana: hiragana + 0x60 for hiragana in range(ord("ぁ"), ord("ゖ") + 1)}


def mended(words: Sequence[Word], terms: Iterable[str], language: Language) -> tuple[Word, ...]:
    """The words, but that what sounds like a term is written as the term is.

    In English these are terms that were heard in pieces ("data set"); in Japanese other kanji, or kana, that are read
    like a term of three kanji or more (小数派 for 少数派). A word in the place of several has the time of them all.
    """
    known = tuple(terms)
    found = tuple(words)
    for term in known:
        pattern = _sounding(term, language)
        text = "".join(word.text for word in found)
        for match in reversed([*pattern.finditer(text)] if pattern else ()):
            if match.group() not in known:
                written = match.group()[0] + term[1:] if language == "en" else term
                found = _put(found, match.start(), match.end(), written)
    return found


def punctuated(words: Sequence[Word]) -> tuple[Word, ...]:
    """Japanese words with 、 for the commas that hints bring about, and no space behind a stop."""
    found: list[Word] = []
    for word in words:
        text = _COMMA.sub("、", word.text)
        if found and found[-1].text.endswith(("、", "。", "？", "！")):
            text = text.lstrip()
        found.append(Word(_AFTER_A_STOP.sub("", text), word.start, word.end))
    return tuple(found)


def with_fillers(words: Sequence[Word]) -> tuple[Word, ...]:
    """Japanese words with えーと where it was heard as the letter A and と."""
    found = tuple(words)
    for match in reversed([*_LETTER.finditer("".join(word.text for word in found))]):
        found = _put(found, match.start(), match.end(), "えー")
    return found


def _sounding(term: str, language: Language) -> re.Pattern[str] | None:
    """What sounds like a term and may be written otherwise; None where the term is too short to tell."""
    if language == "en":
        in_pieces = rf"\b(?!{term}){'[ -]?'.join(term)}(?=s?\b)"
        return re.compile(in_pieces, re.IGNORECASE) if _LATIN_TERM.fullmatch(term) else None
    if not _KANJI_TERM.fullmatch(term):
        return None
    return re.compile(f"(?<!{_KATAKANA}){''.join(map(_read_like, term))}(?!{_KATAKANA})")


def _put(words: tuple[Word, ...], start: int, end: int, written: str) -> tuple[Word, ...]:
    """The words with the characters from `start` to `end` of their text replaced."""
    first, place = 0, 0
    while place + len(words[first].text) <= start:
        place += len(words[first].text)
        first += 1
    last, text = first, words[first].text
    while place + len(text) < end:
        last += 1
        text += words[last].text
    text = text[: start - place] + written + text[end - place :]
    return (*words[:first], Word(text, words[first].start, words[last].end), *words[last + 1 :])


@cache
def _read_like(kanji: str) -> str:
    """A pattern of what may be read like a kanji: itself, other kanji, and kana."""
    readings = [reading for reading, having in _readings().items() if kanji in having]
    others = "".join({kanji, *(other for reading in readings for other in _readings()[reading])})
    # A single hiragana is mostly grammar.
    hiragana = [reading for reading in readings if len(reading) > 1]
    katakana = [reading.translate(_TO_KATAKANA) for reading in readings]
    return f"(?:{'|'.join((f'[{others}]', *hiragana, *katakana))})"


@cache
def _readings() -> dict[str, str]:
    """The kanji that have an on reading, by it."""
    lines = (files("speech") / "on_readings.tsv").read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines if not line.startswith("#"))
