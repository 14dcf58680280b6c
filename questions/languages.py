"""The languages of a bank, and which of them a text is written in."""

from __future__ import annotations

import re
from typing import Literal

Language = Literal["en", "ja"]
LANGUAGES: tuple[Language, ...] = ("en", "ja")

_JAPANESE = re.compile(r"[\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")


def language_of(text: str) -> Language:
    """The language of a text whose language is not named: Japanese where it has kana or kanji, else English."""
    return "ja" if _JAPANESE.search(text) else "en"
