"""Peer interviews over real HTTP: two people who speak two languages, what they tap and type, kill -9, and odd ends."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path
from urllib.parse import unquote

import pytest

from bot.runner import peer_offering
from tests.telegram.bot import bot_listening, bot_running
from tests.telegram.bot_api import BotApi, Sent
from tests.telegram.conftest import Start
from tests.telegram.people import Person, until

OFFER = "Whoever opens this link first"


def link(offer: Sent) -> str:
    """What the shared link says to the bot."""
    (url,) = [button["url"] for row in offer.keyboard for button in row if "url" in button]
    assert url.startswith("https://t.me/share/url?url=https%3A%2F%2Ft.me%2Fmensetsu_bot%3Fstart%3Dpeer_")
    return f"/start {unquote(url).rpartition('?start=')[2]}"


async def offered(interviewer: Person, words: str = "learning-rate") -> str:
    interviewer.says(f"/peer {words}")
    return link(await interviewer.hears(OFFER))


async def begun(interviewer: Person, candidate: Person, words: str = "learning-rate") -> Sent:
    """A peer interview up to its first question; returns the interviewer's card."""
    candidate.says(await offered(interviewer, words))
    await candidate.hears(interviewer.name)
    japanese = candidate.json["language_code"] == "ja"
    candidate.presses("受ける" if japanese else "Yes, gladly")
    await candidate.hears("お待ちください" if japanese else "knows that you are ready")
    await interviewer.hears(f"{candidate.name} is ready")
    interviewer.presses("Begin")
    await candidate.hears("問中1問目" if japanese else "Question 1 of")
    return await interviewer.hears(f"you interview {candidate.name}")


async def test_from_the_link_to_the_summary_in_two_languages(
    api: BotApi, ben: Person, aiko: Person, tmp_path: Path
) -> None:
    async with bot_running(api, tmp_path) as store:
        card = await begun(ben, aiko, "deep-learning 2")
        assert "・ 1. " in card.text
        assert "Ideas for follow-ups" in card.text
        assert "Keypoints" not in "\n".join(sent.text for sent in aiko.heard())
        aiko.says("学習率は一歩の大きさです。大きすぎると発散します。")
        await aiko.hears("Benさんに届きました")
        await ben.hears("学習率は一歩の大きさです。")
        ben.presses("1 ・", on=card)
        await until(lambda: "✓ 1. " in card.text)
        checklist = card.text[card.text.index("✓ 1. ") :].partition("\n\n")[0]
        assert "\n・ 2. " in checklist, "the list stays together"
        ben.presses("2 ・", on=card)
        await until(lambda: "✓ 2. " in card.text)
        ben.presses("2 ✓", on=card)
        await until(lambda: "△ 2. " in card.text)
        ben.says("Clear, and to the point.")
        await ben.hears("Noted")
        ben.presses("Give a mark", on=card)
        await until(lambda: "Your mark: " in card.text)
        proposed = re.search(r"Your mark: (\d+)", card.text)
        assert proposed is not None
        assert 0 < int(proposed[1]) < 100
        ben.presses("70", on=card)
        await until(lambda: "Your mark: 70" in card.text)
        ben.presses("Structure: –", on=card)
        await until(lambda: any("Structure: good" in row for row in card.labels()))
        ben.presses("Next question", on=card)
        await until(lambda: "Closed · your mark: 70" in card.text)
        await until(lambda: "My mark for what was typed: " in card.text)
        second = await ben.hears("Question 2 of 2")
        await aiko.hears("2問中2問目")
        ben.presses("Give a mark", on=second)
        await until(lambda: any("Finish" in row for row in second.labels()))
        assert not any("Next question" in row for row in second.labels())
        ben.presses("Finish", on=second)
        mine = await ben.hears("You interviewed Aiko")
        theirs = await aiko.hears("Benさんによる面接の結果")
        assert "Clear, and to the point." in mine.text
        assert "Clear, and to the point." in theirs.text
        assert "話の組み立て：よい" in theirs.text
        assert "70点 · ボット" in theirs.text
        aiko.says("/history")
        await aiko.hears("1回目")
        aiko.presses("1回目")
        await aiko.hears("Benさんによる面接の結果")
        member = store.member("telegram", str(aiko.id), "Aiko", "ja")
        (row,) = store.rows(member.id)["peer_interviews"]
        assert "interviewer_id" not in row
        assert store.drills.cards(member.id)
    assert api.refusals == []


