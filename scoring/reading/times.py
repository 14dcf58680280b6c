"""How often something happens, and at what time of day: "twice a year", 毎月, 週に一回, 13:30, 1:30 pm, 午後3時."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

_SECONDS = {
    "second": 1.0, "minute": 60.0, "hour": 3600.0, "day": 86400.0, "night": 86400.0, "morning": 86400.0,
    "week": 604800.0, "fortnight": 1209600.0, "month": 2629800.0, "quarter": 7889400.0, "year": 31557600.0,
    "秒": 1.0, "分": 60.0, "時": 3600.0, "時間": 3600.0, "日": 86400.0, "朝": 86400.0, "晩": 86400.0, "夜": 86400.0,
    "週": 604800.0, "週間": 604800.0, "月": 2629800.0, "か月": 2629800.0, "カ月": 2629800.0, "ヶ月": 2629800.0,
    "四半期": 7889400.0, "半年": 15778800.0, "年": 31557600.0,
}  # fmt: skip
_ADVERBS = {
    "hourly": "hour", "daily": "day", "nightly": "night", "weekly": "week", "fortnightly": "fortnight",
    "monthly": "month", "quarterly": "quarter", "yearly": "year", "annually": "year",
}  # fmt: skip
_COUNTS = {
    "once": 1, "twice": 2, "thrice": 3, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "other": 2,
    "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10,
}  # fmt: skip
_COUNT_EN = "two|three|four|five|six|seven|eight|nine|ten|twelve|\\d+"
_UNIT_EN = "second|minute|hour|day|night|morning|week|fortnight|month|quarter|year"
_COUNT_JA, _UNIT_JA = r"\d+|[一二三四五六七八九十]", "秒|分|時間|日|週間?|[かカヶ]月|月|四半期|半年|年"
# A month is a month's share of a year, and 52 weeks are a year.
_SLACK = 0.02

_TIMES_A = re.compile(
    rf"\b(?P<count>once|twice|thrice|(?:{_COUNT_EN})(?= times)) ?(?:times )?(?:a|an|per|each|every|in a)"
    rf" (?P<every>other )?(?P<unit>{_UNIT_EN})\b",
    re.IGNORECASE,
)
_EVERY = re.compile(
    rf"\bevery (?:(?P<every>other|{_COUNT_EN}) )?(?P<unit>(?!second\b(?! *(?:[,.;]|$)))(?:{_UNIT_EN}))s?\b",
    re.IGNORECASE,
)
_ADVERB = re.compile(rf"\b(?P<adverb>{'|'.join(_ADVERBS)})\b(?! (?:active|users?|life)\b)", re.IGNORECASE)
_TIMES_JA = re.compile(
    rf"(?P<every>{_COUNT_JA})?(?P<unit>{_UNIT_JA})間?(?:に|あたり|当たり|につき)?(?P<count>{_COUNT_JA})[回度](?!目)"
)
_EVERY_JA = re.compile(
    rf"毎(?P<unit>[秒分時日朝晩夜週月年])|(?P<every>{_COUNT_JA})?(?P<each>{_UNIT_JA})(?:ごと|毎)(?!に異)"
)
_OTHER_JA = re.compile(r"隔(?P<unit>[日週月年])")
_ADVERB_JA = re.compile(r"(?P<unit>[日週月年])次(?!元|第)")

_HOURS, _HALF = 24 * 60, 12 * 60
_DIGITAL = re.compile(
    r"(?<![\d:.])(?P<hour>\d{1,2}):(?P<minute>[0-5]\d)(?::[0-5]\d)?(?![\d:])(?:\s?(?P<half>[ap])\.?m\b)?", re.IGNORECASE
)
_SPOKEN = re.compile(
    r"(?<![\d:.])(?P<hour>\d{1,2})(?:\s?(?P<half>[ap])\.?m\b| o['’]?clock\b)|\b(?P<noon>noon)\b|(?P<noon_ja>正午)",
    re.IGNORECASE,
)
_SPOKEN_JA = re.compile(
    r"(?P<half>午前|午後|朝の?|夜の?|夕方の?|早朝の?|毎朝|毎晩)?(?P<hour>(?<!\d)\d{1,2}|(?<![一-龥])十[一二]?|(?<![一-龥])[一二三四五六七八九])"
    r"時(?![間代点刻期系計短差給速])(?:(?P<past>半)|(?P<minute>\d{1,2})分(?!間))?"
)
_PAST = re.compile(
    rf"\b(?:a )?(?P<part>half|quarter) (?P<side>past|to) (?P<hour>{_COUNT_EN}|one|eleven|midnight|noon)\b"
    r"(?:[^.,;]{0,8}?(?P<half>morning|afternoon|evening|night))?",
    re.IGNORECASE,
)
_BEFORE_NOON = frozenset(("a", "A", "午前", "朝", "朝の", "早朝", "早朝の", "毎朝"))


@dataclass(frozen=True, slots=True)
class Time:
    """A frequency in 1/s, or a time of day in minutes, give or take `slack`; `start` and `end` are its place.

    A time of day in `either` half may be before or after noon; `digital` says that it is written as 9:00, and `late`
    that its hour, as 21, is after noon by itself. What is said `by_interval`, "every five days", has a value in it that
    stands for itself.
    """

    dimension: Literal["frequency", "time of day"]
    amount: float
    slack: float
    start: int
    end: int
    either: bool = False
    by_interval: bool = False
    digital: bool = False
    late: bool = False


def times(text: str) -> tuple[Time, ...]:
    """The frequencies and the times of day of a readable text, in order; none inside another."""
    every = sorted([*_frequencies(text), *_times_of_day(text)], key=lambda time: (time.start, -time.end))
    kept: list[Time] = []
    for time in every:
        if not kept or time.start >= kept[-1].end:
            kept.append(time)
    return tuple(kept)


def _frequencies(text: str) -> Iterator[Time]:
    for pattern in (_TIMES_A, _TIMES_JA):
        for match in pattern.finditer(text):
            yield _frequency(match, _count(match["count"]), _count(match["every"]), match["unit"])
    for match in _EVERY.finditer(text):
        yield _frequency(match, 1, _count(match["every"]), match["unit"], by_interval=bool(match["every"]))
    for match in _EVERY_JA.finditer(text):
        unit = match["unit"] or match["each"]
        yield _frequency(match, 1, _count(match["every"]), unit, by_interval=bool(match["every"]))
    for match in _OTHER_JA.finditer(text):
        yield _frequency(match, 1, 2, match["unit"])
    for match in _ADVERB.finditer(text):
        yield _frequency(match, 1, 1, _ADVERBS[match["adverb"].lower()])
    for match in _ADVERB_JA.finditer(text):
        yield _frequency(match, 1, 1, match["unit"])


def _frequency(match: re.Match[str], count: float, every: float, unit: str, by_interval: bool = False) -> Time:
    amount = count / (every * _SECONDS[unit.lower()]) if every else 0.0
    return Time("frequency", amount, _SLACK * amount, *match.span(), by_interval=by_interval)


def _count(written: str | None) -> float:
    if not written:
        return 1.0
    written = written.strip().lower()
    return float(_COUNTS[written] if written in _COUNTS else int(written))


def _times_of_day(text: str) -> Iterator[Time]:
    for match in _PAST.finditer(text):
        minutes = 30 if match["part"].lower() == "half" else 15
        named = {"midnight": 24, "noon": 12}.get(match["hour"].lower())
        hour = int(_count(match["hour"])) if named is None else named
        hour -= match["side"].lower() == "to"
        half = match["half"] and ("a" if match["half"].lower() == "morning" else "p")
        if named is not None:
            half = "a" if hour < named == 12 or hour == named == 24 else "p"
        minute = minutes if match["side"].lower() == "past" else 60 - minutes
        yield _time_of_day(match, hour, minute, half, digital=False)
    for pattern in (_DIGITAL, _SPOKEN, _SPOKEN_JA):
        for match in pattern.finditer(text):
            found = match.groupdict()
            if found.get("noon") or found.get("noon_ja"):
                yield Time("time of day", _HALF, 0.5, *match.span())
                continue
            hour = _hour(match["hour"])
            if hour > 24:
                continue
            minute = 30 if found.get("past") else int(found.get("minute") or 0)
            yield _time_of_day(match, hour, minute, found["half"], digital=pattern is _DIGITAL)


def _time_of_day(match: re.Match[str], hour: int, minute: int, half: str | None, digital: bool) -> Time:
    late = not half and hour > _HALF // 60
    if half and hour <= 12:
        hour = hour % 12 + (0 if half in _BEFORE_NOON else 12)
    either = not half and 0 < hour <= 12 and not match["hour"].startswith("0")
    amount = (60 * hour + minute) % _HOURS
    return Time("time of day", amount, 0.5, *match.span(), either=either, digital=digital and not half, late=late)


def _hour(written: str) -> int:
    if written.isascii():
        return int(written)
    return 10 * written.startswith("十") + _COUNTS.get(written.removeprefix("十"), 0)


def apart(one: float, other: float, either: bool) -> float:
    """How many minutes lie between two times of day, at least; in `either` half they repeat twice a day."""
    period = _HALF if either else _HOURS
    between = abs(one - other) % period
    return min(between, period - between)
