"""/settings and reminders on Telegram: one message with pages of choices, and a word at the time that was chosen."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from bot.interview.effects import KeepReminder
from bot.store import Store
from bot.telegram_app import reminding
from tests.telegram.bot import bot_running
from tests.telegram.bot_api import BotApi
from tests.telegram.people import Person, until


async def test_the_choices_are_pages_of_one_message(api: BotApi, ben: Person, tmp_path: Path) -> None:
    async with bot_running(api, tmp_path):
        ben.says("/settings")
        page = await ben.hears("Questions: all")
        assert page.labels() == [
            ["Questions", "Order", "Mode"],
            ["Time", "Pressure"],
            ["Introduction", "Role"],
            ["Experience", "Language"],
            ["Reading aloud", "Recordings"],
            ["Reminder", "Time zone", "Pictures"],
        ]
        for label, shown in (
            ("Reminder", "When should I remind you each day?"),
            ("20:00", "Daily reminder: 20:00"),
            ("Time zone", "Which time zone are you in?"),
            ("Tokyo", "Time zone: Asia/Tokyo"),
            ("Language", "Which language should we speak?"),
            ("← Settings", "Daily reminder: 20:00"),
        ):
            ben.presses(label)
            await until(partial(page.shows, shown))
    assert len(ben.heard()) == 1
    assert api.refusals == []


async def test_a_reminder_comes_once_also_when_the_bot_was_down_at_its_time(
    api: BotApi, ben: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reminding, "SECONDS_BETWEEN_LOOKS", 0.05)
    async with bot_running(api, tmp_path) as store:
        ben.says("/settings reminder 20:00")
        await ben.hears("Daily reminder: 20:00")
        (member,) = store.members()
        long_ago = KeepReminder(datetime.now(UTC) - timedelta(hours=3))
        store.commit(member.id, store.session(member.id), (long_ago,), (), None)
        await ben.hears("Time for a few questions?")
    async with bot_running(api, tmp_path):
        ben.says("/settings reminder off")
        await ben.hears("Daily reminder: off")


async def test_who_may_no_longer_write_is_not_reminded(
    api: BotApi, aiko: Person, ben: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reminding, "SECONDS_BETWEEN_LOOKS", 0.05)
    long_ago = KeepReminder(datetime.now(UTC) - timedelta(hours=3))
    with Store.open(tmp_path) as store:
        for person in (aiko, ben):
            member = store.member("telegram", str(person.id), person.name, "en")
            store.commit(member.id, store.session(member.id), (long_ago,), (), None)
    async with bot_running(api, tmp_path, MENSETSU_ALLOWED=str(ben.id)):
        await ben.hears("Time for a few questions?")
    assert aiko.heard() == []
