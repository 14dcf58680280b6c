"""Somebody at a terminal that is read out aloud, or that cannot move its cursor: nothing is ever drawn anew."""

from __future__ import annotations

import codecs
import os
import select
import sys
import time
from collections import deque
from collections.abc import Callable

from rich.cells import cell_len

from bot.runner import SLASHES
from bot.terminal.echo import key_by_key
from bot.terminal.interrupts import Interrupts
from bot.terminal.keyboard import BETWEEN_LOOKS, BURST, PROMPT, Interrupted, Look, Telling
from bot.terminal.typed_ahead import TypedAhead, keys_of, with_key

_INTERRUPT = "\x03"
# Ctrl-D, by itself or where the terminal noted it before anything was read; it also stands for a closed input.
_ENDS = ("\x04", "\0")


class PlainKeyboard:
    """Takes key by key: so a line may be of any length, and what is pasted without its last line break is one reply."""

    piped = False
    edits = False

    def __init__(self) -> None:
        self.ahead = TypedAhead()
        self.interrupts = Interrupts()
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._keys: deque[str] = deque()
        self._look: Look = lambda _: None
        self._next_look = 0.0

    def read(self, status: Callable[[], str] | None = None) -> str | None:  # noqa: ARG002  # nothing is redrawn here
        """The next line, with those that were pasted with it; None on Ctrl-D. Enter and Ctrl-D send what was typed."""
        if (command := self.ahead.command()) is not None:
            print(PROMPT + command, flush=True)
            return command
        typed = self.ahead.unsent()
        print(PROMPT + typed, end="", flush=True)
        with key_by_key():
            while (key := self._key(typed)) not in _ENDS:
                if key == _INTERRUPT:
                    print()
                    raise Interrupted(typed)
                if key == "\n" and not self._is_pasted(typed):
                    break
                typed = self._with(typed, key)
        print()
        return typed if typed or key == "\n" else None

    def remember(self, text: str) -> None:
        """There is no arrow to bring it back by, so the text is shown."""
        print(text, flush=True)

    def forget(self) -> None:
        """No key brings anything back here; what was typed ahead is let go."""
        self.ahead = TypedAhead()
        self._keys.clear()

    def watch(self, look: Look) -> None:
        """What there is to tell goes below the line that is being typed, which is then shown again."""
        self._look = look

    def _with(self, typed: str, key: str) -> str:
        """What was typed and one key more, shown as it is."""
        becomes = with_key(typed, key)
        taken, added = typed[len(becomes) :], becomes[len(typed) :]
        print("\b \b" * cell_len(taken) + added, end="", flush=True)
        return becomes

    def _is_pasted(self, typed: str) -> bool:
        """Whether a line break is one of a text that is being pasted: more follows at once, and it is no command."""
        if typed.startswith(SLASHES):
            return False
        if not self._keys and select.select([sys.stdin], [], [], BURST)[0]:
            self._take()
        return bool(self._keys) and self._keys[0] not in (*SLASHES, *_ENDS)

    def _key(self, typed: str) -> str:
        """The next key, or the end where what was typed is to be sent as it stands."""
        while not self._keys:
            if self.interrupts.heard():  # pressed before the keys were left to us
                return _INTERRUPT
            if select.select([sys.stdin], [], [], max(0.0, self._next_look - time.monotonic()))[0]:
                self._take()
                continue
            telling = self._look(typed)
            self._next_look = time.monotonic() + BETWEEN_LOOKS
            if telling is not None and self._tell(telling, typed):
                return _ENDS[0]
        return self._keys.popleft()

    def _tell(self, telling: Telling, typed: str) -> bool:
        """Tell something; whether what was typed is then to be sent."""
        print()
        ends = telling()
        print(PROMPT + typed, end="", flush=True)
        return ends and bool(typed.strip()) and not typed.startswith(SLASHES)

    def _take(self) -> None:
        """Take the keys that were pressed by now."""
        try:
            read = os.read(sys.stdin.fileno(), 65536)
        except OSError:  # the terminal was closed
            read = b""
        keys = self._decoder.decode(read, final=not read) + ("" if read else _ENDS[0])
        self._keys.extend(keys_of(keys))
