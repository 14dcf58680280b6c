"""What is asked is read aloud to whoever wants that, once, when it is opened."""

from __future__ import annotations

from bot.interview import Preferences, Session
from bot.interview.events import LanguageChosen, PreferencesChosen, Resumed, Skipped, Stopped
from tests.interview.build import Player, assessed
from tests.interview.transcript import lines


def listener() -> Player:
    return Player(Session(Preferences(aloud=True)))


def test_a_question_and_its_follow_ups_are_read_aloud_after_they_are_asked() -> None:
    player = listener()
    assert lines(player.start()) == ["+ interview", "+ question 1 q1", "ask q1 1/2", "read aloud q1"]
    assert lines(player.graded(player.answer(), assessed(58, second="missed")))[-2:] == [
        "ask q1 probe 1: second +25",
        "read aloud q1 second",
    ]
    assert lines(player.play(Skipped(player.now())))[-2:] == ["ask q2 2/2", "read aloud q2"]


def test_what_is_only_asked_again_is_not_read_aloud_again() -> None:
    player = listener()
    player.start()
    player.play(Stopped(player.now()))
    again = [*player.play(Resumed(player.now())), *player.play(LanguageChosen(player.now(), "ja"))]
    assert [line for line in lines(again) if line.startswith(("ask", "read"))] == ["ask q1 1/2", "ask q1 1/2"]


def test_it_is_chosen_and_ended_and_nothing_else_changes_it() -> None:
    player = Player()
    assert "read aloud q1" not in lines(player.start())
    for chosen, event in (
        (True, PreferencesChosen(player.now(), aloud=True)),
        (True, PreferencesChosen(player.now(), theme="dark")),
        (False, PreferencesChosen(player.now(), aloud=False)),
    ):
        player.play(event)
        assert player.session.preferences.aloud is chosen
