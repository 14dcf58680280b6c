"""The outbox: what is owed goes out, in order within a chat, and is ticked off when it has arrived."""

from __future__ import annotations

import logging
from functools import partial

from pydantic import ValidationError

from bot.runner import MESSAGE
from bot.store import Owed, Store
from bot.telegram_app.address import Address
from bot.telegram_app.courier import Addressee, Courier
from bot.telegram_app.errors import Undeliverable
from bot.telegram_app.lanes import Lanes
from bot.telegram_app.patience import stored
from bot.texts import Message

log = logging.getLogger(__name__)

FRONT_END = "telegram"


class Outbox:
    """Hands what is owed to the courier, a lane for each chat, and ticks it off."""

    def __init__(self, store: Store, courier: Courier) -> None:
        self._store = store
        self._courier = courier
        self._lanes = Lanes()
        self._taken: set[int] = set()

    def collect(self) -> None:
        """Queue what has come to be owed since the last time."""
        for owed in self._store.owed(FRONT_END):
            if owed.id not in self._taken:
                self._taken.add(owed.id)
                self._lanes.put(Address.of(owed.external_id).chat, partial(self._deliver, owed))

    async def close(self, seconds: float) -> None:
        """Go on sending for some seconds; the rest goes out at the next start."""
        await self._lanes.settle(seconds)

    async def _deliver(self, owed: Owed) -> None:
        try:
            message = _message(owed)
            message_id = await self._send(owed, message)
        except Undeliverable as reason:
            log.warning("Message %d was dropped: %s", owed.id, reason)
            await stored(partial(self._store.drop, owed.id, str(reason)))
        else:
            await stored(partial(self._store.tick, owed.id, message_id, message.card))
        self._taken.discard(owed.id)

    async def _send(self, owed: Owed, message: Message) -> str:
        whom = Addressee(Address.of(owed.external_id), owed.name)
        if not message.edits:
            one_more = partial(self._store.note_part, owed.id)
            return await self._courier.send(whom, message, owed.parts_sent, one_more)
        shown = await stored(partial(self._store.card, owed.member_id, message.card))
        if shown is None:
            raise Undeliverable("what it changes was never shown")
        await self._courier.change(whom, shown, message)
        return shown


def _message(owed: Owed) -> Message:
    try:
        return MESSAGE.validate_json(owed.body)
    except ValidationError as error:
        raise Undeliverable("it was written by another version") from error
