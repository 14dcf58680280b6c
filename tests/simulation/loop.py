"""An event loop whose time is made up: nobody waits, and the same seed gives the same course."""

from __future__ import annotations

import asyncio
import selectors
from collections.abc import Callable
from concurrent.futures import Executor
from typing import TypeVar, TypeVarTuple, Unpack

Arguments = TypeVarTuple("Arguments")
Result = TypeVar("Result")


class _Clock(selectors.SelectSelector):
    """Waits for nothing: the time that it was to wait for has gone by at once."""

    now = 0.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        self.now += max(timeout or 0.0, 0.0)
        return super().select(0)


class SimulatedLoop(asyncio.SelectorEventLoop):
    """Runs everything in one thread, as fast as it can; `takes` says how long what has a thread elsewhere takes."""

    def __init__(self, takes: Callable[[], float]) -> None:
        self._clock = _Clock()
        self._takes = takes
        super().__init__(self._clock)

    def time(self) -> float:
        return self._clock.now

    def run_in_executor(  # nothing is done for whoever no longer waits for it
        self, _executor: Executor | None, func: Callable[[Unpack[Arguments]], Result], *args: *Arguments
    ) -> asyncio.Future[Result]:
        done: asyncio.Future[Result] = self.create_future()

        def run() -> None:
            if done.cancelled():
                return
            try:
                done.set_result(func(*args))
            except Exception as error:
                done.set_exception(error)

        self.call_later(self._takes(), run)
        return done
