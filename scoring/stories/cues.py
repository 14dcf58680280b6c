"""What can be read off a sentence of a story, whoever tells it: who acted, when, and whether it was so or would be."""

from __future__ import annotations

import re
import unicodedata
from importlib.resources import files

# What calls an outcome good tells no part by itself; it only says how well a result is told.
_PRAISE = "praise"
# Longer praise mostly says what was good.
_MOST_PRAISE_EN, _MOST_PRAISE_JA = 12, 24


def _patterns() -> dict[str, re.Pattern[str]]:
    """The patterns of cues.tsv, by their names."""
    lines = (files("scoring.stories") / "cues.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return {name: re.compile(f"{english}|{japanese}", re.IGNORECASE) for name, english, japanese in rows}


_CUES = _patterns()
NAMES = tuple(name for name in _CUES if name != _PRAISE)


def cues(sentence: str) -> tuple[str, ...]:
    """The cues that a sentence gives, in the order of NAMES."""
    text = _plain(sentence)
    return tuple(name for name in NAMES if _CUES[name].search(text))


def only_group(sentence: str) -> bool:
    """Whether those who act in it are a group, and its teller is not set apart from them."""
    found = cues(sentence)
    return "group" in found and "own" not in found


def is_praise(sentence: str) -> bool:
    """Whether it calls an outcome good, in a few words, without anything by which one would know."""
    text = _plain(sentence)
    short = len(text.split()) <= _MOST_PRAISE_EN if text.isascii() else len(text) <= _MOST_PRAISE_JA
    return short and bool(_CUES[_PRAISE].search(text)) and not {"number", "change"} & set(cues(text))


def _plain(sentence: str) -> str:
    return unicodedata.normalize("NFKC", sentence).strip(" .。!！")
