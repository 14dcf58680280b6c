"""A sentence of the catalogue in one language."""

from __future__ import annotations

import warnings
from collections.abc import Sequence

from bot.texts.catalogue import CATALOGUE
from questions import Language

_LONG_WORD = 20
_BARS = "▁▂▃▄▅▆▇█"


def sentence(key: str, language: Language, /, **values: str | int) -> str:
    """The sentence with this key, with `values` in its placeholders.

    A key that is unknown or a value that is missing is a mistake of ours: it warns (which fails a test), and the
    person reads an apology instead.
    """
    try:
        return CATALOGUE[key].to(language, **values)
    except KeyError as missing:
        warnings.warn(f"The sentence {key!r} lacks {missing}", stacklevel=2)
        return CATALOGUE["something_wrong"].to(language)


def quoted(words: str, language: Language) -> str:
    """Somebody's words on one line, in the quotation marks of the language."""
    return sentence("quote", language, words=" ".join(words.split()))


def shortened(words: str, length: int) -> str:
    """The words, cut to `length` characters with a sign that there was more; no word is cut that is not very long."""
    if len(words) <= length:
        return words
    cut = words[:length]
    whole, space, _ = cut.rpartition(" ")
    ends_in_word = not words[length].isspace() and space and len(cut) - len(whole) <= _LONG_WORD
    return f"{(whole if ends_in_word else cut).rstrip()} …"


def bar(share: float, width: int = 12) -> str:
    """A bar of `width` cells with a `share`, 0 to 1, of them filled; any share above 0 fills at least one."""
    filled = max(round(share * width), 1 if share > 0 else 0)
    return "▓" * filled + "░" * (width - filled)


def sparkline(scores: Sequence[int]) -> str:
    """Scores of 0 to 100 as a row of small bars."""
    return "".join(_BARS[min(score * len(_BARS) // 100, len(_BARS) - 1)] for score in scores)
