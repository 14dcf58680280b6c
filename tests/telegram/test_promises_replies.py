"""Promise 26 of docs/telegram.md: messages that follow each other within seconds are one reply."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path

from tests.store.dialog import rows
from tests.telegram.bot import bot_running
from tests.telegram.bot_api import BotApi, Sent
from tests.telegram.conftest import Start
from tests.telegram.people import Person, until

PARTS = ("If it is too high", "the loss jumps over the minimum and diverges", "and if it is too low it takes forever.")
REPLIES = (
    "SELECT text, continues, (SELECT count(*) FROM assessments WHERE reply_id = replies.id) FROM replies ORDER BY id"
)
TOGETHER = [(PARTS[0], 0, 0), (PARTS[1], 1, 0), (PARTS[2], 1, 1)]


async def asked(person: Person) -> Sent:
    person.says("/interview deep-learning learning-rate")
    return await person.hears("1/1")


async def test_26_quick_messages_are_one_reply_and_each_keeps_it_open(api: BotApi, ben: Person, tmp_path: Path) -> None:
    async with bot_running(api, tmp_path, MENSETSU_PAUSE="0.6"):
        card = await asked(ben)
        for part in PARTS:
            ben.says(part)
            await asyncio.sleep(0.4)
        said = time.monotonic()
        await until(lambda: "Anything to add?" in card.text)
        feedback = await ben.hears("/100")
        assert time.monotonic() - said < 2
        await ben.hears("Follow-up 1")
    assert all(part in feedback.text for part in PARTS)
    assert rows(tmp_path, REPLIES) == TOGETHER
    assert len(ben.heard()) == 3


async def test_26_done_ends_a_reply_at_once(api: BotApi, ben: Person, tmp_path: Path) -> None:
    async with bot_running(api, tmp_path, MENSETSU_PAUSE="60"):
        card = await asked(ben)
        ben.says("It normalises.")
        await until(lambda: card.labels() == [["Done", "Stop"]])
        press = ben.presses("Done")
        await ben.hears("/100", seconds=2)
        follow_up = await ben.hears("Follow-up 1")
        assert api.answered[press] == ""
        await until(lambda: card.labels() == [])
        ben.says("It does so for each batch.")
        await until(lambda: follow_up.labels() == [["Done", "Stop"]])
        ben.says("/done")
        await ben.hears("follow-ups", seconds=2)
        await until(lambda: follow_up.labels() == [])


async def test_26_a_command_ends_a_reply_and_is_obeyed(api: BotApi, ben: Person, tmp_path: Path) -> None:
    async with bot_running(api, tmp_path, MENSETSU_PAUSE="60"):
        await asked(ben)
        ben.says("/done")
        await ben.hears("There is no reply to judge yet.")
        ben.says("It normalises.")
        ben.says("/help")
        await ben.hears("I am judging your reply.")
        await ben.hears("/100", seconds=2)
        await ben.hears("Follow-up 1")
        ben.says("It does so")
        ben.says("/stop")
        await ben.hears("Stopped for now")
        ben.says("for each batch.")
        await ben.hears("Your interview is stopped.")
        ben.says("/resume")
        await ben.hears("I am still judging your last reply")
        assert "It does so" in (await ben.hears("Your reply")).text
        ben.says("/done")
        await ben.hears("follow-ups", seconds=2)


async def test_26_a_part_that_is_edited_before_the_reply_is_judged_counts_as_edited(
    api: BotApi, ben: Person, tmp_path: Path
) -> None:
    async with bot_running(api, tmp_path, MENSETSU_PAUSE="0.5"):
        await asked(ben)
        first = ben.says("It divurges")
        ben.says("when it is too high.")
        ben.edits(first, "It diverges")
        await ben.hears("You changed your reply")
        feedback = await ben.hears("/100")
        await ben.hears("Follow-up 1")
        assert "It diverges" in feedback.text
    assert rows(tmp_path, REPLIES) == [("It diverges", 0, 0), ("when it is too high.", 1, 1)]


async def test_26_a_kill_between_two_messages_loses_nothing(
    api: BotApi, ben: Person, start: Start, tmp_path: Path
) -> None:
    bot = start(MENSETSU_PAUSE="1")
    await asked(ben)
    for part in PARTS[:2]:
        ben.says(part)
        await until(lambda: not api.updates.waiting)
    await bot.kill()
    ben.says(PARTS[2])
    start(MENSETSU_PAUSE="1")
    feedback = await ben.hears("/100")
    assert all(part in feedback.text for part in PARTS)
    await ben.hears("Follow-up 1")
    assert rows(tmp_path, REPLIES) == TOGETHER
