"""A dispute over real HTTP: a member taps, an admin who speaks another language decides, and the member is told."""

from __future__ import annotations

from pathlib import Path

from questions import read_overlay
from tests.telegram.bot import bot_running
from tests.telegram.bot_api import BotApi
from tests.telegram.people import Person, until


async def test_from_the_button_to_the_overlay(api: BotApi, aiko: Person, ben: Person, tmp_path: Path) -> None:
    async with bot_running(api, tmp_path, MENSETSU_ADMINS=str(aiko.id)) as store:
        aiko.says("/start")
        await aiko.hears()
        ben.says("/settings mode exam")
        await ben.hears()
        ben.says("/interview learning-rate")
        await ben.hears("1/1")
        ben.says("It scales each update. Too much and it blows up.")
        await ben.hears_until("By question")
        ben.presses("I did say that")
        which = await ben.hears("Which point did you say?")
        ben.presses("2", on=which)
        words = await ben.hears("Which of your words")
        ben.presses("2", on=words)
        await ben.hears("Noted as dispute 1.")
        case = await aiko.hears("異議1番")
        assert "Too much and it blows up." in case.text
        (decline,) = (button for row in case.keyboard for button in row if button["text"] == "認めない")
        aiko.presses("認める（要点を言っている）", on=case)
        await aiko.hears("認めました")
        await ben.hears("Your dispute 1 was accepted")
        await aiko.hears("回答1件を採点し直しました。変更はありません。")
        await until(lambda: "Aikoさんが認めました。" in case.text)
        assert case.keyboard == []
        aiko.press_under(case, decline)
        await aiko.hears("異議1番はすでに判断済みです")
        await until(lambda: not store.owed("telegram"))
    added = read_overlay(tmp_path / "overlays" / "deep-learning.yaml").questions["learning-rate"].paraphrases
    assert [texts.en for texts in added.values()] == [("Too much and it blows up.",)]
    assert api.refusals == []


BANK = """
title: Small
questions:
  - id: speed
    ask: How fast do things fall?
    answers: Ever faster.
    keypoints: [they get ever faster, at the same rate]
    follow_ups:
      - {kind: numeric, id: after, ask: "How fast is it after {seconds} s?", values: {seconds: {choose: [2, 2]}},
         answer: 10 * seconds, unit: m/s, tolerance: {relative: 0.01, stated: within 1 %},
         worked: "10 × {seconds} = {answer}"}
"""


async def test_an_exercise_is_credited(api: BotApi, aiko: Person, ben: Person, tmp_path: Path) -> None:
    (tmp_path / "small.yaml").write_text(BANK, encoding="utf-8")
    banks = str(tmp_path / "small.yaml")
    async with bot_running(api, tmp_path, MENSETSU_ADMINS=str(aiko.id), MENSETSU_BANKS=banks) as store:
        aiko.says("/start")
        await aiko.hears()
        ben.says("/interview small")
        await ben.hears_until("1/1")
        ben.says("They get ever faster. All of them do.")
        await ben.hears_until("Follow-up 1, with numbers")
        ben.says("19.6 m/s")
        await ben.hears_until("The interview is over")
        ben.says("/dispute")
        which = await ben.hears_until("What did you say, or get right?")
        ben.presses("3", on=which)
        await ben.hears("Noted as dispute 1.")
        case = await aiko.hears("計算問題")
        assert "答えとして読み取った数：19.6 m/s" in case.text
        assert "75点から87点" in case.text
        (decline,) = (button for row in case.keyboard for button in row if button["text"] == "認めない")
        aiko.presses("認める（答えは正しい）", on=case)
        await aiko.hears("75点から87点にしました")
        await ben.hears("has gone from 75 to 87")
        await until(lambda: "この回答は正解として数えられます。" in case.text)
        aiko.press_under(case, decline)
        await aiko.hears("異議1番はすでに判断済みです")
        await until(lambda: not store.owed("telegram"))
    assert not (tmp_path / "overlays").exists()
    assert api.refusals == []
