"""Buttons: their rows, as they suit a phone, and what a press of them carries."""

from __future__ import annotations

import logging
import unicodedata
from collections.abc import Iterable
from urllib.parse import quote

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.texts import Button

log = logging.getLogger(__name__)

MOST_BYTES = 64  # of callback_data
# What fits into a row on a narrow phone, in columns of half-width characters; a button's frame takes some of them.
_ROW_COLUMNS = 38
_FRAME_COLUMNS = 3
_ROW_BUTTONS = 5
_SEPARATOR = "|"


def keyboard(
    buttons: Iterable[Button], stamp: str, bot: str, owner: int | None = None, *, private: bool = True
) -> InlineKeyboardMarkup | None:
    """The buttons in rows; None when there are none. `owner` is who may press them, None where all may.

    `bot` is the name of the bot. Unless the chat is `private`, a private button leads to the one with the bot.
    """
    rows: list[list[InlineKeyboardButton]] = []
    for button in buttons:
        data = callback_data(button.command, stamp, owner)
        if data is None:
            log.error("The button %r was left out: its command is too long", button.command)
            continue
        pressed = InlineKeyboardButton(button.label, callback_data=data)
        link = f"https://t.me/{bot}?start={button.command.removeprefix('/start ')}"
        if button.private and not private:
            pressed = InlineKeyboardButton(button.label, url=link)
        if button.shares:
            pressed = InlineKeyboardButton(button.label, url=f"https://t.me/share/url?url={quote(link, safe='')}")
        if rows and _fits([*rows[-1], pressed]):
            rows[-1].append(pressed)
        else:
            rows.append([pressed])
    return InlineKeyboardMarkup(rows) if rows else None


def callback_data(command: str, stamp: str, owner: int | None = None) -> str | None:
    """What a press carries, None if the command is too long. Where there is little room, its stamp is cut.

    Only commands with words can be as long as that; what they mean depends on the beginning of the stamp at most.
    """
    whose = "" if owner is None else f"{_SEPARATOR}{owner}"
    room = MOST_BYTES - len(f"{command}{_SEPARATOR}{whose}".encode())
    return None if room < 0 else f"{command}{_SEPARATOR}{stamp[:room]}{whose}"


def read_callback(data: str) -> tuple[str, str, int | None]:
    """The command, the stamp and the owner that a press carried."""
    command, _, rest = data.partition(_SEPARATOR)
    stamp, _, owner = rest.partition(_SEPARATOR)
    return command, stamp, int(owner) if owner.isdecimal() else None


def _fits(row: list[InlineKeyboardButton]) -> bool:
    """Whether all labels are of a kind and can be read: Telegram makes the buttons of a row equally wide."""
    widest = max(_columns(button.text) for button in row) + _FRAME_COLUMNS
    is_of_a_kind = len({_has_words(button.text) for button in row}) == 1
    return is_of_a_kind and len(row) <= _ROW_BUTTONS and len(row) * widest <= _ROW_COLUMNS


def _has_words(label: str) -> bool:
    """Whether a label is more than a number or a sign: a choice of numbers shares no row with what comes after it."""
    return any(character.isalpha() for character in label)


def _columns(label: str) -> int:
    return sum(2 if unicodedata.east_asian_width(character) in "FW" else 1 for character in label)
