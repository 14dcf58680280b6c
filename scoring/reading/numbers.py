"""Reading numerals: numbers in digits and in words, English and Japanese, as written in ordinary texts."""

from __future__ import annotations

import math
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from scoring.reading.words import Folded

_SUPERSCRIPTS = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+", strict=True))
_VULGAR = re.compile("[¼½¾⅐-⅞]")
_DASHES = str.maketrans(dict.fromkeys("−‐‑‒﹣－", "-"))

_GROUPED = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}|\d{1,3}(?:[ '’]\d{3})+(?![\d])"
_LIST = r"\d+(?:,\d+){2,}"
_DIGITS = rf"(?:{_GROUPED}|{_LIST}|\d+(?:\.\d+)?(?:,\d+)?|\.\d+)"
_POWER = (
    r"\s?(?:\^|\*\*)\s?\(?(?P<power>[-+]?\d+)\)?"
    r"|の\s?(?P<power_ja>\d+|[二三四五六七八九十]+)乗"
    r"|\sto the (?:power of )?(?P<power_en>-?\d+)(?:st|nd|rd|th)?(?: power)?\b"
)
_TEN = r"\s?[x×*・]\s?10(?:\s?(?:\^|\*\*)\s?\(?(?P<ten>[-+]?\d+)\)?|の\s?(?P<ten_ja>\d+)乗)"
_SCALES_JA = {"百": 1e2, "千": 1e3, "万": 1e4, "億": 1e8, "兆": 1e12}
_SCALES_EN = {
    "hundred": 1e2, "thousand": 1e3, "k": 1e3, "K": 1e3, "million": 1e6, "M": 1e6, "mn": 1e6,
    "billion": 1e9, "bn": 1e9, "B": 1e9, "trillion": 1e12, "dozen": 12.0,
}  # fmt: skip
_COUNTED = rf"(?:(?:{_DIGITS})[百千万億兆]+)+(?:(?:\d{{1,3}},\d{{3}}|\d{{1,4}})(?![\d.,]))?"
_NUMERAL = re.compile(
    rf"(?P<fraction_ja>(?P<under>\d+|[二三四五六七八九十百千]+)分の(?P<over>\d+|[一二三四五六七八九十百]+))"
    rf"|(?P<counted>{_COUNTED})"
    rf"|(?P<digits>{_DIGITS})(?:[eE](?P<exponent>[-+]?\d+)(?![\w.])|{_TEN}|{_POWER})?"
    rf"(?:(?P<part>(?:\s|と|-| and )\d+\s?[/⁄]\s?\d+(?![\d/]))|\s?[/⁄÷]\s?(?P<divisor>{_DIGITS})(?![/\d])"
    rf"|(?P<scale>\s?(?:dozen|hundred|thousand|million|billion|trillion|mn|bn)\b|[kKMB](?![\w/])))?"
)
_SIGN = re.compile(
    r"(?:(?<![\w)\]%]\s)(?<![\w)\]%])(?:-|–|▲)\s?"
    r"|(?:(?<!plus )(?<!plus or )\b(?:minus|negative)\s|(?<!プラス)マイナス|負の)\s?)$",
    re.IGNORECASE,
)

_ROOT = re.compile(r"(?:√|ルート|\b(?:square )?root(?: of)?\s)\s?$", re.IGNORECASE)

_KANJI = dict(zip("〇一二三四五六七八九", range(10), strict=True)) | {"零": 0}
# One kanji numeral is a number only before something that is counted: 一般 and 十分 are words.
_COUNTER = (
    r"(?:つ|個|倍|回|台|本|枚|件|割|乗|桁|行|列|層|段階|段|歩|人|名|種|種類|ビット|バイト|点|秒|分間|時間|日|週|か月|カ月|ヶ月|年|円|%|パーセント"
    r"|値|次元|進|軒|匹|頭|冊|杯|拍|階|字|文字|語|社|件|字|箱|粒|セット|往復|ステップ|ノード|クラス|塩基|要素|部|番目|方向|通り|条件|要因|原則)"
)
_KANJI_NUMERAL = re.compile(
    rf"[一二三四五六七八九十百千万億兆〇零]*[十百千][一二三四五六七八九十百千万億兆〇零]*[万億兆]?(?=$|[^\u4e00-\u9fff々]|{_COUNTER})"
    rf"|[一二三四五六七八九〇][一二三四五六七八九十百千万億兆〇零]*(?={_COUNTER}(?![\u4e00-\u9fff])|{_COUNTER}(?<!一))"
    r"|[一二三四五六七八九〇十百千万億兆零]+(?=$|\W*$|です|だ(?:$|\W)|の\d+乗)"
)
_NOT_KANJI = re.compile(
    r"十分|万[一能が全]|千差|百科|一部|一般|一方|一番|一定|一致|一時的?|一度に|一日中|一回り|一人ひとり|一通り|一行に|一階述語|一語一句|一台一台"
    r"|一つ一つ|二分[探木岐法]|三角|四角|四則|四捨|五感|八百屋|千切|第[一二三四五六七八九十]+|[一二三四五六七八九十]+(?:つ目|番目|次関数|次方程式|進数?)"
    r"|唯一|統一|単一|同一|均一|画一|随一|十中八九|一長一短|一期一会|一対一|真っ二つ"
)

_ONES = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_PARTS = {
    "half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10,
    "hundredth": 100, "thousandth": 1000,
}  # fmt: skip
_SMALL = "|".join([*_TENS, *sorted(_ONES, key=len, reverse=True)])
# "Two hundred and five" is a number, "seven and nine" are two.
_NEXT_WORD = "(?:[ -]|(?<=hundred) and |(?<=thousand) and )"
_ENGLISH = re.compile(
    rf"\b(?:(?P<dozen>(?:half )?a dozen|(?:two|three|four) dozen)"
    rf"|(?P<parts>(?:(?:a|one|two|three|four|five|seven|nine)[ -])(?:{'|'.join(_PARTS)})s?\b(?! of all))"
    rf"|(?P<whole>(?:{_SMALL})(?:{_NEXT_WORD}(?:{_SMALL}|hundred|thousand|million|billion|trillion))*)"
    rf"(?:\spoint(?P<decimals>(?:\s(?:{_SMALL}))+))?(?P<and_half> and a half)?"
    rf"|(?P<hundred>a (?:hundred|thousand|million|billion))"
    rf"|(?P<one>an?(?= \w+ and a half\b))"
    rf"|(?P<half>half)(?! (?:a|an) (?:dozen|word)))\b",
    re.IGNORECASE,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number and its place in the text; it is exact to `step`, one of its last written digit.

    `article` is true of a "one" or 一つ that may mean no more than "a", `share` of a fraction of a whole.
    """

    value: float
    step: float
    start: int
    end: int
    article: bool = False
    share: bool = False


def readable(text: str) -> Folded:
    """The text in Unicode NFKC with raised digits as powers, and the way back; letters keep their case."""
    chars: list[str] = []
    origins: list[int] = []
    raised = False
    for place, char in enumerate(text):
        if char in _SUPERSCRIPTS:
            new = _SUPERSCRIPTS[char] if raised else f"^{_SUPERSCRIPTS[char]}"
        elif _VULGAR.match(char):
            new = f" {unicodedata.normalize('NFKC', char)}"
        else:
            new = unicodedata.normalize("NFKC", char)
        raised = char in _SUPERSCRIPTS
        new = new.translate(_DASHES)
        chars.append(new)
        origins += [place] * len(new)
    return Folded("".join(chars), (*origins, len(text)))


@lru_cache(maxsize=4096)
def numerals(text: str) -> tuple[Numeral, ...]:
    """The numerals of a readable text in order, with their signs; parts of names are among them."""
    found: list[Numeral] = []
    for match in _NUMERAL.finditer(text):
        found += _in_digits(match)
    taken = [(each.start, each.end) for each in found]
    for numeral in [*_in_kanji(text), *_in_english(text)]:
        if not any(start < numeral.end and numeral.start < end for start, end in taken):
            found.append(numeral)
    return tuple(_signed(text, each) for each in sorted(found, key=lambda each: each.start))


def _in_digits(match: re.Match[str]) -> list[Numeral]:
    start, end = match.span()
    if match["fraction_ja"]:
        under, over = (_kanji_or_digits(match[name]) for name in ("under", "over"))
        return [Numeral(over / under, 0.0, start, end, share=True)] if under else []
    if match["counted"]:
        value, step = _counted(match["counted"])
        return [Numeral(value, step, start, end)]
    several = re.fullmatch(_LIST, match["digits"]) and not re.fullmatch(_GROUPED, match["digits"])
    if several:
        return [
            Numeral(float(each[0]), 1.0, start + each.start(), start + each.end())
            for each in re.finditer(r"\d+", match["digits"])
        ]
    value, step = _plain_digits(match["digits"])
    exponent = match["exponent"] or match["ten"] or match["ten_ja"]
    if exponent:
        value, step = _scaled(value, step, int(exponent))
    power = match["power"] or match["power_en"] or match["power_ja"]
    if power:
        value, step = _raised(value, int(_kanji_or_digits(power)) if match["power_ja"] else int(power)), 0.0
    if match["part"]:
        over, under = (float(each) for each in re.findall(r"\d+", match["part"]))
        value, step = (value + over / under, 0.0) if under else (value, step)
    share = False
    if match["divisor"]:
        under = _plain_digits(match["divisor"])[0]
        if under:
            share = value < under
            value, step = value / under, 0.0
    if match["scale"]:
        factor = _SCALES_EN.get(match["scale"].strip(), 0.0) or _SCALES_EN[match["scale"].strip().lower()]
        value, step = value * factor, step * factor
    return [Numeral(value, step, start, end, share=share)]


def _plain_digits(digits: str) -> tuple[float, float]:
    """The number that digits write, and its last digit's worth: a comma parts thousands, or else decimals."""
    digits = re.sub(r"[ '’]", "", digits)
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}", digits):
        digits = digits.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"0,\d+|\d+,(?!\d{3}$)\d+", digits):
        digits = digits.replace(",", ".")
    digits = digits.replace(",", "")
    decimals = len(digits.partition(".")[2])
    return float(digits), 10.0**-decimals


def _scaled(value: float, step: float, exponent: int) -> tuple[float, float]:
    # A power of ten that no float holds is no number that anybody meant.
    factor = 10.0 ** max(-300, min(300, exponent))
    return value * factor, step * factor


def _raised(value: float, power: int) -> float:
    try:
        return float(value**power)
    except (OverflowError, ZeroDivisionError):
        return math.inf


def _counted(text: str) -> tuple[float, float]:
    """1万2千, 3億5000万, 12万3,456."""
    total, section, step = 0.0, 0.0, 1.0
    for match in re.finditer(rf"({_DIGITS})([百千]?)([万億兆]?)", text):
        value, step = _plain_digits(match[1])
        factor = _SCALES_JA.get(match[2], 1.0)
        section += value * factor
        if match[3]:
            total += section * _SCALES_JA[match[3]]
            factor *= _SCALES_JA[match[3]]
            section = 0.0
        step *= factor
    return total + section, step


def _in_kanji(text: str) -> list[Numeral]:
    blocked = [match.span() for match in _NOT_KANJI.finditer(text)]
    return [
        Numeral(_kanji(match.group()), 1.0, *match.span(), article=match.group() == "一")
        for match in _KANJI_NUMERAL.finditer(text)
        if not any(start < match.end() and match.start() < end for start, end in blocked)
    ]


def _kanji_or_digits(text: str) -> float:
    return float(text) if text.isascii() else _kanji(text)


def _kanji(text: str) -> float:
    total, section, digit = 0.0, 0.0, 0
    for char in text:
        if char in _KANJI:
            digit = 10 * digit + _KANJI[char]
        elif char in "十百千":
            section += (digit or 1) * {"十": 10, "百": 100, "千": 1000}[char]
            digit = 0
        else:
            total += (section + digit or 1) * _SCALES_JA[char]
            section, digit = 0.0, 0
    return total + section + digit


def _in_english(text: str) -> list[Numeral]:
    found = []
    for match in _ENGLISH.finditer(text):
        written = match.group().lower()
        if match["dozen"]:
            value = {"half": 6.0, "a": 12.0}.get(written.split()[0]) or 12.0 * _ONES[written.split()[0]]
            found.append(Numeral(value, 1.0, *match.span()))
        elif match["parts"]:
            count, part = re.split(r"[ -]", written)
            under = _PARTS.get(part) or _PARTS[part.removesuffix("s")]
            found.append(Numeral(_ONES.get(count, 1) / under, 0.0, *match.span(), share=True))
        elif match["hundred"]:
            found.append(Numeral(_SCALES_EN[written.split()[1]], 1.0, *match.span()))
        elif match["one"]:
            found.append(Numeral(1.0, 1.0, *match.span()))
        elif match["half"]:
            found.append(Numeral(0.5, 0.0, *match.span(), share=True))
        else:
            found.append(_whole(match))
    return found


def _whole(match: re.Match[str]) -> Numeral:
    total, section = 0.0, 0.0
    for word in re.split(r"[ -]", match["whole"].lower()):
        if word == "hundred":
            section = (section or 1) * 100
        elif word in _SCALES_EN:
            total += (section or 1) * _SCALES_EN[word]
            section = 0.0
        else:
            section += _ONES.get(word) or _TENS.get(word) or 0
    value, step = total + section, 1.0
    for word in (match["decimals"] or "").lower().split():
        step /= 10
        value += step * _ONES.get(word, 0)
    if match["and_half"]:
        value, step = value + 0.5, 0.1
    return Numeral(value, step, *match.span(), article=match.group().lower() == "one")


def _signed(text: str, numeral: Numeral) -> Numeral:
    if root := _ROOT.search(text, 0, numeral.start):
        return Numeral(math.sqrt(abs(numeral.value)), 0.01, root.start(), numeral.end)
    sign = _SIGN.search(text, 0, numeral.start)
    if not sign:
        return numeral
    return Numeral(-numeral.value, numeral.step, sign.start(), numeral.end, share=numeral.share)
