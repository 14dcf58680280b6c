"""Splitting a long text where a reader would: between paragraphs, lines, sentences or words."""

from __future__ import annotations

import re

# From the best place to the worst; each pattern ends where the next part may begin.
_BOUNDARIES = (r"\n\n+", r"\n", r"[。！？]|[.!?](?=\s)\s*", r"[、，]|[,;:](?=\s)\s*", r"\s+")
# A part that ends earlier than this share of the limit looks torn; then the next best boundary is taken.
_LEAST = 0.5


def length(text: str) -> int:
    """How long Telegram finds a text: its UTF-16 code units."""
    return len(text) + sum(character > "\uffff" for character in text)


def split(text: str, limit: int) -> tuple[str, ...]:
    """The text in parts of at most `limit` UTF-16 code units, without the white space between them."""
    parts = []
    rest = text.strip()
    while length(rest) > limit:
        end = _end(_head(rest, limit))
        parts.append(rest[:end].rstrip())
        rest = rest[end:].lstrip()
    return (*parts, rest) if rest else tuple(parts)


def _head(text: str, limit: int) -> str:
    """The longest beginning of a text that is not over the limit."""
    head = text[:limit]
    while length(head) > limit:
        head = head[: len(head) - (length(head) - limit + 1) // 2]
    return head


def _end(head: str) -> int:
    """Where to cut at the latest within `head`: behind its last boundary of the best kind that lies late enough."""
    for boundary in _BOUNDARIES:
        ends = [match.end() for match in re.finditer(boundary, head)]
        if ends and ends[-1] >= _LEAST * len(head):
            return ends[-1]
    return len(head)
