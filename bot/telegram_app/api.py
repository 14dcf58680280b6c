"""Telegram's Bot API: python-telegram-bot's client, raw updates, and the first calls of a run."""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Iterable, Sequence
from http import HTTPStatus
from typing import Any

from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllGroupChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
)
from telegram.error import InvalidToken, NetworkError, TelegramError
from telegram.request import HTTPXRequest

from bot.telegram_app.errors import TokenRefused
from bot.telegram_app.patience import Backoff
from bot.texts import ADMIN_COMMANDS, COMMANDS, GROUP_COMMANDS, Sentence
from questions import Language

log = logging.getLogger(__name__)

# How python-telegram-bot will hand out times from its next major version on; without this it warns at each retry_after.
os.environ["PTB_TIMEDELTA"] = "true"

POLL = 25  # seconds that Telegram may hold a poll open while there is nothing new
UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")
# A small pool is faster than a large one; whoever finds it busy waits for a connection rather than failing.
_CONNECTIONS = 8
_MOST_REFUSALS = 5
# The command menus by the language of a person's Telegram; None stands for all that have no menu of their own.
_MENUS: tuple[tuple[Language, str | None], ...] = (("en", None), ("ja", "ja"))


class _Request(HTTPXRequest):
    """Takes only Telegram's own word for a refusal: a proxy or a captive portal refuses in HTML, and that passes."""

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        """The status and the body of an answer."""
        code, body = await super().do_request(*args, **kwargs)
        if code >= HTTPStatus.BAD_REQUEST and not _is_telegrams(body):
            raise NetworkError(f"something that is not Telegram answered with status {code}")
        return code, body


def _is_telegrams(body: bytes) -> bool:
    try:
        answer = json.loads(body)
    except ValueError:
        return False
    return isinstance(answer, dict) and answer.get("ok") is False and "error_code" in answer


class Api(Bot):
    """The Bot API of one bot at one server."""

    def __init__(self, token: str, server: str) -> None:
        super().__init__(
            token,
            base_url=f"{server}/bot",
            base_file_url=f"{server}/file/bot",
            request=_Request(_CONNECTIONS, read_timeout=15, pool_timeout=60),
            get_updates_request=_Request(1, read_timeout=POLL + 10),
        )

    async def raw_updates(self, offset: int | None) -> Sequence[object]:
        """The updates from `offset` on, as they came: one that cannot be parsed must not hold up the others."""
        answer = await self._post("getUpdates", {"offset": offset, "timeout": POLL, "allowed_updates": list(UPDATES)})
        if not isinstance(answer, list):
            raise TelegramError(f"getUpdates answered {answer!r:.200}")
        return answer


async def connect(api: Api, *, polling: bool = True) -> None:
    """Reach Telegram, however long it takes; raises TokenRefused when it keeps refusing the token.

    Telegram answers no polls while a webhook is set.
    """
    backoff = Backoff()
    refusals = 0
    while True:
        try:
            await api.initialize()
            if polling:
                await api.delete_webhook()
            return
        except InvalidToken:
            refusals += 1
            if refusals == _MOST_REFUSALS:
                # Not "from" the library's error, whose text holds the token.
                raise TokenRefused(
                    "Telegram refuses the token. Compare TELEGRAM_BOT_TOKEN with the one that @BotFather shows."
                ) from None
            log.error("Telegram refuses the token")
            await backoff.pause()
        except Exception as error:
            log.warning("Telegram cannot be reached yet: %s", error)
            await backoff.pause(error)


async def offer_commands(api: Api, admins: Iterable[int]) -> None:
    """Fill the command menus: for private chats, for groups and for admins, each in both languages.

    Where that fails, the bot does without.
    """
    in_groups = {name: COMMANDS[name] for name in GROUP_COMMANDS}
    menus: list[tuple[BotCommandScope, dict[str, Sentence]]] = [
        (BotCommandScopeDefault(), COMMANDS),
        (BotCommandScopeAllGroupChats(), in_groups),
        *((BotCommandScopeChat(admin), {**COMMANDS, **ADMIN_COMMANDS}) for admin in admins),
    ]
    for scope, commands in menus:
        try:
            for language, code in _MENUS:
                menu = [BotCommand(name, description.to(language)) for name, description in commands.items()]
                await api.set_my_commands(menu, scope, code)
        except Exception as error:
            log.warning("A command menu could not be set: %s", error)
