"""/settings: what can be chosen, page by page, and the reminders that follow from it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.interview import Preferences
from bot.runner import Request, Runner
from bot.runner.choosing import parse_time_zone
from bot.runner.reminders import next_due
from bot.store import Store
from bot.texts import CATALOGUE, TOPICS, plain, sentence
from tests.library import LIBRARY
from tests.runner.conftest import START, House


@pytest.mark.parametrize("topic", TOPICS)
def test_every_choice_of_every_page_can_be_pressed(english: House, topic: str) -> None:
    english.says(f"/settings {topic}")
    (page,) = english.read()
    *choices, back = page.buttons
    assert back.command == "/settings"
    for choice in choices:
        english.runner.press(english.member, choice.command, page.stamp)
        english.says(f"/settings {topic}")
        (*_, now) = english.read()
        ticked = [button.command for button in now.buttons if button.label.startswith("✓")]
        assert ticked == [choice.command]


def test_what_is_pressed_changes_the_message_with_the_buttons(english: House) -> None:
    english.says("/settings")
    (owed,) = english.store.owed("terminal")
    english.store.tick(owed.id, "77", "settings")
    for under, edits in (("77", "true"), ("70", "false")):
        english.runner.press(english.member, "/settings mode exam", "", source=under)
        (owed,) = english.store.owed("terminal")
        assert f'"card":"settings","edits":{edits}' in owed.body
        english.store.tick(owed.id)


def test_a_language_that_is_chosen_on_the_page_of_settings_is_spoken_by_it_at_once(english: House) -> None:
    english.says("/settings")
    (owed,) = english.store.owed("terminal")
    english.store.tick(owed.id, "77", "settings")
    english.runner.press(english.member, "/language ja", "", source="77")
    said, page = english.store.owed("terminal")
    assert CATALOGUE["language_chosen"].ja in said.body
    assert '"card":"settings","edits":true' in page.body
    assert CATALOGUE["settings.title"].ja in page.body


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("/settings zone Atlantis", CATALOGUE["zone_unknown"].en.format(zone="atlantis")),
        ("/settings reminder 25:00", CATALOGUE["time_unknown"].en),
        ("/settings reminder soon", CATALOGUE["time_unknown"].en),
        ("/settings speed fast", CATALOGUE["settings_unknown"].en),
        ("/settings questions many", CATALOGUE["questions_unknown"].en.format(most=100)),
    ],
)
def test_what_cannot_be_chosen_is_answered_with_what_can(english: House, typed: str, said: str) -> None:
    english.says(typed)
    (message,) = english.read()
    assert plain(message).splitlines()[0] == said


@pytest.mark.parametrize("typed", ["oral", "exam please"])
def test_a_value_that_a_setting_does_not_have_brings_its_choices(english: House, typed: str) -> None:
    english.says(f"/settings mode {typed}")
    (page,) = english.read()
    assert [button.command for button in page.buttons][:2] == ["/settings mode coaching", "/settings mode exam"]


@pytest.mark.parametrize(
    ("typed", "holds"),
    [
        ("mode 試験", "Mode: exam"),
        ("モード Exam", "Mode: exam"),
        ("order weak spots first", "Order: weak spots first"),
        ("出題順 ランダム", "Order: shuffled"),
        ("questions all", "Questions: all"),
        ("問題数 すべて", "Questions: all"),
        ("minutes no limit", "Time: no limit"),
        ("プレッシャー面接 あり", "Pressure: on"),
        ("theme 暗い", "Pictures: dark"),
        ("recordings kept", "Sound of recordings: kept"),
        ("reminder なし", "Daily reminder: off"),
        ("timezone Asia/Tokyo", "Time zone: Asia/Tokyo"),
        ("time zone tokyo", "Time zone: Asia/Tokyo"),
        ("Time-zone: Asia/Tokyo", "Time zone: Asia/Tokyo"),
        ("タイムゾーン：Asia/Tokyo", "Time zone: Asia/Tokyo"),
        ("time 45", "Time: 45 minutes"),
        ("daily reminder 7:30", "Daily reminder: 07:30"),
        ("毎日のお知らせ 7:30", "Daily reminder: 07:30"),
        ("reading aloud on", "Reading aloud: on"),
        ("sound of recordings kept", "Sound of recordings: kept"),
    ],
)
def test_what_is_chosen_may_be_called_as_it_is_shown(english: House, typed: str, holds: str) -> None:
    english.says("/settings questions 3")
    english.says("/settings minutes 20")
    english.read()
    english.says(f"/settings {typed}")
    (page,) = english.read()
    assert holds in plain(page).splitlines()


def test_what_was_started_with_is_shown_until_something_else_is_chosen(tmp_path: Path) -> None:
    wanted = Request(questions=0, mode="exam", minutes=0, pressure=False)
    with Store.open(tmp_path) as store:
        house = House(store, Runner(store, LIBRARY, seed=lambda: 7, wanted=wanted))
        for typed in ("en", "/settings questions 3", "/settings minutes 20", "/settings pressure on"):
            house.says(typed)
        house.read()
        house.says("/settings mode")
        page, held = house.read()
        assert plain(held).splitlines()[1:] == ["Mode: exam"]
        house.says("/settings mode coaching")
        (page,) = house.read()
        assert "Mode: coaching" in plain(page)
        house = House(store, Runner(store, LIBRARY, seed=lambda: 7, wanted=wanted))
        house.says("/settings")
        page, held = house.read()
        assert "Questions: 3" in plain(page)
        assert plain(held).splitlines()[1:] == ["Questions: all", "Mode: exam", "Time: no limit", "Pressure: off"]
        house.runner.start(house.member, wanted)
        interview = house.store.session(house.member.id).interview
        assert interview is not None
        assert (len(interview.plan), interview.mode) == (12, "exam")
        assert (interview.clock.minutes, interview.clock.pressure) == (None, False)


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("Asia/Tokyo", "Asia/Tokyo"),
        ("utc", "UTC"),
        ("New York", "America/New_York"),
        ("berlin", "Europe/Berlin"),
        ("Gotham", None),
        ("", None),
    ],
)
def test_time_zones_by_name_and_city(text: str, zone: str | None) -> None:
    assert parse_time_zone(text) == zone


@pytest.mark.parametrize(
    ("zone", "time", "after", "due"),
    [
        (None, "19:30", "2026-01-31T12:00Z", "2026-01-31T19:30Z"),
        ("Asia/Tokyo", "19:30", "2026-01-31T10:29Z", "2026-01-31T10:30Z"),
        ("Asia/Tokyo", "19:30", "2026-01-31T10:30Z", "2026-02-01T10:30Z"),
        ("America/Los_Angeles", "08:00", "2026-01-31T12:00Z", "2026-01-31T16:00Z"),
        # The clock is put forward in the night to the 29th of March, and 02:30 does not come.
        ("Europe/Berlin", "08:00", "2026-03-28T12:00Z", "2026-03-29T06:00Z"),
        ("Europe/Berlin", "02:30", "2026-03-28T12:00Z", "2026-03-29T01:30Z"),
    ],
)
def test_a_reminder_goes_by_the_clock_of_the_place(zone: str | None, time: str, after: str, due: str) -> None:
    preferences = Preferences(time_zone=zone, reminder=time)
    assert next_due(preferences, datetime.fromisoformat(after)) == datetime.fromisoformat(due)


def test_a_reminder_comes_once_a_day_until_it_is_ended(english: House) -> None:
    english.says("/settings zone Tokyo")
    english.says("/settings reminder 21:30")  # in half an hour
    english.read()
    assert english.store.due("terminal", START) == []
    later = datetime(2026, 1, 31, 12, 30, tzinfo=UTC)
    (member,) = english.store.due("terminal", later)
    english.runner.remind(member)
    assert "Time for a few questions?" in plain(english.read()[0])
    # The clock of the test goes on by a minute a look, so that the next reminder is due in half an hour again.
    assert [each.id for each in english.store.due("terminal", later.replace(day=1, month=2))] == [member.id]
    english.starts()
    english.read()
    english.runner.remind(member)
    assert "question 1 of 2" in plain(english.read()[0])
    english.says("/settings reminder off")
    assert english.store.due("terminal", later.replace(year=2027)) == []


def test_the_language_can_be_chosen_like_any_other_setting(english: House) -> None:
    english.says("/settings language 日本語")
    assert english.member.language == "ja"
    english.says("/settings language klingon")
    assert plain(english.read()[-1]).startswith(sentence("choose_language", "ja").splitlines()[0])
