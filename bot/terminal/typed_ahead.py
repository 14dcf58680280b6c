"""What is typed while something is under way: it was written before what is asked next could be seen."""

from __future__ import annotations

import re

from bot.runner import SLASHES
from bot.terminal.echo import unread

# Which end of the text a key takes away: Backspace, Ctrl-H, Ctrl-U and Ctrl-W.
_ERASED = {
    "\x7f": re.compile(r".\Z"),
    "\b": re.compile(r".\Z"),
    "\x15": re.compile(r".+\Z"),
    "\x17": re.compile(r"\S*[^\S\n]*\Z"),
}
# What arrows and other keys send that do nothing to a text.
_SEQUENCE = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|O.)?")


class TypedAhead:
    """Commands that were sent ahead are obeyed; a reply waits in the next line for being sent to what it then sees."""

    def __init__(self) -> None:
        self._text = ""

    def catch_up(self) -> None:
        """Take what was typed by now and not read."""
        self.add(unread())

    def add(self, sent: str) -> None:
        """Take keys as a terminal sends them."""
        for key in keys_of(sent):
            self._text = with_key(self._text, key)

    @property
    def waits(self) -> bool:
        """Whether anything waits to be read."""
        return bool(self._text.strip())

    @property
    def holds_back(self) -> bool:
        """Whether Enter was pressed behind a reply that waits all the same."""
        reply = self._text.lstrip()
        return "\n" in reply and not reply.startswith(SLASHES)

    def command(self) -> str | None:
        """The next command that was sent; it is taken away."""
        command, sent, rest = self._text.lstrip().partition("\n")
        if not sent or not command.startswith(SLASHES):
            return None
        self._text = rest
        return command

    def unsent(self) -> str:
        """What is to stand in the next line; it is taken away."""
        unsent, self._text = self._text.strip("\n"), ""
        return unsent


def keys_of(sent: str) -> str:
    """The keys that a terminal sent, less those that do nothing to a text; Enter is a line break."""
    return _SEQUENCE.sub("", sent).replace("\r", "\n")


def with_key(text: str, key: str) -> str:
    """What a text becomes by a key."""
    if key in _ERASED:
        return _ERASED[key].sub("", text, count=1)
    return text + key if key.isprintable() or key in "\n\t" else text
