"""The bot as a process of its own, with a slow judge and the log at DEBUG: `python -m tests.telegram.bot_process 2`."""

from __future__ import annotations

import logging
import sys

from bot.runner import Grader, Runner
from bot.settings import read_settings
from bot.store import Store
from bot.telegram_app import TelegramAppError, leave, run
from tests.telegram.bot import BANKS, SlowJudge, files_of


def main(judge_seconds: float) -> int:
    logging.basicConfig(level=logging.DEBUG)
    settings = read_settings()
    grader = Grader(BANKS, lambda: SlowJudge(judge_seconds))
    with Store.open(settings.data) as store:
        try:
            return run(settings, Runner(store, BANKS), grader, store, files_of(settings.data))
        except TelegramAppError as error:
            logging.error("%s", error)
            return 1


if __name__ == "__main__":
    leave(main(float(sys.argv[1])))
