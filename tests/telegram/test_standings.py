"""How a group stands, over real HTTP: for its organiser, and on the leaderboard."""

from __future__ import annotations

from pathlib import Path

from tests.telegram.bot import bot_running
from tests.telegram.bot_api import BotApi
from tests.telegram.groups import GROUP, SAID, answers, card, group_says
from tests.telegram.people import Person, until


async def test_the_host_reads_in_private_how_the_members_stand(
    api: BotApi, people: dict[str, Person], tmp_path: Path
) -> None:
    ben, chen = people["Ben"], people["Chen"]
    there = ben.at(GROUP)
    async with bot_running(api, tmp_path):
        there.says("/group")
        await there.hears("This needs a round that is over")
        there.says("/round learning-rate")
        await answers(chen, await card(api, GROUP), SAID["Chen"])
        there.says("/reveal")
        await until(lambda: "Model answer" in group_says(api, GROUP))
        chen.at(GROUP).says("/group")
        await chen.at(GROUP).hears_until("/group is for those who have begun a round in their group")
        there.says("/group")
        await until(lambda: "I have sent it to you in our private chat." in group_says(api, GROUP))
        told = await ben.hears("Members by topic")
        assert "Chen: optimisation" in told.text
        assert "Learning rate too high or too low" in told.text
        assert "Everybody has practised" in told.text
        # Who leaves the leaderboard leaves this, too.
        chen.says("/leaderboard off")
        await chen.hears_until("organiser's view")
        ben.says("/group")
        assert "Chen" not in (await ben.hears("Members by topic")).text
    assert api.refusals == []


async def test_the_leaderboard_tells_the_top_and_oneself(
    api: BotApi, people: dict[str, Person], tmp_path: Path
) -> None:
    ben, chen, there = people["Ben"], people["Chen"], people["Ben"].at(GROUP)
    async with bot_running(api, tmp_path):
        chen.says("/leaderboard")
        await chen.hears("A leaderboard takes a round")
        there.says("/round learning-rate")
        shown = await card(api, GROUP)
        for name in ("Ben", "Chen"):
            await answers(people[name], shown, SAID[name])
        await answers(people["Emi"], shown, "一つ。二つ。三つ。四つ。五つ。")
        there.says("/reveal")
        await until(lambda: "Model answer" in group_says(api, GROUP))
        there.says("/leaderboard")
        heard = await there.hears("Leaderboard · this week")
        assert "1. Emi: " in heard.text
        assert "2. Ben (you): " in heard.text
        assert "Chen" not in heard.text
        there.presses("Days in a row", on=heard)
        await until(lambda: "Days of practice in a row" in heard.text)
        await chen.hears("Your answer in the round")
        chen.says("/leaderboard all")
        await chen.hears("3. Chen (you): ")
        people["Emi"].says("/leaderboard off")
        await people["Emi"].hears_until("「グループの様子」にも表示されなくなりました")
        ben.says("/leaderboard")
        await ben.hears_until("1. Ben (you): ")
    assert api.refusals == []
