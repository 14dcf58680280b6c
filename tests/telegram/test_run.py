"""One run of the bot as the shell begins it: one at a time, until a signal, and then gone at once."""

from __future__ import annotations

import logging
import os
import signal
import socket
from logging.handlers import MemoryHandler
from pathlib import Path
from threading import Thread
from typing import NoReturn

import pytest
from filelock import FileLock

from bot.runner import Grader, Runner
from bot.settings import Settings, read_settings
from bot.store import Store
from bot.telegram_app import AlreadyRunning, leave, run
from tests.library import LIBRARY
from tests.telegram.bot import files_of
from tests.telegram.judge import ToyJudge
from tests.telegram.wire import TOKEN


def settings_in(folder: Path, port: int = 9) -> Settings:
    """Settings of a bot whose Telegram is at a port of this machine."""
    server = f"http://127.0.0.1:{port}"
    values = {"TELEGRAM_BOT_TOKEN": TOKEN, "TELEGRAM_API_URL": server, "MENSETSU_DATA": str(folder)}
    return read_settings({**values, "MENSETSU_ALLOWED": "*"}, folder / ".env")


def begin(settings: Settings) -> int:
    with Store.open(settings.data) as store:
        runner, grader = Runner(store, LIBRARY), Grader(LIBRARY, ToyJudge)
        return run(settings, runner, grader, store, files_of(settings.data))


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_while_telegram_cannot_be_reached(tmp_path: Path, ending: signal.Signals) -> None:
    with socket.create_server(("127.0.0.1", 0)) as nobody:

        def send_when_called() -> None:
            nobody.accept()[0].close()
            os.kill(os.getpid(), ending)

        sender = Thread(target=send_when_called, daemon=True)
        sender.start()
        assert begin(settings_in(tmp_path, nobody.getsockname()[1])) == 0
        sender.join()


def test_a_second_one_on_the_same_folder_says_what_to_do(tmp_path: Path) -> None:
    settings = settings_in(tmp_path)
    with FileLock(settings.data / "telegram.lock"), pytest.raises(AlreadyRunning, match="Stop it first, or set"):
        begin(settings)


def test_it_leaves_with_its_code_once_the_log_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def end(code: int) -> NoReturn:
        raise SystemExit(code)

    monkeypatch.setattr(os, "_exit", end)
    log, file = logging.Logger("leaving"), tmp_path / "bot.log"
    in_file = logging.FileHandler(file)
    log.addHandler(MemoryHandler(100, target=in_file))
    log.warning("The last word.")
    with pytest.raises(SystemExit) as ended:
        leave(3)
    assert ended.value.code == 3
    assert file.read_text() == "The last word.\n"
