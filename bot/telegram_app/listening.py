"""Listening off the event loop: recordings are fetched and heard one at a time, and never written to the disk."""

from __future__ import annotations

import asyncio
import logging
from collections import defaultdict
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from telegram.error import BadRequest, Forbidden, InvalidToken

from bot.runner import Heard, Listen, Listener
from bot.store import Member
from bot.telegram_app.address import Address
from bot.telegram_app.api import Api
from bot.telegram_app.lanes import Lanes
from bot.telegram_app.patience import Backoff, stored
from bot.telegram_app.queue import ListeningQueue
from bot.telegram_app.typing_action import typing
from speech import MOST_BYTES

log = logging.getLogger(__name__)

Open = Callable[[Member, Listen], bool]
Done = Callable[[Member, Listen, Heard], None]
# Told how many recordings are to be heard before one; `anew` where that was told of it before.
Moved = Callable[[Member, Listen, int, bool], None]


class ListeningDesk:
    """Has one recording heard after the other, those of a member in the order in which they came.

    What is to be heard is in the database until it was, so that each is taken up again after a restart.
    """

    def __init__(self, api: Api, listener: Listener) -> None:
        self._api = api
        self._listener = listener
        self._thread = ThreadPoolExecutor(1, "listening")
        self._lanes = Lanes()
        self._taken: defaultdict[int, set[str]] = defaultdict(set)
        self._queue = ListeningQueue()
        self._told: dict[tuple[int, str], int] = {}

    def collect(self, member: Member, works: Iterable[Listen], is_open: Open, done: Done, moved: Moved) -> None:
        """Have heard what is not being heard already, of all that the member is owed a hearing of.

        `done` is called on the event loop, and so is `moved` for a recording that others are heard before, whenever
        their number has changed. What is no longer open when its turn comes is not listened to.
        """
        owed = {work.recording.source: work for work in works}
        taken, self._taken[member.id] = self._taken[member.id], set(owed)
        for source, work in owed.items():
            if source not in taken:
                self._queue.put(member, work)
                self._lanes.put(member.id, partial(self._listen, member, work, is_open, done, moved))
        self._tell_places(moved)

    async def close(self, seconds: float) -> None:
        """Give what is under way some seconds; what is not heard by then is heard after the next start."""
        await self._lanes.settle(seconds)
        self._thread.shutdown(wait=False, cancel_futures=True)

    async def _listen(self, member: Member, work: Listen, is_open: Open, done: Done, moved: Moved) -> None:
        async with typing(self._api, Address.of(member.external_id)):
            found = await self._heard(member, work, is_open)
        self._queue.take_away(member, work)
        self._told.pop((member.id, work.recording.source), None)
        self._tell_places(moved)
        done(member, work, found)

    def _tell_places(self, moved: Moved) -> None:
        """Tell of each recording whose place has changed, where one waits, or has waited, for somebody else's."""
        for place in self._queue.places():
            key = (place.member.id, place.work.recording.source)
            told = self._told.get(key)
            if place.before != told and (place.others or told is not None):
                self._told[key] = place.before
                moved(place.member, place.work, place.before, told is not None)

    async def _heard(self, member: Member, work: Listen, is_open: Open) -> Heard:
        if not await stored(partial(is_open, member, work)):
            return Heard(unheard="too_late")
        sound = await self._fetched(work.recording.file)
        if isinstance(sound, Heard):
            return sound
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._listener.hear, work, sound)

    async def _fetched(self, file: str) -> bytes | Heard:
        """The sound, however long Telegram cannot be reached; what it does not hand out is unheard."""
        backoff = Backoff()
        while True:
            try:
                found = await self._api.get_file(file)
                if (found.file_size or 0) > MOST_BYTES:
                    return Heard(unheard="too_big")
                return bytes(await found.download_as_bytearray())
            except (BadRequest, Forbidden, InvalidToken) as error:
                log.warning("A recording could not be fetched: %s", error)
                return Heard(unheard="too_big" if "too big" in str(error) else "not_fetched")
            except Exception as error:
                log.info("A recording will be fetched again: %s", error)
                await backoff.pause(error)
