"""The daily reminders: who is due is in the database, so that none is lost and none comes twice."""

from __future__ import annotations

import asyncio
from functools import partial

from bot.interview.effects import Grade
from bot.runner import Runner
from bot.store import Member
from bot.telegram_app.address import Address
from bot.telegram_app.door import Door
from bot.telegram_app.inbox import Inbox
from bot.telegram_app.outbox import FRONT_END
from bot.telegram_app.patience import stored

SECONDS_BETWEEN_LOOKS = 15.0


async def remind(runner: Runner, inbox: Inbox, door: Door) -> None:
    """Remind whoever is due and may write to the bot, for ever."""
    under_way: set[int] = set()

    def act(member: Member) -> tuple[Grade, ...]:
        under_way.discard(member.id)
        return runner.remind(member)

    while True:
        for member in await stored(partial(runner.due, FRONT_END)):
            user = Address.of(member.external_id).user
            if member.id not in under_way and await stored(partial(door.lets_in, user)):
                under_way.add(member.id)
                inbox.put(member, partial(act, member))
        await asyncio.sleep(SECONDS_BETWEEN_LOOKS)
