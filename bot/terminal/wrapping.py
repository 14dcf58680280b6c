"""Breaking text into lines: English between words, Japanese between characters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from rich.cells import cell_len

# Japanese typesetting (kinsoku): no line begins with the one kind of sign or ends with the other.
_NOT_FIRST = "、。，．・：；？！ー）」』】〉》”’ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.:;?!)%"
_NOT_LAST = "（「『【〈《“‘→("
# Signs that mark an item hold on to what follows them.
_MARKS = frozenset("✓△✗・→")
# A word with the spaces after it, or one wide character.
_PIECES = re.compile(r"[^\s\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]+\s*|\S\s*|\s+")


def wrapped(text: str, width: int) -> list[str]:
    """The lines of `text`, none wider than `width` columns unless a single word is; line breaks of its own are kept."""
    return [
        paragraph[start:end].rstrip()
        for paragraph in text.split("\n")
        for start, end in pairwise((*line_starts(paragraph, width), len(paragraph)))
    ]


def line_starts(paragraph: str, width: int) -> Iterator[int]:
    """Where the lines of a paragraph begin, the first of them at 0; each has the spaces after it."""
    start = end = 0
    yield start
    for piece in _unbreakable(paragraph):
        if end > start and cell_len(paragraph[start:end] + piece.rstrip()) > width:
            start = end
            yield start
        end += len(piece)


def _unbreakable(paragraph: str) -> Iterator[str]:
    """The pieces between which a line may end."""
    held = ""
    for piece in _PIECES.findall(paragraph):
        if held and piece[0] not in _NOT_FIRST and held.rstrip()[-1:] not in _NOT_LAST and held.strip() not in _MARKS:
            yield held
            held = ""
        held += piece
    if held:
        yield held
