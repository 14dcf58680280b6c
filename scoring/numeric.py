"""Judging the reply to a numeric exercise: reading the number that a person gives as the answer. Needs no encoder."""

from __future__ import annotations

import re
import unicodedata

from questions import Exercise
from questions.exercises import written
from scoring.assessment import Assessment

SCORER = "numeric-1"

_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+"
_POWER = r"\s*(?:[x×*・]\s*10\s*(?:\^|\*\*)\s*)(?P<power>[-+−]?\d+)|e(?P<exponent>[-+−]?\d+)"
_NUMBER = re.compile(rf"(?P<minus>(?<![\w)])[-−–▲]\s?)?(?P<digits>{_DIGITS})(?:{_POWER})?(?P<fraction>\s*[/÷]\s*\d+)?")
_LARGE_UNITS = {"億": 1e8, "万": 1e4, "千": 1e3, "百": 1e2}
_COUNTED = re.compile(rf"(?P<digits>{_DIGITS})(?P<unit>[億万千百])")
_KANJI_DIGITS = dict(zip("〇一二三四五六七八九", range(10), strict=True))
_KANJI_NUMBER = re.compile(r"(?<!\d)(?<!\d[億万千百])[一二三四五六七八九十百千万億〇]+(?=[回個件枚つ倍点%]|$|です|だ)")
_ENGLISH_UNITS = {"thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "billion": 1e9}
_ENGLISH_COUNTED = re.compile(rf"(?P<digits>{_DIGITS})\s?(?P<unit>thousand|million|billion|k|m)\b", re.IGNORECASE)
# What follows one of these is the answer, whatever other numbers a reply holds.
_ANSWER_MARK = re.compile(
    r"=|＝|≈|≒|\banswer\b(?:\s+is)?|答えは?|結果は?|合計で?|なので|したがって|よって|\bso\b|→", re.IGNORECASE
)


def assess_number(exercise: Exercise, reply: str) -> Assessment:
    """The number in the reply compared with the exact answer: 100 within the stated tolerance, otherwise 0."""
    number = read_number(reply)
    right = number is not None and exercise.accepts(number)
    return Assessment(
        score=100 if right else 0,
        verdict="right_number" if right else "wrong_number",
        expected=written(exercise.answer),
        scorer=SCORER,
    )


def read_number(reply: str) -> float | None:
    """The number that a reply gives as its answer: the first after its last answer mark, or its last; None if none."""
    text = _plain(reply)
    marks = [match.end() for match in _ANSWER_MARK.finditer(text)]
    for mark in reversed(marks):
        first = _NUMBER.search(text, mark)
        if first and not _sentence_ends_between(text, mark, first.start()):
            return _value(first)
    found = list(_NUMBER.finditer(text))
    return _value(found[-1]) if found else None


def _sentence_ends_between(text: str, start: int, end: int) -> bool:
    """Whether a sentence ends between two places, so that what follows is another matter."""
    return bool(re.search(r"[。\n]", text[start:end].strip()))


def _value(match: re.Match[str]) -> float:
    value = float(match["digits"].replace(",", ""))
    power = match["power"] or match["exponent"]
    if power:
        value *= 10.0 ** int(power.replace("−", "-"))
    if match["fraction"]:
        divisor = float(match["fraction"].strip(" /÷"))
        value = value / divisor if divisor else value
    return -value if match["minus"] else value


def _plain(reply: str) -> str:
    """The reply with full-width forms, kanji numerals and units such as 万 or thousand written out as digits."""
    text = unicodedata.normalize("NFKC", reply)
    text = re.sub(r"(?<=\d)\s+(?=\d{3}\b)", "", text)
    text = _KANJI_NUMBER.sub(lambda match: _written_kanji(match.group()), text)
    text = _ENGLISH_COUNTED.sub(lambda match: _times(match["digits"], _ENGLISH_UNITS[match["unit"].lower()]), text)
    return re.sub(rf"(?:(?:{_DIGITS})[億万千百])+(?:{_DIGITS})?", lambda match: _written_counted(match.group()), text)


def _written_counted(text: str) -> str:
    total = sum(
        float(match["digits"].replace(",", "")) * _LARGE_UNITS[match["unit"]] for match in _COUNTED.finditer(text)
    )
    rest = _COUNTED.sub("", text)
    return _digits(total + (float(rest.replace(",", "")) if rest else 0.0))


def _written_kanji(text: str) -> str:
    total, section, digit = 0.0, 0.0, 0
    for char in text:
        if char in _KANJI_DIGITS:
            digit = 10 * digit + _KANJI_DIGITS[char]
        elif char in "十百千":
            section += (digit or 1) * {"十": 10, "百": 100, "千": 1000}[char]
            digit = 0
        else:
            total += (section + digit or 1) * _LARGE_UNITS[char]
            section, digit = 0.0, 0
    return _digits(total + section + digit)


def _times(digits: str, factor: float) -> str:
    return _digits(float(digits.replace(",", "")) * factor)


def _digits(number: float) -> str:
    return f"{number:.10f}".rstrip("0").rstrip(".")
