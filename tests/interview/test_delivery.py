"""What is told of how a reply was put: only what is clear, a strength first, nothing twice, and never the mark."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.interview.delivery import SpokenReply, remarks
from bot.interview.effects import Grade, KeepTurn, ShowFollowUpFeedback
from bot.interview.events import (
    Answered,
    CorrectionAsked,
    DeliveryAsked,
    Edited,
    Graded,
    Recorded,
    Skipped,
    Transcribed,
)
from bot.interview.session import FollowUp, Remark, Turn
from scoring import Assessment, Finding
from speech import Course, Delivery, Timing
from tests.interview.build import Player, assessed, planned
from tests.interview.transcript import lines

TEXT = "I think so. Maybe the loss falls. It probably steps. Its words are these. That is all."
USUAL = Timing(words=40, seconds=18, silence=2, pause=1, pause_at=0.5, fillers=1)
STEADY = replace(USUAL, words=80, seconds=36, silence=4)
HALTING = Timing(words=66, seconds=60, silence=20, pause=6.5, pause_at=0.5, fillers=12)
PLAIN = Delivery("en", words=60, needed=150, sentences=4, hedges=1, honest=False, before=0)


@pytest.mark.parametrize(
    ("delivery", "told"),
    [
        (PLAIN, ()),
        (replace(PLAIN, timing=USUAL), ()),
        (replace(PLAIN, honest=True), ("honest",)),
        (replace(PLAIN, sentences=5), ("direct",)),
        (replace(PLAIN, sentences=5, before=1), ()),
        (replace(PLAIN, timing=STEADY), ("steady",)),
        (replace(PLAIN, timing=replace(STEADY, words=40, seconds=19)), ()),
        (replace(PLAIN, timing=replace(STEADY, words=110)), ()),
        (replace(PLAIN, timing=replace(STEADY, pause=3)), ()),
        (replace(PLAIN, timing=replace(STEADY, fillers=3)), ()),
        (replace(PLAIN, timing=replace(USUAL, pause=5)), ("paused",)),
        (replace(PLAIN, timing=replace(USUAL, pause=5, seconds=9)), ()),
        (replace(PLAIN, timing=replace(USUAL, fillers=4)), ("fillers",)),
        (replace(PLAIN, timing=replace(USUAL, words=30, fillers=3, seconds=12)), ()),
        (replace(PLAIN, timing=replace(STEADY, fillers=5)), ()),
        (replace(PLAIN, timing=replace(USUAL, words=62)), ("fast",)),
        (replace(PLAIN, timing=replace(USUAL, words=24)), ("slow",)),
        (replace(PLAIN, words=300), ("long",)),
        (replace(PLAIN, words=240, needed=100), ()),
        (replace(PLAIN, words=290), ()),
        (replace(PLAIN, words=500, needed=None), ()),
        (replace(PLAIN, before=3), ("late",)),
        (replace(PLAIN, before=3, words=39), ()),
        (replace(PLAIN, before=None), ()),
        (replace(PLAIN, hedges=3), ("hedged",)),
        (replace(PLAIN, hedges=3, words=61), ()),
        (replace(PLAIN, hedges=2, words=10), ()),
        (replace(PLAIN, hedges=3, honest=True, sentences=5, timing=HALTING), ("honest", "paused")),
    ],
)
def test_only_what_is_clear_is_told_and_a_strength_first(delivery: Delivery, told: tuple[Remark, ...]) -> None:
    assert remarks(delivery) == told


def test_what_was_told_is_not_told_again_and_gives_way_to_something_else() -> None:
    delivery = replace(PLAIN, honest=True, sentences=5, hedges=3, timing=HALTING)
    assert remarks(delivery, {"honest", "paused"}) == ("direct", "fillers")
    assert remarks(delivery, {"honest", "direct", "paused", "fillers", "hedged"}) == ()


def judged(score: int = 58) -> Assessment:
    """An assessment whose evidence is in the text."""
    first = Finding("first", "core", "covered", 0.9, "Its words are these")
    return Assessment(score, "fair", (first, Finding("second", "expected", "missed", 0.1, "That is all")))


def asked() -> Player:
    player = Player()
    player.start(planned("q1"), planned("q2"), planned("q3"))
    return player


def turn(player: Player, number: int = 1) -> Turn:
    assert player.session.interview is not None
    return player.session.interview.turns[number - 1]


def speak(player: Player, text: str, timing: Timing | None, source: str = "m1") -> Grade:
    player.play(Recorded(player.now(), source, "file"))
    said = Answered(player.now(), text, source, spoken=True, timing=timing)
    (work,) = [each for each in player.play(Transcribed(player.now(), source, said)) if isinstance(each, Grade)]
    return work


def test_how_it_was_said_changes_neither_what_is_judged_nor_the_mark() -> None:
    typed, spoken = asked(), asked()
    written = typed.answer(TEXT)
    aloud = speak(spoken, TEXT, HALTING)
    assert replace(aloud, spoken=False) == written
    typed.graded(written, judged())
    (kept,) = [each.turn for each in spoken.graded(aloud, judged()) if isinstance(each, KeepTurn)]
    assert (turn(typed).remarks, kept.remarks) == (("hedged",), ("paused",))
    without = [replace(turn(each), delivery=None, remarks=()) for each in (typed, spoken)]
    assert without[0] == without[1]


def test_a_typed_reply_is_told_of_what_applies_to_it() -> None:
    player = asked()
    player.graded(player.answer(TEXT), judged())
    delivery = turn(player).delivery
    assert delivery is not None
    assert (delivery.hedges, delivery.before, delivery.sentences, delivery.timing) == (3, 3, 5, None)
    assert turn(player).remarks == ("hedged",)


def test_the_same_is_not_told_twice_in_one_interview() -> None:
    player = asked()
    player.graded(player.answer(TEXT), judged())
    player.play(Skipped(player.now()))
    player.graded(player.answer(TEXT), judged())
    assert [turn(player, number).remarks for number in (1, 2)] == [("hedged",), ()]


def test_a_typed_correction_was_said_as_it_was_said_and_one_that_is_spoken_anew() -> None:
    player = asked()
    speak(player, "It stops.", HALTING)
    player.play(CorrectionAsked(player.now()))
    work = player.answer("It steps.")
    player.graded(work, assessed(60))
    assert turn(player).delivery == replace(
        PLAIN, words=2, needed=None, sentences=1, hedges=0, before=None, timing=HALTING
    )
    player = asked()
    speak(player, "It stops.", HALTING)
    player.play(CorrectionAsked(player.now()))
    player.graded(speak(player, "It steps.", USUAL, "m2"), assessed(60))
    delivery = turn(player).delivery
    assert delivery is not None
    assert delivery.timing == USUAL


def test_an_edited_reply_is_put_as_it_is_now() -> None:
    player = asked()
    player.play(Answered(player.now(), TEXT, "m1"))
    player.play(Graded(player.now(), "i1-1", judged()))
    assert turn(player).remarks == ("hedged",)
    player.play(Edited(player.now(), "m1", "It steps."))
    player.play(Graded(player.now(), "i1-2", judged(70)))
    assert (turn(player).mark, turn(player).remarks) == (70, ())


def test_a_spoken_reply_to_a_follow_up_is_told_of_and_kept_and_a_typed_one_is_not() -> None:
    player = asked()
    player.graded(player.answer("It steps."), assessed(40, "missed", "missed"))
    feedback, kept = follow_up_judged(player, speak(player, "It steps.", HALTING))
    assert [feedback.remarks, kept.remarks] == [("paused",), ("paused",)]
    assert kept.delivery is not None
    assert kept.delivery.timing == HALTING
    work = player.answer(TEXT)
    _, kept = follow_up_judged(player, work)
    assert (kept.delivery, kept.remarks) == (None, ())


def test_nothing_is_told_of_a_follow_up_that_was_told_of_its_question() -> None:
    player = asked()
    player.graded(speak(player, "It steps.", HALTING), assessed(40, "missed", "missed"))
    feedback, _ = follow_up_judged(player, speak(player, "It steps.", HALTING, "m2"))
    assert (turn(player).remarks, feedback.remarks) == (("paused",), ("fillers",))


def test_a_reply_to_a_follow_up_that_is_edited_was_said_as_it_was_said() -> None:
    player = asked()
    player.graded(player.answer("It steps."), assessed(40, "missed", "missed"))
    player.graded(speak(player, "It stops.", HALTING), assessed(60))
    player.play(Edited(player.now(), "m1", "It steps."))
    player.play(Graded(player.now(), "i1-3", assessed(70)))
    first = turn(player).follow_ups[0]
    assert first.delivery is not None
    assert (first.delivery.timing, first.remarks) == (HALTING, ("paused",))


def follow_up_judged(player: Player, work: Grade) -> tuple[FollowUp, FollowUp]:
    """The follow-up that a reply was given to, as it is shown and as it is kept."""
    number = len(turn(player).follow_ups)
    effects = player.graded(work, assessed(60, "missed", "missed"))
    (shown,) = [each.turn for each in effects if isinstance(each, ShowFollowUpFeedback)]
    kept, *_ = [each.turn for each in effects if isinstance(each, KeepTurn)]
    return shown.follow_ups[-1], kept.follow_ups[number - 1]


def test_how_a_reply_was_put_can_be_asked_of_the_last_judged_one_or_by_its_number() -> None:
    player = asked()
    assert lines(player.play(DeliveryAsked(player.now()))) == ["say delivery.nothing"]
    for _ in range(2):
        player.graded(player.answer(TEXT), judged())
        player.play(Skipped(player.now()))
    assert lines(player.play(DeliveryAsked(player.now()))) == ["delivery 2"]
    assert lines(player.play(DeliveryAsked(player.now(), 1))) == ["delivery 1"]
    assert lines(player.play(DeliveryAsked(player.now(), 3))) == ["say delivery.nothing"]


def test_in_an_exam_it_is_told_at_the_end() -> None:
    player = Player()
    assert lines(player.play(DeliveryAsked(player.now()))) == ["say delivery.nothing"]
    player.start(planned("q1"), planned("q2"), mode="exam")
    player.graded(player.answer(TEXT), judged())
    assert lines(player.play(DeliveryAsked(player.now()))) == ["say not_in_exam"]
    player.graded(player.answer(TEXT), judged())
    assert lines(player.play(DeliveryAsked(player.now(), 1))) == ["delivery 1"]


def test_a_pause_of_two_seconds_is_noticed() -> None:
    course = Course(((1.0, 2.9), (5.0, 7.0)), ())
    assert SpokenReply("", 9.0, 120.0, "", course).long_pauses == ((5.0, 7.0),)
