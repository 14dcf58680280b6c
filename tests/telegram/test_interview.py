"""Interviews on Telegram, as people have them: over real HTTP, with a real database."""

from __future__ import annotations

from pathlib import Path

from tests.telegram.bot import bot_running
from tests.telegram.bot_api import BotApi
from tests.telegram.people import Person

LITERAL = """<b>bold</b> & "quoted" _under_ *star* [link](x) `code` &lt; 🙂 مرحبا"""


async def test_a_whole_interview(api: BotApi, ben: Person, tmp_path: Path) -> None:
    async with bot_running(api, tmp_path):
        ben.says("/start")
        await ben.hears("Hello, I am Mensetsu")
        ben.says("/interview 3")
        question = await ben.hears("1/3")
        assert question.labels() == [["Hint", "Skip"], ["Show answer", "Stop"]]

        hint = ben.presses("Hint")
        await ben.hears("Hint · costs 5 marks")
        ben.says("I don't know")
        await ben.hears("0/100 · no answer yet\n")
        await ben.hears("Follow-up 1")
        ben.says("The mean and the variance of the mini-batch are used to normalise each feature.")
        await ben.hears()
        await ben.hears("Follow-up 2")
        ben.presses("Next")
        await ben.hears("Follow-up skipped")

        await ben.hears("2/3")
        skip = ben.presses("Skip")
        await ben.hears("Question 2 is skipped")

        await ben.hears("3/3")
        ben.presses("Stop")
        summary = await ben.hears("Stopped for now")
        assert "2. Bias-variance trade-off: 0, skipped" in summary.text

        ben.presses("Resume", on=summary)
        await ben.hears("Welcome back")
        await ben.hears("3/3")
        ben.presses("Show answer")
        await ben.hears("Model answer")
        await ben.hears("question 3 is over; it counts 0")
        await ben.hears("The interview is over")
        ben.says("/history")
        await ben.hears("No. 1 ·")
        assert {hint, skip} <= set(api.answered)
    assert api.menus[""][0]["command"] == api.menus["ja"][0]["command"] == "start"


async def test_in_japanese(api: BotApi, aiko: Person, tmp_path: Path) -> None:
    async with bot_running(api, tmp_path):
        aiko.says("/start")
        await aiko.hears("こんにちは。模擬面接官")
        aiko.presses("新しい面接")
        await aiko.hears("簡単に自己紹介")
        aiko.presses("スキップ")
        await aiko.hears("1/12")
        aiko.says("わかりません")
        await aiko.hears("0点 · 未回答")
        await aiko.hears("追加質問1")


async def test_the_language_is_asked_where_telegram_does_not_tell_one_of_ours(api: BotApi, tmp_path: Path) -> None:
    carla = Person(api, "Carla", "pt-br")
    async with bot_running(api, tmp_path):
        carla.says("/start")
        await carla.hears("どちらの言語")
        carla.presses("日本語")
        await carla.hears("こんにちは")
        carla.says("/help")
        await carla.hears("/interview")


async def test_a_long_reply_comes_back_in_pages(api: BotApi, ben: Person, tmp_path: Path) -> None:
    reply = "Smaller steps & fewer <jumps>. " * 132  # 4092 characters
    async with bot_running(api, tmp_path):
        for text in ("/interview 1", reply, "/stop"):
            ben.says(text)
            await ben.hears()
        await ben.hears_until("Stopped for now")
        ben.says("/history 1")
        await ben.hears("Interview 1")
        ben.says("/history 1 1")
        await ben.hears("1. Batch normalisation")
        await ben.hears(reply.strip())
