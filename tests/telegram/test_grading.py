"""The desk at which replies wait for the rest of them, then for their grade."""

from __future__ import annotations

import asyncio

from bot.interview.effects import Grade
from bot.runner import DEFAULT_BANK, Grader
from bot.store import Member
from bot.telegram_app.api import Api
from bot.telegram_app.grading import GradingDesk
from scoring import Assessment
from tests.library import LIBRARY
from tests.telegram.bot_api import BotApi
from tests.telegram.judge import ToyJudge
from tests.telegram.people import Person, until
from tests.telegram.wire import TOKEN


async def test_a_command_that_comes_at_the_very_end_of_a_pause_costs_no_grade(api: BotApi, ben: Person) -> None:
    member = Member(1, "telegram", str(ben.id), ben.name, "en")
    work, graded = Grade("a1", DEFAULT_BANK, "learning-rate", None, "I don't know."), list[int]()

    def done(_member: Member, _work: Grade, assessment: Assessment | None) -> None:
        assert assessment is not None
        graded.append(assessment.score)

    async with Api(TOKEN, api.url) as telegram:
        desk = GradingDesk(telegram, Grader(LIBRARY, ToyJudge), pause=0.0)
        desk.begin(member, work, lambda: True, done)
        await asyncio.sleep(0)  # the pause is over, and nobody has been told yet
        desk.hurry(member)
        await until(lambda: graded)
        await desk.close(seconds=1)
    assert graded == [0]
