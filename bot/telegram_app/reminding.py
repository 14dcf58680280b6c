"""The daily reminders: who is due is in the database, so that none is lost and none comes twice."""

from __future__ import annotations

import asyncio
import logging
from functools import partial

from bot.runner import Runner
from bot.telegram_app.inbox import Inbox
from bot.telegram_app.outbox import FRONT_END
from bot.telegram_app.patience import stored

log = logging.getLogger(__name__)

SECONDS_BETWEEN_LOOKS = 15.0


async def remind(runner: Runner, inbox: Inbox) -> None:
    """Remind whoever is due, for ever."""
    while True:
        # A reminder that is under way is no longer due at the next look.
        for member in await stored(partial(runner.due, FRONT_END)):
            inbox.put(member, partial(runner.remind, member))
        await asyncio.sleep(SECONDS_BETWEEN_LOOKS)
