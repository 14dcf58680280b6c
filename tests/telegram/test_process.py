"""The bot as a process: killed, stopped, started twice, and its log read for the token."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Callable, Coroutine
from pathlib import Path

import pytest

from tests.telegram.bot_api import BotApi
from tests.telegram.faults import Refusal, WrongPage
from tests.telegram.people import Person, until
from tests.telegram.wire import TOKEN

REPOSITORY = Path(__file__).parents[2]
SECRET = TOKEN.partition(":")[2]

Start = Callable[[float], Coroutine[object, object, asyncio.subprocess.Process]]


@pytest.fixture
async def start(api: BotApi, tmp_path: Path) -> AsyncIterator[Start]:
    """Starts the bot with a judge that takes some seconds; its log goes to bot.log."""
    processes = []
    settings = {
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "TELEGRAM_API_URL": api.url,
        "MENSETSU_DATA": str(tmp_path),
        "MENSETSU_ALLOWED": "*",
    }

    async def start_process(judge_seconds: float) -> asyncio.subprocess.Process:
        with (tmp_path / "bot.log").open("a") as log:
            process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "tests.telegram.bot_process", str(judge_seconds)),
                cwd=REPOSITORY,
                env={**os.environ, **settings},
                stdout=log,
                stderr=log,
            )
        processes.append(process)
        return process

    yield start_process
    for process in processes:
        if process.returncode is None:
            process.kill()
        await process.wait()


async def test_killed_while_grading_it_answers_exactly_once_after_the_restart(
    api: BotApi, ben: Person, start: Start
) -> None:
    process = await start(2.0)
    ben.says("/interview 1")
    await ben.hears("1/1")
    ben.says("I don't know")
    await until(lambda: api.calls_of("sendChatAction", ben.id))
    process.kill()
    await process.wait()

    process = await start(0.0)
    await ben.hears("0/100")
    await ben.hears("Follow-up 1")
    ben.says("/stop")
    await ben.hears("Stopped for now")
    process.terminate()
    assert await asyncio.wait_for(process.wait(), 5) == 0
    assert len(ben.heard()) == 4


async def test_the_token_is_never_logged_and_a_second_instance_refuses_to_start(
    api: BotApi, ben: Person, start: Start, tmp_path: Path
) -> None:
    api.fail("getMe", Refusal(401, "Unauthorized"))
    api.fail("getUpdates", WrongPage(404))
    process = await start(0.0)
    ben.says("/start")
    await ben.hears("Hello")
    second = await start(0.0)
    assert await asyncio.wait_for(second.wait(), 10) == 1
    process.send_signal(2)
    assert await asyncio.wait_for(process.wait(), 5) == 0
    log = (tmp_path / "bot.log").read_text()
    assert "Another mensetsu is serving the data folder" in log
    assert "DEBUG:telegram" in log
    assert "[redacted]" in log
    assert SECRET not in log
