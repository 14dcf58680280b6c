"""An answer in a round may be spoken: it is judged once it was heard, and closing the round waits for it."""

from __future__ import annotations

from dataclasses import replace

from bot.interview.delivery import is_spoken
from bot.interview.effects import KeepTurn
from bot.interview.round_listening import correct_heard, drop_recording, record_answer, take_heard
from bot.interview.rounds import Answer, Round, as_interview, awaited, close, withdraw
from bot.interview.session import Part, Recording
from tests.interview.build import NOON, planned
from tests.interview.test_delivery import HALTING
from tests.interview.test_rounds import OPEN, assessment, judged, says


def record(opened: Round, source: str = "v1") -> Round:
    return record_answer(opened, 7, "M7", Recording(source, "file", opened.id, 0, 0), NOON)


def heard(opened: Round, text: str = "It stops.", source: str = "v1") -> Round:
    return take_heard(opened, answer_in(opened), Part(source, "1", text, spoken=True, timing=HALTING))


def dropped(opened: Round, source: str = "v1") -> Round:
    return drop_recording(opened, answer_in(opened), source)


def answer_in(opened: Round) -> Answer:
    answer = opened.answer_of(7)
    assert answer is not None
    return answer


def test_it_is_judged_when_all_of_it_was_heard() -> None:
    opened = record(record(OPEN), "v2")
    assert awaited(opened, 7) == ()
    opened = heard(opened, "It steps")
    assert awaited(opened, 7) == ()
    (work,) = awaited(heard(opened, "too far.", "v2"), 7)
    assert work.text == "It steps\ntoo far."


def test_a_round_that_is_closed_waits_for_what_was_said_in_time() -> None:
    closed = close(record(OPEN))
    assert closed.state == "judging"
    (work,) = awaited(heard(closed), 7)
    assert work.text == "It stops."
    assert judged(heard(closed), 7, assessment(60, "covered", "missed")).state == "over"


def test_what_is_said_too_late_is_heard_and_can_be_corrected_until_it_is_judged() -> None:
    late = record(replace(OPEN, state="over"))
    assert answer_in(late).late
    late = heard(late)
    corrected = correct_heard(late, 7, "m1", "It steps.")
    assert corrected is not None
    assert [each.text for each in awaited(corrected, 7)] == ["It steps."]
    told = judged(late, 7, assessment(60, "covered", "missed"))
    assert correct_heard(told, 7, "m2", "It steps.") is None


def test_what_gave_nothing_leaves_what_else_there_is_or_no_answer() -> None:
    both = dropped(record(says(OPEN, 7, "It steps.")))
    assert awaited(both, 7)[0].text == "It steps."
    assert dropped(record(OPEN)).answers == ()
    assert dropped(close(record(OPEN))).state == "over"
    assert awaited(dropped(record(record(OPEN), "v2")), 7) == ()


def test_a_typed_text_takes_the_place_of_what_was_heard_and_is_said_as_it_was_said() -> None:
    opened = correct_heard(heard(record(OPEN)), 7, "m1", "It steps.")
    assert opened is not None
    answer = answer_in(opened)
    assert [(part.text, part.spoken, part.timing) for part in answer.parts] == [("It steps.", False, HALTING)]
    assert awaited(opened, 7)[0].text == "It steps."
    # More text is more of the answer, as is what comes while nothing was heard yet; and a closed round changes no more.
    assert correct_heard(opened, 7, "m2", "Too far.") is None
    assert correct_heard(record(OPEN), 7, "m2", "Too far.") is None
    assert correct_heard(OPEN, 7, "m2", "Too far.") is None
    assert correct_heard(close(heard(record(OPEN))), 7, "m2", "Too far.") is None


def test_a_grade_of_what_was_said_before_comes_too_late_and_taking_back_lets_go_of_it_all() -> None:
    opened = says(OPEN, 7, "It steps")
    early = awaited(opened, 7)[0].attempt
    assert awaited(heard(record(opened)), 7)[0].attempt != early
    assert withdraw(record(OPEN), 7).answers == ()


def test_the_history_has_how_it_was_put() -> None:
    over = judged(close(heard(record(OPEN))), 7, assessment(60, "covered", "missed"))
    answer = answer_in(over)
    assert is_spoken(answer.parts)
    steps = as_interview(over, answer, replace(planned(), words=100), 3)
    (turn,) = [effect.turn for _, kept in steps for effect in kept if isinstance(effect, KeepTurn)]
    assert turn.delivery is not None
    assert (turn.delivery.timing, turn.delivery.needed) == (HALTING, 100)
