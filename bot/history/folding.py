"""Breaking a text into lines of a given width, where a Japanese character is two columns wide."""

from __future__ import annotations

import re

from rich.cells import cell_len

_KATAKANA = re.compile("[ァ-ヺー]+")
_LONGEST_WORD = 12  # characters


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


def fold_evenly(text: str, width: int, most: int) -> list[str]:
    """No more lines than that, but broken after a comma, or else as even as can be: no last word stands alone."""
    lines = fold(text, width, most)
    narrower = [fold(text, each, most) for each in range(cell_len(text) // len(lines), width)]
    whole = [each for each in narrower if _holds(each, text) and max(map(cell_len, each)) <= width]
    at_comma = [each for each in whole if all(line.endswith((",", "、")) for line in each[:-1])]
    return next(iter([*at_comma, *whole]), lines)


def _holds(lines: list[str], text: str) -> bool:
    return "".join(lines).replace(" ", "") == text.replace(" ", "")


def _pieces(text: str) -> list[str]:
    """What may stand on a line of its own: a word with the space after it, one in katakana, or a wide character."""
    pieces: list[str] = []
    whole = False
    for character in text:
        wide = cell_len(character) > 1
        # A mark stays with what it closes or opens.
        if pieces and (
            character in "、。，．）」』・ー…"
            or pieces[-1] in "（「『"
            or (not wide and not whole)
            or _goes_on(pieces[-1], character)
        ):
            pieces[-1] += character
        else:
            pieces.append(character)
        whole = wide or character == " "
    return pieces


def _goes_on(piece: str, character: str) -> bool:
    """Whether a character belongs to the word in katakana before it; a very long one may be broken."""
    return bool(_KATAKANA.fullmatch(piece[-1] + character)) and len(piece) < _LONGEST_WORD
