"""The candidate's turn: after the result of an interview the next text is a question of their own."""

from __future__ import annotations

from bot.interview.effects import KeepOwnQuestion, Say, ShowSummary
from bot.interview.events import OwnQuestion, Skipped
from bot.interview.moves import awaits_own_question, open_recordings
from tests.interview.build import Player, planned

ASKED = "What does a day in the team look like?"


def ended(questions: int) -> tuple[Player, ShowSummary]:
    """An interview all of whose questions were skipped, and its result."""
    player = Player()
    player.start(*(planned(f"q{number}") for number in range(questions)))
    for _ in range(questions):
        *_, summary = player.play(Skipped(player.now()))
    assert isinstance(summary, ShowSummary)
    return player, summary


def test_a_question_is_kept_and_answered_by_its_kind_once() -> None:
    player, summary = ended(3)
    assert summary.invites
    assert awaits_own_question(player.session)
    effects = player.play(OwnQuestion(player.now(), ASKED, kind="team"))
    assert effects == (KeepOwnQuestion("i1", ASKED), Say("own_question.team"))
    assert not awaits_own_question(player.session)
    assert open_recordings(player.session) == ()
    assert player.play(OwnQuestion(player.now(), "And the office?")) == (Say("nothing_running"),)


def test_whoever_has_nothing_to_ask_is_told_that_this_reads_badly() -> None:
    player, _ = ended(3)
    assert player.play(Skipped(player.now())) == (Say("own_question.skipped"),)
    assert player.play(Skipped(player.now())) == (Say("nothing_running"),)
    assert awaits_own_question(player.session)
    player.play(OwnQuestion(player.now(), ASKED, kind="team"))
    assert player.play(Skipped(player.now())) == (Say("nothing_running"),)


def test_a_short_interview_ends_without() -> None:
    player, summary = ended(2)
    assert not summary.invites
    assert not awaits_own_question(player.session)


def test_before_the_end_nothing_is_awaited() -> None:
    player = Player()
    assert not awaits_own_question(player.session)
    player.start(*(planned(f"q{number}") for number in range(3)))
    assert not awaits_own_question(player.session)
