"""The presses of buttons, which spin until they are answered."""

from __future__ import annotations

import asyncio
import logging

from telegram.error import BadRequest, Forbidden

from bot.telegram_app.api import Api
from bot.telegram_app.incoming import Pressed
from bot.telegram_app.lanes import Tasks
from bot.telegram_app.patience import Backoff
from bot.texts import sentence
from questions import Language

log = logging.getLogger(__name__)

# For how many seconds Telegram takes an answer to a press.
LIFE_OF_A_PRESS = 150.0


class Presses:
    """Answers presses, at the side of everything else."""

    def __init__(self, api: Api) -> None:
        self._api = api
        self._tasks = Tasks()

    def answer(self, pressed: Pressed, key: str | None = None, language: Language | None = None) -> None:
        """Let the pressed button stop spinning, with a sentence or without."""
        text = None if key is None else sentence(key, language or "en")
        self._tasks.begin(self._answer(pressed.query, text))

    async def close(self, seconds: float) -> None:
        """Go on answering for some seconds; what is not answered by then stops spinning by itself."""
        await self._tasks.settle(seconds)

    async def _answer(self, query: str, text: str | None) -> None:
        """Answer a press for as long as Telegram takes an answer to it."""
        backoff = Backoff()
        clock = asyncio.get_running_loop().time
        last = clock() + LIFE_OF_A_PRESS
        while clock() < last:
            try:
                await self._api.answer_callback_query(query, text)
                return
            except (BadRequest, Forbidden) as error:
                log.info("A press was not answered: %s", error)
                return
            except Exception as error:
                log.info("A press will be answered again: %s", error)
                await backoff.pause(error)
