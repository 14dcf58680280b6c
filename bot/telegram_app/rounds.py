"""The clock of rounds: what has run out is closed, and the cards tell the minutes that are left."""

from __future__ import annotations

import asyncio
import logging
from functools import partial

from bot.runner import Runner
from bot.telegram_app.outbox import FRONT_END, Outbox
from bot.telegram_app.patience import stored

log = logging.getLogger(__name__)

SECONDS_BETWEEN_LOOKS = 2.0


async def keep_time(runner: Runner, outbox: Outbox) -> None:
    """Look after the rounds, for ever."""
    while True:
        try:
            await stored(partial(runner.tick, FRONT_END))
            await stored(outbox.collect)
        except Exception:
            log.exception("The rounds were not looked after")
        await asyncio.sleep(SECONDS_BETWEEN_LOOKS)
