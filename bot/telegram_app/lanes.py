"""Lanes: work that keeps its order where it must, and waits for nothing else."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Coroutine

log = logging.getLogger(__name__)

Job = Callable[[], Awaitable[None]]


class Tasks:
    """Tasks under way, kept until they are done; what one raises is logged and harms no other."""

    def __init__(self) -> None:
        self._running: set[asyncio.Task[None]] = set()

    def begin(self, coroutine: Coroutine[object, object, None]) -> None:
        """Run a coroutine at the side."""
        task = asyncio.create_task(coroutine)
        self._running.add(task)
        task.add_done_callback(self._end)

    async def settle(self, seconds: float) -> None:
        """Give the tasks some seconds to end, then cancel those that did not."""
        deadline = asyncio.get_running_loop().time() + seconds
        while self._running and (left := deadline - asyncio.get_running_loop().time()) > 0:
            await asyncio.wait(self._running, timeout=left)
        for task in self._running:
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)

    def _end(self, task: asyncio.Task[None]) -> None:
        self._running.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("A task failed", exc_info=error)


class Lanes(Tasks):
    """One lane a key: the jobs of a lane run one after the other, those of different lanes at the same time."""

    def __init__(self) -> None:
        super().__init__()
        self._lanes: dict[int, deque[Job]] = {}
        self._idle: dict[int, asyncio.Event] = {}

    def put(self, key: int, job: Job) -> None:
        """Queue a job behind those of its lane."""
        if key in self._lanes:
            self._lanes[key].append(job)
        else:
            self._lanes[key] = deque([job])
            self._idle[key] = asyncio.Event()
            self.begin(self._run(key))

    async def idle(self, key: int) -> None:
        """Return when nothing is queued in a lane."""
        while key in self._idle:
            await self._idle[key].wait()

    async def _run(self, key: int) -> None:
        lane = self._lanes[key]
        try:
            while lane:
                job = lane.popleft()
                try:
                    await job()
                except Exception:
                    log.exception("A job failed")
        finally:
            del self._lanes[key]
            self._idle.pop(key).set()
