"""A file that comes with a message, in the terminal: what it shows in words, and where it lies."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from rich.console import Console

from bot.terminal.screen import Screen
from bot.texts import Attachment, Block, Message

DOT = Attachment("picture", "dots/black", "dot.png", "A black dot.", "dot", "black")


@pytest.mark.parametrize(
    ("file", "shown"),
    [(Path("/data/files/dots/black.png"), "A black dot.\n/data/files/dots/black.png\n"), (None, "A black dot.\n")],
)
def test_a_picture(file: Path | None, shown: str) -> None:
    output = io.StringIO()
    screen = Screen(Console(file=output, width=80))
    screen.show(Message((Block("text", "Here."),), attachment=DOT), file)
    assert output.getvalue() == f"\nHere.\n\n{shown}"
