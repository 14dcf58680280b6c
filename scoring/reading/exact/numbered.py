"""Numbered names: port 443 is another port than port 80, and layer 3 another layer than layer 4."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scoring.reading.exact.difference import Difference, Span, difference
from scoring.reading.numbers import readable

_NOUNS = {
    "port": "port",
    "layer": "layer",
    "level": "level",
    "version": "version",
    "step": "step",
    "phase": "phase",
    "chapter": "chapter",
    "rfc": "rfc",
    "ポート": "port",
    "レイヤ": "layer",
    "レイヤー": "layer",
    "レベル": "level",
    "バージョン": "version",
    "ステップ": "step",
    "フェーズ": "phase",
}
_NUMBERED = re.compile(
    r"(?:\b(port|layer|level|version|step|phase|chapter|rfc)s?\s(?:numbers?\s|no\.\s?)?"
    r"|(ポート|レイヤー?|レベル|バージョン|ステップ|フェーズ)(?:番号)?[はがの]?)(\d+(?:\.\d+)*)",
    re.IGNORECASE,
)
_SURE = 0.9


def compared(statement: str, text: str) -> Iterator[Difference]:
    """The numbered names of a statement that a text has, or has with another number."""
    said = _numbered(text)
    for noun, numbers in _numbered(statement).items():
        others = said.get(noun, {})
        for number, span in numbers.items():
            if number in others:
                yield difference("name", True, _SURE, statement, span, text, others[number])
            elif len(numbers) == len(others) == 1:
                yield difference("name", False, _SURE, statement, span, text, *others.values())


def _numbered(text: str) -> dict[str, dict[str, Span]]:
    """The numbers that stand with each noun, and where."""
    found: dict[str, dict[str, Span]] = {}
    folded = readable(text)
    for match in _NUMBERED.finditer(folded.text):
        noun = _NOUNS[(match[1] or match[2]).lower()]
        found.setdefault(noun, {})[match[3]] = folded.origins[match.start()], folded.origins[match.end()]
    return found
