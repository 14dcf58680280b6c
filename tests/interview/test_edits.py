"""Transcripts of replies that are edited soon after they were sent: judged anew, while the dialog goes on."""

from __future__ import annotations

import pytest

from bot.interview import Phase
from bot.interview.events import Answered, Edited, Event, Graded, GradingFailed, Skipped, Stopped
from bot.interview.session import Mode
from scoring import Assessment
from tests.interview.build import NOON, Player, assessed
from tests.interview.transcript import lines


def replied(mode: Mode = "coaching", text: str = "It steps.") -> Player:
    player = Player()
    player.start(mode=mode)
    player.play(Answered(player.now(), text, "m1"))
    return player


def graded(mode: Mode = "coaching") -> Player:
    player = replied(mode)
    player.play(Graded(player.now(), "i1-1", assessed(58, second="missed")))
    return player


def test_a_reply_that_is_being_judged_is_judged_with_its_new_words() -> None:
    player = replied()
    player.play(Answered(player.now(), "By the rate.", "m2"))
    assert lines(player.play(Edited(player.now(), "m1", "It scales."))) == [
        "+ edit i1-1: 'It scales.'",
        "say edit_noted",
        "grade i1-3 q1: 'It scales.\\nBy the rate.'",
    ]
    assert lines(player.play(Graded(player.now(), "i1-2", assessed(10)))) == []
    assert lines(player.play(Graded(player.now(), "i1-3", assessed(58, second="missed"))))[:3] == [
        "+ assessment i1-3 58",
        "+ reviews i1-2 first easy, second hard",
        "feedback 1: 58",
    ]


def test_a_reply_that_was_judged_is_judged_anew_while_the_dialog_goes_on() -> None:
    player = graded()
    assert lines(player.play(Edited(player.now(), "m1", "It scales."))) == [
        "+ edit i1-1: 'It scales.'",
        "say edit_noted",
        "grade i1-2 q1: 'It scales.'",
    ]
    assert player.session.phase is Phase.FOLLOW_UP
    player.play(Answered(player.now(), "Slowly.", "m2"))
    assert lines(player.play(Graded(player.now(), "i1-2", assessed(80)))) == [
        "+ assessment i1-2 80",
        "+ reviews i1-1 first easy, second good",
        "+ turn 1 80",
        "say edit_judged",
        "feedback 1: 80",
    ]
    assert lines(player.play(Graded(player.now(), "i1-3", assessed(100))))[:3] == [
        "+ assessment i1-3 100",
        "+ reviews i1-3 second good",
        "follow-up feedback 1: 80 -> 100",
    ]


def test_the_reply_to_a_follow_up_can_be_edited_too() -> None:
    player = graded()
    player.play(Answered(player.now(), "Slowly.", "m2"))
    player.play(Graded(player.now(), "i1-2", assessed(20)))
    (*_, work) = player.play(Edited(player.now(), "m2", "Very slowly."))
    assert lines([work]) == ["grade i1-3 q1 second: 'Very slowly.'"]
    assert lines(player.play(Graded(player.now(), "i1-3", assessed(100)))) == [
        "+ assessment i1-3 100",
        "+ reviews i1-2 second good",
        "+ turn 1 83",
        "say edit_judged",
        "follow-up feedback 1: 63 -> 83",
    ]


def test_the_score_of_a_finished_interview_follows() -> None:
    player = Player()
    player.start()
    player.play(Skipped(player.now()))
    player.play(Answered(player.now(), "It steps.", "m1"))
    player.play(Graded(player.now(), "i1-1", assessed(58)))
    player.play(Skipped(player.now()))
    assert player.session.phase is Phase.IDLE
    player.play(Edited(player.now(), "m1", "It scales."))
    assert lines(player.play(Graded(player.now(), "i1-2", assessed(80)))) == [
        "+ assessment i1-2 80",
        "+ reviews i1-1 first easy, second good",
        "+ turn 2 80 closed",
        "+ interview finished 40",
        "say edit_judged",
        "feedback 2: 80 last",
    ]


def test_in_an_exam_no_mark_is_told() -> None:
    player = graded("exam")
    player.play(Edited(player.now(), "m1", "It scales."))
    assert lines(player.play(Graded(player.now(), "i1-2", assessed(80)))) == [
        "+ assessment i1-2 80",
        "+ reviews i1-1 first easy, second good",
        "+ turn 1 80 closed",
        "say edit_judged_in_exam",
    ]


def test_a_reply_edited_while_the_interview_is_stopped_is_judged_on_resuming() -> None:
    player = replied()
    player.play(Stopped(player.now()))
    assert lines(player.play(Edited(player.now(), "m1", "It scales."))) == [
        "+ edit i1-1: 'It scales.'",
        "say edit_noted",
    ]
    assert player.session.interview is not None
    assert player.session.interview.pending is not None
    assert player.session.interview.pending.text == "It scales."


def test_where_the_new_words_cannot_be_judged_the_mark_stays() -> None:
    player = graded()
    player.play(Edited(player.now(), "m1", "It scales."))
    assert lines(player.play(GradingFailed(player.now(), "i1-7"))) == []
    assert lines(player.play(GradingFailed(player.now(), "i1-2"))) == ["say edit_not_judged"]
    assert lines(player.play(Graded(player.now(), "i1-2", assessed(80)))) == []


def test_where_the_new_words_hold_several_numbers_the_mark_stays() -> None:
    player = graded()
    player.play(Edited(player.now(), "m1", "12 or 24"))
    assert lines(player.play(Graded(player.now(), "i1-2", Assessment(0, "which_number")))) == ["say edit_unclear"]
    assert lines(player.play(Graded(player.now(), "i1-2", assessed(80)))) == []


@pytest.mark.parametrize(
    "edit", [Edited(NOON, "m7", "An older one."), Edited(NOON, "m1", " "), Edited(NOON, "", "From nowhere.")]
)
def test_nothing_but_the_last_reply_can_be_edited(edit: Event) -> None:
    assert lines(graded().play(edit)) == ["say edit_too_late"]
    assert lines(Player().play(edit)) == ["say edit_too_late"]
