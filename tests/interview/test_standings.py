"""The leaderboard: who stands where, and who is told of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from bot.interview.progress import Day
from bot.interview.rounds import Round
from bot.interview.standings import SMALL, Mark, Standing, marks, standings, told
from scoring import Assessment
from tests.interview.build import NOON
from tests.interview.test_rounds import OPEN, judged, says

TODAY = date(2026, 1, 31)


def held(round_id: str, before: str | None = None, **scores: int | None) -> Round:
    """A round that is over, with these scores of A, B, ..."""
    opened = replace(OPEN, id=round_id, before=before)
    for name, score in scores.items():
        member = ord(name)
        opened = says(opened, member, "words", name=name)
        opened = judged(opened, member, None if score is None else Assessment(score, "fair"))
    return replace(opened, state="over")


def test_marks_are_of_rounds_that_are_over_with_names_and_gains() -> None:
    first = held("r1", A=40, B=None)
    again = held("r2", "r1", A=70, B=50)
    assert marks([first, again]) == (
        Mark(65, "A", NOON, 40, None),
        Mark(65, "A", NOON, 70, 30),
        Mark(66, "B", NOON, 50, None),
    )
    assert marks([replace(first, anonymous=True), replace(again, state="open")]) == ()


def test_each_order_counts_its_own() -> None:
    found = marks([held("r1", A=40, B=80), held("r2", "r1", A=70, B=90)])
    days = {66: [Day(TODAY, 1), Day(TODAY - timedelta(days=1), 2)]}
    assert standings(found, "average", None, {}, TODAY) == (Standing(1, 66, "B", 85), Standing(2, 65, "A", 55))
    assert standings(found, "gain", None, {}, TODAY) == (Standing(1, 65, "A", 30), Standing(2, 66, "B", 10))
    assert standings(found, "days", None, days, TODAY) == (Standing(1, 66, "B", 2), Standing(2, 65, "A", 0))
    assert standings(found[:2], "gain", None, {}, TODAY) == ()
    assert standings(found, "average", NOON + timedelta(days=1), {}, TODAY) == ()


def test_equals_share_a_place() -> None:
    found = marks([held("r1", A=40, B=80, C=80)])
    assert [(line.place, line.name) for line in standings(found, "average", None, {}, TODAY)] == [
        (1, "B"),
        (1, "C"),
        (3, "A"),
    ]


def test_small_groups_are_told_the_top_and_oneself_and_larger_ones_five() -> None:
    lines = tuple(Standing(place, place, f"M{place}", 100 - place) for place in range(1, SMALL + 1))
    assert [line.place for line in told(lines[:-1], 4)] == [1, 4]
    assert [line.place for line in told(lines[:-1], 1)] == [1]
    assert [line.place for line in told(lines, 8)] == [1, 2, 3, 4, 5, 8]
    assert [line.place for line in told(lines, 99)] == [1, 2, 3, 4, 5]
