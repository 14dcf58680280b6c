"""A bot that calls whatever it is told to."""

from __future__ import annotations

import io
import json
from typing import Any

import aiohttp

from tests.telegram.wire import TOKEN


class Client:
    """Calls methods as a bot does."""

    def __init__(self, session: aiohttp.ClientSession, url: str) -> None:
        self._session = session
        self._url = url

    async def call(self, method: str, token: str = TOKEN, **parameters: Any) -> dict[str, Any]:
        form = aiohttp.FormData()
        for name, each in parameters.items():
            if isinstance(each, bytes):
                form.add_field(name, io.BytesIO(each), filename="picture.png")
            else:
                form.add_field(name, each if isinstance(each, str) else json.dumps(each))
        async with self._session.post(f"{self._url}/bot{token}/{method}", data=form) as response:
            answer: dict[str, Any] = await response.json()
            assert answer["ok"] is (response.status == 200)
            assert answer.get("error_code", 200) == response.status
            return answer

    async def updates(self, **parameters: Any) -> list[int]:
        answer = await self.call("getUpdates", **parameters)
        return [update["update_id"] for update in answer["result"]]
