"""How many points a follow-up adds."""

from __future__ import annotations

import pytest

from bot.interview.marks import gained
from bot.interview.session import FollowUp
from scoring import Assessment, Finding, Status

PROBE = FollowUp("probe", "first", worth=20, seed=0)


def assessed(score: int, status: Status) -> Assessment:
    return Assessment(score, "fair", (Finding("first", "core", status, 0.2),))


def test_a_reply_adds_its_share_of_the_worth_less_its_hints() -> None:
    assert gained(PROBE, assessed(60, "covered")) == 12
    assert gained(FollowUp("probe", "first", worth=20, seed=0, hints=1), assessed(60, "partly")) == 7


@pytest.mark.parametrize("status", ["missed", "contradicted"])
def test_a_reply_without_the_point_that_was_asked_for_adds_nothing(status: Status) -> None:
    assert gained(PROBE, assessed(43, status)) == 0


def test_a_numeric_exercise_has_no_findings_and_adds_by_its_score() -> None:
    assert gained(FollowUp("numeric", "sum", worth=20, seed=0), Assessment(100, "right_number")) == 20
