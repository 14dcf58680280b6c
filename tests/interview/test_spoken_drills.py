"""A reply to a point of a drill may be spoken: it is shown, corrected or not, judged, and told how it was put."""

from __future__ import annotations

from bot.interview.drill import KeepPointCorrection, KeepPointGrade, KeepPointReply, ShowPoint, awaited
from bot.interview.effects import AskCorrection, Grade, Say, ShowHeard
from bot.interview.events import (
    Answered,
    CorrectionAsked,
    Graded,
    NotTranscribed,
    Recorded,
    ReplyEnded,
    Skipped,
    Transcribed,
)
from speech import LONGEST
from tests.interview.build import NOON
from tests.interview.test_delivery import HALTING, STEADY
from tests.interview.test_drills import POINTS, Player, said


def record(player: Player, source: str = "m1") -> None:
    assert player.play(Recorded(NOON, source, "file")) == ()


def speak(player: Player, text: str = "It stops.", source: str = "m1") -> tuple[object, ...]:
    answered = Answered(NOON, text, source, spoken=True, timing=HALTING)
    return player.play(Transcribed(NOON, source, answered))


def test_what_is_heard_is_shown_kept_and_judged_with_time_to_read() -> None:
    player = Player()
    record(player)
    heard, kept, work = speak(player)
    assert heard == ShowHeard("It stops.", part=1)
    assert kept == KeepPointReply("d1-1", POINTS[0].point, "It stops.", NOON)
    assert isinstance(work, Grade)
    assert (work.spoken, work.text) == (True, "It stops.")
    graded, _, shown, _ = player.play(Graded(NOON, "d1-1", said("first")))
    assert isinstance(graded, KeepPointGrade)
    assert isinstance(shown, ShowPoint)
    assert graded.delivery is not None
    assert graded.delivery.timing == HALTING
    assert (shown.delivery, shown.remarks) == (graded.delivery, ("paused",))


def test_nothing_is_told_twice_in_a_drill() -> None:
    player = Player()
    for place, told in ((0, ("paused",)), (1, ("fillers",))):
        record(player)
        speak(player)
        assert player.drill is not None
        (work,) = awaited(player.drill)
        shown = player.play(Graded(NOON, work.attempt, said(POINTS[place].keypoint.id)))[2]
        assert isinstance(shown, ShowPoint)
        assert shown.remarks == told


def test_a_typed_text_corrects_it_and_changes_nothing_of_how_it_was_said() -> None:
    player = Player()
    record(player)
    speak(player)
    assert player.play(CorrectionAsked(NOON)) == (AskCorrection("It stops."),)
    assert player.drill is not None
    assert awaited(player.drill) == ()
    kept, work = player.play(Answered(NOON, "It steps."))
    assert kept == KeepPointCorrection("d1-1", "It steps.")
    assert isinstance(work, Grade)
    assert (work.text, work.spoken) == ("It steps.", False)
    graded = player.play(Graded(NOON, work.attempt, said("first")))[0]
    assert isinstance(graded, KeepPointGrade)
    assert graded.delivery is not None
    assert (graded.attempt, graded.delivery.timing) == ("d1-1", HALTING)


def test_it_may_be_corrected_aloud_or_be_judged_as_it_is_after_all() -> None:
    player = Player()
    record(player)
    speak(player)
    player.play(CorrectionAsked(NOON))
    record(player, "m2")
    player.play(Transcribed(NOON, "m2", Answered(NOON, "It steps.", "m2", spoken=True, timing=STEADY)))
    assert player.drill is not None
    assert [(part.text, part.timing) for part in player.drill.parts] == [("It steps.", STEADY)]
    player.play(CorrectionAsked(NOON))
    (work,) = player.play(ReplyEnded(NOON))
    assert isinstance(work, Grade)
    assert work.text == "It steps."
    assert player.play(ReplyEnded(NOON)) == ()


def test_two_recordings_are_one_reply_which_is_judged_when_both_are_heard() -> None:
    player = Player()
    record(player)
    assert player.play(Recorded(NOON, "m2", "file")) == (Say("voice.queued"),)
    speak(player, "It steps")
    assert player.drill is not None
    assert awaited(player.drill) == ()
    *_, work = speak(player, "too far.", "m2")
    assert isinstance(work, Grade)
    assert work.text == "It steps\ntoo far."


def test_a_recording_that_comes_while_a_reply_is_judged_belongs_to_it_and_if_not_heard_takes_nothing_away() -> None:
    player = Player()
    player.answer("It steps.")
    record(player)
    assert player.play(Graded(NOON, "d1-1", said("first"))) == ()
    told, work = player.play(NotTranscribed(NOON, "m1", "silent"))
    assert told == Say("voice.silent")
    assert isinstance(work, Grade)
    assert work.text == "It steps."


def test_what_gives_no_reply_leaves_the_point_open() -> None:
    player = Player()
    assert player.play(Recorded(NOON, "m1", "file", seconds=LONGEST + 1)) == (Say("voice.too_long"),)
    record(player)
    assert player.play(NotTranscribed(NOON, "m1", "silent")) == (Say("voice.silent"),)
    assert player.play(CorrectionAsked(NOON)) == (Say("voice.nothing_heard"),)
    assert player.play(ReplyEnded(NOON)) == (Say("nothing_said"),)
    player.answer("It steps.")
    assert player.play(CorrectionAsked(NOON)) == (Say("voice.nothing_heard"),)
    assert player.play(Answered(NOON, " ")) == ()


def test_whoever_goes_on_is_listened_to_no_more() -> None:
    player = Player()
    record(player)
    player.play(Skipped(NOON))
    assert player.drill is not None
    assert player.drill.recordings == ()


def test_each_recording_of_a_reply_can_be_corrected_and_one_that_was_sent_before_takes_the_place_of_none() -> None:
    player = Player()
    record(player)
    assert player.play(Recorded(NOON, "m2", "file")) == (Say("voice.queued"),)
    speak(player)
    assert player.play(CorrectionAsked(NOON, 2)) == (Say("voice.nothing_heard"),)
    assert player.play(CorrectionAsked(NOON, 1)) == (AskCorrection("It stops."),)
    assert speak(player, "By the rate.", "m2")[0] == ShowHeard("By the rate.", part=2)
    record(player, "m3")
    shown, kept, work = speak(player, "It steps.", "m3")
    assert shown == ShowHeard("It steps.", part=1)
    assert kept == KeepPointCorrection("d1-1", "It steps.")
    assert isinstance(work, Grade)
    assert work.text == "It steps.\nBy the rate."
