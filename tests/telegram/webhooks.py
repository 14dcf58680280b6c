"""How Telegram brings updates to a webhook: in order, again and again until it is answered with a 2xx."""

from __future__ import annotations

import asyncio
import re
from urllib.parse import urlsplit

import aiohttp

from tests.telegram.faults import bad_request
from tests.telegram.limits import Json
from tests.telegram.updates import Updates

_PAUSE = 0.1  # seconds before the next try; Telegram waits longer
_PORTS = {443, 80, 88, 8443}


class Webhook:
    """A bot's webhook, if it has set one."""

    def __init__(self, updates: Updates) -> None:
        self.url = ""
        self.secret = ""
        self.error = ""
        self._updates = updates
        self._task: asyncio.Task[None] | None = None

    def set(self, parameters: Json) -> None:
        """Bring updates to an address from now on. A server of one's own may be reached without TLS."""
        url, secret = str(parameters.get("url", "")), str(parameters.get("secret_token", ""))
        parts = urlsplit(url)
        own = parts.hostname == "127.0.0.1"
        if not own and parts.scheme != "https":
            raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
        if not own and (parts.port or 443) not in _PORTS:
            raise bad_request("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")
        if secret and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", secret):
            raise bad_request("secret token contains unallowed characters")
        self._updates.want(parameters.get("allowed_updates", []))
        self.url, self.secret = url, secret
        if self._task is None:
            self._task = asyncio.create_task(self._bring())

    async def remove(self) -> None:
        """Bring nothing any more."""
        self.url = ""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
            self._task = None

    async def _bring(self) -> None:
        headers = {"X-Telegram-Bot-Api-Secret-Token": self.secret}
        async with aiohttp.ClientSession() as session:
            while True:
                if not self._updates.waiting:
                    await asyncio.sleep(0.01)
                    continue
                update = self._updates.waiting[0]
                try:
                    async with session.post(self.url, json=update, headers=headers) as response:
                        taken = response.ok
                        self.error = "" if taken else f"Wrong response from the webhook: {response.status}"
                except aiohttp.ClientError as error:
                    taken, self.error = False, f"Connection failed: {error}"
                if taken:
                    self._updates.waiting.remove(update)
                else:
                    await asyncio.sleep(_PAUSE)
