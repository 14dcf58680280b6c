"""The typing action, by which people see that their message is being worked on."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from telegram.constants import ChatAction

from bot.telegram_app.address import Address
from bot.telegram_app.api import Api

log = logging.getLogger(__name__)

_SECONDS = 4.0  # between two actions; each lasts for 5


@asynccontextmanager
async def typing(api: Api, address: Address) -> AsyncIterator[None]:
    """Show that the bot is typing until the block ends."""
    task = asyncio.create_task(_type(api, address))
    try:
        yield
    finally:
        task.cancel()


async def _type(api: Api, address: Address) -> None:
    while True:
        try:
            await api.send_chat_action(address.chat, ChatAction.TYPING, address.topic)
        except Exception as error:
            log.info("The typing action was not sent: %s", error)
        await asyncio.sleep(_SECONDS)
