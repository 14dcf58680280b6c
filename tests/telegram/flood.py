"""How fast a bot may send: what is over Telegram's limits is refused with a retry_after; coming back early is noted.

Telegram tells of about one message a second in a chat, twenty a minute in a group, and thirty a second in all.
"""

from __future__ import annotations

import math
import time
from collections import defaultdict, deque

from tests.telegram.faults import too_many

# The methods that count; what edits counts, too.
COUNTED = {"sendmessage", "sendphoto", "senddocument", "editmessagetext", "editmessagereplymarkup"}

Limit = tuple[int, float]  # so many in so many seconds


class Flood:
    """The limits, which a test may tighten, and how often a bot came back before its time."""

    def __init__(self) -> None:
        self.private: Limit = (30, 10.0)
        self.group: Limit = (20, 60.0)
        self.all: Limit = (30, 1.0)
        self.refused = 0
        self.early = 0
        self._sent: defaultdict[int, deque[float]] = defaultdict(deque)
        self._closed_until: dict[int, float] = {}

    def check(self, method: str, chat: int) -> None:
        """Count a call; raises Refusal where there were too many."""
        if method not in COUNTED:
            return
        now = time.monotonic()
        if now < self._closed_until.get(chat, 0.0):
            self.early += 1
            self._refuse(chat, self._closed_until[chat], now)
        free = max(self._free(0, self.all, now), self._free(chat, self.private if chat > 0 else self.group, now))
        if free > now:
            self._refuse(chat, free, now)
        for key in (0, chat):
            self._sent[key].append(now)

    def _refuse(self, chat: int, until: float, now: float) -> None:
        self.refused += 1
        seconds = max(1, math.ceil(until - now))
        self._closed_until[chat] = now + seconds
        raise too_many(seconds)

    def _free(self, key: int, limit: Limit, now: float) -> float:
        """When one more may be sent."""
        count, seconds = limit
        sent = self._sent[key]
        while sent and sent[0] <= now - seconds:
            sent.popleft()
        return sent[-count] + seconds if len(sent) >= count else now
