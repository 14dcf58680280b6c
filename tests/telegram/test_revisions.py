"""Past replies graded again over real HTTP: an admin decides, and members of two languages are told."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import pytest

from bot.telegram_app import revising
from questions import Question
from scoring import Assessment, ScoringError
from tests.store.dialog import rows
from tests.telegram import bot
from tests.telegram.bot import bot_running
from tests.telegram.bot_api import BotApi, Sent
from tests.telegram.judge import JudgeByWording
from tests.telegram.people import Person, until

QUESTION = "learning-rate"
BLOWS = "Too much and it blows up."


@pytest.fixture(autouse=True)
def judged_by_wording(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bot, "ToyJudge", JudgeByWording)


async def answers(person: Person, reply: str, over: str) -> Sent:
    """An exam of one question."""
    person.says("/settings mode exam")
    await person.hears()
    person.says(f"/interview {QUESTION}")
    await person.hears("1/1")
    person.says(reply)
    return await person.hears_until(over)


async def test_marks_change_once_and_each_is_told_in_their_language(
    api: BotApi, aiko: Person, ben: Person, tmp_path: Path
) -> None:
    host = Person(api, "Hana")
    admins = str(host.id)
    async with bot_running(api, tmp_path, MENSETSU_ADMINS=admins) as store:
        host.says("/start")
        await host.hears()
        await answers(aiko, f"速さです。{BLOWS}", "質問ごと")
        await answers(ben, BLOWS, "By question")
        ben.says("/dispute 1 1 1 1")
        await ben.hears_until("Noted as dispute 1.")
        case = await host.hears("Dispute 1")
        host.presses("Accept: it says the point", on=case)
        await host.hears("Accepted.")
        await ben.hears("Your dispute 1 was accepted")
        listed = await host.hears("Graded again")
        assert "2 marks would change: 2 would rise" in listed.text
        assert f"{aiko.name}, " in listed.text
        assert rows(tmp_path, "SELECT final_mark FROM questions_asked") == [(20,), (20,)]
        await until(lambda: not store.owed("telegram"))
    # Between the list and its application, the bot is ended and begun anew.
    async with bot_running(api, tmp_path, MENSETSU_ADMINS=admins) as store:
        host.presses("Apply", on=listed)
        await host.hears("2 replies are now judged differently")
        await ben.hears("20 → 60")
        assert "20 → 60点" in (await aiko.hears("採点し直しました")).text
        host.presses("Leave as it is", on=listed)
        await host.hears("That list is out of date")
        ben.says("/history 1")
        await ben.hears("60/100 · graded again, was 20")
        await until(lambda: not store.owed("telegram"))
    assert rows(tmp_path, "SELECT final_mark FROM questions_asked") == [(60,), (60,)]
    assert rows(tmp_path, "SELECT final_mark FROM former_marks") == [(20,), (20,)]
    for person, told in ((aiko, "採点し直しました"), (ben, "were graded again")):
        assert sum(told in sent.text for sent in person.heard()) == 1
    assert api.refusals == []


async def test_the_reply_to_a_follow_up_is_disputed_and_counts_anew(
    api: BotApi, aiko: Person, ben: Person, tmp_path: Path
) -> None:
    async with bot_running(api, tmp_path, MENSETSU_ADMINS=str(aiko.id)) as store:
        aiko.says("/start")
        await aiko.hears()
        ben.says(f"/interview {QUESTION}")
        await ben.hears_until("1/1")
        ben.says("It is a number.")
        await ben.hears_until("Follow-up 1")
        ben.says(BLOWS)
        await ben.hears_until("Follow-up 2")
        ben.says("/skip")
        await ben.hears_until("The interview is over")
        ben.says("/dispute 1 1")
        await ben.hears_until("(in your reply to follow-up 1)")
        ben.presses("2")
        await ben.hears("Noted as dispute 1.")
        case = await aiko.hears("異議1番")
        assert "への回答について" in case.text
        aiko.presses("認める（要点を言っている）", on=case)
        await aiko.hears("認めました")
        await ben.hears("Your dispute 1 was accepted")
        listed = await aiko.hears("再採点")
        assert "1件の点数が変わります" in listed.text
        aiko.presses("反映する", on=listed)
        await aiko.hears("回答1件の採点を変えました")
        await ben.hears("20 → ")
        await until(lambda: not store.owed("telegram"))
    assert rows(
        tmp_path, "SELECT mark, final_mark > 20, gained > 0 FROM questions_asked, follow_ups_asked LIMIT 1"
    ) == [(20, 1, 1)]


async def test_a_kill_while_replies_are_graded_again_has_it_begun_anew(
    api: BotApi, ben: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with bot_running(api, tmp_path, MENSETSU_ADMINS=str(ben.id)) as store:
        await answers(ben, BLOWS, "By question")
        with monkeypatch.context() as before_the_kill:  # which comes before anything is done
            before_the_kill.setattr(store.revisions.__class__, "owed", lambda *_: [])
            ben.says("/dispute 1 1 1 1")
            await ben.hears_until("Dispute 1")
            ben.says("/dispute accept 1")
            await ben.hears_until("Accepted.")
    async with bot_running(api, tmp_path, MENSETSU_ADMINS=str(ben.id)):
        assert "one mark would change" in (await ben.hears_until("Graded again")).text


class JudgeOnceOutOfOrder(JudgeByWording):
    """Cannot judge when it is asked for the second time."""

    def __init__(self, seconds: float = 0.0) -> None:
        super().__init__(seconds)
        self._times = count(1)

    def assess(self, question: Question, reply: str) -> Assessment:
        if next(self._times) == 2:
            raise ScoringError("The judge is out of order.")
        return super().assess(question, reply)


async def test_where_there_is_no_judge_for_a_while_replies_are_graded_again_after_that(
    api: BotApi, ben: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(bot, "ToyJudge", JudgeOnceOutOfOrder)
    monkeypatch.setattr(revising, "_AFTER_A_FAILURE", 0.1)
    async with bot_running(api, tmp_path, MENSETSU_ADMINS=str(ben.id)):
        await answers(ben, BLOWS, "By question")
        for command, told in (("/dispute 1 1 1 1", "Dispute 1"), ("/dispute accept 1", "Accepted.")):
            ben.says(command)
            await ben.hears_until(told)
        assert "one mark would change" in (await ben.hears_until("Graded again")).text
    assert "Past replies were not graded again; they will be" in caplog.text
