"""Doing what needs the database while another program may hold it."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

from bot.store import StoreLocked
from bot.terminal.drafts import Drafts
from bot.terminal.output import Output

# How long another program may hold the database, in seconds.
MOST_WAITING = 60.0

Result = TypeVar("Result")


class Insistence:
    """Tries again until the database is free, for a minute at most; a part of what is insisted on shares its minute."""

    def __init__(self, output: Output, drafts: Drafts) -> None:
        self._output = output
        self._drafts = drafts
        self._insists = False

    def __call__(self, act: Callable[[], Result], typed: str = "") -> Result:
        """What `act` gives; `typed` is kept as a draft while it waits. Raises StoreLocked after the minute."""
        if self._insists:
            return act()
        self._insists = True
        give_up_at: float | None = None
        try:
            while True:
                try:
                    return act()
                except StoreLocked:
                    if give_up_at is None:
                        give_up_at = time.monotonic() + MOST_WAITING
                        if typed:
                            self._drafts.keep(typed)
                        self._output.tell("terminal.busy")
                    elif time.monotonic() >= give_up_at:
                        raise
                    self._output.give_up_if_interrupted()
        finally:
            self._insists = False
