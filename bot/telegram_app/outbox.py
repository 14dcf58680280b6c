"""The outbox: what is owed goes out, in order within a chat, as fast as Telegram lets it, until it has arrived."""

from __future__ import annotations

import logging
from collections import defaultdict
from functools import partial

from pydantic import ValidationError
from telegram import InlineKeyboardMarkup, LinkPreviewOptions
from telegram.constants import ParseMode
from telegram.error import BadRequest, Forbidden

from bot.runner import MESSAGE
from bot.store import Owed, Store
from bot.telegram_app.api import Api
from bot.telegram_app.errors import Undeliverable
from bot.telegram_app.keyboard import keyboard
from bot.telegram_app.lanes import Lanes
from bot.telegram_app.layout import Page, pages
from bot.telegram_app.patience import Backoff, Pace, stored

log = logging.getLogger(__name__)

FRONT_END = "telegram"
# Telegram lets a bot send about 30 messages a second in all and one a second to a chat, with short bursts.
_SECONDS_BETWEEN_ANY = 1 / 28
_BURST = 20


class Outbox:
    """Sends what is owed and ticks it off; chats wait for each other only where Telegram's limits for a bot say so."""

    def __init__(self, api: Api, store: Store) -> None:
        self._api = api
        self._store = store
        self._lanes = Lanes()
        self._taken: set[int] = set()
        self._any_chat = Pace(1, _SECONDS_BETWEEN_ANY)
        self._chats: defaultdict[int, Pace] = defaultdict(partial(Pace, _BURST, float(_BURST)))

    def collect(self) -> None:
        """Queue what has come to be owed since the last time."""
        for owed in self._store.owed(FRONT_END):
            if owed.id not in self._taken:
                self._taken.add(owed.id)
                self._lanes.put(int(owed.external_id), partial(self._deliver, owed))

    async def close(self, seconds: float) -> None:
        """Go on sending for some seconds; the rest goes out at the next start."""
        await self._lanes.settle(seconds)

    async def _deliver(self, owed: Owed) -> None:
        try:
            message_id = await self._send(int(owed.external_id), owed.body)
        except Undeliverable as reason:
            log.warning("Message %d was dropped: %s", owed.id, reason)
            await stored(partial(self._store.drop, owed.id, str(reason)))
        else:
            await stored(partial(self._store.tick, owed.id, message_id))
        self._taken.discard(owed.id)

    async def _send(self, chat: int, body: str) -> str:
        """Send a message in as many pages as it needs, the buttons under the last; returns the last one's id."""
        try:
            message = MESSAGE.validate_json(body)
        except ValidationError as error:
            raise Undeliverable("it was written by another version") from error
        *first, last = pages(message) or (Page("…", "…"),)
        for page in first:
            await self._send_page(chat, page, None)
        return await self._send_page(chat, last, keyboard(message.buttons, message.stamp))

    async def _send_page(self, chat: int, page: Page, buttons: InlineKeyboardMarkup | None) -> str:
        backoff = Backoff()
        formatted = True
        while True:
            await self._chats[chat].wait()
            await self._any_chat.wait()
            try:
                sent = await self._api.send_message(
                    chat,
                    page.html if formatted else page.plain,
                    parse_mode=ParseMode.HTML if formatted else None,
                    reply_markup=buttons,
                    link_preview_options=LinkPreviewOptions(is_disabled=True),
                )
            except Forbidden as error:
                raise Undeliverable(str(error)) from error
            except BadRequest as error:
                if not formatted:
                    raise Undeliverable(str(error)) from error
                log.error("Telegram refused the formatting of a message: %s", error)
                formatted = False
            except Exception as error:
                log.warning("A message will be sent again: %s", error)
                await backoff.pause(error)
            else:
                return str(sent.message_id)
