"""Rounds over real HTTP: five people in one, two at once in two topics, late, edited and double answers, kill -9."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

import pytest

from bot.runner import round_desk
from bot.store.connection import Moment
from bot.telegram_app import patience
from bot.texts import CATALOGUE
from questions import LANGUAGES
from tests.store.dialog import rows
from tests.telegram.bot import bot_listening, bot_running
from tests.telegram.bot_api import BotApi
from tests.telegram.conftest import Start
from tests.telegram.groups import FORUM, GROUP, SAID, answers, card, group_says, link, open_groups
from tests.telegram.people import Person, until


async def test_five_people_in_one_round_and_once_more(api: BotApi, people: dict[str, Person], tmp_path: Path) -> None:
    ben, aiko, dora = people["Ben"], people["Aiko"], people["Dora"]
    there = ben.at(GROUP)
    aiko.at(GROUP).says("/help")
    async with bot_running(api, tmp_path) as store:
        await aiko.at(GROUP).hears()
        there.says("/round learning-rate 10")
        shown = await card(api, GROUP)
        # The group speaks two languages.
        assert "みんなで答える質問" in shown.text
        assert "Nobody has answered yet" in shown.text
        for name in ("Aiko", "Ben", "Chen", "Dora"):
            await answers(people[name], shown, SAID[name])
        # Emi replies in the group, Ben adds a sentence, Chen changes a word, Dora takes it back and leaves.
        people["Emi"].at(GROUP).says(SAID["Emi"], to=shown)
        ben.says("Too low, and it crawls.")
        await ben.hears("Added to your answer.")
        people["Chen"].edits(people["Chen"].last, "It multiplies each update.", after=200)
        await people["Chen"].hears("Changed; the new words count.")
        (taken,) = [each for each in dora.heard() if "Your answer is in" in each.text]
        ((take_back,),) = taken.keyboard
        dora.presses("Take it back")
        await dora.hears("Your answer is taken back.")
        await until(lambda: taken.keyboard == [])
        press = dora.press_under(taken, take_back)
        await until(lambda: api.answered.get(press, "").startswith("That button has done its work"))
        dora.says("/stop")
        await dora.hears_until("You have left the round.")
        await until(lambda: "✓ 4 answered: Aiko, Ben, Chen, Emi" in shown.text)
        press = aiko.at(GROUP).presses("Reveal now", on=shown)
        await until(lambda: press in api.answered)
        assert api.answered[press] == "この質問を始めた人と、このボットの管理者だけができる操作です。"
        for text in SAID.values():
            assert text not in group_says(api, GROUP)
        there.presses("Reveal now", on=shown)
        await until(lambda: "Results" in group_says(api, GROUP))
        await until(lambda: "Model answer" in group_says(api, GROUP))
        (results,) = [each for each in api.chats[GROUP] if "Results" in each.text]
        assert results.file is not None
        assert results.file.name.endswith(".png")
        assert [line.partition(":")[0] for line in results.text.splitlines()[1:5]] == ["Ben", "Emi", "Aiko", "Chen"]
        assert "Mean: " in results.text
        assert "抜けた人が最も多い要点" in results.text
        await until(lambda: "This round is over" in shown.text)
        for name in ("Aiko", "Ben", "Chen"):
            heard = await people[name].hears()
            assert ("Your answer in the round" if name not in ("Aiko", "Emi") else "質問の結果") in heard.text
        # The author of the best sentence is asked before the group sees it.
        author = next(
            each for each in people.values() if each.has_heard("Nobody put") or each.has_heard("いちばんうまく")
        )
        (asked,) = [each for each in author.heard() if "Nobody put" in each.text or "いちばんうまく" in each.text]
        (named, *_), *_ = asked.keyboard
        author.press_under(asked, named)
        await until(lambda: f"Best put, by {author.name}" in group_says(api, GROUP))
        # Asked and answered: no button is left, and a second press says so.
        await until(lambda: asked.keyboard == [])
        press = author.press_under(asked, named)
        await until(lambda: api.answered.get(press, "") in map(CATALOGUE["used_button"].to, LANGUAGES))
        # Once more: whoever took part has the question again.
        there.presses("Discuss, then answer again", on=results)
        again = await card(api, GROUP, number=2)
        await ben.hears_until("learning rate")
        ben.says("It scales. Steps. Jumps. Crawls. Curves.")
        await ben.hears("Your answer is in")
        people["Chen"].says("It scales. Steps.")
        await people["Chen"].hears_until("Your answer is in")
        there.says("/reveal")
        await until(lambda: "since the last time" in group_says(api, GROUP))
        await ben.hears_until("since the last time")
        assert again.id != shown.id
        member = store.member("telegram", str(ben.id), "Ben", "en")
        assert [each.state for each in store.interviews(member.id)] == ["finished", "finished"]
        assert store.drills.cards(member.id)
        assert not any(each.external_id.startswith("0@") for each in store.members())
    assert api.refusals == []


async def test_two_rounds_at_once_in_two_topics(api: BotApi, people: dict[str, Person], tmp_path: Path) -> None:
    ben, chen = people["Ben"], people["Chen"]
    async with bot_running(api, tmp_path):
        ben.at(FORUM, 7).says("/round learning-rate")
        chen.at(FORUM, 9).says("/round backpropagation anonymous")
        first, second = await card(api, FORUM, 7), await card(api, FORUM, 9)
        await answers(ben, first, SAID["Ben"])
        ben.says(link(second))
        await ben.hears("Round")
        ben.says("It is the chain rule.")
        await ben.hears("Your answer is in")
        await until(lambda: "✓ 1 answered: Ben" in first.text)
        await until(lambda: "✓ 1 answered" in second.text)
        assert "Ben" not in second.text
        chen.at(FORUM, 9).says("/reveal")
        await until(lambda: "Results" in group_says(api, FORUM))
        (results,) = [each for each in api.chats[FORUM] if "Results" in each.text]
        assert results.topic == 9
        # One answer alone would tell whose it is.
        assert "Fewer than three answers were judged." in results.text
        assert "\nA: " not in results.text
        assert "Most missed" not in results.text
        assert results.file is None
        assert "Ben" not in results.text
        ben.at(FORUM, 7).says("/round")
        await ben.at(FORUM, 7).hears("A round is open here already.")
        assert "About 5 minutes left" in first.text
    assert api.refusals == []


async def test_it_ends_by_itself_and_what_comes_late_is_judged_for_its_author_alone(
    api: BotApi, people: dict[str, Person], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(round_desk, "A_MINUTE", timedelta(seconds=1))
    ben, chen, dora = people["Ben"], people["Chen"], people["Dora"]
    async with bot_running(api, tmp_path):
        ben.at(GROUP).says("/round learning-rate 2")
        shown = await card(api, GROUP)
        await answers(ben, shown, SAID["Ben"])
        linked = link(shown)
        chen.says(linked)
        await chen.hears("learning rate")
        dora.says(linked)
        await dora.hears("learning rate")
        api.blocked.add(ben.id)
        await until(lambda: "Model answer" in group_says(api, GROUP), seconds=15)
        await chen.hears("The round is over. You can still answer here")
        chen.says(SAID["Chen"])
        await chen.hears("you alone see how it is judged")
        await chen.hears("Your answer in the round")
        dora.says("/stop")
        await dora.hears_until("You have left the round.")
        dora.says(linked)
        await dora.hears("The round that this link belongs to is over.")
        assert "Chen" not in group_says(api, GROUP)
        assert SAID["Chen"] not in group_says(api, GROUP)


async def test_a_look_at_the_clock_that_fails_is_not_the_last(
    api: BotApi,
    people: dict[str, Person],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(round_desk, "A_MINUTE", timedelta(seconds=1))

    def fails_once(place: str, moment: Moment) -> None:
        if place == "rounds" and moment == "before" and "were not looked after" not in caplog.text:
            raise RuntimeError("something is wrong")

    async with bot_running(api, tmp_path) as store:
        people["Ben"].at(GROUP).says("/round learning-rate 1")
        await card(api, GROUP)
        store.passing = fails_once
        await until(lambda: "Model answer" in group_says(api, GROUP))
    assert "The rounds were not looked after" in caplog.text


async def test_an_answer_may_be_spoken_and_the_end_waits_for_it(
    api: BotApi, people: dict[str, Person], tmp_path: Path
) -> None:
    ben, aiko = people["Ben"], people["Aiko"]
    async with bot_listening(api, tmp_path):
        ben.at(GROUP).says("/round learning-rate")
        shown = await card(api, GROUP)
        for person, asked in ((ben, "learning rate"), (aiko, "学習率")):
            person.says(link(shown))
            await person.hears_until(asked)
        ben.speaks(
            "halting: It scales each stop, um, by a number that is far too large, and it goes on and on like that."
        )
        await ben.hears("This is in your answer now.")
        ben.says(SAID["Ben"])
        await ben.hears("Changed; the new words count.")
        aiko.speaks("slow: 一歩の大きさを決めます。")
        await until(lambda: len(api.calls_of("getFile")) == 2)
        ben.at(GROUP).presses("Reveal now", on=shown)
        await aiko.hears("一歩の大きさを決めます。")
        await until(lambda: "Results" in group_says(api, GROUP))
        await ben.hears("You paused for 6 seconds")
    assert (6.0,) in rows(tmp_path, "SELECT delivery -> 'timing' ->> 'pause' FROM questions_asked")
    assert api.refusals == []


async def test_killed_in_mid_round_nothing_is_lost(api: BotApi, people: dict[str, Person], start: Start) -> None:
    ben, chen = people["Ben"], people["Chen"]
    bot = start(judge_seconds=1.0)
    ben.at(GROUP).says("/round learning-rate")
    shown = await card(api, GROUP)
    linked = link(shown)
    await answers(ben, shown, SAID["Ben"])
    ben.at(GROUP).presses("Reveal now", on=shown)
    await until(lambda: "being judged" in shown.text)
    await bot.kill()
    start(judge_seconds=0.0)
    await until(lambda: "Model answer" in group_says(api, GROUP), seconds=20)
    await ben.hears("Your answer in the round")
    assert len(re.findall("Results", group_says(api, GROUP))) == 1
    chen.says(linked)
    await chen.hears("is over")


async def test_a_minute_of_answers_stays_within_the_limits_of_a_group(
    api: BotApi, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_groups(api)
    monkeypatch.setattr(patience, "GROUP", (20, 3.1))
    api.flood.group = (20, 3.0)
    crowd = [Person(api, f"P{number}", "en") for number in range(25)]
    async with bot_running(api, tmp_path):
        crowd[0].at(GROUP).says("/round learning-rate")
        shown = await card(api, GROUP)
        for each in crowd:
            each.says(link(shown))
            each.says("It is the size of a step.")
        await until(lambda: "✓ 25 answered" in shown.text, seconds=30)
        crowd[0].at(GROUP).says("/reveal")
        await until(lambda: "Model answer" in group_says(api, GROUP), seconds=30)
    assert api.flood.refused == 0
    assert api.refusals == []


async def test_what_cannot_be_is_said(api: BotApi, people: dict[str, Person], tmp_path: Path) -> None:
    ben, there = people["Ben"], people["Ben"].at(GROUP)
    async with bot_running(api, tmp_path):
        ben.says("/round")
        await ben.hears("A round is for a group")
        there.says("/round zebras")
        await there.hears("I know no question or topic “zebras”.")
        there.says("/reveal")
        await there.hears("No round is open here.")
        ben.says("/start round_0000")
        await ben.hears("is over")
        there.says("/round learning-rate")
        shown = await card(api, GROUP)
        people["Aiko"].at(GROUP).says("/reveal")
        await people["Aiko"].at(GROUP).hears("Benさんと、このボットの管理者だけ")
        ben.says(link(shown))
        await ben.hears("learning rate")
        ben.says("/hint")
        await ben.hears("there are no hints")
        ben.says("/interview 2")
        await ben.hears("1/2")
        stranger = Person(api, "Zoe", None)
        stranger.says(link(shown))
        await stranger.hears("learning rate")


async def test_a_group_that_becomes_a_supergroup_takes_its_round_along(
    api: BotApi, people: dict[str, Person], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ben = people["Ben"]
    async with bot_running(api, tmp_path) as store:
        ben.at(GROUP).says("/round learning-rate")
        shown = await card(api, GROUP)
        await answers(ben, shown, SAID["Ben"])
        await until(lambda: "✓ 1 answered: Ben" in shown.text)
        ben.at(GROUP).sends(migrate_to_chat_id=FORUM)
        ben.at(FORUM).sends(migrate_from_chat_id=GROUP)
        await until(lambda: store.find("telegram", f"0@{FORUM}"))
        # Its minutes change, so that the card is shown where the group is now.
        monkeypatch.setattr(round_desk, "A_MINUTE", timedelta(seconds=50))
        moved = await card(api, FORUM)
        assert "✓ 1 answered: Ben" in moved.text
        ben.at(FORUM).presses("Reveal now", on=moved)
        await until(lambda: "Model answer" in group_says(api, FORUM))
        await ben.hears("Your answer in the round")
    assert "Results" not in group_says(api, GROUP)
