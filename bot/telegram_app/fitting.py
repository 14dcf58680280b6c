"""Fitting the scheduler of drills to how members forget, while nobody writes, in a process of its own."""

from __future__ import annotations

import asyncio
import logging
import multiprocessing
from datetime import timedelta
from pathlib import Path

from bot.runner import now
from bot.runner.optimizing import can_optimize, fit_beside, is_time_to_fit
from bot.store import Store
from bot.telegram_app.patience import stored

log = logging.getLogger(__name__)

SECONDS_BETWEEN_LOOKS = 600.0
_AFTER_A_FAILURE = 24 * 3600.0
IDLE = timedelta(minutes=10)

# A fork would carry along whatever this process holds; a fresh one has only what it is told.
_FRESH = multiprocessing.get_context("spawn")


async def fit_while_idle(data: Path, store: Store) -> None:
    """See to it for ever that the parameters are fitted when that is due and nobody has written for some time."""
    if not can_optimize():
        return
    pause = SECONDS_BETWEEN_LOOKS
    while True:
        await asyncio.sleep(pause)
        pause = SECONDS_BETWEEN_LOOKS
        try:
            if await stored(lambda: is_time_to_fit(store, now(), IDLE)):
                await _fit(data)
        except Exception:
            log.exception("The scheduler of drills was not fitted; it will be tried again")
            pause = _AFTER_A_FAILURE


async def _fit(data: Path) -> None:
    process = _FRESH.Process(target=fit_beside, args=(data, now()), daemon=True)
    process.start()
    try:
        await asyncio.to_thread(process.join)
        if process.exitcode:
            raise ChildProcessError(f"It ended with {process.exitcode}.")
        log.info("The scheduler of drills was fitted")
    finally:
        process.kill()
