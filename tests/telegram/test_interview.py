"""Interviews on Telegram, as people have them: over real HTTP, with a real database."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.telegram.bot import bot_running
from tests.telegram.bot_api import BotApi
from tests.telegram.people import Person, until

LITERAL = """<b>bold</b> & "quoted" _under_ *star* [link](x) `code` &lt; 🙂 مرحبا"""


async def test_a_whole_interview(api: BotApi, ben: Person, tmp_path: Path) -> None:
    async with bot_running(api, tmp_path):
        ben.says("/start")
        await ben.hears("Hello, I am Mensetsu")
        ben.says("/interview 3")
        question = await ben.hears("1/3")
        assert question.labels() == [["Hint", "Skip"], ["Show answer", "Stop"]]

        hint = ben.presses("Hint")
        await ben.hears("Hint · costs 5 points")
        ben.says("I don't know")
        await ben.hears("0/100 · no answer yet (0 − 5 for one hint)")
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
        assert "2. Bias-variance trade-off: skipped" in summary.text

        ben.presses("Resume", on=summary)
        await ben.hears("Welcome back")
        await ben.hears("3/3")
        ben.presses("Show answer")
        await ben.hears("Model answer")
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
        await aiko.hears("1/12")
        aiko.says("わかりません")
        await aiko.hears("0/100点 · 未回答")
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


async def test_what_people_write_is_shown_as_they_wrote_it(api: BotApi, tmp_path: Path) -> None:
    dora = Person(api, "<b>Dora & Co", last_name='"_*[]`')
    async with bot_running(api, tmp_path):
        dora.says("/interview 1")
        await dora.hears("1/1")
        dora.says(LITERAL)
        await dora.hears("/100")
        dora.says(f"/{LITERAL}")
        await dora.hears_until("I do not know /<b>bold</b>.")
        dora.says("/stop")
        await dora.hears_until("Stopped for now")
        dora.says("/history 1")
        await dora.hears("Interview 1")
        await dora.hears(LITERAL)


async def test_a_long_reply_comes_back_in_pages(api: BotApi, ben: Person, tmp_path: Path) -> None:
    reply = "Smaller steps & fewer <jumps>. " * 132  # 4092 characters
    async with bot_running(api, tmp_path):
        for text in ("/interview 1", reply, "/stop"):
            ben.says(text)
            await ben.hears()
        await ben.hears_until("Stopped for now")
        ben.says("/history 1")
        await ben.hears("Interview 1")
        await ben.hears("1. Batch normalisation")
        await ben.hears(reply.strip())


async def test_a_button_of_a_finished_question_changes_nothing(api: BotApi, ben: Person, tmp_path: Path) -> None:
    async with bot_running(api, tmp_path):
        ben.says("/interview 2")
        first = replace(await ben.hears("1/2"))
        presses = [ben.presses("Skip", on=first) for _ in range(3)]
        await ben.hears("Question 1 is skipped")
        await ben.hears("2/2")
        await until(lambda: presses[-1] in api.answered)
        over = "That button belongs to a question that is over. Nothing has changed."
        assert [api.answered[press] for press in presses] == ["", over, over]
        assert len(ben.heard()) == 3


async def test_strangers_are_refused_once_and_politely(api: BotApi, ben: Person, aiko: Person, tmp_path: Path) -> None:
    async with bot_running(api, tmp_path, allowed=frozenset({ben.id})) as store:
        for text in ("/start", "let me in", "/interview"):
            aiko.says(text)
        ben.says("/start")
        await ben.hears("Hello")
        await aiko.hears("このボットは招待された方だけが利用できます")
        await until(lambda: not store.waiting_updates())
        assert len(aiko.heard()) == 1
        assert [member.name for member in store.members()] == ["Ben"]


async def test_a_block_ends_the_sending_and_writing_again_resumes_it(api: BotApi, ben: Person, tmp_path: Path) -> None:
    async with bot_running(api, tmp_path) as store:
        ben.says("/interview 1")
        await ben.hears("1/1")
        api.blocked.add(ben.id)
        tries = len(api.calls_of("sendMessage"))
        ben.says("I don't know")
        await until(lambda: len(api.calls_of("sendMessage")) == tries + 2 and not store.owed("telegram"))
        api.blocked.clear()
        ben.says("/resume")
        await ben.hears("Follow-up 1")
