"""The questions of a list, an item each."""

from __future__ import annotations

import re

from questions.importing.blocks import Block, items
from questions.importing.card import Card
from questions.importing.wording import answer_of, question_text


def listed(block: Block, topic: str = "") -> list[Card]:
    """The questions of a list, with what stands behind or below each as its answer."""
    cards = []
    for item in items(block):
        first, more = asked_and_told(item.source)
        card = Card(item.line, question_text(first), topics=[topic] if topic else [])
        answer_of(card, more)
        cards.append(card)
    return cards


def asked_and_told(source: str) -> tuple[str, str]:
    """What an item asks, and the answer that stands behind or below it."""
    first, _, more = source.strip().partition("\n")
    name, definition = term(source.strip())
    inline = re.match(r"(.+?[?？])\s+(?:[-–—=:→]+\s+)?(\S.*)", first)
    if name:
        return name, definition
    return (inline[1], f"{inline[2]}\n{more}") if inline else (first, more)


def term(source: str) -> tuple[str, str]:
    """An item such as `**Term**: what it means`, or `**What is it?** This.`; both empty where it is none."""
    found = re.match(r"\s*(\*\*|__)(.+?)\1\s*[:：\-–—]?\s*(\S.*)", source, re.DOTALL)
    if found:
        return found[2].rstrip(":：").strip(), found[3]
    found = re.match(r"\s*([^\n:：?？]{1,80}?)(?:\s+[–—-]\s+|[:：]\s+)([^\n].*)", source, re.DOTALL)
    return (found[1], found[2]) if found else ("", "")
