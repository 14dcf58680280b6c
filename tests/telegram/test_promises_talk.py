"""Promises 1 to 3, 20 to 22 and 24 of docs/telegram.md: what people do is answered sensibly, by Telegram's rules."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.telegram_app import patience
from tests.telegram.bot import bot_running
from tests.telegram.bot_api import BotApi
from tests.telegram.people import Person, until

LITERAL = """<b>bold</b> & "quoted" _under_ *star* [link](x) `code` &lt; 🙂 مرحبا"""
FILE = {"file_id": "x", "file_unique_id": "x"}


async def test_01_start_is_answered_in_under_a_second(api: BotApi, ben: Person, tmp_path: Path) -> None:
    async with bot_running(api, tmp_path):
        await until(lambda: api.calls_of("getUpdates"))
        began = time.monotonic()
        ben.says("/start")
        await ben.hears("Hello", seconds=1)
        assert time.monotonic() - began < 1


@pytest.mark.parametrize(
    ("payload", "answer"),
    [
        ("bank_deep-learning", "1/12"),
        ("q_learning-rate", "Learning rate too high or too low"),
        ("q_deep-learning_learning-rate", "1/1"),
        ("bank_gone", "This link does not work, or has expired."),
        ("%%%", "This link does not work, or has expired."),
        ("round_12", "The round that this link belongs to is over."),
        ("invite_of-someone-who-is-in", "Hello, I am Mensetsu"),
    ],
)
async def test_02_valid_unknown_and_stale_payloads_are_answered_sensibly(
    api: BotApi, ben: Person, tmp_path: Path, payload: str, answer: str
) -> None:
    async with bot_running(api, tmp_path):
        ben.says(f"/start {payload}")
        await ben.hears(answer)


@pytest.mark.parametrize("language", ["en", "ja"])
async def test_03_a_full_interview_breaks_no_rule(
    api: BotApi, tmp_path: Path, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Nobody waits here; how fast messages go out is tested elsewhere.
    monkeypatch.setattr(patience, "PRIVATE", (1000, 0.0))
    api.flood.private = (1000, 1.0)
    person = Person(api, "Mika", language)
    reply = ("It normalises. It is faster. It overfits.", "正規化する。速い。過学習する。")[language == "ja"]
    over = ("The interview is over", "面接終了")[language == "ja"]
    labels = (("Hint", "Skip", "Next"), ("ヒント", "スキップ", "次へ"))[language == "ja"]
    async with bot_running(api, tmp_path) as store:

        def is_quiet() -> bool:
            busy = store.waiting_updates() or store.owed("telegram") or store.unfinished("telegram")
            return not api.updates.waiting and not busy

        person.says("/interview")
        await person.hears("/skip")
        person.presses(labels[1])
        await person.hears("1/12")
        turns = 0
        while not any(over in sent.text for sent in person.heard()):
            offered = {label for row in person.heard()[-1].labels() for label in row}
            turns += 1
            if labels[0] in offered and turns % 3 == 0:
                person.presses(labels[0])
            elif turns % 4 == 0 and offered & set(labels[1:]):
                person.presses(next(label for label in labels[1:] if label in offered))
            else:
                person.says(reply)
            await until(is_quiet)
        for command in ("/why", "/history", "/history 1", "/settings", "/help", "/language", "/answer 1"):
            person.says(command)
            await until(is_quiet)
    assert turns > 20
    assert api.refusals == []


async def test_20_a_button_of_a_finished_question_is_answered_politely_and_changes_nothing(
    api: BotApi, ben: Person, tmp_path: Path
) -> None:
    async with bot_running(api, tmp_path):
        ben.says("/interview 2")
        card = replace(await ben.hears("1/2"))
        ben.presses("Skip")
        await ben.hears("Question 1 is skipped")
        await ben.hears("2/2")
        press = ben.presses("Show answer", on=card)
        await until(lambda: press in api.answered, seconds=1)
        assert api.answered[press] == "That button belongs to a question that is over. Nothing has changed."
        ben.says("/stop")
        summary = await ben.hears("Stopped for now")
    assert "1 skipped" in summary.text


async def test_21_what_people_write_is_shown_as_they_wrote_it(api: BotApi, tmp_path: Path) -> None:
    dora = Person(api, "<b>Dora & Co", last_name='"_*[]`')
    async with bot_running(api, tmp_path):
        dora.says("/interview 1")
        await dora.hears("1/1")
        dora.says(LITERAL)
        feedback = await dora.hears("/100")
        assert LITERAL in feedback.text
        dora.says(f"/{LITERAL}")
        await dora.hears_until("I do not know /<b>bold</b>.")
        dora.says("/stop")
        await dora.hears_until("Stopped for now")
        dora.says("/history 1")
        opened = await dora.hears("Interview 1")
        dora.presses("Question 1", opened)
        await dora.hears(LITERAL)
    assert api.refusals == []


async def test_22_a_reply_of_4096_characters_and_what_is_shown_of_it_over_the_limit(
    api: BotApi, ben: Person, tmp_path: Path
) -> None:
    sentence = "Smaller steps & fewer <jumps> 🙂"
    reply = f"{sentence} " * 127
    reply += "x" * (4096 - len(reply) - 127)  # Telegram counts a 🙂 twice
    async with bot_running(api, tmp_path) as store:
        ben.says("/interview 1")
        await ben.hears("1/1")
        ben.says(reply)
        await ben.hears("/100")
        await until(lambda: not store.owed("telegram") and not store.unfinished("telegram"))
        ben.says("/answer")
        await ben.hears_until("Model answer")
        ben.says("/history 1 1")  # the whole reply, with what was found in it
        await ben.hears_until("Batch normalisation")
        await until(lambda: not store.owed("telegram") and not store.waiting_updates())
        shown = "".join("".join(sent.text.split()) for sent in ben.heard())
        assert "".join(reply.split()) in shown
    assert api.refusals == []


NO_REPLY: dict[str, tuple[dict[str, Any], str]] = {
    "voice": ({"voice": {**FILE, "duration": 1}}, "I cannot listen here."),
    "photo": ({"photo": [{**FILE, "width": 9, "height": 9}], "caption": "my reply"}, "I cannot see pictures."),
    "sticker": (
        {"sticker": {**FILE, "type": "regular", "width": 9, "height": 9, "is_animated": False, "is_video": False}},
        "Nice sticker, but I only read text.",
    ),
    "21 MB file": ({"document": {**FILE, "file_size": 21 * 2**20}}, "I do not open files."),
    "poll": (
        {
            "poll": {
                "id": "1",
                "question": "Who?",
                "options": [],
                "total_voter_count": 0,
                "is_closed": False,
                "is_anonymous": True,
                "type": "regular",
                "allows_multiple_answers": False,
                "allows_revoting": True,
                "members_only": False,
            }
        },
        "I do not take part in polls.",
    ),
    "forwarded": (
        {"text": "x", "forward_origin": {"type": "hidden_user", "date": 1, "sender_user_name": "Y"}},
        "That is somebody else's message",
    ),
    "something that Telegram has grown since": ({"hologram": {"depth": 3}}, "I can only read text."),
    "something new": ({"poll": {"id": "1"}}, "I can only read text."),
    "location": ({"location": {"longitude": 1.0, "latitude": 1.0}}, "I can only read text."),
    "nothing to see": ({"text": "\u200b\u3164"}, "That message was empty."),
    "empty /answer": ({"text": "/answer"}, "Model answer"),
}


@pytest.mark.parametrize(("content", "answer"), NO_REPLY.values(), ids=NO_REPLY)
async def test_24_what_is_no_reply_gets_a_helpful_sentence(
    api: BotApi, ben: Person, tmp_path: Path, content: dict[str, Any], answer: str
) -> None:
    async with bot_running(api, tmp_path):
        ben.says("/interview 1")
        await ben.hears("1/1")
        ben.sends(**content)
        await ben.hears(answer)


async def test_24_an_edited_reply_is_judged_anew_within_a_minute_and_later_says_why_not(
    api: BotApi, ben: Person, tmp_path: Path
) -> None:
    async with bot_running(api, tmp_path):
        ben.says("/interview 1")
        card = await ben.hears("1/1")
        said = ben.says("I don't know")
        await ben.hears("0/100")
        await ben.hears("Follow-up 1")
        ben.edits(said, "It normalises.", after=59)
        await ben.hears("You changed your reply; the new words count.")
        judged = await ben.hears("Question 1, judged anew: 0 → ")
        await ben.hears("“It normalises.”")
        ben.edits(said, "It does nothing.", after=61)
        await ben.hears("Only your last reply can be changed, within a minute")
    assert card.text.endswith(f"{judged.text.rpartition(' ')[2]} so far")
