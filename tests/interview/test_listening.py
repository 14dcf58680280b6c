"""Transcripts of replies that are spoken: listened to, corrected or not, and judged."""

from __future__ import annotations

from bot.interview import Phase
from bot.interview.effects import Effect
from bot.interview.events import (
    Answered,
    AskedBack,
    CorrectionAsked,
    Graded,
    NotTranscribed,
    OwnQuestion,
    Recorded,
    ReplyEnded,
    Resumed,
    Skipped,
    Started,
    Stopped,
    Strayed,
    Transcribed,
)
from speech import LONGEST, MOST_BYTES
from tests.interview.build import Player, assessed, planned
from tests.interview.transcript import lines


def asked() -> Player:
    player = Player()
    player.start()
    return player


def record(player: Player, source: str = "m1") -> tuple[Effect, ...]:
    return player.play(Recorded(player.now(), source, f"file of {source}"))


def heard(player: Player, text: str, source: str = "m1") -> list[str]:
    said = Answered(player.now(), text, source, spoken=True)
    return lines(player.play(Transcribed(player.now(), source, said)))


def spoken(text: str = "It stops.") -> Player:
    player = asked()
    record(player)
    heard(player, text)
    return player


def test_what_is_heard_is_shown_and_judged_as_it_would_be_if_it_were_typed() -> None:
    player = asked()
    assert lines(record(player)) == []
    assert player.session.phase is Phase.ASKED
    assert heard(player, "It steps.") == [
        "heard 'It steps.' as part 1",
        "+ reply 1 i1-1: 'It steps.'",
        "grade i1-1 q1: 'It steps.'",
    ]
    assert player.session.recordings == ()
    assert heard(player, "It steps.") == []
    assert lines(player.play(Graded(player.now(), "i1-1", assessed(58, second="missed"))))[2] == "feedback 1: 58"


def test_what_is_typed_then_takes_the_place_of_what_was_heard_and_more_is_added_to_it() -> None:
    player = spoken()
    assert lines(player.play(Answered(player.now(), "It steps.", "m2"))) == [
        "+ edit i1-1: 'It steps.'",
        "grade i1-2 q1: 'It steps.'",
    ]
    assert lines(player.play(Answered(player.now(), "By the rate.", "m3"))) == [
        "+ reply 1 i1-3: 'By the rate.'",
        "grade i1-3 q1: 'It steps.\\nBy the rate.'",
    ]


def test_a_correction_is_waited_for_and_a_grade_of_what_was_heard_comes_too_late() -> None:
    player = spoken()
    assert lines(player.play(CorrectionAsked(player.now()))) == ["correct 'It stops.'"]
    assert lines(player.play(Graded(player.now(), "i1-1", assessed(10)))) == []
    assert lines(player.play(Skipped(player.now()))) == ["correct 'It stops.'"]
    assert lines(player.play(Strayed(player.now(), "Steps", "m2"))) == [
        "+ edit i1-1: 'Steps'",
        "grade i1-3 q1: 'Steps'",
    ]
    assert lines(player.play(CorrectionAsked(player.now()))) == ["say voice.nothing_heard"]


def test_a_correction_may_be_spoken_or_left_at_what_was_heard() -> None:
    player = spoken()
    player.play(CorrectionAsked(player.now()))
    record(player, "m2")
    assert heard(player, "It steps.", "m2") == [
        "heard 'It steps.' as part 1",
        "+ edit i1-1: 'It steps.'",
        "grade i1-4 q1: 'It steps.'",
    ]
    player.play(CorrectionAsked(player.now()))
    assert lines(player.play(ReplyEnded(player.now()))) == ["grade i1-6 q1: 'It steps.'"]


def test_stopped_while_it_is_corrected_it_is_judged_as_it_is_on_resuming() -> None:
    player = spoken()
    player.play(CorrectionAsked(player.now()))
    player.play(Stopped(player.now()))
    assert lines(player.play(Resumed(player.now())))[1:] == [
        "say resumed_grading",
        "open q1 1/2: 'It stops.'",
        "grade i1-3 q1: 'It stops.'",
    ]


def test_two_recordings_are_one_reply_that_is_judged_when_both_are_heard() -> None:
    player = asked()
    record(player)
    assert lines(record(player, "m2")) == ["say voice.queued"]
    assert heard(player, "It steps.") == ["heard 'It steps.' as part 1", "+ reply 1 i1-1: 'It steps.'"]
    assert heard(player, "By the rate.", "m2") == [
        "heard 'By the rate.' as part 2",
        "+ reply 1 i1-2: 'By the rate.'",
        "grade i1-2 q1: 'It steps.\\nBy the rate.'",
    ]


