"""Breaking text into lines: English between words, Japanese between characters."""

from __future__ import annotations

import re
from collections.abc import Iterator

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
    return [line for paragraph in text.split("\n") for line in _lines(paragraph, width)]


def _lines(paragraph: str, width: int) -> Iterator[str]:
    line = ""
    for piece in _unbreakable(paragraph):
        if line and cell_len(line + piece.rstrip()) > width:
            yield line.rstrip()
            line = ""
        line += piece
    yield line.rstrip()


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
