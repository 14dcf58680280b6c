"""The updates that wait for a bot: an offset confirms, what is not confirmed comes again, one poll at a time."""

from __future__ import annotations

import asyncio
from typing import Any

from tests.telegram.faults import Refusal

Json = dict[str, Any]


class Updates:
    """A bot's queue of updates on the server."""

    def __init__(self) -> None:
        self.waiting: list[Json] = []
        self._allowed: list[str] = []
        self._poll: asyncio.Future[None] | None = None

    def add(self, update: Json) -> None:
        """Queue an update, unless it is of a kind that the bot does not want, and wake the poll."""
        if self._allowed and not any(kind in update for kind in self._allowed):
            return
        self.waiting.append(update)
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(None)

    async def get(self, parameters: Json) -> list[Json]:
        """What getUpdates answers."""
        self.end_poll()
        self.want(parameters.get("allowed_updates", self._allowed))
        self._confirm(parameters.get("offset", 0))
        if not self.waiting:
            await self._wait(parameters.get("timeout", 0))
        return self.waiting[: parameters.get("limit", 100)]

    def want(self, kinds: list[str]) -> None:
        """From now on only updates of these kinds are queued; none means all."""
        self._allowed = kinds

    def end_poll(self) -> None:
        """A second poll ends the first one."""
        if self._poll is not None and not self._poll.done():
            reason = "terminated by other getUpdates request; make sure that only one bot instance is running"
            self._poll.set_exception(Refusal(409, f"Conflict: {reason}"))

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            self.waiting = self.waiting[offset:]
        else:
            self.waiting = [update for update in self.waiting if update["update_id"] >= offset]

    async def _wait(self, seconds: float) -> None:
        poll = self._poll = asyncio.get_running_loop().create_future()
        try:
            await asyncio.wait_for(poll, seconds)
        except TimeoutError:
            return
