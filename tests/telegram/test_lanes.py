"""Lanes and tasks: what is queued behind each other keeps its order, and what fails harms nothing else."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

import pytest

from bot.telegram_app.lanes import Lanes, Tasks


def job(done: list[str], name: str, turns: int = 0) -> Callable[[], Awaitable[None]]:
    """A job that lets others go first so many times."""

    async def run() -> None:
        for _ in range(turns):
            await asyncio.sleep(0)
        if name == "fails":
            raise RuntimeError("This job fails.")
        done.append(name)

    return run


async def test_a_lane_keeps_its_order_waits_for_no_other_and_survives_a_job_that_fails(
    caplog: pytest.LogCaptureFixture,
) -> None:
    lanes, done = Lanes(), list[str]()
    for key, name, turns in ((1, "slow", 5), (1, "fails", 0), (1, "last", 0), (2, "quick", 0)):
        lanes.put(key, job(done, name, turns))
    await lanes.settle(1)
    assert done == ["quick", "slow", "last"]
    assert "This job fails." in caplog.text


async def test_a_lane_is_idle_when_all_is_done_that_came_meanwhile_as_well() -> None:
    lanes, done = Lanes(), list[str]()

    async def puts_another() -> None:
        lanes.put(1, job(done, "the second", turns=5))

    await lanes.idle(1)
    lanes.put(1, puts_another)
    await lanes.idle(1)
    assert done == ["the second"]


async def test_a_task_that_fails_is_told_to_the_log_and_one_that_is_late_is_ended(
    caplog: pytest.LogCaptureFixture,
) -> None:
    tasks, done = Tasks(), list[str]()

    async def late() -> None:
        await asyncio.sleep(60)
        done.append("late")

    async def run(act: Callable[[], Awaitable[None]]) -> None:
        await act()

    with caplog.at_level(logging.ERROR, "bot.telegram_app.lanes"):
        for act in (job(done, "fails"), job(done, "in time"), late):
            tasks.begin(run(act))
        await tasks.settle(0.05)
    assert done == ["in time"]
    assert [record.getMessage() for record in caplog.records] == ["A task failed"]
