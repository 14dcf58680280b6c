"""What time counts: that for which a question waits for its reply, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.interview.events import Answered, AskedBack, Graded, HelpAsked, Recorded, Resumed, Stopped, Ticked, Transcribed
from bot.interview.session import PlannedQuestion
from bot.interview.timekeeping import LONGEST_GAP, LONGEST_SILENCE, is_watched
from tests.interview.build import NOON, assessed, planned
from tests.interview.timed import Timed


def test_the_time_that_a_question_waits_counts_whatever_else_is_asked() -> None:
    player = Timed()
    player.begin(minutes=20)
    player.ticks(20)
    player.play(HelpAsked(player.after(3)))
    player.play(AskedBack(player.after(4), "Do you mean in training?"))
    player.play(Answered(player.after(6), "a reply"))
    assert player.seconds == 33


def test_while_a_reply_is_judged_only_writing_on_counts() -> None:
    player = Timed()
    player.begin(minutes=20)
    player.play(Answered(player.after(10), "a reply"))
    player.play(Answered(player.after(8), "more of it"))
    assert player.seconds == 18
    player.ticks(60)
    player.play(Graded(player.after(5), "i1-2", assessed(50)))
    assert player.interview.turns[0].time == 18


def test_a_follow_up_has_its_own_time_and_adds_to_that_of_its_question() -> None:
    player = Timed()
    player.begin((planned(),), minutes=20)
    player.ticks(30)
    work, _ = player.says()
    assert work is not None
    player.graded(work, assessed(50, second="missed"))
    player.ticks(20)
    turn = player.interview.turn
    assert (turn.seconds, turn.follow_ups[0].seconds, turn.time) == (30, 20, 50)


def test_while_a_recording_is_heard_no_time_counts() -> None:
    player = Timed()
    player.begin(minutes=20)
    player.ticks(30)
    player.play(Recorded(player.at, "m1", "file"))
    assert not is_watched(player.session)
    player.ticks(60)
    player.play(Transcribed(player.at, "m1", Answered(player.at, "spoken", "m1", spoken=True)))
    assert player.seconds == 30


def test_while_an_interview_is_stopped_no_time_counts() -> None:
    player = Timed()
    player.begin(minutes=20)
    player.ticks(30)
    player.play(Stopped(player.at))
    assert not is_watched(player.session)
    player.play(Resumed(player.after(20)))
    player.ticks(10)
    assert player.seconds == 40


@pytest.mark.parametrize("gap", [LONGEST_GAP + timedelta(seconds=1), timedelta(days=2), timedelta(hours=-1)])
def test_a_machine_asleep_a_bot_that_was_down_and_a_clock_set_anew_take_no_time(gap: timedelta) -> None:
    player = Timed()
    player.begin(minutes=20)
    player.ticks(30)
    player.at += gap
    assert player.ticks(20) == []
    assert player.seconds == 45  # but for the gap itself


def test_without_a_clock_an_hour_of_silence_is_the_longest_that_counts() -> None:
    for silence, counted in ((timedelta(minutes=20), 1200.0), (LONGEST_SILENCE + timedelta(seconds=1), 0.0)):
        player = Timed()
        player.begin()
        player.at += silence
        player.says()
        assert player.seconds == counted
        assert not is_watched(player.session)


def test_who_leaves_a_question_is_watched_for_an_hour() -> None:
    player = Timed()
    player.begin((PlannedQuestion("q1"),), minutes=20)
    player.ticks(LONGEST_SILENCE.total_seconds() - 5)
    assert is_watched(player.session)
    player.ticks(5)
    assert not is_watched(player.session)


def test_before_the_first_interview_and_after_its_end_no_clock_ticks() -> None:
    player = Timed()
    assert player.play(Ticked(NOON)) == ()
    assert not is_watched(player.session)
    player.begin((PlannedQuestion("q1"),), minutes=20)
    player.skips()
    ended = player.session
    assert player.ticks(60) == []
    assert player.session == ended


def test_time_counts_from_when_the_clock_was_seen_first() -> None:
    player = Timed()
    player.begin(minutes=20)
    never_seen = replace(player.interview, clock=replace(player.interview.clock, seen=None))
    player.session = replace(player.session, interview=never_seen)
    player.ticks(5)
    assert player.seconds == 0
    player.ticks(5)
    assert player.seconds == 5
