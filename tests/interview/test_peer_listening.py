"""A candidate's recordings: heard in time, heard late, or not at all."""

from __future__ import annotations

from bot.interview.peer_listening import drop_recording, place_of_recording, record, take_heard, unheard
from bot.interview.peers import awaited, finish, give_mark, go_on, take_grade, take_reply
from bot.interview.session import Part, Recording
from tests.interview.build import NOON, assessed
from tests.interview.test_peers import RUNNING

SOUND = Recording("m1", "file-1", RUNNING.id, 1, 0)
HEARD = Part("m1", "1", "It falls.", spoken=True)


def test_what_is_heard_is_judged_with_what_is_typed() -> None:
    recorded = record(take_reply(RUNNING, Part("m0", "1", "Well.")), SOUND)
    assert [(planned.id, each) for planned, each in unheard(recorded)] == [("q1", SOUND)]
    heard = take_heard(recorded, 0, HEARD)
    assert list(unheard(heard)) == []
    (work,) = awaited(heard)
    assert work.text == "Well.\nIt falls."
    assert heard.turn.reply[-1].spoken


def test_what_is_heard_late_belongs_to_its_question_and_the_end_waits_for_it() -> None:
    gone_on = go_on(give_mark(record(RUNNING, SOUND), 70), NOON)
    assert place_of_recording(gone_on, SOUND) == 0
    ended = finish(gone_on)
    assert (ended.state, len(ended.turns)) == ("judging", 1)
    heard = take_heard(ended, 0, HEARD)
    assert place_of_recording(heard, SOUND) is None
    assert heard.turns[0].text == "It falls."
    (work,) = awaited(heard)
    assert take_grade(heard, work.attempt, assessed(80)).state == "over"


def test_a_recording_that_gives_nothing() -> None:
    recorded = record(RUNNING, SOUND)
    assert drop_recording(recorded, 0, "m1") == RUNNING
    assert drop_recording(finish(recorded), 0, "m1").state == "declined"  # nothing has come of it
    two = record(recorded, Recording("m2", "file-2", RUNNING.id, 1, 0))
    assert drop_recording(finish(two), 0, "m1").state == "judging"
    marked = finish(give_mark(recorded, 50))
    assert drop_recording(marked, 0, "m1").state == "over"
