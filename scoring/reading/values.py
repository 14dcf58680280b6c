"""The values that a text gives: numbers with their units, ranges and orders of growth, and what each is a number of."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from functools import lru_cache

from scoring.reading.denials import denials
from scoring.reading.numbers import Numeral, numerals, readable
from scoring.reading.terms import Term, is_code, terms
from scoring.reading.times import apart, times
from scoring.reading.units import Unit, currency_before, unit_at

_ABOUT_BEFORE = re.compile(
    r"(?:\b(?:about|around|roughly|approximately|approx\.?|some|nearly|almost|circa|or so)"
    r"|~|≈|約|およそ|ほぼ|だいたい|大体)\s?$",
    re.IGNORECASE,
)
_ABOUT_AFTER = re.compile(r"\s?(?:or so\b|ほど|くらい|ぐらい|前後|程度|強|弱|あまり|余り)", re.IGNORECASE)
_LEAST_BEFORE = re.compile(
    r"(?:\b(?:at least|more than|over|above|no less than|no fewer than|minimum of|from)"
    r"|≥|>=?|最低(?:でも)?|少なくとも)\s?$",
    re.IGNORECASE,
)
_MOST_BEFORE = re.compile(
    r"(?:\b(?:at most|less than|fewer than|under|below|up to|no more than|maximum of|within)|≤|<=?"
    r"|最大(?:でも|で)?|最高(?:でも|で)?|せいぜい|たかだか)\s?$",
    re.IGNORECASE,
)
_LEAST_AFTER = re.compile(r"\s?(?:or more\b|以上|より(?:多|大|長|高)|を?(?:超え|上回)|\+)", re.IGNORECASE)
_MOST_AFTER = re.compile(
    r"\s?(?:or (?:less|fewer)\b|以下|以内|未満|まで(?!に?は)|より(?:少|小|短|低)|を?下回)", re.IGNORECASE
)
_TO = re.compile(r"\s?(?:-|–|—|to|through|から|〜|~|～|ないし|,?\s?and)\s?$", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s(?:about\s)?$", re.IGNORECASE)
_MORE = "as|more|the|larger|bigger|smaller|slower|faster|longer|higher|greater|its|that|what|less|fewer|cheaper|wider"
_TIMES = re.compile(rf"\s?(?:-?fold\b|x\b(?!\s?\d)|倍|times (?=(?:{_MORE})\b))|-times\b", re.IGNORECASE)
_TIMES_WORDS = {
    re.compile(
        r"\b(?:twice|(?<!\ba )(?<!\bor )(?<!\bof )doubled?|doubles(?= (?:the|its|it|that|in|as)\b)|doubling)\b"
        r"|\btwo ?fold\b|倍増|倍に(?=な|す|増)|二倍",
        re.IGNORECASE,
    ): 2.0,
    re.compile(r"\b(?:triple[sd]?|thrice|threefold)\b", re.IGNORECASE): 3.0,
    re.compile(r"\b(?:quadruple[sd]?|fourfold)\b", re.IGNORECASE): 4.0,
    re.compile(r"\btenfold\b", re.IGNORECASE): 10.0,
    re.compile(r"\b(?:halve[sd]?|halving)\b|半分|半数|半減", re.IGNORECASE): 0.5,
}
_ORDER = re.compile(r"(?<![A-Za-z])[OoΘθΩ]\s?\((?P<inside>(?:[^()]|\([^()]*\))+)\)")
_ORDER_WORDS = {
    "1": re.compile(r"\bconstant[- ]time\b|定数時間", re.IGNORECASE),
    "logn": re.compile(r"\blogarithmic(?:ally)?(?: time)?\b|対数(?:時間|的|に比例)", re.IGNORECASE),
    "n": re.compile(r"\blinear time\b|線形時間", re.IGNORECASE),
    "n^2": re.compile(r"\bquadratic time\b|二乗時間|2乗時間|(?<![a-z])nの[2二]乗に比例", re.IGNORECASE),
    "n^3": re.compile(r"\bcubic time\b|三乗時間|3乗時間|(?<![a-z])nの[3三]乗に比例", re.IGNORECASE),
    "2^n": re.compile(r"\bexponential time\b|指数時間", re.IGNORECASE),
}
# To what power of another thing something grows or falls.
_POWERS = {
    2.0: re.compile(
        r"\b(?:the|a|inverse) square of\b|\b(?<!r-)squared\b(?! error)|\binverse[- ]square\b"
        r"|(?<![nNxX]の)[2二]乗(?!時間|誤差|平均|和|し)",
        re.IGNORECASE,
    ),
    3.0: re.compile(r"\b(?:the|a|inverse) cube of\b|\bcubed\b|(?<![nNxX]の)[3三]乗(?!時間)", re.IGNORECASE),
}
_NOT_THIS = re.compile(r"[^。、\d]{0,6}、?(?:では?な|じゃな|では(?:終わ|済)|でな|とは違)")
_FAR = 24
# A number that a formula reckons with.
_FORMULA = re.compile(r"\s?[*×+^]\s?[\w(]")
# A number that belongs to a name: IPv4, TLS 1.3, RAID 0, 第3正規形; or to a list's beginning.
_NAME_BEFORE = re.compile(
    r"(?:[A-Za-z_][-_/.]?|(?<![.!?:]\s)(?<!^)\b(?:[A-Z][a-z]+|[A-Z]{2,}[a-z]?\d?)[ -]v?|\b[A-Z]{2,}\s|"
    r"第|バージョン|レベル|ポート|フェーズ|型|図|表|式|\bversion\s|\bport\s|\blevel\s|\bchapter\s|\bstep\s|\bphase\s|\btype\s|\brule\s|\bRFC\s|[\d]\.)$"
)
_NO_NAME = re.compile(
    r"(?:\b(?:The|A|An|In|At|By|With|About|After|Of|To|Only|And|Or|For|From|Is|Are|Than|Say|Around|Over|Take|Every|Each"
    r"|All|Use)[ -])$"
)
_NAME_AFTER = re.compile(r"(?:st|nd|rd|th)\b|-[a-zA-Z]{2,}|[a-zA-Z]|\.\d|:\d|番目|つ目|次関数|世代|乗|進数?|世紀|/\d")
# Temperatures on other scales: degrees Celsius are so many of theirs, from there on.
_SCALES = {"fahrenheit": (5 / 9, 32.0), "kelvin": (1.0, 273.15)}
# How far "about" goes, and how far a number that is written with few digits.
_ABOUT, _COARSE, _ABOUT_DEGREES = 0.15, 0.12, 1.0
_MONTH = re.compile(r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\s$")
_SHARE_OF = re.compile(r"\s(?:in|out of)(?: every)?\s|(?P<counter>[個人回台本枚件匹])?(?:に|のうち|につき|中)")
# A whole that may be a year is none.
_YEARS = range(1500, 2200)
_AND_A_HALF = re.compile(r" and a half\b|半(?![分数額値])", re.IGNORECASE)
_ENUMERATOR = re.compile(r"(?:^|\n)[\s・•*-]*[(（]?$")
_ENUMERATED = re.compile(r"[.)）:、．](?!\s*$)\s?(?!\d)")


@dataclass(frozen=True, slots=True)
class Value:
    """A value in the base unit of its dimension: from `low` to `high`, each give or take `slack`; one number has both.

    `dimension` is empty for a plain count and "order" for an order of growth, which `order` holds normalised. `bound`
    is "least" or "most" where the text gives only an end. `of` holds the keys of the words that say what it is a
    number of, `around` those of its clause; `start` and `end` are its place in the text. `number` is that of a single
    one as it is written, before its unit. A time of day in `either_half` may be before or after noon, unless it is
    `digital`, as 9:00, and compared with a `late` one, as 21:00.
    """

    low: float
    high: float
    slack: float
    dimension: str
    bound: str
    of: frozenset[str]
    start: int
    end: int
    order: str = ""
    article: bool = False
    around: frozenset[str] = frozenset()
    number: float = math.nan
    either_half: bool = False
    digital: bool = False
    late: bool = False

    def agrees(self, other: Value) -> bool:
        """Whether two values can be one and the same, as exactly as both are given."""
        if self.order or other.order:
            return self.order == other.order
        if self.dimension == other.dimension == "time of day":
            same_clock = self.digital and other.digital and (self.late or other.late)
            either = (self.either_half or other.either_half) and not same_clock
            return apart(self.low, other.low, either) <= self.slack + other.slack
        slack = max(self.slack, other.slack) + 1e-9 * max(abs(self.high), abs(other.high))
        if self.bound != other.bound and (self.bound or other.bound):
            return self._within(other, slack)
        return self.low <= other.high + slack and other.low <= self.high + slack

    def _within(self, other: Value, slack: float) -> bool:
        bounded, plain = (self, other) if self.bound else (other, self)
        if bounded.bound == "least":
            return plain.high >= bounded.low - slack
        return plain.low <= bounded.high + slack


@lru_cache(maxsize=4096)
def values(text: str) -> tuple[Value, ...]:
    """The values of a text in order. Numbers in names, ordinals and the numbers of a list's points are none."""
    folded = readable(text)
    orders = _orders(folded.text)
    timed = times(folded.text)
    spans = [(value.start, value.end) for value in orders]
    spans += [(time.start, time.end) for time in timed if not time.by_interval]
    found: list[Value] = []
    previous: tuple[Numeral, Unit | None, int] | None = None
    for numeral in numerals(folded.text):
        if (
            any(
                start <= numeral.start < end
                for start, end in [*spans, *((each.start, each.end) for each in found[-1:])]
            )
            or is_name(folded.text, numeral)
            or _FORMULA.match(folded.text, numeral.end)
        ):
            previous = None
            continue
        unit, end = unit_of(folded.text, numeral)
        value = _value(folded.text, numeral, unit, end)
        if previous and found and _is_range(folded.text, previous, numeral):
            found[-1] = _range(found[-1], previous, value, unit)
        elif previous and found and not unit and _is_share(folded.text, previous, numeral):
            found[-1] = _share(found[-1], value)
        else:
            found.append(value)
        previous = (numeral, unit, end)
    found += [
        value
        for value in _in_words(folded.text)
        if not any(value.start < end and start < value.end for start, end in spans)
        and not any(value.start < each.end and each.start < value.end for each in found)
    ]
    found += [
        Value(
            time.amount, time.amount, time.slack, time.dimension, "", frozenset(), time.start, time.end,
            either_half=time.either, digital=time.digital, late=time.late,
        )
        for time in timed
    ]  # fmt: skip
    every = sorted([*orders, *found], key=lambda value: value.start)
    placed = [replace(value, start=folded.origins[value.start], end=folded.origins[value.end]) for value in every]
    return tuple(
        replace(value, of=_of(text, value), around=_around(text, value))
        for value in placed
        if not _is_denied(text, value)
    )


