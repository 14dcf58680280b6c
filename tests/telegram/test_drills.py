"""A drill over real HTTP: judged on Telegram as anywhere else, also after kill -9."""

from __future__ import annotations

import asyncio
import logging
import multiprocessing
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.interview.drills import Review
from bot.interview.effects import KeepReviews
from bot.runner import now
from bot.runner.optimizing import INSTALL, can_optimize
from bot.store import Store
from bot.telegram_app import fitting
from tests.runner.forgetful import forgetful
from tests.telegram.bot import bot_running
from tests.telegram.bot_api import BotApi
from tests.telegram.conftest import Start
from tests.telegram.people import Person, until


def forgot_two_points(folder: Path, person: Person) -> None:
    """A member who knew nothing of two points, a week ago."""
    at = datetime.now(UTC) - timedelta(days=7)
    points = ("normalise-per-batch", "scale-and-shift")
    with Store.open(folder) as store:
        bank = "deep-learning"
        member = store.member("telegram", str(person.id), person.name, "en")
        rated = tuple(Review(point, "again") for point in points)
        kept = KeepReviews("earlier-1", bank, "batch-normalization", rated, at)
        store.drills.commit(member.id, None, [kept], lambda _: [], None)


async def test_the_points_that_are_due_are_asked_and_judged(api: BotApi, ben: Person, tmp_path: Path) -> None:
    forgot_two_points(tmp_path, ben)
    async with bot_running(api, tmp_path) as store:
        ben.says("/weak")
        await ben.hears("Drill 1/2")
        ben.says("It is brought to mean 0 and variance 1.")
        await ben.hears("I ask it again in")
        await ben.hears("Drill 2/2")
        ben.presses("Show answer")
        await ben.hears("The point was")
        await ben.hears("1 of 2 points known")
        await until(lambda: not store.owed("telegram"))
    assert api.refusals == []


async def test_killed_while_a_point_is_judged_it_is_judged_once(
    api: BotApi, ben: Person, start: Start, tmp_path: Path
) -> None:
    forgot_two_points(tmp_path, ben)
    bot = start(judge_seconds=2.0)
    ben.says("/weak")
    await ben.hears("Drill 1/2")
    ben.says("It is brought to mean 0 and variance 1.")
    await until(lambda: api.calls_of("sendChatAction", ben.id))
    await bot.kill()
    assert not ben.has_heard("I ask it again in")
    start()
    await ben.hears_until("Drill 2/2")
    assert sum("I ask it again in" in sent.text for sent in ben.heard()) == 1


@pytest.mark.skipif(not can_optimize(), reason=f"needs {INSTALL}")
async def test_the_schedule_is_fitted_while_nobody_writes(
    api: BotApi, ben: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    monkeypatch.setattr(fitting, "SECONDS_BETWEEN_LOOKS", 0.1)
    with Store.open(tmp_path) as store:
        forgetful(store)
    forgot_two_points(tmp_path, ben)
    async with bot_running(api, tmp_path) as store:
        await until(lambda: "The scheduler of drills was fitted" in caplog.text, seconds=300)
        assert store.fits.holding()
        ben.says("/weak")
        await ben.hears("Drill 1/2")
        ben.says("/stop")
        await ben.hears("to 720 reviews made here.")


@pytest.mark.skipif(not can_optimize(), reason=f"needs {INSTALL}")
async def test_nothing_is_fitted_while_there_is_nothing_to_fit_and_it_is_looked_at_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks = list[datetime]()

    def look() -> datetime:
        looks.append(now())
        return looks[-1]

    monkeypatch.setattr(fitting, "SECONDS_BETWEEN_LOOKS", 0.0)
    monkeypatch.setattr(fitting, "now", look)
    with Store.open(tmp_path) as store:
        task = asyncio.create_task(fitting.fit_while_idle(tmp_path, store))
        await until(lambda: len(looks) > 2)
        task.cancel()
        assert store.fits.latest() is None


@pytest.mark.skipif(not can_optimize(), reason=f"needs {INSTALL}")
async def test_a_fit_that_fails_is_told_to_the_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(fitting, "SECONDS_BETWEEN_LOOKS", 0.0)
    # It has all imports, which a spawned one takes seconds for.
    monkeypatch.setattr(fitting, "_FRESH", multiprocessing.get_context("forkserver"))
    no_folder = tmp_path / "file"
    no_folder.touch()
    with Store.open(tmp_path) as store:
        forgetful(store)
        task = asyncio.create_task(fitting.fit_while_idle(no_folder, store))
        await until(lambda: "was not fitted; it will be tried again" in caplog.text, seconds=300)
        task.cancel()
    assert "It ended with 1." in caplog.text


async def test_without_the_optimizer_nothing_is_ever_fitted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with Store.open(tmp_path) as store:
        await asyncio.wait_for(fitting.fit_while_idle(tmp_path, store), 1)
