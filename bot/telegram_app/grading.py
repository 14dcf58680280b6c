"""Grading off the event loop, while the member sees that the bot is typing."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from telegram.constants import ChatAction

from bot.interview.effects import Grade
from bot.runner import Grader
from bot.store import Member
from bot.telegram_app.address import Address
from bot.telegram_app.api import Api
from bot.telegram_app.lanes import Tasks
from scoring import Assessment

log = logging.getLogger(__name__)

_TYPING = 4.0  # seconds between two typing actions; each lasts for 5

Done = Callable[[Member, Grade, Assessment | None], None]


class GradingDesk:
    """Grades one attempt after the other in a thread of its own."""

    def __init__(self, api: Api, grader: Grader) -> None:
        self._api = api
        self._grader = grader
        self._thread = ThreadPoolExecutor(1, "grading")
        self._tasks = Tasks()

    def prepare(self) -> None:
        """Load the judge ahead of the first reply."""
        self._thread.submit(self._grader.prepare)

    def begin(self, member: Member, work: Grade, done: Done) -> None:
        """Have some work graded, then call `done` on the event loop."""
        self._tasks.begin(self._grade(member, work, done))

    async def close(self, seconds: float) -> None:
        """Give what is under way some seconds; what is not graded by then is taken up at the next start."""
        await self._tasks.settle(seconds)
        self._thread.shutdown(wait=False, cancel_futures=True)

    async def _grade(self, member: Member, work: Grade, done: Done) -> None:
        typing = asyncio.create_task(self._type(Address.of(member.external_id)))
        try:
            loop = asyncio.get_running_loop()
            assessment = await loop.run_in_executor(self._thread, self._grader.grade, work)
        finally:
            typing.cancel()
        done(member, work, assessment)

    async def _type(self, address: Address) -> None:
        while True:
            try:
                await self._api.send_chat_action(address.chat, ChatAction.TYPING, address.topic)
            except Exception as error:
                log.info("The typing action was not sent: %s", error)
            await asyncio.sleep(_TYPING)