def _is_denied(text: str, value: Value) -> bool:
    """Whether a text says that it is not this value."""
    if _NOT_THIS.match(text, value.end):
        return True
    return any(
        denial.reach[0] <= value.start < denial.reach[1] and value.end - denial.end < _FAR for denial in denials(text)
    )


def _orders(text: str) -> list[Value]:
    found = [(match.span(), normalised(match["inside"])) for match in _ORDER.finditer(text)]
    for order, pattern in _ORDER_WORDS.items():
        found += [(match.span(), order) for match in pattern.finditer(text)]
    return [Value(0, 0, 0, "order", "", frozenset(), *span, order=order) for span, order in found]


def normalised(order: str) -> str:
    """An order of growth without the ways of writing it: O(N·logN) and O(n log n) are one."""
    plain = re.sub(
        r"[\s·*×・]|log_?2(?=\s?[a-zA-Z(])", lambda match: "log" if "log" in match.group() else "", order.lower()
    )
    plain = re.sub(r"[|{}]", "", plain)
    plain = re.sub(r"lg(?=[a-z(])|ln(?=[a-z(])", "log", plain)
    plain = re.sub(r"log\((\w)\)", r"log\1", plain)
    plain = plain.replace("²", "^2").replace("³", "^3")
    return re.sub(r"^(log)?[mk](?=$)", lambda match: (match[1] or "") + match.group()[-1], plain)


