"""`make bot`, as the README tells it, against the emulator: with the real judge, from the shell."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from pathlib import Path

import pytest

from tests.telegram.bot import settings_of
from tests.telegram.bot_api import BotApi
from tests.telegram.people import Person

ROOT = Path(__file__).parents[2]


@pytest.mark.model
async def test_make_bot_answers_judges_and_ends_on_a_signal(api: BotApi, ben: Person, tmp_path: Path) -> None:
    make = await asyncio.create_subprocess_exec(
        *("make", "-s", "-o", f"{sys.prefix}/ready", "bot", f"VENV={sys.prefix}"),
        cwd=ROOT,
        env={**os.environ, **settings_of(api, tmp_path)},
        start_new_session=True,
    )
    try:
        ben.says("/start q_learning-rate")
        await ben.hears("1/1", seconds=30)
        ben.says("If it is too high, the loss diverges.")
        await ben.hears("/100", seconds=60)
        await ben.hears("Follow-up 1")
        # The whole group, as the terminal does on Ctrl-C.
        os.killpg(make.pid, signal.SIGINT)
        await asyncio.wait_for(make.wait(), 10)
    finally:
        if make.returncode is None:
            os.killpg(make.pid, signal.SIGKILL)
            await make.wait()
    assert api.refusals == []
