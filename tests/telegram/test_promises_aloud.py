"""Promise 33 of docs/telegram.md: questions that are read aloud, which no text waits for, and which come once."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.runner import Aloud
from bot.store import Store
from bot.texts import Attachment, Message
from questions import LANGUAGES
from tests.telegram.bot import bot_reading_aloud
from tests.telegram.bot_api import BotApi, Sent
from tests.telegram.conftest import Start
from tests.telegram.faults import bad_gateway, bad_request
from tests.telegram.people import Person, until
from tests.telegram.test_attachments import owe
from tests.telegram.test_drills import forgot_two_points

# A process of its own may have to wait long for its turn.
PATIENCE = 120.0
VOICE = Aloud(frozenset(LANGUAGES), ".ogg")
HEARD = {"en": "The question, read aloud", "ja": "質問の読み上げ"}


async def asked_aloud(person: Person) -> None:
    person.says("/settings aloud on")
    await person.hears("Reading aloud: on")
    person.says("/interview deep-learning learning-rate")
    await person.hears("1/1", PATIENCE)


def said(sent: Sent) -> str:
    assert sent.file is not None
    return str(json.loads(sent.file.content)["text"])


@pytest.mark.parametrize(("suffix", "kind"), [(".ogg", "voice"), (".wav", "audio")])
async def test_33_the_question_and_the_follow_up_are_read_aloud(
    api: BotApi, ben: Person, tmp_path: Path, suffix: str, kind: str
) -> None:
    aloud = Aloud(frozenset(LANGUAGES), ".ogg" if suffix == ".ogg" else ".wav")
    async with bot_reading_aloud(api, tmp_path, aloud) as store:
        await asked_aloud(ben)
        question = await ben.hears(HEARD["en"])
        assert question.file is not None
        assert (question.file.kind, question.labels()) == (kind, [])
        assert "learning rate" in said(question)
        ben.says("It scales each step.")
        await ben.hears("/100")
        follow_up = await ben.hears("Follow-up 1")
        aloud_too = await ben.hears(HEARD["en"])
        assert said(aloud_too) in follow_up.text
        await until(lambda: not store.owed("telegram"))
    assert api.refusals == []


async def test_33_in_a_drill_what_is_asked_is_read_aloud_and_a_hint_is_not(
    api: BotApi, ben: Person, tmp_path: Path
) -> None:
    forgot_two_points(tmp_path, ben)
    async with bot_reading_aloud(api, tmp_path, VOICE) as store:
        ben.says("/settings aloud on")
        await ben.hears("Reading aloud: on")
        ben.says("/weak")
        first = await ben.hears("Drill 1/2")
        assert said(await ben.hears(HEARD["en"])) in first.text
        ben.presses("Hint", first)
        await ben.hears("Hint")
        ben.says("/settings aloud off")
        await ben.hears("Reading aloud: off")
        ben.presses("Next")
        await ben.hears("Drill 2/2")
        await until(lambda: not store.owed("telegram"))
    assert len(api.calls_of("sendVoice")) == 1


async def test_a_question_is_uploaded_once_for_all(api: BotApi, ben: Person, tmp_path: Path) -> None:
    cleo = Person(api, "Cleo")
    async with bot_reading_aloud(api, tmp_path, VOICE):
        for person in (ben, cleo):
            await asked_aloud(person)
            await person.hears(HEARD["en"])
    assert len(api.files.uploaded) == 1


async def test_33_no_text_waits_for_a_sound(api: BotApi, ben: Person, tmp_path: Path) -> None:
    async with bot_reading_aloud(api, tmp_path, VOICE):
        api.fail("sendVoice", bad_gateway(), times=20)
        await asked_aloud(ben)
        await until(lambda: api.calls_of("sendVoice"))
        ben.says("It scales each step.")
        await ben.hears("/100")
        assert not ben.has_heard(HEARD["en"])


async def test_a_sound_that_telegram_does_not_take_is_left_out(api: BotApi, ben: Person, tmp_path: Path) -> None:
    async with bot_reading_aloud(api, tmp_path, VOICE) as store:
        api.fail("sendVoice", bad_request("VOICE_MESSAGES_FORBIDDEN"), times=2)
        await asked_aloud(ben)
        await until(lambda: not store.owed("telegram"))
        assert not ben.has_heard(HEARD["en"])
    assert api.faults_left() == 0


async def test_33_kill_9_has_nothing_read_aloud_twice(api: BotApi, ben: Person, start: Start) -> None:
    bot = start()
    api.fail("sendVoice", bad_gateway(), times=1000)
    await asked_aloud(ben)
    await until(lambda: api.calls_of("sendVoice"), PATIENCE)
    await bot.kill()
    api.recover()
    before = len(api.calls_of("sendVoice"))
    start()
    ben.says("It scales each step.")
    await ben.hears("/100", PATIENCE)
    follow_up = await ben.hears("Follow-up 1")
    assert said(await ben.hears(HEARD["en"])) in follow_up.text
    assert len(api.calls_of("sendVoice")) == before + 1
    assert sum(sent.shows("1/1") for sent in ben.heard()) == 1


async def test_33_what_may_have_been_heard_before_the_bot_ended_is_not_read_aloud_again(
    api: BotApi, ben: Person, tmp_path: Path
) -> None:
    sound = Attachment("sound", "question", "question.ogg", HEARD["en"], "aloud", "{}")
    with Store.open(tmp_path) as store:
        owe(store, ben, Message((), attachment=sound))
        (owed,) = store.owed("telegram")
        store.note_part(owed.id)
    async with bot_reading_aloud(api, tmp_path, VOICE) as store:
        await until(lambda: not store.owed("telegram"))
    assert api.calls_of("sendVoice") == []


async def test_members_learn_that_it_cannot_be_done_and_the_host_how_it_can(
    api: BotApi, ben: Person, aiko: Person, tmp_path: Path
) -> None:
    async with bot_reading_aloud(api, tmp_path, Aloud(hosts=frozenset({str(aiko.id)}))):
        ben.says("/settings aloud on")
        await ben.hears("I cannot read English aloud here")
        aiko.says("/settings aloud on")
        await aiko.hears("pip install 'mensetsu[aloud]'")


async def test_in_a_group_nothing_is_read_aloud(api: BotApi, ben: Person, tmp_path: Path) -> None:
    api.open_chat({"id": -100, "type": "supergroup", "title": "Study"})
    there = ben.at(-100)
    async with bot_reading_aloud(api, tmp_path, VOICE):
        there.says("/settings aloud on")
        await there.hears("In a group I read nothing aloud")
        there.says("/interview 1")
        await there.hears_until("1/1")
    assert api.calls_of("sendVoice") == []
