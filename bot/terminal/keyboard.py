"""Where replies come from: somebody typing, or a pipe."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from prompt_toolkit import PromptSession
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent


class Keyboard(Protocol):
    """A source of replies."""

    piped: bool

    def read(self) -> str | None:
        """The next reply or command, with its line breaks; None at the end of the input."""


class TypedKeyboard:
    """Somebody at a terminal: Enter sends, Alt+Enter breaks the line, and what is pasted keeps its line breaks."""

    piped = False

    def __init__(self) -> None:
        keys = KeyBindings()
        keys.add("enter")(_send)
        keys.add("escape", "enter")(_break_line)
        self._session: PromptSession[str] = PromptSession(
            "> ", multiline=True, key_bindings=keys, prompt_continuation="  "
        )

    def read(self) -> str | None:
        """What was typed; None on Ctrl-D or Ctrl-C."""
        try:
            return self._session.prompt()
        except (EOFError, KeyboardInterrupt):
            return None


class PipedKeyboard:
    """Lines from a pipe or a file; each is a reply or a command."""

    piped = True

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines: Iterator[str] = iter(lines)

    def read(self) -> str | None:
        """The next line, what is no UTF-8 in it replaced; None after the last one."""
        line = next(self._lines, None)
        return None if line is None else line.rstrip("\r\n").encode("utf-8", "replace").decode("utf-8")


def _send(event: KeyPressEvent) -> None:
    event.current_buffer.validate_and_handle()


def _break_line(event: KeyPressEvent) -> None:
    event.current_buffer.insert_text("\n")
