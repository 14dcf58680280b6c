"""Footnotes of Markdown: their marks are taken out of the text, and what they say is kept beside it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from questions.importing.blocks import lines_of
from questions.importing.card import Card
from questions.importing.wording import but_code

_DEFINED = re.compile(r"\[\^([^\]\s]+)\]:[ \t]*(.*)")
_MARK = re.compile(r"\[\^([^\]\s]+)\]")


def without_definitions(text: str) -> tuple[str, dict[str, str]]:
    """A text with empty lines where footnotes are defined, and what these say."""
    kept: list[str] = []
    notes: dict[str, str] = {}
    last = ""
    for line, is_code in lines_of(text):
        found = None if is_code else _DEFINED.match(line)
        if found:
            last = found[1]
            notes[last] = found[2]
        elif last and not is_code and line.startswith(("    ", "\t")):
            notes[last] += f" {line.strip()}"
        else:
            last = last if not line.strip() else ""
            kept.append(line)
            continue
        kept.append("")
    return "\n".join(kept), notes


def unmark(card: Card, notes: Mapping[str, str]) -> None:
    """Take the marks of footnotes out of a card, and keep what the notes say as remarks."""

    def taken(found: re.Match[str]) -> str:
        if found[1] not in notes:
            return found[0]
        remark = f"footnote: {notes[found[1]]}"
        card.remarks += [] if remark in card.remarks else [remark]
        return ""

    for name in ("ask", "answer"):
        text = getattr(card, name)
        lines = [
            line if is_code else but_code(line, lambda part: _MARK.sub(taken, part)) for line, is_code in lines_of(text)
        ]
        setattr(card, name, "\n".join(lines))
