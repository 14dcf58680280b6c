"""The scripts that a text is written in: kanji, katakana, hiragana, and Latin for all else."""

from __future__ import annotations

import re

KANJI, KATAKANA, HIRAGANA, LATIN = "kanji", "katakana", "hiragana", "latin"
RUNS = re.compile(
    r"(?P<kanji>[\u3400-\u4dbf\u4e00-\u9fff々]+(?:ヶ[\u3400-\u4dbf\u4e00-\u9fff々]+)*)|(?P<katakana>[\u30a1-\u30faー]+)|(?P<hiragana>[\u3041-\u3096]+)"
    r"|(?P<latin>[^\W_\u3041-\u30ff\u3400-\u9fff]+(?:['’][a-z]+)?)"
)


def has_japanese(text: str) -> bool:
    """Whether any Japanese word occurs in a text."""
    return any(match.lastgroup != LATIN for match in RUNS.finditer(text))