def is_name(text: str, numeral: Numeral) -> bool:
    """Whether a number belongs to a name, an ordinal or a list's beginning, and is no value."""
    before = text[max(0, numeral.start - 24) : numeral.start]
    if _ENUMERATOR.search(text[: numeral.start]) and _ENUMERATED.match(text, numeral.end):
        return True
    written = text[numeral.start : numeral.end]
    if is_code(text, numeral.start, numeral.end):
        return True
    if _NAME_AFTER.match(text, numeral.end) and not unit_at(text, numeral.end):
        return True
    if not written[0].isdigit():
        return False
    if _NO_NAME.search(before) or _MONTH.search(before) or unit_at(text, numeral.end):
        return False
    return bool(_NAME_BEFORE.search(before))


def unit_of(text: str, numeral: Numeral) -> tuple[Unit | None, int]:
    """The unit of a number, if it has one, and where the two end."""
    if times := _TIMES.match(text, numeral.end):
        return Unit(times.group().strip(), "ratio", 1.0), times.end()
    if found := unit_at(text, numeral.end):
        return found
    if currency := currency_before(text, numeral.start):
        return currency, numeral.end
    return (Unit("", "ratio", 1.0) if numeral.share else None), numeral.end


def _value(text: str, numeral: Numeral, unit: Unit | None, end: int) -> Value:
    size, zero = _SCALES.get(unit.dimension, (unit.size, 0.0)) if unit else (1.0, 0.0)
    dimension = "temperature" if unit and unit.dimension in _SCALES else unit.dimension if unit else ""
    written, step = numeral.value, numeral.step
    if unit and (half := _AND_A_HALF.match(text, end)):
        written, step, end = written + 0.5, 0.1, half.end()
    number, slack = (written - zero) * size, step * size / 2
    if dimension not in ("", "ratio", "temperature"):
        slack = min(slack, _COARSE * abs(number))
    about = _ABOUT_BEFORE.search(text[max(0, numeral.start - 16) : numeral.start]) or _ABOUT_AFTER.match(text, end)
    if about:
        slack = max(slack, _ABOUT_DEGREES if dimension == "temperature" else _ABOUT * abs(number))
    before = text[max(0, numeral.start - 16) : numeral.start]
    least = _LEAST_BEFORE.search(before) or _LEAST_AFTER.match(text, end)
    most = _MOST_BEFORE.search(before) or _MOST_AFTER.match(text, end)
    bound = "least" if least else "most" if most else ""
    return Value(
        number,
        number,
        slack,
        dimension,
        bound,
        frozenset(),
        numeral.start,
        end,
        article=numeral.article,
        number=written,
    )


