"""Showing messages in a terminal; in a pipe the same text comes without colours."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from bot.terminal.echo import unechoed
from bot.terminal.pages import Pages
from bot.terminal.wrapping import wrapped
from bot.texts import Block, Button, Message, Style, sentence
from questions import Language

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
_INDENT: dict[Style, int] = {
    "quote": 4,
    "correction": 4,
    "detail": 2,
    "item": 2,
    "right": 2,
    "partly": 2,
    "missing": 2,
    "wrong": 2,
}
# A block of one of these styles begins a new paragraph.
_APART: frozenset[Style] = frozenset({"title", "question", "text", "heading", "score"})
_WIDTH_LIMIT = 100
_MOST_IN_A_ROW = 7
_BETWEEN = "   "
# Each sign, and what it stands for where the style does not say it.
_SIGNS = {"✓": "right", "△": "partly", "✗": "wrong", "・": "item", "→": "correction"}
# Where a sign is one of ours, and none that somebody has typed.
_IN_WORDS: frozenset[Style] = frozenset({"right", "partly", "missing", "wrong", "correction", "item", "text", "detail"})
# What each of these is, its sign alone tells.
_OF_ANY_KIND: frozenset[Style] = frozenset({"detail", "item"})
_BAR = re.compile("[▓░]+ ?")


class Screen:
    """Prints messages to standard output, wrapped to the width of the terminal, at most 100 columns."""

    def __init__(
        self, console: Console | None = None, *, plain: bool = False, pause: Callable[[], bool] | None = None
    ) -> None:
        """`plain` draws nothing, colours nothing, and puts words beside signs, for whoever has it read out.

        `pause` waits for the key that turns a page; without it, or where this is no terminal, nothing is held back.
        """
        self._console = console or Console(highlight=False, soft_wrap=False, no_color=plain or None)
        self._console.width = min(self._console.width, _WIDTH_LIMIT)
        self._plain = plain
        self._language: Language = "en"
        self._pause = pause
        self._pages = Pages(lambda: self._console.size.height, self._turn)

    def speak(self, language: Language) -> None:
        """The language of the words beside signs, from now on."""
        self._language = language

    def show(self, message: Message, file: Path | None = None, *, at_once: bool = False) -> None:
        """Print a message, with where its file lies, and the commands that can be typed instead of its buttons.

        What is taller than the window is shown page by page, unless it is to be shown `at_once`.
        """
        self.show_all(((message, file),), at_once=at_once)

    def show_all(self, messages: Iterable[tuple[Message, Path | None]], *, at_once: bool = False) -> None:
        """Print messages that are read as one, each with where its file lies: none pushes another out unread."""
        rows = [row for message, file in messages for row in self._rows(message, file)]
        holds = self._pause is not None and self._console.is_terminal and not at_once
        for page in self._pages.of(rows) if holds else (rows,):
            for row in page:
                self._print(row)

    def begin_page(self) -> None:
        """What is shown from now on follows what the person has read."""
        self._pages.begin()

    def _rows(self, message: Message, file: Path | None) -> Iterator[Text]:
        for number, block in enumerate(message.blocks):
            if number == 0 or block.style in _APART:
                yield Text()
            yield from self._block(block)
        if message.attachment:
            yield Text()
            yield from self._block(Block("text", message.attachment.alt))
            if file:
                yield Text(str(file), style="dim")
        if message.buttons:
            yield Text()
            for row in _rows(message.buttons, self._console.width):
                yield from row.wrap(self._console, self._console.width)

    def _turn(self, more: int) -> bool:
        """Say that there is more, and wait until it is wanted; False where the person goes on instead."""
        assert self._pause is not None, "nothing is held back without it"
        self._console.print(Text(sentence("terminal.more", self._language, count=more), style="dim"), end="")
        try:
            return self._pause()
        finally:
            self._console.file.write("\r\033[K")
            self._console.file.flush()

    def echo(self, reply: str) -> None:
        """Print a reply that came from a pipe, so that the transcript can be read."""
        self._console.print()
        for line in wrapped(f"> {reply}", self._console.width):
            self._print(Text(line))

    def clear(self) -> None:
        """Leave nothing of what was shown, also above the window, on a terminal."""
        self._pages.begin()
        if self._console.is_terminal:
            self._console.clear()
            self._console.file.write("\033[3J")

    @contextmanager
    def busy(self, text: str) -> Iterator[None]:
        """Show that something is under way, on a terminal; what is typed meanwhile is shown when it is read."""
        if self._plain:
            self._print(Text(text))
            yield
            return
        with unechoed(), self._console.status(text):
            yield

    def _block(self, block: Block) -> Iterator[Text]:
        indent = _INDENT.get(block.style, 0)
        text = self._in_words(block) if self._plain else block.text
        for line in _hanging(text, self._console.width - indent):
            yield Text(" " * indent + line, style=_LOOKS[block.style])

    def _in_words(self, block: Block) -> str:
        """The text without bars, and with a word for the sign that it begins with."""
        return "\n".join(self._line_in_words(line, block.style) for line in _BAR.sub("", block.text).split("\n"))

    def _line_in_words(self, line: str, style: Style) -> str:
        sign, _, rest = line.partition(" ")
        if sign not in _SIGNS or style not in _IN_WORDS:
            return line
        stands_for = _SIGNS[sign] if style in _OF_ANY_KIND else style
        return f"{sentence(f'sign.{stands_for}', self._language)}: {rest}"

    def _print(self, line: Text) -> None:
        self._console.print(Text(line.plain) if self._plain else line, soft_wrap=True)


def _hanging(text: str, width: int) -> Iterator[str]:
    """The lines of a text; what follows a sign stands beside it, not below."""
    for paragraph in text.split("\n"):
        sign, space, rest = paragraph.partition(" ")
        begin = sign + space if sign in _SIGNS else ""
        indent = cell_len(begin)
        first, *further = wrapped(rest if begin else paragraph, width - indent)
        yield begin + first
        yield from (" " * indent + line for line in further)


def _rows(buttons: tuple[Button, ...], width: int) -> list[Text]:
    """What can be typed, as many beside each other as fit in a row; of many each has a row of its own."""
    rows: list[Text] = []
    for choice in map(_choice, buttons):
        if rows and len(buttons) <= _MOST_IN_A_ROW and rows[-1].cell_len + len(_BETWEEN) + choice.cell_len <= width:
            rows[-1] = Text.assemble(rows[-1], _BETWEEN, choice)
        else:
            rows.append(choice)
    return rows


def _choice(button: Button) -> Text:
    """What can be typed, and what it is called unless that is the same; a number after it would look like a part."""
    if button.label.isdecimal():
        return Text.assemble((f"{button.label}. ", "dim"), (button.command, "cyan"))
    label = "" if button.label == button.command else f" {button.label}"
    return Text.assemble((button.command, "cyan"), (label, "dim"))
