"""Getting acquainted on Telegram: the introduction is compared beside everything else, the rest is a tap each."""

from __future__ import annotations

from pathlib import Path

from tests.telegram.bot import bot_running
from tests.telegram.bot_api import BotApi
from tests.telegram.groups import GROUP, group_says
from tests.telegram.people import Person, until


async def test_before_the_first_interview_one_introduces_oneself(api: BotApi, ben: Person, tmp_path: Path) -> None:
    async with bot_running(api, tmp_path) as store:
        ben.says("/interview")
        await ben.hears("please introduce yourself")
        ben.says("I look after database indexes and transactions.")
        await ben.hears_until("Which role are you preparing for?")
        ben.presses("backend engineer")
        await ben.hears("how long have you worked")
        ben.presses("3 to 5 years")
        await ben.hears("1/9")
        (member,) = store.members()
        preferences = store.session(member.id).preferences
        assert (preferences.role, preferences.years) == ("backend-engineer", "3-5")
        ben.says("/introduce I know my way around TCP.")
        await ben.hears("Thank you.")
        await until(lambda: not store.waiting_updates())
    assert api.refusals == []


async def test_in_a_group_nobody_is_asked_about_themselves(
    api: BotApi, people: dict[str, Person], tmp_path: Path
) -> None:
    async with bot_running(api, tmp_path):
        people["Ben"].at(GROUP).says("/interview")
        await until(lambda: "1/12" in group_says(api, GROUP))
    assert "introduce yourself" not in group_says(api, GROUP)
