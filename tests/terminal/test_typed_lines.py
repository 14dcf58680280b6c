"""How a text looks while it is typed: its lines end where those of what is shown end, and the cursor stands right."""

from __future__ import annotations

import pytest
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.document import Document
from prompt_toolkit.layout.controls import BufferControl
from prompt_toolkit.layout.processors import Transformation, TransformationInput
from prompt_toolkit.utils import get_cwidth

from bot.terminal.typed_lines import WordWrap

INDENT = 2


def typed(text: str, width: int) -> Transformation:
    given = TransformationInput(
        BufferControl(Buffer()), Document(text), 0, lambda place: place, [("", text)], width + INDENT, 10
    )
    return WordWrap(INDENT).apply_transformation(given)


def rows(text: str, width: int) -> list[str]:
    """The rows of the window, which is filled column by column."""
    found = [""]
    for _, character, *_ in typed(text, width).fragments:
        if get_cwidth(found[-1] + character) > width:
            found.append("")
        found[-1] += character
    return found


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 10, [""]),
        ("one two three", 8, ["one two ", "three"]),
        ("one two  three", 7, ["one two", "three"]),
        ("full row", 8, ["full row"]),
        ("full row ", 8, ["full row"]),
        ("unbreakably", 4, ["unbr", "eaka", "bly"]),
        ("学習率が高い、発散", 12, ["学習率が高  ", "い、発散"]),
        ("値は「高い」", 6, ["値は  ", "「高  ", "い」"]),
        ("aあい", 4, ["aあ ", "い"]),
        ("too narrow", 3, ["too", " na", "rro", "w"]),
    ],
)
def test_rows(text: str, width: int, lines: list[str]) -> None:
    assert rows(text, width) == lines


@pytest.mark.parametrize(
    ("text", "width", "columns"),
    [
        # The cursor goes with its character to the next row, and waits there at the end of a full one.
        ("one two", 5, [0, 1, 2, 3, 5, 6, 7, 8]),
        ("four next", 4, [0, 1, 2, 3, 4, 4, 5, 6, 7, 8]),
        ("four ", 4, [0, 1, 2, 3, 4, 4]),
    ],
)
def test_the_cursor(text: str, width: int, columns: list[int]) -> None:
    shown = typed(text, width)
    assert [shown.source_to_display(place) for place in range(len(text) + 1)] == columns
