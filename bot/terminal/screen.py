"""Showing messages in a terminal; in a pipe the same text comes without colours."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path

from rich.console import Console
from rich.text import Text

from bot.terminal.wrapping import wrapped
from bot.texts import Block, Button, Message, Style

_LOOKS: dict[Style, str] = {
    "title": "bold cyan",
    "question": "bold",
    "text": "",
    "heading": "bold",
    "score": "bold",
    "right": "green",
    "partly": "yellow",
    "missing": "default",
    "wrong": "red",
    "quote": "italic",
    "correction": "green",
    "detail": "dim",
    "item": "",
}
_INDENT: dict[Style, int] = {"quote": 4, "correction": 4, "item": 2, "right": 2, "partly": 2, "missing": 2, "wrong": 2}
# A block of one of these styles begins a new paragraph.
_APART: frozenset[Style] = frozenset({"title", "question", "text", "heading", "score"})
_WIDTH_LIMIT = 100


class Screen:
    """Prints messages to standard output, wrapped to the width of the terminal, at most 100 columns."""

    def __init__(self, console: Console | None = None) -> None:
        self._console = console or Console(highlight=False, soft_wrap=False)
        self._console.width = min(self._console.width, _WIDTH_LIMIT)

    def show(self, message: Message, file: Path | None = None) -> None:
        """Print a message, with where its file lies, and the commands that can be typed instead of its buttons."""
        for number, block in enumerate(message.blocks):
            if number == 0 or block.style in _APART:
                self._console.print()
            self._show_block(block)
        if message.attachment:
            self._console.print()
            self._show_block(Block("text", message.attachment.alt))
            if file:
                self._print(Text(str(file), style="dim"))
        if message.buttons:
            self._console.print()
            self._console.print(_choices(message.buttons))

    def echo(self, reply: str) -> None:
        """Print a reply that came from a pipe, so that the transcript can be read."""
        self._console.print()
        for line in wrapped(f"> {reply}", self._console.width):
            self._print(Text(line))

    def busy(self, text: str) -> AbstractContextManager[object]:
        """Show that something is under way, on a terminal."""
        return self._console.status(text)

    def _show_block(self, block: Block) -> None:
        indent = _INDENT.get(block.style, 0)
        for line in wrapped(block.text, self._console.width - indent):
            self._print(Text(" " * indent + line, style=_LOOKS[block.style]))

    def _print(self, line: Text) -> None:
        self._console.print(line, soft_wrap=True)


def _choices(buttons: tuple[Button, ...]) -> Text:
    return Text("   ", style="dim").join(
        Text.assemble((button.command, "cyan"), " ", (button.label, "dim")) for button in buttons
    )
