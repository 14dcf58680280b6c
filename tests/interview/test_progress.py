"""How a member is getting on, reckoned from plain values."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.interview.progress import (
    Change,
    Day,
    LastMark,
    Manner,
    Paces,
    Progress,
    change,
    days,
    manner,
    paces,
    streak,
    topic_marks,
    trend,
)
from bot.interview.summary import TopicMark
from speech import Delivery, Timing

TODAY = date(2026, 7, 4)


@pytest.mark.parametrize(
    ("scores", "line"),
    [
        ([], ()),
        ([40], (40.0,)),
        ([40, 60], (40.0, 50.0)),
        ([10, 20, 30, 40, 50, 110], (10.0, 15.0, 20.0, 25.0, 30.0, 50.0)),
    ],
)
def test_the_trend_looks_back_over_five(scores: list[int], line: tuple[float, ...]) -> None:
    assert trend(scores) == line


def test_the_trend_of_a_long_history_looks_back_further() -> None:
    line = trend([0, 100] * 200)
    assert line[-1] == 50.0
    assert max(line[100:]) - min(line[100:]) <= 10.0


@pytest.mark.parametrize(
    ("scores", "found"),
    [
        ([], None),
        ([40], None),
        ([40, 60], Change(40, 60, 1)),
        ([40, 50, 60], Change(40, 60, 1)),
        ([10, 20, 70, 80], Change(15, 75, 2)),
        (list(range(0, 100, 5)), Change(10, 85, 5)),
    ],
)
def test_the_change_is_from_the_first_to_the_latest(scores: list[int], found: Change | None) -> None:
    assert change(scores) == found


def test_a_topic_has_the_mean_of_its_questions_last_marks() -> None:
    marks = [LastMark("b", "one", 80), LastMark("b", "two", 41), LastMark("gone", "one", 0)]
    topics = {("b", "one"): ("data", "training"), ("b", "two"): ("training",)}
    assert topic_marks(marks, topics) == (TopicMark("data", 80, 1), TopicMark("training", 60, 2))


def test_a_day_is_one_of_the_members_own() -> None:
    evening = datetime(2026, 7, 3, 16, 0, tzinfo=UTC)
    moments = [evening, evening + timedelta(minutes=1), evening - timedelta(hours=2)]
    assert days(moments, UTC) == (Day(date(2026, 7, 3), 3),)
    assert days(moments, ZoneInfo("Asia/Tokyo")) == (Day(date(2026, 7, 3), 1), Day(TODAY, 2))
    assert Progress((), (), (), days(moments, UTC)).questions == 3


@pytest.mark.parametrize(
    ("ago", "count"), [([], 0), ([0], 1), ([1], 1), ([2], 0), ([2, 1, 0], 3), ([2, 1], 2), ([3, 1, 0], 2)]
)
def test_days_in_a_row_up_to_today_or_yesterday(ago: list[int], count: int) -> None:
    assert streak([Day(TODAY - timedelta(days=each), 1) for each in ago], TODAY) == count


TYPED = Delivery("en", words=60, needed=150, sentences=4, hedges=3, honest=False, before=0)
ALOUD = replace(TYPED, hedges=0, timing=Timing(60, 30, 6, 2, 0.5, 2))
OTHER = replace(ALOUD, language="ja", timing=Timing(100, 66, 6, 2, 0.5, 9))


def test_the_manner_is_that_of_all_replies_and_of_those_in_the_language_that_is_spoken_most() -> None:
    assert manner([]) is None
    assert manner([TYPED, TYPED]) == Manner(3.0)
    assert manner([TYPED, OTHER, ALOUD, ALOUD]) == Manner(0.75, "en", 150.0, 4.0)


def test_no_manner_is_told_of_a_short_sentence() -> None:
    short = replace(TYPED, words=6, sentences=1, hedges=0)
    assert manner([short]) is None
    assert manner([short] * 10) == Manner(0.0)


def test_paces_are_told_by_interview_in_the_language_that_was_spoken_last() -> None:
    assert paces([]) is None
    assert paces([[TYPED]]) is None
    assert paces([[ALOUD], [TYPED], [OTHER], [TYPED, ALOUD]]) == Paces("en", (150.0, 150.0))
    assert paces([[ALOUD], [OTHER]]) == Paces("ja", (100.0,))
