"""Polling: every update is in the database before Telegram is told that it has arrived."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

from telegram.error import Conflict, TelegramError

from bot.telegram_app.api import Api
from bot.telegram_app.patience import Backoff

log = logging.getLogger(__name__)

RawUpdate = dict[str, Any]


class Poller:
    """Asks Telegram for updates, whatever goes wrong, and has each one kept by `receive`.

    `last_poll` is a file that is touched after each good poll, so that others can tell whether the bot is well.
    """

    def __init__(self, api: Api, receive: Callable[[int, RawUpdate], None], last_poll: Path) -> None:
        self._api = api
        self._receive = receive
        self._last_poll = last_poll
        self._offset: int | None = None

    async def run(self) -> None:
        """Poll for ever."""
        backoff = Backoff()
        while True:
            try:
                await self._poll()
            except Conflict as error:
                log.error("Another program is polling with the same token: %s", error)
                await backoff.pause()
            except Exception as error:
                # A wrong answer of Telegram's, a broken line, a full disk: all of them can pass.
                log.warning("Polling failed: %s", error)
                await backoff.pause(error)
            else:
                backoff.reset()
                self._last_poll.touch()

    async def _poll(self) -> None:
        # Asking for what comes after an update confirms it, so the offset moves on only when it is stored.
        unreadable = None
        for raw in await self._api.raw_updates(self._offset):
            if not isinstance(raw, dict) or not isinstance(update_id := raw.get("update_id"), int):
                unreadable = raw
                continue
            self._receive(update_id, raw)
            self._offset = update_id + 1
        if unreadable is not None:
            raise TelegramError(f"an update without an id: {unreadable!r:.200}")
