"""Promise 32 of docs/telegram.md: replies that are spoken, heard beside everything else, corrected or judged."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace
from pathlib import Path

import pytest

from questions import Language
from speech import LONGEST, MOST_BYTES
from tests.store.dialog import rows
from tests.telegram import bot_api
from tests.telegram.bot import bot_listening, bot_running
from tests.telegram.bot_api import BotApi, Sent
from tests.telegram.conftest import Start
from tests.telegram.faults import bad_gateway
from tests.telegram.hearing import GATE
from tests.telegram.people import Person, until
from tests.telegram.test_drills import forgot_two_points

PATIENCE = 120.0
REPLIES = "SELECT text, first_text, (SELECT count(*) FROM assessments WHERE reply_id = replies.id) FROM replies"


def contents(folder: Path) -> list[bytes]:
    return [file.read_bytes() for file in folder.rglob("*") if file.is_file()]


async def asked(person: Person) -> Sent:
    person.says("/interview deep-learning learning-rate")
    return await person.hears("1/1")


@pytest.mark.parametrize("kind", ["voice", "video_note", "audio", "document"])
async def test_32_what_was_heard_is_shown_and_judged_on_a_tap(
    api: BotApi, ben: Person, tmp_path: Path, kind: str
) -> None:
    async with bot_listening(api, tmp_path, pause="60"):
        await asked(ben)
        ben.speaks("aloud: It scales each step.", kind)
        heard = await ben.hears("I heard:\n“It scales each step.”")
        assert heard.labels() == [["Judge it", "✎ Correct"]]
        assert api.calls_of("sendChatAction", ben.id)
        ben.presses("Judge it", heard)
        await ben.hears("/100")
        await ben.hears("Follow-up 1")
        await until(lambda: heard.labels() == [])
    assert rows(tmp_path, REPLIES) == [("It scales each step.", None, 1)]
    assert api.refusals == []
    assert not any(b"aloud: " in content for content in contents(tmp_path)), "the sound was kept"


async def test_it_is_judged_after_a_pause_which_leaves_time_to_read(api: BotApi, aiko: Person, tmp_path: Path) -> None:
    async with bot_listening(api, tmp_path, pause="0.1"):
        aiko.says("/interview deep-learning learning-rate")
        await aiko.hears("1/1")
        aiko.speaks("一歩の大きさを決めます。")
        heard = await aiko.hears("こう聞こえました：\n「一歩の大きさを決めます。」")
        assert heard.labels() == [["採点する", "訂正する"]]
        await aiko.hears("点")


async def test_32_a_typed_text_corrects_what_was_heard(api: BotApi, ben: Person, tmp_path: Path) -> None:
    async with bot_listening(api, tmp_path, pause="60"):
        await asked(ben)
        ben.speaks("It scales each stop.")
        heard = await ben.hears("I heard:")
        ben.presses("✎ Correct", heard)
        await ben.hears("Send the right words")
        ben.says("It scales each step.")
        ben.says("/done")
        feedback = await ben.hears("/100")
        assert "It scales each step." in feedback.text
    assert rows(tmp_path, REPLIES) == [("It scales each step.", "It scales each stop.", 1)]


async def test_correct_is_no_end_of_the_reply(api: BotApi, ben: Person, tmp_path: Path) -> None:
    async with bot_listening(api, tmp_path, pause="0.2") as store:
        await asked(ben)
        ben.speaks("It scales each stop.")
        await ben.hears("I heard:")
        ben.presses("✎ Correct")
        corrects = await ben.hears("Send the right words")
        # Five pauses and more go by.
        await asyncio.sleep(1.5)
        assert len(ben.heard()) == 3
        assert store.unfinished("telegram")
        ben.presses("Judge it", corrects)
        await ben.hears("/100")
    assert rows(tmp_path, REPLIES) == [("It scales each stop.", None, 1)]


async def test_two_recordings_are_one_reply(api: BotApi, ben: Person, tmp_path: Path) -> None:
    async with bot_listening(api, tmp_path):
        await asked(ben)
        ben.speaks("slow: It scales each step.")
        ben.speaks("Too high, and it jumps.")
        await ben.hears("I take your recordings for one reply")
        await ben.hears("“It scales each step.”")
        await ben.hears("“Too high, and it jumps.”")
        feedback = await ben.hears("/100")
        await ben.hears("Follow-up 1")
    assert "It scales each step." in feedback.text
    assert rows(tmp_path, REPLIES) == [("It scales each step.", None, 0), ("Too high, and it jumps.", None, 1)]


async def test_32_while_one_is_listened_to_others_chat_and_are_graded(
    api: BotApi, ben: Person, aiko: Person, tmp_path: Path
) -> None:
    async with bot_listening(api, tmp_path):
        await asked(ben)
        ben.speaks("slow: It scales each step.")
        await until(lambda: api.calls_of("getFile"))
        aiko.says("/interview 1")
        await aiko.hears("1/1")
        aiko.says("正規化する。")
        await aiko.hears("点")
        assert not ben.has_heard("I heard")
        ben.says("/help")
        await ben.hears("a voice message counts as a reply")
        await ben.hears("I heard:")


async def test_whoever_waits_is_told_how_many_are_before_and_it_is_kept_up_to_date(
    api: BotApi, ben: Person, aiko: Person, tmp_path: Path
) -> None:
    chen = Person(api, "Chen")
    async with bot_listening(api, tmp_path, pause="60") as store:
        for person in (ben, aiko, chen):
            person.says("/interview deep-learning learning-rate")
            await person.hears("1/1")
        ben.speaks("gated: It scales each step.")
        await until(lambda: api.calls_of("getFile"))
        aiko.speaks("gated: 一歩の大きさを決めます。")
        second = await aiko.hears("この録音の前に1件あります。")
        chen.speaks("It scales each step.")
        third = await chen.hears("2 recordings are to be heard before this one.")
        GATE.release()
        await until(lambda: third.text.startswith("One recording is to be heard before this one."))
        await until(lambda: second.text == "この録音の番になりました。")
        GATE.release()
        await until(lambda: third.text == "This recording's turn has come.")
        for person, heard in ((ben, "I heard:"), (aiko, "こう聞こえました"), (chen, "I heard:")):
            await person.hears(heard)
        await until(lambda: not store.owed("telegram"))
    assert not any("before this one" in sent.text for sent in ben.heard())
    assert api.refusals == []


async def test_the_button_below_a_recording_corrects_that_one(api: BotApi, ben: Person, tmp_path: Path) -> None:
    async with bot_listening(api, tmp_path, pause="60"):
        await asked(ben)
        ben.speaks("It scales each stop.")
        first = await ben.hears("I heard:")
        ben.speaks("Too high, and it jumps.")
        second = await ben.hears("“Too high, and it jumps.”")
        ben.presses("✎ Correct", first)
        await ben.hears("they take the place of “It scales each stop.”")
        ben.says("It scales each step.")
        ben.says("/done")
        await ben.hears("/100")
        await until(lambda: first.labels() == second.labels() == [])
    assert rows(tmp_path, REPLIES) == [
        ("It scales each step.", "It scales each stop.", 0),
        ("Too high, and it jumps.", None, 1),
    ]


async def test_at_the_end_one_may_say_what_one_would_like_to_ask(api: BotApi, ben: Person, tmp_path: Path) -> None:
    async with bot_listening(api, tmp_path):
        ben.says("/interview 3")
        await ben.hears("1/3")
        for _ in range(3):
            ben.says("/skip")
        await ben.hears_until("what would you like to ask me?")
        ben.speaks("Who is in the team?")
        heard = await ben.hears("“Who is in the team?”")
        assert heard.labels() == []
        await ben.hears()
        ben.speaks("And the office?")
        await ben.hears("No interview is running.")
    assert rows(tmp_path, "SELECT own_question FROM interviews") == [("Who is in the team?",)]


UNHEARD = {
    "silent: ": ("There is only silence", "録音に音が入っていません"),
    "no_words: ": ("I hear a sound, but no words.", "音は入っていますが"),
    "other_language: ": ("neither English nor Japanese", "英語でも日本語でもない"),
    "damaged: ": ("This file is damaged", "ファイルが壊れているか"),
    "fails: ": ("that is my fault", "こちらの問題で"),
}


@pytest.mark.parametrize("language", ["en", "ja"])
async def test_what_gives_no_reply_is_told_and_costs_nothing(api: BotApi, tmp_path: Path, language: Language) -> None:
    person = Person(api, "Mika", language)
    async with bot_listening(api, tmp_path) as store:
        await asked(person)
        for words, told in UNHEARD.items():
            person.speaks(words)
            await person.hears(told[language == "ja"])
        person.speaks("x", seconds=int(LONGEST) + 1)
        await person.hears(("longer than 10 minutes", "10分を超えて")[language == "ja"])
        sent = person.sends(voice={"file_id": "x", "file_unique_id": "x", "duration": 3, "file_size": MOST_BYTES + 1})
        await person.hears(("larger than 20 MB", "20 MBを超えて")[language == "ja"])
        assert len(api.calls_of("getFile")) == len(UNHEARD)
        # A video note need not tell its size.
        person.speaks("x" * (MOST_BYTES + 2**20), "video_note")
        await person.hears(("larger than 20 MB", "20 MBを超えて")[language == "ja"])
        person.sends(voice=sent["message"]["voice"] | {"file_size": 1})
        await person.hears(("Telegram did not hand me", "Telegramから録音を")[language == "ja"])
        person.speaks("It scales each step.")
        await person.hears("It scales each step.")
        await until(lambda: not store.unfinished("telegram"))
    assert rows(tmp_path, REPLIES) == [("It scales each step.", None, 1)]


async def test_what_a_server_of_ones_own_hands_out_is_heard_up_to_the_same_size(
    api: BotApi, ben: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bot_api, "MOST_HANDED_OUT", 10 * MOST_BYTES)
    async with bot_listening(api, tmp_path):
        await asked(ben)
        ben.speaks("x" * (MOST_BYTES + 1), "video_note")
        await ben.hears("larger than 20 MB")


async def test_a_recording_that_no_question_waits_for_is_told(api: BotApi, ben: Person, tmp_path: Path) -> None:
    async with bot_listening(api, tmp_path):
        ben.speaks("Hello?")
        await ben.hears("No interview is running.")
        ben.says("/interview 2")
        card = replace(await ben.hears("1/2"))
        ben.speaks("slow: It scales each step.")
        await until(lambda: api.calls_of("getFile"))
        ben.speaks("Too high, and it jumps.")
        await ben.hears("I take your recordings for one reply")
        ben.presses("Skip", card)
        await ben.hears("Question 1 is skipped")
        await ben.hears("2/2")
        for _ in range(2):
            await ben.hears("Your recording belongs to a question that was over")
    # The second was not even fetched.
    assert len(api.calls_of("getFile")) == 1
    assert rows(tmp_path, REPLIES) == []


async def test_in_a_group_one_types(api: BotApi, ben: Person, tmp_path: Path) -> None:
    api.open_chat({"id": -100, "type": "supergroup", "title": "Study"})
    there = ben.at(-100)
    async with bot_listening(api, tmp_path):
        there.says("/interview 1")
        await there.hears_until("1/1")
        there.speaks("It scales each step.", to=there.heard()[-1])
        await there.hears("In a group I do not listen to recordings.")
        there.speaks("Something among friends.")
    assert api.calls_of("getFile") == []


async def test_in_a_drill_one_may_speak_and_correct(api: BotApi, ben: Person, tmp_path: Path) -> None:
    forgot_two_points(tmp_path, ben)
    async with bot_listening(api, tmp_path, pause="60"):
        ben.says("/weak")
        await ben.hears("Drill 1/2")
        ben.speaks("It is brought to mean 0 and various 1.")
        heard = await ben.hears("I heard:\n“It is brought to mean 0 and various 1.”")
        ben.presses("✎ Correct", heard)
        await ben.hears("Send the right words")
        ben.says("It is brought to mean 0 and variance 1.")
        ben.says("/done")
        await ben.hears("I ask it again in")
        await ben.hears("Drill 2/2")
        ben.speaks("It scales and shifts.")
        ben.presses("Judge it", await ben.hears("I heard:"))
        await ben.hears("I ask it again in")
        await ben.hears("points known")
    assert api.refusals == []


async def test_where_the_extra_is_missing_the_member_and_the_host_are_told(
    api: BotApi, ben: Person, aiko: Person, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING, "bot.telegram_app.ears"):
        async with bot_running(api, tmp_path, MENSETSU_ADMINS=str(aiko.id)):
            for _ in range(2):
                ben.speaks("It scales each step.")
                await ben.hears("I cannot listen here. Please type what you said")
            aiko.speaks("一歩の大きさを決めます。")
            await aiko.hears("make voice（または pip install 'mensetsu[voice]'）を実行し")
            ben.says("/help")
            assert "voice message" not in (await ben.hears("No interview is running.")).text
    assert [record.getMessage() for record in caplog.records] == [
        "Somebody sent a recording. Listening needs the extra voice: run make voice, or pip install 'mensetsu[voice]'."
    ]
    assert api.calls_of("getFile") == []


async def test_a_download_is_tried_again(api: BotApi, ben: Person, tmp_path: Path) -> None:
    async with bot_listening(api, tmp_path):
        await asked(ben)
        api.fail("getFile", bad_gateway(), times=2)
        ben.speaks("It scales each step.")
        await ben.hears("I heard:")
    assert len(api.calls_of("getFile")) == 3


async def test_32_kill_9_in_the_middle_of_listening_loses_nothing_and_does_nothing_twice(
    api: BotApi, ben: Person, start: Start, tmp_path: Path
) -> None:
    bot = start()
    await asked(ben)
    ben.speaks("slow: It scales each step.")
    ben.speaks("Too high, and it jumps.")
    await ben.hears("I take your recordings for one reply")
    await until(lambda: api.calls_of("getFile"))
    await bot.kill()
    assert not ben.has_heard("I heard")
    start()
    # What listens is of low priority, and may have to wait long for its turn.
    await until(lambda: ben.has_heard("Follow-up 1"), seconds=PATIENCE)
    assert rows(tmp_path, REPLIES) == [("It scales each step.", None, 0), ("Too high, and it jumps.", None, 1)]
    assert [sent.text.splitlines()[1] for sent in ben.heard() if sent.shows("I heard:")] == [
        "“It scales each step.”",
        "“Too high, and it jumps.”",
    ]


async def test_recordings_that_the_end_of_a_run_cuts_off_are_heard_by_the_next(
    api: BotApi, ben: Person, tmp_path: Path
) -> None:
    async with bot_listening(api, tmp_path) as store:
        await asked(ben)
        api.fail("getFile", bad_gateway(), times=1000)
        for words in ("It scales each step.", "Too high, and it jumps."):
            ben.speaks(words)
        (member,) = store.members()
        await until(lambda: len(store.session(member.id).recordings) == 2 and not store.waiting_updates())
    api.recover()
    async with bot_listening(api, tmp_path):
        for words in ("It scales each step.", "Too high, and it jumps."):
            assert words in (await ben.hears_until("I heard:")).text


async def test_what_was_to_be_heard_is_told_where_nothing_can_be_heard_any_more(
    api: BotApi, ben: Person, tmp_path: Path
) -> None:
    async with bot_listening(api, tmp_path):
        await asked(ben)
        ben.speaks("slow: It scales each step.")
        await until(lambda: api.calls_of("getFile"))
    async with bot_running(api, tmp_path):
        await ben.hears("I could not listen to your recording")
