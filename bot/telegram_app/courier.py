"""The courier: takes one message to Telegram, in as many parts as it needs, as often as it takes to arrive."""

from __future__ import annotations

import asyncio
import hashlib
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from telegram import InlineKeyboardMarkup, LinkPreviewOptions
from telegram import Message as Sent
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated, Forbidden

from bot.runner import Files
from bot.store import Store
from bot.telegram_app.address import Address
from bot.telegram_app.api import Api
from bot.telegram_app.errors import ChatMoved, Undeliverable, Unreachable
from bot.telegram_app.keyboard import keyboard
from bot.telegram_app.layout import MOST_IN_CAPTION, Page, mention, pages
from bot.telegram_app.patience import Backoff, Paces, stored
from bot.telegram_app.splitting import length, split
from bot.texts import Attachment, Block, Message

log = logging.getLogger(__name__)

MOST_BYTES = {"picture": 10 * 2**20, "document": 50 * 2**20, "sound": 50 * 2**20}  # of an upload
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_NOTHING = Page("…", "…")
_UNCHANGED = "message is not modified"

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Addressee:
    """Whom a message goes to; `bot` is what the bot is called that sends it."""

    address: Address
    name: str
    bot: str

    @property
    def heading(self) -> Page | None:
        """In a group, whom the message is for."""
        return mention(self.address.user, self.name) if self.address.user and not self.address.private else None

    def buttons(self, message: Message) -> InlineKeyboardMarkup | None:
        """The buttons of a message, which in a group are this person's, or everybody's."""
        if self.address.private:
            return keyboard(message.buttons, message.stamp, self.bot)
        return keyboard(message.buttons, message.stamp, self.bot, self.address.user or None, private=False)


@dataclass(frozen=True, slots=True)
class Shown:
    """A message as a chat shows it: its id there, and a digest of its text and buttons."""

    message_id: str
    looks: str | None


