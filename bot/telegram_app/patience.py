"""How long to wait: after an error, and between two messages."""

from __future__ import annotations

import asyncio
import heapq
import itertools
import logging
from collections import deque
from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

from telegram.error import RetryAfter

from bot.store import StoreError

log = logging.getLogger(__name__)

Result = TypeVar("Result")

# Telegram lets a bot send about 30 messages a second in all, one a second to a chat with short bursts, and 20 a minute
# to a group, edits included.
SECONDS_BETWEEN_ANY = 1 / 28
PRIVATE = (20, 1.0)
GROUP = (20, 60.5)

# Between two tries, in seconds.
FIRST_PAUSE, LONGEST_PAUSE = 0.2, 5.0


class Backoff:
    """Pauses between tries, each twice as long as the one before it up to a limit."""

    def __init__(self) -> None:
        self._next = FIRST_PAUSE

    def reset(self) -> None:
        """Begin with the shortest pause again."""
        self._next = FIRST_PAUSE

    async def pause(self, error: Exception | None = None) -> None:
        """Wait; where `error` says for how long, that long."""
        if isinstance(error, RetryAfter):
            await asyncio.sleep(_seconds(error.retry_after))
            return
        await asyncio.sleep(self._next)
        self._next = min(2 * self._next, LONGEST_PAUSE)


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


class Burst:
    """Lets `count` pass at once, then one whenever `seconds` have gone by; those who wait keep their order."""

    def __init__(self, count: int, seconds: float) -> None:
        self._slack = (count - 1) * seconds
        self._seconds = seconds
        self._due = 0.0  # when the next would pass if all had come evenly
        self._gate = asyncio.Lock()

    async def wait(self) -> None:
        """Return when one more may pass."""
        clock = asyncio.get_running_loop().time
        async with self._gate:
            if (early := self._due - self._slack - clock()) > 0:
                await asyncio.sleep(early)
            self._due = max(self._due, clock()) + self._seconds


class Turns:
    """Lets one pass whenever `seconds` have gone by: whoever is urgent goes first, and otherwise who came first."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._free_at = 0.0
        self._waiting: list[tuple[bool, int, asyncio.Future[None]]] = []
        self._numbers = itertools.count()
        self._timer: asyncio.TimerHandle | None = None

    async def wait(self, *, urgent: bool) -> None:
        """Return when it is one's turn."""
        turn = asyncio.get_running_loop().create_future()
        heapq.heappush(self._waiting, (not urgent, next(self._numbers), turn))
        self._plan()
        await turn

    def _plan(self) -> None:
        if self._timer is None and self._waiting:
            self._timer = asyncio.get_running_loop().call_at(self._free_at, self._pass)

    def _pass(self) -> None:
        self._timer = None
        *_, turn = heapq.heappop(self._waiting)
        if not turn.done():  # nobody waits for a turn any more that was cancelled
            turn.set_result(None)
            self._free_at = asyncio.get_running_loop().time() + self._seconds
        self._plan()


class Paces:
    """Telegram's limits: for each chat, and for all chats together."""

    def __init__(self) -> None:
        self._any_chat = Turns(SECONDS_BETWEEN_ANY)
        self._chats: dict[int, Pace | Burst] = {}

    async def wait(self, chat: int, *, urgent: bool) -> None:
        """Return when one more may be sent to this chat, which is `urgent` where a person waits for it."""
        if chat not in self._chats:
            # Groups have negative ids.
            self._chats[chat] = Burst(*PRIVATE) if chat > 0 else Pace(*GROUP)
        await self._chats[chat].wait()
        await self._any_chat.wait(urgent=urgent)


class Quota:
    """Grants everybody at most `count` in any `seconds`."""

    def __init__(self, count: int, seconds: float) -> None:
        self._count = count
        self._seconds = seconds
        self._granted: dict[int, deque[float]] = {}

    def grants(self, user: int) -> bool:
        """Whether one more is within this person's quota."""
        clock = asyncio.get_running_loop().time()
        granted = self._granted.setdefault(user, deque(maxlen=self._count))
        if len(granted) == self._count and granted[0] > clock - self._seconds:
            return False
        granted.append(clock)
        return True


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
