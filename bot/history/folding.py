"""Breaking a text into lines of a given width, where a Japanese character is two columns wide."""

from __future__ import annotations

from rich.cells import cell_len


def fold(text: str, width: int, most: int) -> list[str]:
    """At most `most` lines of `width` columns; what does not fit ends in an ellipsis. Words are kept whole."""
    lines = [""]
    for piece in _pieces(text):
        if cell_len((lines[-1] + piece).rstrip()) > width and lines[-1]:
            lines[-1] = lines[-1].rstrip()
            lines.append(piece.lstrip())
        else:
            lines[-1] += piece
    kept = lines[:most]
    if len(lines) > most:
        while cell_len(kept[-1]) > width - 1:
            kept[-1] = kept[-1][:-1]
        kept[-1] = f"{kept[-1].rstrip()}…"
    return kept


def _pieces(text: str) -> list[str]:
    """What may stand on a line of its own: a word with the space after it, or a wide character."""
    pieces: list[str] = []
    whole = False
    for character in text:
        wide = cell_len(character) > 1
        # A closing mark stays with what it closes.
        if pieces and (character in "、。，．）」』・ー…" or (not wide and not whole)):
            pieces[-1] += character
        else:
            pieces.append(character)
        whole = wide or character == " "
    return pieces
