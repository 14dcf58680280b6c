"""The courier: takes one message to Telegram, in as many parts as it needs, as often as it takes to arrive."""

from __future__ import annotations

import asyncio
import logging
from collections import defaultdict
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path

from telegram import InlineKeyboardMarkup, LinkPreviewOptions
from telegram import Message as Sent
from telegram.constants import ParseMode
from telegram.error import BadRequest, Forbidden

from bot.runner import Files
from bot.store import Store
from bot.telegram_app.api import Api
from bot.telegram_app.errors import Undeliverable
from bot.telegram_app.keyboard import keyboard
from bot.telegram_app.layout import MOST_IN_CAPTION, Page, pages
from bot.telegram_app.patience import Backoff, Pace, stored
from bot.telegram_app.splitting import length, split
from bot.texts import Attachment, Block, Message

log = logging.getLogger(__name__)

# Telegram lets a bot send about 30 messages a second in all and one a second to a chat, with short bursts.
_SECONDS_BETWEEN_ANY = 1 / 28
_BURST = 20
_NOTHING = Page("…", "…")

# Sends a page, formatted or plain.
Send = Callable[[bool], Awaitable[Sent]]


class Courier:
    """Sends messages; chats wait for each other only where Telegram's limits for a bot say so."""

    def __init__(self, api: Api, store: Store, files: Files) -> None:
        self._api = api
        self._store = store
        self._files = files
        self._any_chat = Pace(1, _SECONDS_BETWEEN_ANY)
        self._chats: defaultdict[int, Pace] = defaultdict(partial(Pace, _BURST, float(_BURST)))

    async def send(self, chat: int, message: Message) -> str:
        """Send a message, its file first and its buttons under the last part; returns that part's id."""
        written = pages(message)
        buttons = keyboard(message.buttons, message.stamp)
        sent: Sent | None = None
        if message.attachment is not None:
            # Words that are too long for a caption follow as messages of their own.
            is_caption = len(written) == 1 and length(written[0].plain) <= MOST_IN_CAPTION
            caption = written[0] if is_caption else _in_words(message.attachment)
            written = () if is_caption else written
            sent = await self._send_file(chat, message.attachment, caption, None if written else buttons)
        elif not written:
            written = (_NOTHING,)
        for number, page in enumerate(written, start=1):
            sent = await self._send_page(chat, page, buttons if number == len(written) else None)
        assert sent is not None, "a message has a file or a page"
        return str(sent.message_id)

    async def _send_page(self, chat: int, page: Page, buttons: InlineKeyboardMarkup | None) -> Sent:
        def send(formatted: bool) -> Awaitable[Sent]:
            return self._api.send_message(
                chat,
                page.html if formatted else page.plain,
                parse_mode=ParseMode.HTML if formatted else None,
                reply_markup=buttons,
                link_preview_options=LinkPreviewOptions(is_disabled=True),
            )

        return await self._insist(chat, send)

    async def _send_file(
        self, chat: int, attachment: Attachment, caption: Page, buttons: InlineKeyboardMarkup | None
    ) -> Sent:
        """Send a file by the id that Telegram has it under, or upload it; one that cannot be made is told in words."""
        known = await stored(partial(self._store.uploaded, attachment.key))
        if known is not None:
            try:
                return await self._insist(chat, self._with_file(chat, attachment, known, caption, buttons))
            except Undeliverable as reason:
                log.info("Telegram no longer takes a file by its id: %s", reason)
                await stored(partial(self._store.forget_upload, attachment.key))
        try:
            file = await asyncio.to_thread(self._files.file, attachment)
        except Exception:
            log.exception("The file %s could not be made", attachment.key)
            return await self._send_page(chat, caption, buttons)
        sent = await self._insist(chat, self._with_file(chat, attachment, file, caption, buttons))
        if (file_id := _file_id(sent)) is not None:
            await stored(partial(self._store.note_upload, attachment.key, file_id))
        return sent

    def _with_file(
        self,
        chat: int,
        attachment: Attachment,
        file: Path | str,
        caption: Page,
        buttons: InlineKeyboardMarkup | None,
    ) -> Send:
        def send(formatted: bool) -> Awaitable[Sent]:
            words = caption.html if formatted else caption.plain
            mode = ParseMode.HTML if formatted else None
            if attachment.kind == "picture":
                return self._api.send_photo(
                    chat, file, caption=words, parse_mode=mode, reply_markup=buttons, filename=attachment.name
                )
            return self._api.send_document(
                chat, file, caption=words, parse_mode=mode, reply_markup=buttons, filename=attachment.name
            )

        return send

    async def _insist(self, chat: int, send: Send) -> Sent:
        """Send until it has arrived; raises Undeliverable where Telegram will never take it."""
        backoff = Backoff()
        formatted = True
        while True:
            await self._chats[chat].wait()
            await self._any_chat.wait()
            try:
                return await send(formatted)
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


def _in_words(attachment: Attachment) -> Page:
    words = split(attachment.alt, MOST_IN_CAPTION)[0]
    return pages(Message((Block("text", words),)))[0]


def _file_id(sent: Sent) -> str | None:
    if sent.photo:
        return sent.photo[-1].file_id
    return sent.document.file_id if sent.document else None
