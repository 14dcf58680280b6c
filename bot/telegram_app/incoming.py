"""What an update is: something said, changed or pressed by a person, something that is no text, or nothing to us."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from telegram import ChatMember, ChatMemberUpdated, Message, MessageEntity, Update, User
from telegram.constants import ChatType

from bot.telegram_app.address import Address
from bot.telegram_app.keyboard import read_callback
from bot.texts import COMMANDS
from questions import Language


@dataclass(frozen=True, slots=True)
class Said:
    """A text that a person sent; `message` is its id, and `reply_to` that of the message that it replies to."""

    address: Address
    user: User
    text: str
    message: int
    reply_to: int | None = None


@dataclass(frozen=True, slots=True)
class Edited:
    """A text that a person changed, `after` so long."""

    address: Address
    user: User
    text: str
    message: int
    after: timedelta


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button that a person pressed, under a message; `query` is the id by which the press is answered.

    `owner` is whose button it is, None where that is clear.
    """

    address: Address
    user: User
    message: int
    query: str
    command: str
    stamp: str
    owner: int | None


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file that somebody sent: Telegram's id of it, what it is called, and its size in bytes."""

    id: str
    name: str
    size: int


@dataclass(frozen=True, slots=True)
class Spoken:
    """A voice note, a video note or a file of sound: Telegram's id of the file, its length in seconds and its size.

    Of a document the length is not told, and 0.
    """

    address: Address
    user: User
    message: int
    file: str
    seconds: float
    size: int


@dataclass(frozen=True, slots=True)
class NoText:
    """A photo, a sticker, a file: anything that is no text of the person's own. `kind` says what it is."""

    address: Address
    user: User
    kind: str
    file: SentFile | None = None


@dataclass(frozen=True, slots=True)
class Joined:
    """The bot was taken into a group."""

    chat: int


@dataclass(frozen=True, slots=True)
class Moved:
    """A group has become a supergroup, under another id."""

    old: int
    new: int


@dataclass(frozen=True, slots=True)
class Nothing:
    """Nothing that wants an answer."""


Incoming = Said | Edited | Pressed | Spoken | NoText | Joined | Moved | Nothing

_ENVELOPE = frozenset({"message_id", "date", "from", "chat"})

# What a message can hold instead of text, and the kind that it is to people.
KINDS = {
    "photo": "photo",
    "video": "photo",
    "animation": "photo",
    "sticker": "sticker",
    "document": "file",
    "poll": "poll",
    "location": "other",
    "venue": "other",
    "contact": "other",
    "dice": "other",
    "story": "other",
    "game": "other",
    "paid_media": "photo",
    "checklist": "other",
}

# What the MIME types of documents begin with that hold sound.
_SOUND = ("audio/", "application/ogg")


def read(update: Update, bot: User) -> Incoming:
    """What an update is to this bot."""
    query = update.callback_query
    if query is not None:
        under = query.message.message_id if query.message else 0
        return Pressed(_pressed_at(update), query.from_user, under, query.id, *read_callback(query.data or ""))
    if update.message is not None:
        return _read_message(update.message, bot)
    if update.edited_message is not None:
        return _read_edit(update.edited_message, bot)
    if update.my_chat_member is not None:
        return _read_membership(update.my_chat_member)
    return read_bare(update.api_kwargs, bot)


def read_bare(raw: Mapping[str, Any], bot: User) -> Incoming:
    """What an update is of which only the sender can be read, as when Telegram has grown something new to send."""
    messages = [each for each in raw.values() if isinstance(each, dict) and _ENVELOPE.issubset(each)]
    if not messages:
        return Nothing()
    message = messages[0]
    bare = Message.de_json({name: message[name] for name in _ENVELOPE}, None)
    if bare.from_user is None or bare.chat.type != ChatType.PRIVATE or bare.from_user.id == bot.id:
        return Nothing()
    return NoText(_address(bare, bare.from_user), bare.from_user, "other")


def language_of(user: User) -> Language | None:
    """The language of the person's Telegram, where it is one of ours."""
    code = (user.language_code or "").lower().partition("-")[0]
    return "ja" if code == "ja" else "en" if code == "en" else None


