"""What goes wrong, drawn by a seed at places that have names: where something is committed, and where it is sent."""

from __future__ import annotations

import asyncio
import json
import random
import sqlite3
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from io import BufferedReader, BytesIO
from typing import Literal, cast

from aiohttp.web import FileField
from multidict import CIMultiDict, CIMultiDictProxy
from telegram import Bot
from telegram._utils.defaultvalue import DEFAULT_NONE
from telegram._utils.types import ODVInput
from telegram.error import NetworkError
from telegram.request import BaseRequest, RequestData

from bot.store.connection import Moment
from bot.telegram_app.api import Api
from tests.telegram.bot_api import BotApi
from tests.telegram.faults import Refusal
from tests.telegram.wire import TOKEN, decoded

Trouble = Literal["kill", "disk full", "I/O error", "locked", "lost answer", "no answer", "a clock that jumps"]
IN_THE_STORE: tuple[Trouble, ...] = ("kill", "disk full", "I/O error", "locked")
ON_THE_LINE: tuple[Trouble, ...] = ("kill", "lost answer", "no answer")
_CODES = {
    "disk full": sqlite3.SQLITE_FULL,
    "I/O error": sqlite3.SQLITE_IOERR,
    "locked": sqlite3.SQLITE_BUSY,
}
_START = datetime(2026, 1, 31, 12, tzinfo=UTC)
_LONGEST_JUMP = 30 * 24 * 3600  # of the clock, in seconds
_SLOW, _SLOWEST = 0.1, 20.0  # how many of the grades and recordings take long, and how long, in seconds
# What can be done without.
_NOT_SENT = {"getme", "getupdates", "deletewebhook", "setmycommands", "sendchataction"}

# Where a message is sent, and where it is noted that it was.
_SENDING, _TICKING = {"sendmessage", "sendphoto"}, {"tick", "note_part", "note_upload"}


class Killed(BaseException):
    """The process has ended here; nothing that it does from now on happens."""


@dataclass
class Fate:
    """Decides at each place whether something goes wrong, and keeps a log of all that was passed."""

    seed: int
    risk: float
    passed: Counter[tuple[str, str]] = field(default_factory=Counter)
    struck: Counter[Trouble] = field(default_factory=Counter)
    repeats: int = 0  # how often a message may have had to be sent again
    killed: Callable[[], None] = lambda: None
    dead: bool = False

    def __post_init__(self) -> None:
        self._dice = random.Random(self.seed)
        self._skew = 0.0

    def draws(self, place: str, moment: str, troubles: tuple[Trouble, ...]) -> Trouble | None:
        """What goes wrong at a place, if anything does; whoever was killed is killed again."""
        if self.dead:
            raise Killed
        self.passed[place, moment] += 1
        if self._dice.random() >= self.risk:
            return None
        trouble = self._dice.choice(troubles)
        self.struck[trouble] += 1
        was_sent = place in _SENDING and (moment == "after" or trouble == "lost answer")
        self.repeats += was_sent or place in _TICKING
        if trouble == "kill":
            self.dead = True
            self.killed()
            raise Killed
        return trouble

    def clock(self) -> datetime:
        """A time that jumps now and then, forwards and backwards."""
        if self._dice.random() < self.risk:
            self.struck["a clock that jumps"] += 1
            self._skew += self._dice.uniform(-_LONGEST_JUMP, _LONGEST_JUMP)
        return _START + timedelta(seconds=asyncio.get_running_loop().time() + self._skew)

    def takes(self) -> float:
        """How long a thread is busy with something, in seconds."""
        return self._dice.uniform(0.0, _SLOWEST) if self._dice.random() < _SLOW else 0.0

    def token(self, size: int) -> str:
        """An id of so many bytes, such as no seed decides otherwise."""
        return self._dice.randbytes(size).hex()

    def at_the_store(self, place: str, moment: Moment) -> None:
        trouble = self.draws(place, moment, IN_THE_STORE if moment == "before" else ("kill",))
        if trouble is not None:
            error = sqlite3.OperationalError(trouble)
            error.sqlite_errorcode = _CODES[trouble]
            raise error


class Line(BaseRequest):
    """The line to an emulated Telegram, without a network."""

    def __init__(self, api: BotApi, fate: Fate) -> None:
        self._api = api
        self._fate = fate

    @property
    def read_timeout(self) -> float | None:
        return None

    async def initialize(self) -> None:
        return

    async def shutdown(self) -> None:
        return

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = DEFAULT_NONE,
        write_timeout: ODVInput[float] = DEFAULT_NONE,
        connect_timeout: ODVInput[float] = DEFAULT_NONE,
        pool_timeout: ODVInput[float] = DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        del read_timeout, write_timeout, connect_timeout, pool_timeout  # nothing takes time here
        place = url.rpartition("/")[2]
        if method == "GET":
            return 200, self._api.files.uploaded[place].content
        name = place.lower()
        parameters = {} if request_data is None else decoded(request_data.json_parameters) | _uploads(request_data)
        sent = name not in _NOT_SENT
        trouble = self._fate.draws(name, "before", ON_THE_LINE) if sent else None
        if trouble == "no answer":
            raise NetworkError("the line is broken")
        try:
            result = await self._api.answer(name, parameters)
        except Refusal as refusal:
            return refusal.code, json.dumps(refusal.body).encode()
        if sent:
            self._fate.draws(name, "after", ("kill",))
        if trouble == "lost answer":
            raise NetworkError("the answer was lost")
        return 200, json.dumps({"ok": True, "result": result}).encode()


def _uploads(request_data: RequestData) -> dict[str, FileField]:
    """The files that a request has in its form."""
    headers = CIMultiDictProxy(CIMultiDict[str]())
    return {
        name: FileField(name, file_name, BufferedReader(BytesIO(cast("bytes", content))), kind, headers)
        for name, (file_name, content, kind) in request_data.multipart_data.items()
    }


class SimulatedApi(Api):
    """The bot's own client at the simulated line."""

    def __init__(self, line: Line) -> None:
        Bot.__init__(self, TOKEN, request=line, get_updates_request=line)
