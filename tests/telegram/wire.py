"""What goes over the wire: tokens, parameters, and connections that end too early."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from aiohttp import web

from tests.telegram.faults import Refusal

TOKEN = "987654321:AAF-secret_part_of_the_token_0123456"

# What is a number, a list or an object comes as JSON; all else is a string, even where it looks like a number.
_AS_JSON = {
    "chat_id",
    "message_id",
    "offset",
    "limit",
    "timeout",
    "allowed_updates",
    "reply_markup",
    "commands",
    "drop_pending_updates",
    "link_preview_options",
    "message_thread_id",
    "scope",
}


async def read_parameters(request: web.Request) -> dict[str, Any]:
    """The parameters of a call, in whichever of the documented ways they came."""
    if request.content_type == "application/json":
        return dict(await request.json())
    given = {**request.query, **(await request.post())}
    return decoded(given)


def decoded(given: Mapping[str, Any]) -> dict[str, Any]:
    """Parameters in their types."""
    return {name: json.loads(str(value)) if name in _AS_JSON else value for name, value in given.items()}


def check_token(token: str) -> None:
    """Refuse a token that is none, or not this bot's."""
    if ":" not in token:
        raise Refusal(404, "Not Found")
    if token != TOKEN:
        raise Refusal(401, "Unauthorized")


def hang_up(request: web.Request) -> web.Response:
    """End the connection without an answer."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()
