"""What another assessment of a past reply changes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.interview.revisions import PastMark, changed
from scoring import Assessment, Finding
from tests.store.dialog import FIRST_MOMENT

PAST = PastMark(1, 1, 1, "Ada", FIRST_MOMENT, "It falls.", hints=1, mark=40, final_mark=60, gains=(("pull", 20),))


def assessed(score: int, *said: str) -> Assessment:
    return Assessment(score, "fair", tuple(Finding(point, "core", "covered", 0.9) for point in said))


@pytest.mark.parametrize(
    ("assessment", "marks"),
    [
        (assessed(45), None),  # less what the hint cost, it is as it was
        (assessed(70), (65, 85, (20,))),  # the probe asked for something else
        (assessed(70, "pull"), (65, 65, (0,))),  # what the probe brought, the reply had said already
        (assessed(55, "pull"), None),  # it rises by less than the probe brought, and nobody loses by it
        (assessed(30), (25, 45, (20,))),
        (assessed(100), (95, 100, (20,))),
    ],
)
def test_a_mark_counts_what_was_said_once(
    assessment: Assessment, marks: tuple[int, int, tuple[int, ...]] | None
) -> None:
    found = changed(PAST, assessment)
    assert (None if found is None else (found.mark, found.final_mark, found.gains)) == marks


def test_a_follow_up_that_was_no_probe_keeps_what_it_brought() -> None:
    found = changed(replace(PAST, gains=((None, 20),)), assessed(70, "pull"))
    assert found is not None
    assert found.gains == (20,)
