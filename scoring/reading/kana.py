"""Kana: Japanese typed in Latin letters (Hepburn or as keyboards take it) to hiragana, and how a word sounds."""

from __future__ import annotations

import re
import unicodedata

_VOWELS = "aiueo"
_ROWS = {
    "": "あいうえお", "k": "かきくけこ", "s": "さしすせそ", "t": "たちつてと", "n": "なにぬねの", "h": "はひふへほ",
    "m": "まみむめも", "r": "らりるれろ", "g": "がぎぐげご", "z": "ざじずぜぞ", "d": "だぢづでど", "b": "ばびぶべぼ",
    "p": "ぱぴぷぺぽ",
}  # fmt: skip
_BEFORE_Y = {
    "ky": "き", "sy": "し", "ty": "ち", "ny": "に", "hy": "ひ", "my": "み", "ry": "り", "gy": "ぎ", "zy": "じ",
    "jy": "じ", "dy": "ぢ", "by": "び", "py": "ぴ", "sh": "し", "ch": "ち", "j": "じ",
}  # fmt: skip
_OTHERS = {
    "ya": "や", "yu": "ゆ", "yo": "よ", "wa": "わ", "wo": "を", "shi": "し", "chi": "ち", "ji": "じ", "tsu": "つ",
    "fu": "ふ", "fa": "ふぁ", "fi": "ふぃ", "fe": "ふぇ", "fo": "ふぉ", "va": "ゔぁ", "vi": "ゔぃ", "vu": "ゔ",
    "ve": "ゔぇ", "vo": "ゔぉ", "thi": "てぃ", "dhi": "でぃ", "wi": "うぃ", "we": "うぇ", "n": "ん",
}  # fmt: skip
_SYLLABLES = (
    {row + vowel: kana for row, kanas in _ROWS.items() for vowel, kana in zip(_VOWELS, kanas, strict=True)}
    | {
        row + vowel: first + small
        for row, first in _BEFORE_Y.items()
        for vowel, small in zip(_VOWELS, "ゃぃゅぇょ", strict=True)
    }
    | _OTHERS
)
# A doubled consonant is a small っ, and m stands for ん before b, m and p.
_SYLLABLE = re.compile(
    r"(?P<double>([kstcgzdbpfjh])(?=\2)|t(?=ch))|(?P<nasal>m(?=[bmp])|n['’]|nn(?![aiueoy]))|(?P<long>-)"
    r"|(?P<syllable>" + "|".join(sorted(_SYLLABLES, key=len, reverse=True)) + ")"
)
_MACRON = {"a": "a", "i": "i", "u": "u", "e": "e", "o": "u"}
_LONG = re.compile(
    r"(?<=[あかさたなはまやらわがざだばぱゃ])あ|(?<=[いきしちにひみりぎじびぴ])い|(?<=[うくすつぬふむゆるぐずぶぷゅ])う"
    r"|(?<=[えけせてねへめれげぜでべぺぇ])[いえ]|(?<=[おこそとのほもよろごぞどぼぽょ])[うお]|ー"
)
_ALIKE = {
    "を": "お",
    "づ": "ず",
    "ぢ": "じ",
    "てぃ": "ち",
    "でぃ": "じ",
    "ゔぁ": "ば",
    "ゔぃ": "び",
    "ゔぇ": "べ",
    "ゔぉ": "ぼ",
    "ゔ": "ぶ",
}
_LIKE = re.compile("|".join(_ALIKE))


def hiragana(romaji: str) -> str | None:
    """A word in Latin letters as hiragana; None where it is no Japanese by its letters."""
    plain = "".join(_plain(char) for char in unicodedata.normalize("NFC", romaji.lower()))
    place, found = 0, []
    while place < len(plain):
        match = _SYLLABLE.match(plain, place)
        if not match:
            return None
        marks = {"double": "っ", "nasal": "ん", "long": "ー"}
        found.append(marks.get(match.lastgroup or "") or _SYLLABLES[match.group()])
        place = match.end()
    return "".join(found)


def sound(kana: str) -> str:
    """How a word in hiragana or katakana sounds, whichever way its long vowels are written, or left short."""
    return _LONG.sub("", _LIKE.sub(lambda match: _ALIKE[match.group()], in_hiragana(kana)))


def in_hiragana(kana: str) -> str:
    """Katakana as hiragana."""
    return "".join(chr(ord(char) - 0x60) if "ァ" <= char <= "ヶ" else char for char in kana)


def _plain(char: str) -> str:
    """A vowel with a macron or a circumflex as two."""
    parts = unicodedata.normalize("NFD", char)
    return parts[0] + _MACRON.get(parts[0], "") if len(parts) == 2 and parts[1] in "\u0304\u0302" else char