class Courier:
    """Sends messages; chats wait for each other only where Telegram's limits for a bot say so."""

    def __init__(self, api: Api, store: Store, files: Files) -> None:
        self._api = api
        self._store = store
        self._files = files
        self._paces = Paces()

    def addressee(self, external_id: str, name: str) -> Addressee:
        """Whoever a message is owed to."""
        return Addressee(Address.of(external_id), name, self._api.username)

    async def send(self, whom: Addressee, message: Message, sent_before: int, one_more: Callable[[], None]) -> Shown:
        """Send a message, its file first and its buttons under the last part; returns that part.

        The first `sent_before` parts have gone out already; `one_more` notes each part that is not the last.
        """
        parts = self._parts(whom, message)
        for part in parts[sent_before:-1]:
            await part()
            await stored(one_more)
        sent = await parts[-1]()
        return Shown(str(sent.message_id), _looks(pages(message, whom.heading), whom.buttons(message)))

    async def change(self, whom: Addressee, shown: Shown, message: Message, wanted: Callable[[], bool]) -> Shown:
        """Put a message in the place of one that was sent, unless that looks the same, or it is no longer `wanted`."""
        written = pages(message, whom.heading)
        if len(written) != 1:
            raise Undeliverable("it takes more than one message")
        (page,) = written
        new = Shown(shown.message_id, _looks(written, whom.buttons(message)))
        if new == shown:
            return new

        async def change(formatted: bool) -> None:
            if not wanted():
                raise Undeliverable("a newer one has taken its place")
            try:
                await self._api.edit_message_text(
                    page.html if formatted else page.plain,
                    whom.address.chat,
                    int(shown.message_id),
                    parse_mode=ParseMode.HTML if formatted else None,
                    reply_markup=whom.buttons(message),
                    link_preview_options=_NO_PREVIEW,
                )
            except BadRequest as error:
                # It arrived before, and only the answer was lost.
                if _UNCHANGED not in str(error).lower():
                    raise

        await self._insist(whom.address, change, urgent=False)
        return new

    async def press_only(self, whom: Addressee, message_id: str, message: Message) -> Shown:
        """Leave only these buttons under a message that was sent."""

        async def change(_formatted: bool) -> None:
            try:
                await self._api.edit_message_reply_markup(
                    whom.address.chat, int(message_id), reply_markup=whom.buttons(message)
                )
            except BadRequest as error:
                if _UNCHANGED not in str(error).lower():
                    raise Undeliverable(str(error)) from error

        await self._insist(whom.address, change, urgent=False)
        return Shown(message_id, None)

    def _parts(self, whom: Addressee, message: Message) -> tuple[Callable[[], Awaitable[Sent]], ...]:
        """What sends each part of a message."""
        attachment = message.attachment
        written = pages(message, whom.heading)
        buttons = whom.buttons(message)
        first: tuple[Callable[[], Awaitable[Sent]], ...] = ()
        if attachment is not None:
            # Words that are too long for a caption follow as messages of their own.
            is_caption = len(written) == 1 and length(written[0].plain) <= MOST_IN_CAPTION
            caption = written[0] if is_caption else _in_words(attachment)
            written = () if is_caption else written
            under = None if written else buttons
            first = (partial(self._send_file, whom.address, attachment, caption, under),)
        elif not written:
            written = (_NOTHING,)
        last = len(written)
        return first + tuple(
            partial(self._send_page, whom.address, page, buttons if number == last else None)
            for number, page in enumerate(written, start=1)
        )

    async def _send_page(self, address: Address, page: Page, buttons: InlineKeyboardMarkup | None) -> Sent:
        def send(formatted: bool) -> Awaitable[Sent]:
            return self._api.send_message(
                address.chat,
                page.html if formatted else page.plain,
                parse_mode=ParseMode.HTML if formatted else None,
                reply_markup=buttons,
                link_preview_options=_NO_PREVIEW,
                message_thread_id=address.topic,
            )

        return await self._insist(address, send)

    async def _send_file(
        self, address: Address, attachment: Attachment, caption: Page, buttons: InlineKeyboardMarkup | None
    ) -> Sent:
        """Send a file by the id that Telegram has it under, or upload it; one that cannot be is told in words."""
        send = partial(self._send_given, address, attachment, caption, buttons)
        known = await stored(partial(self._store.uploaded, attachment.key))
        if known is not None:
            try:
                return await self._insist(address, partial(send, known))
            except Unreachable:
                raise
            except Undeliverable as reason:
                log.info("Telegram no longer takes a file by its id: %s", reason)
                await stored(partial(self._store.forget_upload, attachment.key))
        try:
            file = await asyncio.to_thread(self._made, attachment)
            sent = await self._insist(address, partial(send, file))
        except (Unreachable, ChatMoved):
            raise
        except Exception as error:
            log.exception("The file %s cannot be sent", attachment.key)
            if attachment.kind == "sound":
                raise Undeliverable("what it reads aloud is there in writing") from error
            return await self._send_page(address, caption, buttons)
        if (file_id := _file_id(sent)) is not None:
            await stored(partial(self._store.note_upload, attachment.key, file_id))
        return sent

    def _made(self, attachment: Attachment) -> Path:
        """The file of an attachment, if Telegram takes files of its size."""
        file = self._files.file(attachment)
        if file.stat().st_size > MOST_BYTES[attachment.kind]:
            raise Undeliverable(f"{file} is larger than Telegram takes")
        return file

    async def _send_given(
        self,
        address: Address,
        attachment: Attachment,
        caption: Page,
        buttons: InlineKeyboardMarkup | None,
        file: Path | str,
        formatted: bool,
    ) -> Sent:
        return await self._sender(attachment)(
            address.chat,
            file,
            caption=caption.html if formatted else caption.plain,
            parse_mode=ParseMode.HTML if formatted else None,
            reply_markup=buttons,
            message_thread_id=address.topic,
            filename=attachment.name,
        )

    def _sender(self, attachment: Attachment) -> Callable[..., Awaitable[Sent]]:
        """What sends a file of this kind; of sounds, only Ogg with Opus is a voice message."""
        match attachment.kind:
            case "picture":
                return self._api.send_photo
            case "document":
                return self._api.send_document
        return self._api.send_voice if attachment.name.endswith(".ogg") else self._api.send_audio

    async def _insist(
        self, address: Address, send: Callable[[bool], Awaitable[Result]], *, urgent: bool = True
    ) -> Result:
        """Send, formatted or else plain, until it has arrived; Undeliverable where Telegram will never take it."""
        backoff = Backoff()
        formatted = True
        while True:
            await self._paces.wait(address.chat, urgent=urgent)
            try:
                return await send(formatted)
            except Undeliverable:
                raise
            except ChatMigrated as error:
                raise ChatMoved(error.new_chat_id) from error
            except Forbidden as error:
                raise Unreachable(str(error)) from error
            except BadRequest as error:
                if not formatted:
                    raise Undeliverable(str(error)) from error
                log.error("Telegram refused the formatting of a message: %s", error)
                formatted = False
            except Exception as error:
                log.warning("A message will be sent again: %s", error)
                await backoff.pause(error)


def _looks(written: tuple[Page, ...], buttons: InlineKeyboardMarkup | None) -> str:
    text = "\0".join([*(page.html for page in written), buttons.to_json() if buttons else ""])
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _in_words(attachment: Attachment) -> Page:
    words = split(attachment.alt, MOST_IN_CAPTION)[0]
    return pages(Message((Block("text", words),)))[0]


def _file_id(sent: Sent) -> str | None:
    if sent.photo:
        return sent.photo[-1].file_id
    file = sent.document or sent.voice or sent.audio
    return file.file_id if file else None