def _read_message(message: Message, bot: User) -> Incoming:
    if message.migrate_to_chat_id is not None:
        return Moved(message.chat.id, message.migrate_to_chat_id)
    if message.migrate_from_chat_id is not None:
        return Moved(message.migrate_from_chat_id, message.chat.id)
    user = message.from_user
    if user is None or user.is_bot or not _is_meant(message, bot):
        return Nothing()
    address = _address(message, user)
    if message.forward_origin is not None:
        return NoText(address, user, "forwarded")
    if message.text is not None:
        replied = message.reply_to_message
        return Said(address, user, _words(message, bot), message.message_id, replied.message_id if replied else None)
    sound = _sound(message)
    if sound is not None:
        return Spoken(address, user, message.message_id, *sound)
    kind = next((kind for name, kind in KINDS.items() if getattr(message, name, None)), None)
    if kind is None and message.api_kwargs:
        kind = "other"  # something that Telegram has grown since
    sent = message.document
    file = SentFile(sent.file_id, sent.file_name or "", sent.file_size or 0) if sent else None
    return NoText(address, user, kind, file) if kind else Nothing()


def _sound(message: Message) -> tuple[str, float, int] | None:
    """The file of what somebody said, its length in seconds (0: not told) and its size; None where there is none."""
    sound = message.voice or message.audio or message.video_note
    if sound is not None:
        seconds = sound.duration.total_seconds() if isinstance(sound.duration, timedelta) else float(sound.duration)
        return sound.file_id, seconds, sound.file_size or 0
    # As audio Telegram knows MP3 and M4A alone; WAV, Ogg and the like come as documents.
    sent = message.document
    if sent is None or not (sent.mime_type or "").startswith(_SOUND):
        return None
    return sent.file_id, 0.0, sent.file_size or 0


def _read_edit(message: Message, bot: User) -> Incoming:
    user = message.from_user
    if user is None or message.text is None or not _is_meant(message, bot):
        return Nothing()
    after = (message.edit_date or message.date) - message.date
    return Edited(_address(message, user), user, _words(message, bot), message.message_id, after)


def _read_membership(change: ChatMemberUpdated) -> Incoming:
    present = change.new_chat_member.status in (ChatMember.MEMBER, ChatMember.ADMINISTRATOR)
    before = change.old_chat_member.status in (ChatMember.MEMBER, ChatMember.ADMINISTRATOR)
    group = change.chat.type in (ChatType.GROUP, ChatType.SUPERGROUP)
    return Joined(change.chat.id) if present and not before and group else Nothing()


def _address(message: Message, user: User) -> Address:
    topic = message.message_thread_id if message.is_topic_message and message.chat.type != ChatType.PRIVATE else None
    return Address(user.id, message.chat.id, topic)


def _pressed_at(update: Update) -> Address:
    query = update.callback_query
    assert query is not None, "whoever asks has looked"
    if isinstance(query.message, Message):
        return _address(query.message, query.from_user)
    # A message that is too old to be shown still tells its chat.
    chat = query.message.chat.id if query.message else query.from_user.id
    return Address(query.from_user.id, chat)


def _is_meant(message: Message, bot: User) -> bool:
    """In a group only our commands, replies to what we said and what names us are meant for us."""
    if message.chat.type == ChatType.PRIVATE:
        return True
    text = message.text or ""
    if text.startswith("/"):
        name, _, addressee = text[1:].partition(" ")[0].partition("@")
        return addressee.lower() == (bot.username or "").lower() if addressee else name.lower() in COMMANDS
    replied = message.reply_to_message
    to_us = replied is not None and replied.from_user is not None and replied.from_user.id == bot.id
    return to_us or _mention(message, bot) is not None


def _mention(message: Message, bot: User) -> str | None:
    """How a text names this bot, such as @mensetsu_bot."""
    mentions = message.parse_entities([MessageEntity.MENTION]) if message.text else {}
    return next((each for each in mentions.values() if each.lower() == f"@{bot.username}".lower()), None)


def _words(message: Message, bot: User) -> str:
    """The text without what names us; nothing where no character of it can be seen."""
    text = message.text or ""
    mention = None if message.chat.type == ChatType.PRIVATE else _mention(message, bot)
    if mention is not None and not text.startswith("/"):
        text = text.replace(mention, "", 1).strip()
    return text if any(_is_visible(character) for character in text) else ""


def _is_visible(character: str) -> bool:
    # Telegram lets through characters that show nothing, such as zero-width and filler ones.
    return unicodedata.category(character)[0] not in "CZ" and character not in "\u115f\u1160\u2800\u3164\uffa0"