def test_what_is_typed_before_a_recording_waits_for_it_and_is_judged_though_nothing_is_heard() -> None:
    player = asked()
    player.play(Answered(player.now(), "It steps.", "m1"))
    assert lines(record(player, "m2")) == []
    assert lines(player.play(Graded(player.now(), "i1-1", assessed(10)))) == []
    assert lines(player.play(NotTranscribed(player.now(), "m2", "silent"))) == [
        "say voice.silent",
        "grade i1-3 q1: 'It steps.'",
    ]
    assert lines(player.play(NotTranscribed(player.now(), "m2", "silent"))) == []


def test_a_recording_whose_question_is_over_or_stopped_changes_nothing() -> None:
    player = asked()
    record(player)
    player.play(Skipped(player.now()))
    assert heard(player, "It steps.") == ["say voice.too_late"]
    record(player)
    player.play(Stopped(player.now()))
    assert heard(player, "It steps.") == ["say voice.too_late"]
    player.play(Resumed(player.now()))
    record(player)
    player.play(Stopped(player.now()))
    player.play(Started(player.now(), "i2", "bank", "coaching", 7, (planned(),)))
    assert lines(player.play(NotTranscribed(player.now(), "m1", "too_late"))) == ["say voice.too_late"]
    assert player.session.recordings == ()


def test_a_question_back_and_a_stray_line_are_taken_as_such_when_they_are_spoken() -> None:
    player = asked()
    record(player)
    back = AskedBack(player.now(), "Once more?", "m1", spoken=True, again=True)
    assert lines(player.play(Transcribed(player.now(), "m1", back))) == [
        "heard 'Once more?'",
        "say asked_again",
        "ask q1 1/2",
    ]
    record(player)
    stray = Strayed(player.now(), "OK.", "m1", spoken=True)
    assert lines(player.play(Transcribed(player.now(), "m1", stray))) == ["heard 'OK.'", "say stray"]


def test_what_is_too_long_too_big_or_too_much_is_not_listened_to() -> None:
    player = asked()
    assert lines(player.play(Recorded(player.now(), "m1", "file", LONGEST + 1))) == ["say voice.too_long"]
    assert lines(player.play(Recorded(player.now(), "m1", "file", LONGEST, MOST_BYTES + 1))) == ["say voice.too_big"]
    for source in ("m1", "m2", "m3"):
        record(player, source)
    assert lines(record(player, "m4")) == ["say voice.too_many"]
    assert len(player.session.recordings) == 3


def test_with_no_question_there_is_nothing_to_record_and_nothing_to_correct() -> None:
    player = Player()
    assert lines(record(player)) == ["say nothing_running"]
    assert lines(player.play(CorrectionAsked(player.now()))) == ["say nothing_running"]
    player = asked()
    assert lines(player.play(CorrectionAsked(player.now()))) == ["say voice.nothing_heard"]
    player.play(Stopped(player.now()))
    assert lines(record(player)) == ["say is_stopped"]


def test_each_recording_of_a_reply_can_be_corrected() -> None:
    player = asked()
    record(player)
    record(player, "m2")
    heard(player, "It stops.")
    heard(player, "By the rate.", "m2")
    assert lines(player.play(CorrectionAsked(player.now(), 1))) == ["correct 'It stops.'"]
    assert lines(player.play(Answered(player.now(), "It steps.", "m3"))) == [
        "+ edit i1-1: 'It steps.'",
        "grade i1-4 q1: 'It steps.\\nBy the rate.'",
    ]
    for part in (0, 1, 3):
        assert lines(player.play(CorrectionAsked(player.now(), part))) == ["say voice.nothing_heard"]


def test_a_recording_that_was_sent_before_the_correction_was_asked_for_takes_the_place_of_nothing() -> None:
    player = asked()
    record(player)
    record(player, "m2")
    heard(player, "It stops.")
    player.play(CorrectionAsked(player.now(), 1))
    record(player, "m3")
    assert heard(player, "By the rate.", "m2") == ["heard 'By the rate.' as part 2", "+ reply 1 i1-4: 'By the rate.'"]
    assert heard(player, "It steps.", "m3") == [
        "heard 'It steps.' as part 1",
        "+ edit i1-1: 'It steps.'",
        "grade i1-5 q1: 'It steps.\\nBy the rate.'",
    ]


def test_the_question_of_ones_own_at_the_end_may_be_spoken() -> None:
    player = Player()
    player.start(*(planned(f"q{number}") for number in range(3)))
    for _ in range(2):
        player.play(Skipped(player.now()))
    record(player, "too late")
    player.play(Skipped(player.now()))
    assert lines(record(player)) == []
    asks = OwnQuestion(player.now(), "Who is in the team?", "too late", spoken=True, kind="team")
    assert lines(player.play(Transcribed(player.now(), "too late", asks))) == ["say voice.too_late"]
    assert lines(player.play(Transcribed(player.now(), "m1", asks))) == [
        "heard 'Who is in the team?'",
        "+ own question 'Who is in the team?'",
        "say own_question.team",
    ]
    assert lines(record(player)) == ["say nothing_running"]
