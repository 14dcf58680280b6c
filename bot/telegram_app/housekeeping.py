"""The daily chores of a bot that runs for months."""

from __future__ import annotations

import asyncio
from datetime import date
from pathlib import Path

from bot.runner import keep_house

_AN_HOUR = 3600.0


async def keep_house_daily(data: Path) -> None:
    """See to the chores now and then look again every hour, which finds the new day soon after it has begun."""
    while True:
        # A day of this machine's, like the names of the backups.
        await asyncio.to_thread(keep_house, data, date.today())  # noqa: DTZ011
        await asyncio.sleep(_AN_HOUR)
