"""How long to wait: after an error, and between two messages."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

from telegram.error import RetryAfter

from bot.store import StoreError

log = logging.getLogger(__name__)

Result = TypeVar("Result")


class Backoff:
    """Pauses between tries, in seconds, each twice as long as the one before it up to a limit."""

    def __init__(self, first: float = 0.2, longest: float = 15.0) -> None:
        self._first = first
        self._longest = longest
        self._next = first

    def reset(self) -> None:
        """Begin with the shortest pause again."""
        self._next = self._first

    async def pause(self, error: Exception | None = None) -> None:
        """Wait; where `error` says for how long, that long."""
        if isinstance(error, RetryAfter):
            await asyncio.sleep(_seconds(error.retry_after))
            return
        await asyncio.sleep(self._next)
        self._next = min(2 * self._next, self._longest)


class Pace:
    """Lets at most `count` pass in any `seconds`; those who wait keep their order."""

    def __init__(self, count: int, seconds: float) -> None:
        self._seconds = seconds
        self._passed: deque[float] = deque(maxlen=count)
        self._gate = asyncio.Lock()

    async def wait(self) -> None:
        """Return when one more may pass."""
        clock = asyncio.get_running_loop().time
        async with self._gate:
            if len(self._passed) == self._passed.maxlen:
                await asyncio.sleep(self._passed[0] + self._seconds - clock())
            self._passed.append(clock())


async def stored(act: Callable[[], Result]) -> Result:
    """What `act` returns, tried again as long as the database cannot be written."""
    backoff = Backoff()
    while True:
        try:
            return act()
        except StoreError as error:
            log.error("The database: %s", error)
            await backoff.pause()


def _seconds(wait: int | timedelta) -> float:
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)
