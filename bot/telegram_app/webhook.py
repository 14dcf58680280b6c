"""A webhook: Telegram brings the updates; each is in the database before Telegram is told that it has arrived."""

from __future__ import annotations

import asyncio
import hmac
import json
import logging
from collections.abc import Callable
from pathlib import Path

from aiohttp import web

from bot.settings import WebhookSettings
from bot.store import StoreError
from bot.telegram_app.api import UPDATES, Api
from bot.telegram_app.errors import CannotListen
from bot.telegram_app.patience import Backoff
from bot.telegram_app.poller import RawUpdate

log = logging.getLogger(__name__)

_SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
_MOST_BYTES = 2**20  # of an update
_SECONDS_BETWEEN_LOOKS = 60


class Webhook:
    """Takes updates from Telegram's requests, and has each one kept by `receive`.

    `last_look` is a file that is touched whenever Telegram says that the webhook is set.
    """

    def __init__(
        self,
        settings: WebhookSettings,
        api: Api,
        receive: Callable[[int, RawUpdate], None],
        last_look: Path,
    ) -> None:
        self._settings = settings
        self._api = api
        self._keep = receive
        self._last_look = last_look
        self._server: web.AppRunner | None = None

    async def listen(self) -> None:
        """Begin to take what is brought; raises CannotListen where that cannot be."""
        server = web.Application(client_max_size=_MOST_BYTES)
        server.router.add_post(self._settings.path, self._receive)
        self._server = web.AppRunner(server, access_log=None, shutdown_timeout=1)
        await self._server.setup()
        try:
            await web.TCPSite(self._server, self._settings.host, self._settings.port).start()
        except OSError as error:
            raise CannotListen(
                f"The webhook cannot listen on {self._settings.host}:{self._settings.port} ({error.strerror}). "
                "Set TELEGRAM_WEBHOOK_LISTEN to another address."
            ) from error

    async def close(self) -> None:
        """Take nothing any more."""
        if self._server is not None:
            await self._server.cleanup()

    async def run(self) -> None:
        """Set the webhook, and set it again should it get lost, for ever."""
        backoff = Backoff()
        is_set = False
        while True:
            try:
                if not is_set:
                    await self._set()
                    is_set = True
                info = await self._api.get_webhook_info()
                if info.url != self._settings.url:
                    await self._set()
                elif info.last_error_message:
                    log.warning("Telegram could not bring an update: %s", info.last_error_message)
            except Exception as error:
                log.warning("The webhook cannot be set yet: %s", error)
                await backoff.pause(error)
            else:
                backoff.reset()
                self._last_look.touch()
                await asyncio.sleep(_SECONDS_BETWEEN_LOOKS)

    async def _set(self) -> None:
        await self._api.set_webhook(
            self._settings.url, allowed_updates=list(UPDATES), secret_token=self._settings.secret
        )

    async def _receive(self, request: web.Request) -> web.Response:
        """Store an update, then answer; what is not Telegram's is turned away, what cannot be stored comes again."""
        given = request.headers.get(_SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode(), self._settings.secret.encode()):
            return web.Response(status=403)
        try:
            raw = json.loads(await request.text())
            update_id = int(raw["update_id"])
        except (ValueError, KeyError, TypeError):
            log.warning("A request to the webhook held no update")
            return web.Response(status=400)
        try:
            self._keep(update_id, raw)
        except StoreError as error:
            log.error("The database: %s", error)
            return web.Response(status=503)
        return web.Response()
