"""What another assessment of past replies changes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.interview.disputes import DisputedExercise
from bot.interview.past import PastFinding
from bot.interview.revisions import (
    Changes,
    Past,
    PastDrillReply,
    PastFollowUp,
    PastMark,
    Refound,
    Replied,
    changed,
    changes,
    credited,
)
from bot.interview.session import FollowUp
from scoring import Assessment, Finding, Status
from tests.store.dialog import FIRST_MOMENT

REPLY, PROBED = Replied("It falls."), Replied("By its pull.", "pull")
PROBE = PastFollowUp(FollowUp("probe", "pull", worth=25, seed=0, gained=20), 2, PROBED.text)
EXERCISE = PastFollowUp(FollowUp("numeric", "steps", worth=20, seed=0, hints=1), 3, "It is 13.")
PAST = PastMark(1, 1, 1, "Ada", FIRST_MOMENT, REPLY, hints=1, mark=40, final_mark=60, follow_ups=(PROBE,))
DRILLED = PastDrillReply(1, 1, "Ada", FIRST_MOMENT, PROBED, hints=0, status="missed")

SAID_WRONGLY = Finding("pull", "core", "contradicted", 0.1, "Air pushes it", "air")
WRONG: Status = "contradicted"


def assessed(score: int, *said: str, status: Status = "covered") -> Assessment:
    return Assessment(score, "fair", tuple(Finding(point, "core", status, 0.9) for point in said))


@pytest.mark.parametrize(
    ("assessment", "marks"),
    [
        (assessed(45), None),  # less what the hint cost, it is as it was
        (assessed(70), (65, 85, (20,))),  # the probe asked for something else
        (assessed(70, "pull"), (65, 65, (0,))),  # what the probe brought, the reply had said already
        (assessed(55, "pull"), (50, 60, (10,))),  # it rises by less than the probe brought, and nobody loses by it
        (assessed(30), (25, 45, (20,))),
        (assessed(100), (95, 100, (20,))),
    ],
)
def test_a_mark_counts_what_was_said_once(
    assessment: Assessment, marks: tuple[int, int, tuple[int, ...]] | None
) -> None:
    found = changed(PAST, {REPLY: assessment})
    assert (None if found is None else (found.mark, found.final_mark, found.gains)) == marks


def test_a_follow_up_that_is_not_graded_again_keeps_what_it_brought() -> None:
    unanswered = PastFollowUp(FollowUp("deeper", "pull", worth=25, seed=0, gained=20))
    for past in (unanswered, EXERCISE):
        assert past.reply is None
        found = changed(replace(PAST, follow_ups=(past,)), {REPLY: assessed(70, "pull")})
        assert found is not None
        assert found.gains == (past.asked.gained,)
        assert found.follow_ups == (None,)


def test_the_reply_to_a_deeper_follow_up_brings_what_it_is_found_to_say_now() -> None:
    deeper = PastFollowUp(FollowUp("deeper", "air", worth=30, seed=0, gained=10), 2, "It slows.")
    assert deeper.reply == Replied("It slows.", deeper="air")
    past = replace(PAST, follow_ups=(deeper,), final_mark=50)
    found = changed(past, {REPLY: assessed(45), deeper.reply: assessed(100, "drag")})
    assert found is not None
    assert (found.mark, found.final_mark, found.gains) == (40, 70, (30,))


def test_a_reply_to_an_exercise_that_is_credited_brings_all_but_what_a_hint_cost() -> None:
    past = replace(PAST, follow_ups=(PROBE, EXERCISE))
    disputed = DisputedExercise(3, "steps", 0, "wrong_number", "12", "It is 13.", follow_up=2)
    found = credited(past, disputed)
    assert (found.assessment, found.mark, found.final_mark, found.gains) == (None, 40, 75, (20, 15))
    assert found.follow_ups == (None, Assessment(100, "right_number", expected="12", scorer="host"))
    assert credited(replace(past, mark=90), disputed).final_mark == 100


def test_the_reply_to_a_probe_brings_what_it_is_found_to_say_now() -> None:
    again = {REPLY: assessed(45), PROBED: assessed(100, "pull")}
    found = changed(PAST, again)
    assert found is not None
    assert (found.mark, found.final_mark, found.gains) == (40, 65, (25,))
    assert found.follow_ups == (again[PROBED],)
    unsaid = changed(PAST, {**again, PROBED: assessed(60, "pull", status="missed")})
    assert unsaid is not None
    assert (unsaid.final_mark, unsaid.gains) == (40, (0,))


@pytest.mark.parametrize(
    ("now", "refound"),
    [
        (SAID_WRONGLY, ()),
        (replace(SAID_WRONGLY, probability=0.3), ()),  # by how much is no other finding
        (replace(SAID_WRONGLY, status="missed", evidence=None, contrast=None), (Refound("pull", WRONG, "missed"),)),
        (replace(SAID_WRONGLY, evidence="It is pushed"), (Refound("pull", WRONG, WRONG),)),
        (replace(SAID_WRONGLY, contrast="weight"), (Refound("pull", WRONG, WRONG),)),
        (None, (Refound("pull", WRONG, None),)),
    ],
)
def test_what_is_found_otherwise_changes_though_the_mark_stays(
    now: Finding | None, refound: tuple[Refound, ...]
) -> None:
    accused = PastFinding("pull", "core", "contradicted", "Air pushes it", "air")
    again = Assessment(45, "fair", () if now is None else (now,))
    found = changed(replace(PAST, findings=(accused,)), {REPLY: again})
    assert (() if found is None else found.refound) == refound
    assert found is None or (found.moves, found.final_mark, found.assessment) == (False, 60, again)


def test_so_does_what_the_reply_to_a_follow_up_is_found_to_say() -> None:
    deeper = PastFollowUp(
        FollowUp("deeper", "air", worth=30, seed=0), 2, "It slows.", (PastFinding("drag", "core", "missed", None),)
    )
    assert deeper.reply is not None
    again = {REPLY: assessed(45), deeper.reply: assessed(0, "drag", status="partly")}
    found = changed(replace(PAST, follow_ups=(PROBE, deeper)), again)
    assert found is not None
    assert (found.moves, found.refound) == (False, (Refound("drag", "missed", "partly", "air"),))


def test_a_reply_in_a_drill_changes_where_it_is_found_to_say_something_else() -> None:
    past = Past((PAST,), (DRILLED,))
    assert past.replies() == (REPLY, PROBED, PROBED)
    found = changes(past, {PROBED: assessed(80, "pull")})
    assert found.marks == ()
    assert [(each.past, each.status) for each in found.drilled] == [(DRILLED, "covered")]
    assert found
    for same in (assessed(0, "pull", status="missed"), assessed(0)):
        assert not changes(Past((), (DRILLED,)), {PROBED: same})
    assert changes(past, {}) == Changes()