async def test_who_comes_too_late_is_told_why(
    api: BotApi, ben: Person, aiko: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chen = Person(api, "Chen", "en")
    async with bot_running(api, tmp_path):
        ben.says("/peer zebras")
        await ben.hears("I have no bank, topic or question called “zebras”.")
        opened = await offered(ben)
        ben.says(opened)
        await ben.hears("This link is yours")
        aiko.says(f"/peer {opened.rpartition('_')[2]}")
        await aiko.hears("Benさんがあなたを面接したいそうです")
        chen.says(opened)
        await chen.hears("Ben would like to interview you: one question")
        aiko.presses("受ける")
        await aiko.hears("お待ちください")
        chen.presses("Yes, gladly")
        await chen.hears("has been used or taken back")
        await ben.hears("Aiko is ready")
        aiko.presses("いまはやめておく")
        await aiko.hears("取りやめ")
        await ben.hears("with Aiko will not take place")
        ben.presses("Begin")
        await ben.hears("has been used or taken back")
        chen.says("/start peer_000000000000")
        await chen.hears("I know no peer interview with this code")
        chen.says("/peer 000000000000")
        await chen.hears("I know no peer interview with this code")
        first = await offered(ben)
        ben.presses("Take it back")
        await ben.hears("It will not take place")
        chen.says(first)
        await chen.hears("has been used or taken back")
        monkeypatch.setattr(peer_offering, "LIFETIME", timedelta(0))
        chen.says(await offered(ben))
        await chen.hears("This link was good for one day")
        ben.says("/peer tick 1")
        await ben.hears("You are interviewing nobody")


async def test_one_is_in_one_peer_interview_at_a_time_and_other_things_wait(
    api: BotApi, ben: Person, aiko: Person, tmp_path: Path
) -> None:
    chen, dora = Person(api, "Chen", "en"), Person(api, "Dora", "en")
    async with bot_listening(api, tmp_path):
        chen.says("/interview 2")
        await chen.hears("1/2")
        aiko.says(await offered(ben))
        await aiko.hears("Benさんが")
        card = await begun(dora, chen)
        aiko.presses("受ける")
        await aiko.hears("お待ちください")
        await ben.hears("Aiko is ready")
        ben.says("/peer")
        await ben.hears("Aiko is ready")
        ben.presses("Begin")
        await aiko.hears("1問中1問目")
        await ben.hears("you interview Aiko")
        aiko.says("/interview")
        await aiko.hears("いまはBenさんとの面接中です")
        chen.says("/peer")
        await chen.hears("You are in a peer interview with Dora")
        chen.says("/help")
        await chen.hears("Dora is interviewing you")
        dora.says("/help")
        await dora.hears("You are interviewing Chen")
        dora.speaks("Good.")
        await dora.hears("I listen only to Chen here")
        dora.says("/peer next")
        await dora.hears("Give this question a mark first")
        button = card.keyboard[0][0]
        chen.says("/stop")
        await chen.hears("so there is nothing to keep")
        await dora.hears("Chen has ended the interview.")
        await dora.hears("so there is nothing to keep")
        press = dora.press_under(card, button)
        await until(lambda: api.answered.get(press, "").startswith("That button belongs to"))
        chen.says("/resume")
        await chen.hears_until("1/2")


async def test_a_changed_message_counts_and_who_blocks_the_bot_ends_it(
    api: BotApi, ben: Person, aiko: Person, tmp_path: Path
) -> None:
    async with bot_running(api, tmp_path, judge_seconds=0.1):
        card = await begun(ben, aiko, "2")
        said = aiko.says("一歩です。")
        await aiko.hears("届きました")
        await ben.hears("一歩です。")
        aiko.edits(said, "一歩の大きさです。", after=200)
        await aiko.hears("変更しました")
        await ben.hears("一歩の大きさです。")
        noted = ben.says("Short.")
        await ben.hears("Noted")
        ben.edits(noted, "Short, but right.", after=200)
        await ben.hears("your note says so now")
        await until(lambda: "Short, but right." in card.text)
        ben.presses("Give a mark", on=card)
        await until(lambda: "Your mark" in card.text)
        api.blocked.add(aiko.id)
        ben.presses("Next question", on=card)
        await ben.hears("Question 2 of 2")
        await ben.hears("Aiko can no longer be reached")
        result = await ben.hears("You interviewed Aiko")
        assert "Short, but right." in result.text
        api.blocked.remove(aiko.id)
        aiko.says("/start")
        await aiko.hears("2問中2問目")
        await aiko.hears("Benさんによる面接の結果")


async def test_killed_in_the_middle_nothing_is_lost(ben: Person, aiko: Person, start: Start) -> None:
    bot = start(judge_seconds=2.0)
    card = await begun(ben, aiko)
    ben.presses("1 ・", on=card)
    await until(lambda: "✓ 1. " in card.text)
    aiko.says("学習率は一歩の大きさです。")
    await aiko.hears("届きました")
    await ben.hears("学習率は一歩の大きさです。")
    await bot.kill()
    start(judge_seconds=0.0)
    ben.presses("Give a mark", on=card)
    await until(lambda: "Your mark" in card.text, seconds=20)
    ben.presses("Finish", on=card)
    result = await ben.hears_until("You interviewed Aiko")
    assert "mine" in result.text
    await aiko.hears_until("Benさんによる面接の結果")


async def test_a_recording_is_heard_and_its_transcript_given_to_the_interviewer(
    api: BotApi, ben: Person, aiko: Person, tmp_path: Path
) -> None:
    async with bot_listening(api, tmp_path):
        card = await begun(ben, aiko, "deep-learning 2")
        aiko.speaks("学習率は一歩の大きさです。")
        assert "学習率は一歩の大きさです。" in (await aiko.hears("Benさんにも届いています")).text
        assert "学習率は一歩の大きさです。" in (await ben.hears("Aiko has sent a recording for question 1")).text
        aiko.speaks("silent: ")
        await aiko.hears("録音に音が入っていません")
        aiko.speaks("slow: 大きすぎると発散します。")
        ben.presses("Give a mark", on=card)
        await until(lambda: "Your mark" in card.text)
        ben.presses("Next question", on=card)
        await ben.hears("Question 2 of 2")
        assert "大きすぎると発散します。" in (await ben.hears("Aiko has sent a recording for question 1")).text
        await aiko.hears("2問中2問目")
        await aiko.hears("大きすぎると発散します。")
        aiko.speaks("slow: わかりません。")
        ben.says("/stop")
        await aiko.hears("Benさんが面接を終えました")
        await aiko.hears("まとめは少しあと")
        await aiko.hears("わかりません。")
        result = await aiko.hears_until("Benさんによる面接の結果")
        assert "ボット" in result.text


async def test_where_nothing_is_heard_a_recording_is_refused(
    api: BotApi, ben: Person, aiko: Person, tmp_path: Path
) -> None:
    async with bot_running(api, tmp_path):
        await begun(ben, aiko)
        aiko.speaks("一歩です。")
        await aiko.hears("ここでは音声を聞き取れません")


async def test_a_second_opinion_is_blind(api: BotApi, ben: Person, aiko: Person, tmp_path: Path) -> None:
    chen = Person(api, "Chen", "en")
    async with bot_running(api, tmp_path):
        card = await begun(ben, chen)
        chen.says("It is the size of a step.")
        await chen.hears("Ben has it")
        await ben.hears("It is the size of a step.")
        ben.presses("Give a mark", on=card)
        await until(lambda: "Your mark" in card.text)
        ben.presses("90", on=card)
        await until(lambda: "Your mark: 90" in card.text)
        ben.presses("Finish", on=card)
        await chen.hears("Ben interviewed you")
        chen.presses("Ask for a second opinion")
        opened = link(await chen.hears("Whoever opens this link first reads"))
        ben.says(opened)
        await ben.hears_until("You have marked these replies already")
        aiko.says(opened)
        await aiko.hears("別の人の意見を求めています")
        aiko.presses("受ける")
        shown = await aiko.hears("1問目への回答")
        assert "It is the size of a step." in shown.text
        theirs = await aiko.hears("Chenさんの面接")
        assert "90" not in theirs.text
        assert "追加で聞くなら" not in theirs.text
        chen.says("/interview 1")
        await chen.hears("1/1")
        aiko.presses("点数を付ける", on=theirs)
        await until(lambda: "あなたの採点" in theirs.text)
        aiko.presses("40", on=theirs)
        await until(lambda: "あなたの採点：40点" in theirs.text)
        aiko.presses("終える", on=theirs)
        await aiko.hears("Chenさんの回答への別の意見（Aikoさん）")
        told = await chen.hears("A second opinion on your replies, by Aiko")
        assert "40" in told.text


@pytest.mark.parametrize("leaver", ["interviewer", "candidate"])
async def test_who_is_forgotten_in_the_middle(api: BotApi, ben: Person, tmp_path: Path, leaver: str) -> None:
    chen = Person(api, "Chen", "en")
    async with bot_running(api, tmp_path) as store:
        card = await begun(ben, chen)
        ben.presses("Give a mark", on=card)
        await until(lambda: "Your mark" in card.text)
        leaves, stays = (ben, chen) if leaver == "interviewer" else (chen, ben)
        leaves.says("/forget yes")
        await leaves.hears("Done. Deleted")
        await stays.hears(
            "has left and deleted their data" if leaver == "interviewer" else "whom you were interviewing"
        )
        kept = store.peers.every()
        assert len(kept) == (leaver == "interviewer")
        if leaver == "interviewer":
            chen.says("/history peer 1")
            shown = await chen.hears("somebody who has left interviewed you")
            assert "Ben" not in shown.text
