"""The score of what is certain rises with what is said and falls with what is said wrongly, as any score does."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from questions import Tier
from scoring import Status, certain_score

RISING: tuple[Status, ...] = ("contradicted", "missed", "partly", "covered")
TIERS: tuple[Tier, ...] = ("core", "expected", "bonus")
points = st.lists(st.tuples(st.sampled_from(TIERS), st.sampled_from(RISING)), min_size=1, max_size=8)


def test_nothing_is_worth_nothing_and_everything_nearly_all() -> None:
    assert certain_score([]) == 0
    assert certain_score([("core", "missed"), ("expected", "missed")]) == 0
    assert certain_score([("core", "covered"), ("expected", "covered"), ("bonus", "covered")]) >= 90


@given(points, st.integers(0, 7))
def test_it_rises_with_each_point(said: list[tuple[Tier, Status]], place: int) -> None:
    place %= len(said)
    scores = [certain_score([*said[:place], (said[place][0], status), *said[place + 1 :]]) for status in RISING]
    assert all(lower <= higher for lower, higher in pairwise(scores))
    assert scores[0] >= 0
    assert scores[-1] <= 100


def test_a_core_point_weighs_more_than_a_bonus() -> None:
    assert certain_score([("core", "covered"), ("bonus", "missed")]) > certain_score(
        [("core", "missed"), ("bonus", "covered")]
    )
