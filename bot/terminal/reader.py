"""Reading what is typed: Ctrl-C clears a line and keeps it, and on an empty line asks whether to leave."""

from __future__ import annotations

import unicodedata

from bot.runner import in_half_width, is_command
from bot.terminal.drafts import Drafts
from bot.terminal.keyboard import Interrupted, Keyboard
from bot.terminal.output import Output

YES = ("", "y", "yes", "はい")
NO = ("n", "no", "いいえ")


class Reader:
    """Reads from a keyboard, or from a pipe, what it echoes."""

    def __init__(self, keyboard: Keyboard, output: Output, drafts: Drafts) -> None:
        self._keyboard = keyboard
        self._output = output
        self._drafts = drafts
        self.asks_to_leave = False

    def read(self) -> str | None:
        """What is typed next; None where the person leaves."""
        self.asks_to_leave = False
        cleared = ""
        while True:
            if self._keyboard.ahead.holds_back:
                self._output.tell("terminal.typed_ahead")
            try:
                typed = self._keyboard.read()
            except Interrupted as interrupted:
                if not interrupted.text.strip() and self.asks_to_leave:
                    return None
                cleared = self._interrupted(interrupted.text) or cleared
                continue
            if self.asks_to_leave and typed is not None:
                self.asks_to_leave = False
                if word(typed) in YES:
                    return None
                if word(typed) in NO:
                    if cleared:
                        self._keyboard.remember(cleared)  # before the answer to this question
                    continue
            if typed is None:
                return None
            if self._keyboard.piped:
                self._output.echo(typed)
            return in_half_width(typed)

    def _interrupted(self, text: str) -> str:
        """Clear what was half typed, and return what is kept of it; ask whether to leave where there is nothing."""
        if is_command(text):
            self._keyboard.remember(text)
            return ""
        if text.strip():
            self._drafts.keep(text)
            self._output.tell_of_keys("terminal.cleared")
            self._keyboard.remember(text)
            return text
        self.asks_to_leave = True
        self._output.tell("terminal.leave")
        return ""


def word(typed: str) -> str:
    """What was typed, to be compared with a word, whatever its width and case."""
    return unicodedata.normalize("NFKC", typed).strip().lower()
