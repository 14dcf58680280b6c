"""A peer interview from its offer to its end, and a second opinion on what was typed in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from bot.interview.drills import Review
from bot.interview.peers import (
    PeerInterview,
    accept,
    awaited,
    begin,
    edit,
    finish,
    give_mark,
    go_on,
    remark,
    reviewed,
    second_opinion,
    take_grade,
    take_note,
    take_reply,
    tick,
)
from bot.interview.session import Part
from scoring import Assessment
from tests.interview.build import NOON, assessed, planned

TOMORROW = NOON + timedelta(days=1)
OFFERED = PeerInterview("0ffe4ed00000", 1, "bank", "v1", (planned("q1"), planned("q2")), TOMORROW)
RUNNING = begin(accept(OFFERED, 2, NOON), NOON)


def part(text: str, source: str = "m1") -> Part:
    return Part(source, "1", text)


def judged(found: PeerInterview, assessment: Assessment | None) -> PeerInterview:
    (work,) = awaited(found)
    return take_grade(found, work.attempt, assessment)


def played(found: PeerInterview, *steps: Callable[[PeerInterview], PeerInterview]) -> PeerInterview:
    for step in steps:
        found = step(found)
    return found


def test_it_begins_when_the_interviewer_says_so() -> None:
    accepted = accept(OFFERED, 2, NOON)
    assert (accepted.state, accepted.candidate, accepted.turns) == ("accepted", 2, ())
    assert (RUNNING.state, RUNNING.started_at) == ("running", NOON)
    assert (RUNNING.role(1), RUNNING.role(2)) == ("interviewer", "candidate")
    assert RUNNING.planned.id == "q1"
    assert RUNNING.turn.ticks == ("missed", "missed", "missed")


def test_a_tap_turns_a_keypoint_through_all_that_it_can_be() -> None:
    turned = RUNNING
    seen = []
    for _ in range(4):
        turned = tick(turned, 1)
        seen.append(turned.turn.ticks)
    assert [each[1] for each in seen] == ["covered", "partly", "contradicted", "missed"]
    assert {(each[0], each[2]) for each in seen} == {("missed", "missed")}
    assert tick(RUNNING, 9) == RUNNING


def test_what_is_remarked_of_the_delivery_turns_too() -> None:
    good = remark(RUNNING, "honesty")
    both = remark(remark(good, "length"), "honesty")
    assert dict(good.turn.delivery) == {"honesty": "good"}
    assert dict(both.turn.delivery) == {"honesty": "improvable", "length": "good"}
    assert dict(remark(both, "honesty").turn.delivery) == {"length": "good"}


def test_a_mark_can_be_given_changed_and_left_for_the_checklist_again() -> None:
    marked = give_mark(give_mark(RUNNING, 64), 70)
    assert marked.turn.mark == 70
    assert give_mark(marked, None) == RUNNING


def test_a_reply_may_come_in_several_messages_and_be_changed_and_is_judged_as_a_whole() -> None:
    typed = take_reply(take_reply(RUNNING, part("It steps")), part("too far.", "m2"))
    (work,) = awaited(typed)
    assert (work.text, work.question, work.version, work.attempt) == (
        "It steps\ntoo far.",
        "q1",
        "v1",
        "peer-0ffe4ed00000-0-2",
    )
    changed = edit(typed, "candidate", "m1", "It jumps")
    assert changed is not None
    assert take_grade(changed, work.attempt, assessed(50)) == changed, "a grade of former words is too late"
    done = judged(changed, assessed(80))
    assert done.turn.assessment == assessed(80)
    assert awaited(done) == ()
    assert edit(done, "candidate", "m9", "?") is None


def test_what_the_interviewer_types_is_a_note_and_judged_by_nobody() -> None:
    noted = take_note(take_note(RUNNING, part("Clear.")), part("A little long.", "m2"))
    assert noted.turn.note == "Clear.\nA little long."
    changed = edit(noted, "interviewer", "m2", "Short.")
    assert changed is not None
    assert changed.turn.note == "Clear.\nShort."
    assert awaited(changed) == ()
    assert edit(noted, "candidate", "m2", "Not theirs.") is None


def test_it_ends_after_the_last_question_once_all_that_was_typed_is_judged() -> None:
    first = played(RUNNING, lambda each: take_reply(each, part("It steps.")), lambda each: give_mark(each, 60))
    second = go_on(first, TOMORROW)
    assert (second.planned.id, second.is_last, first.is_last) == ("q2", True, False)
    ended = go_on(give_mark(second, 30), TOMORROW)
    assert ended.state == "judging"
    over = judged(ended, assessed(80, "covered", "missed"))
    assert over.state == "over"
    assert [turn.mark for turn in over.turns] == [60, 30]
    (shown,) = reviewed(over, TOMORROW)
    assert (shown.question, shown.reply) == ("q1", "peer-0ffe4ed00000-0-1")
    assert Review("first", "easy") in shown.reviews


def test_what_cannot_be_judged_ends_it_too() -> None:
    ended = finish(take_reply(RUNNING, part("It steps.")))
    over = judged(ended, None)
    assert (over.state, over.turn.assessment) == ("over", None)
    assert list(reviewed(over, NOON)) == []


def test_a_question_that_nothing_has_come_of_is_left_out() -> None:
    assert (finish(RUNNING).turns, finish(RUNNING).state) == ((), "declined")
    second = go_on(give_mark(RUNNING, 0), NOON)
    assert (finish(second).turns, finish(second).state) == (second.turns[:1], "over")
    for touched in (tick(RUNNING, 0), give_mark(RUNNING, 0), take_note(RUNNING, part("Hm."))):
        assert finish(touched).turns == touched.turns


def test_a_second_opinion_is_given_on_what_was_typed() -> None:
    first = judged(give_mark(take_reply(RUNNING, part("It steps.")), 60), assessed(80))
    over = finish(give_mark(go_on(first, TOMORROW), 30))
    offered = second_opinion(over, "5ec0d0000000", TOMORROW)
    assert offered is not None
    assert (offered.of, offered.candidate, offered.interviewer) == (over.id, 2, None)
    assert [each.id for each in offered.plan] == ["q1"]
    begun = accept(offered, 3, TOMORROW)
    assert (begun.state, begun.interviewer, begun.candidate) == ("running", 3, 2)
    turn = begun.turn
    assert (turn.text, turn.assessment, turn.mark) == ("It steps.", assessed(80), None)
    assert set(turn.ticks) == {"missed"}
    assert go_on(give_mark(begun, 50), TOMORROW).state == "over"


def test_without_a_judged_reply_there_is_nothing_to_give_a_second_opinion_on() -> None:
    assert second_opinion(replace(RUNNING, state="over"), "5ec0d0000000", TOMORROW) is None
