"""Interviews against the clock: what is said of the time, what ends with it, and that no mark depends on it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.interview import Phase
from bot.interview.clock import FOLLOW_UP_SHARE, GRACE, LIMITS, limit_of
from bot.interview.effects import Ask, AskFollowUp, KeepReply, KeepTurn, Say, ShowFeedback
from bot.interview.events import Answered, AskedBack, Graded, HintAsked, NotTranscribed, Recorded, Resumed, Stopped
from bot.interview.session import Mode, PlannedQuestion
from questions import Kind, Level
from tests.interview.build import assessed, planned
from tests.interview.timed import FIVE, Timed, keys, result

# --- a time budget ---


def test_the_time_is_told_at_the_start_and_with_each_further_question() -> None:
    player = Timed()
    opened = Say("clock.budget", (("minutes", 20), ("questions", 5), ("share", 4)))
    assert opened in player.begin(minutes=20)
    player.ticks(200)
    assert Say("clock.left", (("minutes", 17), ("count", 3))) in player.skips()
    for _ in range(2):
        player.skips()
    assert Say("clock.left_last", (("minutes", 17), ("count", 0))) in player.skips()


def test_one_question_has_all_the_time() -> None:
    player = Timed()
    assert keys(player.begin(FIVE[:1], minutes=5)) == ["clock.budget_one"]
    assert [each.key for each in player.ticks(600)] == ["clock.over"]


def test_nothing_is_said_of_the_time_where_there_is_no_clock() -> None:
    player = Timed()
    assert keys(player.begin()) == []
    assert player.ticks(1200) == []
    assert keys(player.skips()) == ["skipped"]


def test_who_takes_longer_than_their_share_is_reminded_once_a_question() -> None:
    player = Timed()
    player.begin(minutes=20)
    assert player.ticks(235) == []
    assert player.ticks(240) == [Say("clock.share_over", (("minutes", 16), ("count", 4)))]
    player.skips()
    # What is left, 725 seconds, is now shared by four.
    assert player.ticks(180) == []
    assert [each.key for each in player.ticks(60)] == ["clock.share_over"]


def test_nobody_is_reminded_while_they_write_on_or_are_listened_to() -> None:
    player = Timed()
    player.begin(minutes=20)
    player.ticks(235)
    player.play(Recorded(player.at, "m1", "file"))
    assert player.ticks(60) == []
    player.play(NotTranscribed(player.at, "m1", "silent"))
    effects = player.play(Answered(player.after(10), "the first part"))
    assert player.seconds == 245
    assert keys(effects) == []
    assert player.ticks(60) == []


def test_when_the_time_is_over_the_question_is_finished_and_the_others_are_left_out() -> None:
    player = Timed()
    plan = (PlannedQuestion("q1"), planned("q2"), *FIVE[2:])
    player.begin(plan, minutes=5)
    work, _ = player.says()
    assert work is not None
    player.graded(work, assessed(80))
    assert [each.key for each in player.ticks(330)] == ["clock.share_over", "clock.over"]
    work, _ = player.says()
    assert work is not None
    # A follow-up is a part of the question.
    player.graded(work, assessed(60, second="missed"))
    assert player.interview.turn.follow_ups
    shown = result(player.skips())
    assert (shown.summary.score, shown.summary.total, shown.summary.left_out) == (70, 5, 3)
    assert player.session.phase is Phase.IDLE


def test_with_hardly_any_time_left_no_question_is_begun() -> None:
    player = Timed()
    player.begin(minutes=5)
    player.ticks(275)
    assert result(player.skips()).summary.left_out == 4


def test_a_verdict_is_given_on_what_was_asked() -> None:
    player = Timed()
    player.begin(minutes=5)
    for seconds in (60, 60, 200):
        player.ticks(seconds)
        work, _ = player.says()
        assert work is not None
        effects = player.graded(work, assessed(90))
    shown = result(effects)
    assert shown.readiness is not None
    assert shown.readiness.degree == "ready"


# --- pressure ---


@pytest.mark.parametrize(("kind", "level"), [(kind, level) for kind in LIMITS for level in LIMITS[kind]])
def test_each_question_has_its_time_by_kind_and_level(kind: Kind, level: Level) -> None:
    player = Timed()
    effects = player.begin((replace(planned(), kind=kind, level=level),), pressure=True)
    (asked,) = [effect for effect in effects if isinstance(effect, Ask)]
    assert asked.limit == limit_of(player.interview) == LIMITS[kind][level]
    work, _ = player.says()
    assert work is not None
    (followed,) = [each for each in player.graded(work, assessed(50, second="missed")) if isinstance(each, AskFollowUp)]
    assert followed.limit == LIMITS[kind][level] * FOLLOW_UP_SHARE


def test_the_half_the_near_end_and_the_end_are_told_once_each() -> None:
    player = Timed()
    assert keys(player.begin(pressure=True)) == ["clock.pressure"]
    assert player.ticks(300) == [
        Say("clock.half", (("count", 60),)),
        Say("clock.near_end", (("count", 30),)),
        Say("clock.up"),
    ]


def test_of_moments_that_pass_together_the_last_is_told() -> None:
    player = Timed()
    player.begin((planned(),), pressure=True)
    work, _ = player.says()
    assert work is not None
    player.graded(work, assessed(50, second="missed"))
    # Half of the minute for a follow-up is near its end.
    assert [each.key for each in player.ticks(60)] == ["clock.near_end", "clock.up"]


def test_pressure_and_a_budget_go_together() -> None:
    player = Timed()
    assert keys(player.begin(FIVE[:2], minutes=1, pressure=True)) == ["clock.budget", "clock.pressure"]
    assert [each.key for each in player.ticks(120)] == ["clock.half", "clock.over", "clock.near_end", "clock.up"]


@pytest.mark.parametrize("mode", ["coaching", "exam"])
def test_under_pressure_there_are_no_hints(mode: Mode) -> None:
    player = Timed()
    player.begin((planned(),), pressure=True, mode=mode)
    assert keys(player.play(HintAsked(player.at))) == ["not_in_exam" if mode == "exam" else "clock.no_hints"]


@pytest.mark.parametrize("mode", ["coaching", "exam"])
def test_a_late_reply_is_kept_judged_and_told_as_late_and_its_mark_is_as_ever(mode: Mode) -> None:
    player = Timed()
    player.begin(FIVE[:1], pressure=True, mode=mode)
    player.ticks(200)
    effects = player.play(Answered(player.at, "at last"))
    assert "clock.late" in keys(effects)
    assert [each.text for each in effects if isinstance(each, KeepReply)] == ["at last"]
    effects = player.play(Graded(player.at, "i1-1", assessed(73)))
    (kept,) = [each for each in effects if isinstance(each, KeepTurn)]
    assert (kept.turn.late, kept.turn.final_mark) == (True, 73)
    (feedback,) = [each for each in effects if isinstance(each, ShowFeedback)]
    assert feedback.turn.mark == 73


def test_what_is_being_sent_when_the_time_ends_is_in_time() -> None:
    player = Timed()
    player.begin(pressure=True)
    player.ticks(120 + GRACE)
    assert player.says()[1] == []
    assert not player.interview.turn.late


def test_what_is_added_too_late_is_judged_with_the_rest_and_told_once() -> None:
    player = Timed()
    player.begin(pressure=True)
    player.ticks(120)
    player.says("the first part")
    player.after(15)
    work, said = player.says("the second part")
    assert work is not None
    assert work.text == "the first part\nthe second part"
    assert said == ["clock.late"]
    assert player.says("the third part")[1] == []


def test_a_pause_stops_the_time_of_a_question() -> None:
    player = Timed()
    player.begin(pressure=True)
    player.ticks(80)
    player.play(Stopped(player.at))
    player.after(3600)
    assert player.ticks(60) == []
    assert Say("clock.still", (("count", 40),)) in player.play(Resumed(player.at))
    player.ticks(60)
    assert keys(player.play(Resumed(player.at))) == ["clock.up"]


def test_who_goes_on_hears_how_much_of_the_budget_is_left() -> None:
    player = Timed()
    player.begin(minutes=5)
    player.ticks(120)
    assert player.play(Resumed(player.at))[:-1] == (Say("clock.left", (("minutes", 3), ("count", 4))),)
    player.ticks(240)
    assert keys(player.play(Resumed(player.at))) == ["clock.over"]
    player = Timed()
    player.begin()
    assert keys(player.play(Resumed(player.at))) == []


def test_under_pressure_a_question_back_is_answered_without_a_word_of_hints() -> None:
    player = Timed()
    player.begin(pressure=True)
    assert keys(player.play(AskedBack(player.at, "In training?"))) == ["asked_back_without_hints"]
