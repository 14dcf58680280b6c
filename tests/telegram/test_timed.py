"""Interviews against the clock on Telegram: told in time, over real HTTP, and after a kill."""

from __future__ import annotations

from pathlib import Path

from tests.store.dialog import change, rows
from tests.telegram.bot import bot_running
from tests.telegram.bot_api import BotApi
from tests.telegram.conftest import Start
from tests.telegram.people import Person, until

# In seconds: a process that has just begun reads its bank first. Only a failing test waits as long.
SLOWLY = 60.0
LONG_AGO = "2026-01-31T12:00:00Z"
SEEN = "SELECT json_extract(state, '$.interview.clock.seen') FROM sessions"
TIME = "SELECT json_extract(state, '$.interview.turns[0].seconds') FROM sessions"


async def test_who_takes_longer_than_their_share_is_reminded_once(api: BotApi, ben: Person, tmp_path: Path) -> None:
    async with bot_running(api, tmp_path):
        ben.says("/settings minutes 1")
        await ben.hears("Time: one minute")
        ben.says("/interview deep-learning 12")
        await ben.hears("We have 1 min for 12 questions")
        await ben.hears("1/12")
        await ben.hears("Round it off when you are ready: about 1 min left, and 11 more questions after this one")
        ben.says("/skip")
        await ben.hears("Question 1 is skipped")
        await ben.hears("About 1 min left, and 10 more questions after this one")
        await ben.hears("2/12")
    assert sum("Round it off" in sent.text for sent in ben.heard()) == 1


async def test_what_goes_by_while_the_bot_is_down_takes_no_time(ben: Person, start: Start, tmp_path: Path) -> None:
    bot = start()
    ben.says("/settings pressure on")
    await ben.hears("Pressure: on", SLOWLY)
    ben.says("/interview learning-rate")
    await ben.hears("This is a pressure interview", SLOWLY)
    question = await ben.hears("· 2:00 to answer", SLOWLY)
    assert question.labels() == [["Skip", "Show answer"], ["Stop"]]
    await bot.kill()
    change(tmp_path, "UPDATE sessions SET state = json_set(state, '$.interview.clock.seen', ?)", LONG_AGO)
    start()
    await until(lambda: rows(tmp_path, SEEN) != [(LONG_AGO,)], SLOWLY)
    ben.says("I don't know")
    await ben.hears_until("0/100", SLOWLY)  # killed in between, the bot may ask once more
    ((seconds,),) = rows(tmp_path, TIME)
    assert isinstance(seconds, float)
    assert seconds < 60
