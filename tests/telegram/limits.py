"""What Telegram takes as a text, a keyboard and a command menu; lengths are in UTF-16 code units."""

from __future__ import annotations

import re
from typing import Any

from tests.telegram.faults import bad_request
from tests.telegram.html_text import BadHtml, Entity, parse_html, utf16

Json = dict[str, Any]

MOST_CHARACTERS, MOST_IN_CAPTION = 4096, 1024
MOST_BUTTONS, MOST_BUTTONS_A_ROW = 100, 8
MOST_BYTES_OF_DATA = 64


def checked_text(parameters: Json) -> tuple[str, tuple[Entity, ...]]:
    """The text of a message and its entities."""
    text, entities = _parsed(parameters, "text")
    if not text.strip():
        raise bad_request("message text is empty")
    if utf16(text) > MOST_CHARACTERS:
        raise bad_request("message is too long")
    return text, entities


def checked_caption(parameters: Json) -> tuple[str, tuple[Entity, ...]]:
    """The caption of a file and its entities; it may have none."""
    caption, entities = _parsed(parameters, "caption")
    if utf16(caption) > MOST_IN_CAPTION:
        raise bad_request("message caption is too long")
    return caption, entities


def _parsed(parameters: Json, name: str) -> tuple[str, tuple[Entity, ...]]:
    text, mode = str(parameters.get(name, "")), parameters.get("parse_mode")
    entities: tuple[Entity, ...] = ()
    if mode == "HTML":
        try:
            text, entities = parse_html(text)
        except BadHtml as error:
            raise bad_request(f"can't parse entities: {error}") from None
    elif mode is not None:
        raise bad_request("unsupported parse_mode")
    return text, entities


def checked_keyboard(parameters: Json) -> list[list[Json]]:
    """The rows of the inline keyboard, none where there is no keyboard."""
    markup = parameters.get("reply_markup", {})
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    rows: list[list[Json]] = markup.get("inline_keyboard", [])
    if sum(map(len, rows)) > MOST_BUTTONS or any(len(row) > MOST_BUTTONS_A_ROW for row in rows):
        raise bad_request("reply markup is too long")
    for button in (button for row in rows for button in row):
        if not button.get("text"):
            raise bad_request("text buttons are unallowed in the inline keyboard")
        if "url" in button and "callback_data" not in button and re.match(r"https?://|tg://", button["url"]):
            continue
        if not 1 <= len(str(button.get("callback_data", "")).encode()) <= MOST_BYTES_OF_DATA:
            raise bad_request("BUTTON_DATA_INVALID")
    return rows


def checked_commands(parameters: Json) -> list[Json]:
    """The commands of a menu."""
    commands: list[Json] = parameters.get("commands", [])
    if len(commands) > 100:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not re.fullmatch(r"[a-z0-9_]{1,32}", command["command"]):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= utf16(command["description"]) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return commands
