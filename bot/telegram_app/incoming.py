"""What an update is: something said or pressed by a person, something that is no text, or nothing to us."""

from __future__ import annotations

from dataclasses import dataclass

from telegram import ChatMember, ChatMemberUpdated, Message, Update, User
from telegram.constants import ChatType

from bot.telegram_app.keyboard import read_callback
from questions import Language


@dataclass(frozen=True, slots=True)
class Said:
    """A text that a person sent."""

    user: User
    text: str


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button that a person pressed; `query` is the id by which the press is answered."""

    user: User
    query: str
    command: str
    stamp: str


@dataclass(frozen=True, slots=True)
class NoText:
    """A photo, a voice note, a sticker: anything sent that is no text."""

    user: User


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A command in a group, or the bot's being taken into one."""

    chat: int


@dataclass(frozen=True, slots=True)
class Nothing:
    """Nothing that wants an answer."""


Incoming = Said | Pressed | NoText | Elsewhere | Nothing


def read(update: Update) -> Incoming:
    """What an update is."""
    query = update.callback_query
    if query is not None:
        return Pressed(query.from_user, query.id, *read_callback(query.data or ""))
    if update.message is not None:
        return _read_message(update.message)
    if update.my_chat_member is not None:
        return _read_membership(update.my_chat_member)
    return Nothing()


def language_of(user: User) -> Language | None:
    """The language of the person's Telegram, where it is one of ours."""
    code = (user.language_code or "").lower().partition("-")[0]
    return "ja" if code == "ja" else "en" if code == "en" else None


def _read_message(message: Message) -> Incoming:
    if message.chat.type != ChatType.PRIVATE:
        return Elsewhere(message.chat.id) if (message.text or "").startswith("/") else Nothing()
    if message.from_user is None:
        return Nothing()
    if message.text is not None:
        return Said(message.from_user, message.text)
    return NoText(message.from_user) if message.effective_attachment else Nothing()


def _read_membership(change: ChatMemberUpdated) -> Incoming:
    present = change.new_chat_member.status in (ChatMember.MEMBER, ChatMember.ADMINISTRATOR)
    group = change.chat.type in (ChatType.GROUP, ChatType.SUPERGROUP)
    return Elsewhere(change.chat.id) if present and group else Nothing()
