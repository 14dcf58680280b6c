"""The outbox: what is owed goes out, in order within a chat, and is ticked off when it has arrived."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial

from pydantic import ValidationError

from bot.runner import MESSAGE
from bot.store import Owed, Store
from bot.telegram_app.address import Address
from bot.telegram_app.courier import Addressee, Courier, Shown
from bot.telegram_app.errors import ChatMoved, Undeliverable, Unreachable
from bot.telegram_app.lanes import Lanes
from bot.telegram_app.patience import stored
from bot.texts import Message

log = logging.getLogger(__name__)

FRONT_END = "telegram"


Deliver = Callable[[Owed, Message], Awaitable[Shown]]


class Outbox:
    """Hands what is owed to the courier and ticks it off.

    What is new to a chat goes out in order. What only changes a message that is there can wait: it goes behind all that
    the chat is owed, and not at all where something newer has taken its place meanwhile. So can a sound, which repeats
    what is written: it goes out once at most.
    """

    def __init__(self, store: Store, courier: Courier) -> None:
        self._store = store
        self._courier = courier
        self._messages = Lanes()
        self._changes = Lanes()
        self._sounds = Lanes()
        self._taken: set[int] = set()
        self._newest: dict[tuple[int, str], int] = {}

    def collect(self) -> None:
        """Queue what has come to be owed since the last time."""
        for owed in self._store.owed(FRONT_END):
            if owed.id not in self._taken:
                self._taken.add(owed.id)
                self._queue(owed)

    async def close(self, seconds: float) -> None:
        """Go on sending for some seconds; the rest goes out at the next start."""
        await asyncio.gather(*(lanes.settle(seconds) for lanes in (self._messages, self._changes, self._sounds)))

    def _queue(self, owed: Owed) -> None:
        chat = Address.of(owed.external_id).chat
        try:
            message = MESSAGE.validate_json(owed.body)
        except ValidationError:
            reason = Undeliverable("it was written by another version")
            self._messages.put(chat, partial(self._drop, owed, reason))
            return
        if message.card:
            self._newest[owed.member_id, message.card] = owed.id
        if owed.changes is not None:
            self._changes.put(chat, partial(self._deliver, owed, message, self._press_only))
        elif message.edits:
            self._changes.put(chat, partial(self._deliver, owed, message, self._change))
        elif message.attachment is not None and message.attachment.kind == "sound":
            self._sounds.put(chat, partial(self._deliver, owed, message, self._read_aloud))
        else:
            self._messages.put(chat, partial(self._deliver, owed, message, self._send))

    async def _deliver(self, owed: Owed, message: Message, deliver: Deliver) -> None:
        try:
            shown = await deliver(owed, message)
        except ChatMoved as moved:
            address = Address.of(owed.external_id)
            await stored(partial(self._store.move_chat, address.chat, moved.new))
            await self._deliver(replace(owed, external_id=address.moved(moved.new).external_id), message, deliver)
            return
        except Undeliverable as reason:
            await self._drop(owed, reason)
        else:
            await stored(partial(self._store.tick, owed.id, shown.message_id, message.card, shown.looks))
        self._taken.discard(owed.id)
        if self._is_newest(owed, message.card):
            del self._newest[owed.member_id, message.card]

    async def _send(self, owed: Owed, message: Message) -> Shown:
        return await self._courier.send(
            self._whom(owed), message, owed.parts_sent, partial(self._store.note_part, owed.id)
        )

    async def _read_aloud(self, owed: Owed, message: Message) -> Shown:
        if owed.parts_sent:
            raise Undeliverable("it was on its way when the bot ended, and may have been heard")
        whom = self._whom(owed)
        await self._messages.idle(whom.address.chat)
        await stored(partial(self._store.note_part, owed.id))
        return await self._courier.send(whom, message, 0, partial(self._store.note_part, owed.id))

    async def _change(self, owed: Owed, message: Message) -> Shown:
        await self._messages.idle(self._whom(owed).address.chat)
        card = await stored(partial(self._store.card, owed.member_id, message.card))
        if card is None:
            raise Undeliverable("what it changes was never shown")
        if card.owed_id > owed.id or not self._is_newest(owed, message.card):
            raise Undeliverable("a newer one has taken its place")
        shown = Shown(card.message_id, card.looks)
        return await self._courier.change(
            self._whom(owed), shown, message, partial(self._is_newest, owed, message.card)
        )

    def _whom(self, owed: Owed) -> Addressee:
        return self._courier.addressee(owed.external_id, owed.name)

    async def _press_only(self, owed: Owed, message: Message) -> Shown:
        whom = self._whom(owed)
        if not whom.address.private:
            raise Undeliverable("a group's twenty messages a minute are for what people wait for")
        await self._messages.idle(whom.address.chat)
        assert owed.changes is not None, "whoever queues it has looked"
        return await self._courier.press_only(whom, owed.changes, message)

    def _is_newest(self, owed: Owed, card: str) -> bool:
        return self._newest.get((owed.member_id, card)) == owed.id

    async def _drop(self, owed: Owed, reason: Undeliverable) -> None:
        log.info("Message %d was dropped: %s", owed.id, reason)
        unreachable = isinstance(reason, Unreachable)
        await stored(partial(self._store.drop, owed.id, str(reason), unreachable=unreachable))
        self._taken.discard(owed.id)
