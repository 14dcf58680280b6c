"""What a terminal does with keys of its own accord: it shows them, gathers them to lines, and interrupts at Ctrl-C."""

from __future__ import annotations

import os
import select
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress


@contextmanager
def unechoed() -> Iterator[None]:
    """Show nothing of what is typed meanwhile; it is not lost, and shown when it is read. A pipe is left as it is."""
    with _without("ECHO", "ICANON"):
        yield


@contextmanager
def key_by_key() -> Iterator[None]:
    """Leave all keys to whoever reads, one by one, also Ctrl-C and Ctrl-D. A pipe is left as it is."""
    with _without("ECHO", "ICANON", "ISIG"):
        yield


def unread() -> str:
    """The keys that were pressed and not read, as the terminal sent them; none where there is no terminal."""
    sent = b""
    while sys.platform != "win32" and sys.stdin.isatty() and select.select([sys.stdin], [], [], 0)[0]:
        more = os.read(sys.stdin.fileno(), 65536)
        if not more:
            break
        sent += more
    return sent.decode("utf-8", "replace")


@contextmanager
def _without(*modes: str) -> Iterator[None]:
    if sys.platform == "win32" or not sys.stdin.isatty():
        yield
        return
    import termios

    terminal = sys.stdin.fileno()
    before = termios.tcgetattr(terminal)
    changed = list(before)
    for mode in modes:
        changed[3] &= ~getattr(termios, mode)
    changed[3] |= termios.NOFLSH  # Ctrl-C throws nothing away that was typed before it
    termios.tcsetattr(terminal, termios.TCSADRAIN, changed)
    try:
        yield
    finally:
        with suppress(termios.error):  # it was closed
            termios.tcsetattr(terminal, termios.TCSADRAIN, before)
