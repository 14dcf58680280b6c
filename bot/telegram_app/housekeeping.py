"""The daily chores of a bot that runs for months."""

from __future__ import annotations

import asyncio
from pathlib import Path

from bot.runner import keep_house, today

_AN_HOUR = 3600.0


async def keep_house_daily(data: Path) -> None:
    """See to the chores now and then look again every hour, which finds the new day soon after it has begun."""
    while True:
        await asyncio.to_thread(keep_house, data, today())
        await asyncio.sleep(_AN_HOUR)
