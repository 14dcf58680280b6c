"""Grading off the event loop, once a reply is complete, while the member sees that the bot is typing."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

from bot.interview.effects import Grade
from bot.interview.revisions import Replied
from bot.interview.session import Introduction
from bot.runner import Grader
from bot.store import Member
from bot.telegram_app.address import Address
from bot.telegram_app.api import Api
from bot.telegram_app.lanes import Tasks
from bot.telegram_app.patience import stored
from bot.telegram_app.typing_action import typing
from questions import Question
from scoring import Assessment

# How much longer than after typing the pause is after speaking: there is a transcript to be read.
READING = 5

Done = Callable[[Member, Grade, Assessment | None], None]
Wanted = Callable[[], bool]


class GradingDesk:
    """Grades one attempt after the other in a thread of its own.

    What people say in one go may come in several messages. Each message makes a new attempt of the whole reply, and an
    attempt waits here for a `pause`; by then it is still wanted, or another one has taken its place.
    """

    def __init__(self, api: Api, grader: Grader, pause: float) -> None:
        self._api = api
        self._grader = grader
        self._pause = pause
        self._thread = ThreadPoolExecutor(1, "grading")
        self._tasks = Tasks()
        self._pausing: defaultdict[int, set[asyncio.Future[bool]]] = defaultdict(set)

    def prepare(self) -> None:
        """Load the judge ahead of the first reply."""
        self._thread.submit(self._grader.prepare)

    def begin(self, member: Member, work: Grade, wanted: Wanted, done: Done) -> None:
        """Have some work graded if it is still `wanted` after the pause, then call `done` on the event loop."""
        ended = asyncio.get_running_loop().create_future()
        self._pausing[member.id].add(ended)
        self._tasks.begin(self._grade(member, work, wanted, done, ended))

    def hurry(self, member: Member) -> None:
        """Wait for no more messages of this member's."""
        self._end_pauses(self._pausing.pop(member.id, set()), complete=True)

    async def grade_again(self, question: Question, reply: Replied) -> Assessment | None:
        """How a past reply is judged now; whoever waits for a grade meanwhile waits for this one reply at most."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._grader.grade_again, question, reply)

    async def near(self, introduction: str) -> Introduction | None:
        """What somebody wrote about themselves with the questions that are near it, between the grades of others."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._grader.near, introduction)

    async def close(self, seconds: float) -> None:
        """Give what is under way some seconds; what is not graded by then is taken up at the next start."""
        for pausing in self._pausing.values():
            self._end_pauses(pausing, complete=False)
        await self._tasks.settle(seconds)
        self._thread.shutdown(wait=False, cancel_futures=True)

    async def _grade(
        self, member: Member, work: Grade, wanted: Wanted, done: Done, ended: asyncio.Future[bool]
    ) -> None:
        if not await self._is_complete(member, work, ended) or not await stored(wanted):
            return
        async with typing(self._api, Address.of(member.external_id)):
            loop = asyncio.get_running_loop()
            assessment = await loop.run_in_executor(self._thread, self._grader.grade, work)
        done(member, work, assessment)

    async def _is_complete(self, member: Member, work: Grade, ended: asyncio.Future[bool]) -> bool:
        """Wait for the pause, or for whatever ends it before; False where the bot is about to end."""
        with suppress(TimeoutError):
            return await asyncio.wait_for(ended, self._pause * READING if work.spoken else self._pause)
        self._pausing[member.id].discard(ended)
        return True

    def _end_pauses(self, pausing: set[asyncio.Future[bool]], *, complete: bool) -> None:
        for ended in pausing:
            if not ended.done():
                ended.set_result(complete)
