"""The terms of a text as exact comparing needs them: its telling words, each in its segment of a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from scoring.reading.clauses import sentences
from scoring.reading.units import unit_named
from scoring.reading.words import fold, stem
from scoring.script import HIRAGANA, KATAKANA, LATIN, RUNS

_SEGMENT_END = re.compile(
    r"(?:[,;:!?、。，．！？；：→—()（）「」\"“”]|\s-\s|\.(?=\s|$)|\n)(?!\d)"
    r"|\b(?:but|because|while|whereas|although|though|since|unless|so that)\b|が、|ので|けど|けれど|のに",
    re.IGNORECASE,
)
_NO_VOWEL = re.compile(
    r"(?!(?:vs|pls|thx|btw|nth|mr|mrs|dr|st|nd|rd|th|hmm+|pp|ff|cf)$)[b-df-hj-np-tv-xz][b-df-hj-np-tv-xz\d]{1,5}"
)
# A code of three digits is a name, as of the statuses of HTTP: what comes before it or behind it tells.
_CODE = re.compile(r"[1-5]\d\d")
_CODE_BEFORE = re.compile(r"(?:\b(?:HTTP|status|error|code)\s|ステータス(?:コード)?|コード|エラー)$", re.IGNORECASE)
_CODE_AFTER = re.compile(r"\s?(?:redirect|error|status|response|リダイレクト|エラー|レスポンス|番台)", re.IGNORECASE)
_CODE_FIRST = re.compile(r"(?:^|[、。,;:.\n]|\b(?:and|while|whereas|but|a|an))\s*$")
_CODE_TOPIC = re.compile(r"\s(?:is|means|says)\b|は|が")
# Of who or what does something there are one or many.
_PLURAL = re.compile(r"(?<=\w[eo]r)s$")


@dataclass(frozen=True, slots=True)
class Term:
    """A telling word: equal keys mean equal words; `name` marks names, acronyms and katakana."""

    key: str
    start: int
    end: int
    segment: int
    sentence: int
    name: bool


@lru_cache(maxsize=4096)
def terms(text: str) -> tuple[Term, ...]:
    """The terms of a text in order."""
    folded = fold(text)
    plain, origins = folded.text, folded.origins
    ends = [origins[match.end()] for match in _SEGMENT_END.finditer(plain)]
    spans = list(sentences(text))
    found: list[Term] = []
    for match in RUNS.finditer(plain):
        start, end = origins[match.start()], origins[match.end()]
        whole = _is_letter(text, start, end) or is_code(text, start, end)
        key = match.group() if whole else _key(match.group(), match.lastgroup or "")
        if not key:
            continue
        segment = sum(place <= start for place in ends)
        sentence = sum(place <= start for place, _ in spans)
        found.append(Term(key, start, end, segment, sentence, _is_name(text, start, end, match.lastgroup or "", spans)))
    return tuple(found)


def _key(run: str, script: str) -> str:
    if script == HIRAGANA:
        return ""
    if script == LATIN:
        word = _PLURAL.sub("", run.split("'")[0].split("’")[0])
        return "" if run in _passed() or run.isdigit() else stem(word)
    if script == KATAKANA:
        return run if len(run) > 1 else ""
    return "" if run in _passed() else re.sub(r"(?<=..)[的性化法型]$", "", run)


def is_code(text: str, start: int, end: int) -> bool:
    """Whether a number names something, such as the status 404."""
    if not _CODE.fullmatch(text, start, end):
        return False
    before = text[max(0, start - 12) : start]
    if _CODE_BEFORE.search(before) or _CODE_AFTER.match(text, end):
        return True
    return bool(_CODE_FIRST.search(before) and _CODE_TOPIC.match(text, end))


def _is_letter(text: str, start: int, end: int) -> bool:
    """Whether a word is a capital letter that names something: vitamin D, モジュールA, but no "I", no "A", no °C."""
    letter = text[start:end]
    if len(letter) != 1 or not letter.isascii() or not letter.isupper() or text[start - 1 : start] == "°":
        return False
    return letter not in "AI" or (text[end : end + 1].isalpha() and not text[end].isascii())


@cache
def _passed() -> frozenset[str]:
    """The words that are no terms, from passed.tsv."""
    lines = (files("scoring.reading") / "passed.tsv").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split("\t"))


def _is_name(text: str, start: int, end: int, script: str, spans: list[tuple[int, int]]) -> bool:
    word = text[start:end]
    if script == KATAKANA:
        return len(word) > 2
    if script != LATIN:
        return False
    if is_acronym(word) or is_code(text, start, end) or (any(char.isdigit() for char in word) and word[0].isalpha()):
        return True
    return word[0].isupper() and not any(start == first for first, _ in spans)


@cache
def is_acronym(word: str) -> bool:
    """Whether a word is an acronym: it has two capitals, or is a known one in small letters, or has no vowel."""
    if sum(char.isupper() for char in word) >= 2:
        return True
    small = word.lower()
    return small in _acronyms() or bool(_NO_VOWEL.fullmatch(small) and not _is_unit(small))


def _is_unit(word: str) -> bool:
    return unit_named(word) is not None or unit_named(word.upper()) is not None


@cache
def _acronyms() -> frozenset[str]:
    """The acronyms that have a vowel, from acronyms.tsv."""
    lines = (files("scoring.reading") / "acronyms.tsv").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split("\t"))


def alike(one: str, other: str) -> bool:
    """Whether two keys are one word: the same, or Japanese and one inside the other."""
    if one == other:
        return True
    if one.isascii() or other.isascii():
        return False
    return (len(one) > 1 and one in other) or (len(other) > 1 and other in one)
