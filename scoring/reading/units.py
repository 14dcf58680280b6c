"""Units of measure after a number, from units.tsv: what they measure, and how much of it in its base unit.

Computing's units mean what they say to most: a kB is 1000 bytes, a KiB 1024; a unit is read with its case, for Mb is no
MB, where it is a symbol, and without it where it is a word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_PREFIXES = {"": 1.0, "p": 1e-12, "n": 1e-9, "µ": 1e-6, "μ": 1e-6, "u": 1e-6, "m": 1e-3, "c": 1e-2, "d": 1e-1,
             "k": 1e3, "K": 1e3, "M": 1e6, "G": 1e9, "T": 1e12, "P": 1e15}  # fmt: skip
_WORD_PREFIXES = {"kilo": 1e3, "mega": 1e6, "giga": 1e9, "tera": 1e12}
# Such symbols take some prefixes only: a "cB" is none that anybody writes, and 3 pm is an hour of the day.
_ONLY_LARGE = frozenset(("B", "bit", "bits", "byte", "bytes", "bps"))
_NEVER = frozenset(("pm", "dm", "Mm", "Gm", "Tm", "Pm", "cs", "ds", "ks", "Ks", "Ms", "Gs", "Ts", "Ps"))
_PER = re.compile(r"\s?/\s?|\s?(?:per|a|an|each|every)\s", re.IGNORECASE)
# A ratio of so much, as of interest, may be by the month or by the year.
_PERCENT = 0.01
_CURRENCIES = {"$": "dollar", "¥": "yen", "￥": "yen", "€": "euro", "£": "pound"}


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as `written`, its `size` in the base unit of its dimension; a rate's is such as "length/time"."""

    written: str
    dimension: str
    size: float


def unit_at(text: str, place: int) -> tuple[Unit, int] | None:
    """The unit that stands at a place of a readable text, maybe after a space or a hyphen, and where it ends."""
    found = _simple(text, place)
    if found is None:
        return None
    unit, end = found
    per = _PER.match(text, end)
    under = _simple(text, per.end()) if per else None
    if (
        per
        and under
        and (unit.dimension != "ratio" or unit.size == _PERCENT)
        and under[0].dimension in ("time", "volume", "length", "information")
    ):
        dimension = f"{unit.dimension}/{under[0].dimension}"
        return Unit(text[place : under[1]].strip(" -"), dimension, unit.size / under[0].size), under[1]
    return unit, end


def currency_before(text: str, place: int) -> Unit | None:
    """The currency whose sign stands right before a place."""
    sign = text[place - 1 : place] if place else ""
    return Unit(sign, _CURRENCIES[sign], 1.0) if sign in _CURRENCIES else None


def unit_named(name: str) -> Unit | None:
    """The unit of this name and no more, such as an exercise names; None where it is only a noun that is counted."""
    found = unit_at(name, 0)
    return found[0] if found and found[1] == len(name) else None


def _simple(text: str, place: int) -> tuple[Unit, int] | None:
    match = _pattern().match(text, place)
    if not match:
        return None
    written = match["unit"]
    unit = _units().get(written) or _units()[written.lower()]
    return Unit(written, *unit), match.end()


@cache
def _pattern() -> re.Pattern[str]:
    names = sorted(_units(), key=len, reverse=True)
    symbols = "|".join(re.escape(name) for name in names if not _is_word(name) and name.isascii())
    words = "|".join(re.escape(name) for name in names if _is_word(name))
    others = "|".join(re.escape(name) for name in names if not name.isascii())
    return re.compile(rf"[ -]?(?P<unit>(?:{symbols})(?![A-Za-z])|(?i:{words})(?![A-Za-z])|(?:{others}))")


def _is_word(name: str) -> bool:
    return name.isascii() and name.isalpha() and name.islower() and len(name) > 3


@cache
def _units() -> dict[str, tuple[str, float]]:
    units: dict[str, tuple[str, float]] = {}
    for line in (files("scoring.reading") / "units.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        dimension, size, *names = line.split("\t")
        for name in names:
            if name.startswith("~"):
                for prefix, factor in _prefixes(name[1:]).items():
                    units.setdefault(prefix + name[1:], (dimension, float(size) * factor))
            else:
                units[name] = dimension, float(size)
    return units


def _prefixes(symbol: str) -> dict[str, float]:
    if symbol in ("byte", "bytes"):
        return {"": 1.0} | _WORD_PREFIXES
    if symbol in _ONLY_LARGE:
        return {prefix: factor for prefix, factor in (_PREFIXES | _WORD_PREFIXES).items() if factor >= 1.0}
    return {prefix: factor for prefix, factor in _PREFIXES.items() if prefix + symbol not in _NEVER}