def _is_range(text: str, previous: tuple[Numeral, Unit | None, int], numeral: Numeral) -> bool:
    one, _, end = previous
    between = text[end : numeral.start]
    if not _TO.fullmatch(between) or one.value >= numeral.value:
        return False
    return "and" not in between or bool(_BETWEEN.search(text[: one.start]))


def _is_share(text: str, previous: tuple[Numeral, Unit | None, int], numeral: Numeral) -> bool:
    """Whether two numbers are one share, as "one in four" and 10人に1人 are."""
    one, unit, end = previous
    between = _SHARE_OF.fullmatch(text, end, numeral.start)
    if not between or unit or not one.value > 0 < numeral.value or one.value == numeral.value:
        return False
    # Two eggs to three people are no share, nor is what there were in 2019.
    counter = between["counter"] or ""
    return text.startswith(counter, numeral.end) and numeral.value not in _YEARS


def _share(one: Value, other: Value) -> Value:
    part, whole = sorted((one.low, other.low))
    share = part / whole
    return replace(one, low=share, high=share, slack=0.0, dimension="ratio", end=other.end, article=False, number=share)


def _range(before: Value, previous: tuple[Numeral, Unit | None, int], value: Value, unit: Unit | None) -> Value:
    low, slack = before.low, before.slack
    if unit and previous[1] is None:
        low, slack = low * unit.size, slack * unit.size
    return replace(value, low=low, slack=max(slack, value.slack), start=before.start, bound="", number=math.nan)


def _in_words(text: str) -> list[Value]:
    return [
        Value(number, number, 0.0, "ratio", "", frozenset(), *match.span())
        for pattern, number in _TIMES_WORDS.items()
        for match in pattern.finditer(text)
    ] + [
        Value(power, power, 0.0, "power", "", frozenset(), *match.span())
        for power, pattern in _POWERS.items()
        for match in pattern.finditer(text)
    ]


def _of(text: str, value: Value) -> frozenset[str]:
    """The words that a value stands next to: in English the noun behind it, else the one before; in Japanese both."""
    known = terms(text)
    after = [term for term in known if term.start >= value.end and not _CUT.search(text, value.end, term.start)][:2]
    before = [term for term in known if term.end <= value.start and not _CUT.search(text, term.end, value.start)][-1:]
    if value.end >= len(text) or not text[value.start : value.end + 1].isascii():
        return frozenset(term.key for term in [*before, *after[:1]])
    return frozenset(term.key for term in (after or before if not value.dimension else [*before, *after]))


def _around(text: str, value: Value) -> frozenset[str]:
    """The words of the segment that a value stands in."""
    known = terms(text)
    near = min(known, key=lambda term: (_is_cut_off(text, value, term), _distance(value, term)), default=None)
    return frozenset(term.key for term in known if near and term.segment == near.segment)


def _is_cut_off(text: str, value: Value, term: Term) -> bool:
    start, end = sorted((min(term.end, value.end), max(term.start, value.start)))
    return bool(_CUT.search(text, start, end))


def _distance(value: Value, term: Term) -> int:
    return min(abs(term.end - value.start), abs(term.start - value.end))


_CUT = re.compile(r"[,.;:!?、。，．！？；\n](?!\d)|\band\b")
