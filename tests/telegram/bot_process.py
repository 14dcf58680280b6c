"""The bot as processes of their own, killed and started again quickly: each is forked from one that has all imports."""

from __future__ import annotations

import asyncio
import logging
import multiprocessing
import os
import signal
from multiprocessing.context import ForkServerProcess
from pathlib import Path

from bot.runner import DEFAULT_BANK, Aloud, Grader, Listener, Runner
from bot.settings import read_settings
from bot.store import Store
from bot.telegram_app import TelegramAppError, leave
from bot.telegram_app.app import run
from questions import LANGUAGES
from speech import HearingProcess
from tests.library import LIBRARY
from tests.telegram.bot import PEOPLE_ARE_FAST, files_of
from tests.telegram.hearing import ToyHearing
from tests.telegram.judge import ToyJudge

_FORKS = multiprocessing.get_context("forkserver")
_FORKS.set_forkserver_preload([__name__])
LIBRARY.bank(DEFAULT_BANK)  # reading it takes longer than some of the processes live


class BotProcess:
    """A running bot."""

    def __init__(self, process: ForkServerProcess) -> None:
        self._process = process

    async def kill(self) -> None:
        """kill -9."""
        self._process.kill()
        await self.ended(5)

    async def ended(self, seconds: float, send: signal.Signals | None = None) -> int | None:
        """The exit code, after a signal or not; None where the process has not ended in time."""
        if send is not None and self._process.pid is not None:
            os.kill(self._process.pid, send)
        await asyncio.to_thread(self._process.join, seconds)
        return self._process.exitcode

    def end(self) -> None:
        """Kill it, should it still be there."""
        self._process.kill()
        self._process.join()
        self._process.close()


def start(settings: dict[str, str], log: Path, judge_seconds: float) -> BotProcess:
    """Start a bot with these settings; it logs at DEBUG."""
    process = _FORKS.Process(target=_main, args=(settings, log, judge_seconds))
    process.start()
    return BotProcess(process)


def _main(values: dict[str, str], log: Path, judge_seconds: float) -> None:
    logging.basicConfig(filename=log, level=logging.DEBUG)
    settings = read_settings(values, log.parent / ".env")
    grader = Grader(LIBRARY, lambda: ToyJudge(judge_seconds))
    code = 1
    with Store.open(settings.data) as store:
        try:
            aloud = Aloud(frozenset(LANGUAGES), ".ogg")
            runner = Runner(store, LIBRARY, listens=True, aloud=aloud)
            listener = Listener(LIBRARY, HearingProcess(ToyHearing))
            code = run(settings, runner, grader, store, files_of(settings.data), PEOPLE_ARE_FAST, listener)
        except TelegramAppError as error:
            logging.error("%s", error)
    leave(code)
