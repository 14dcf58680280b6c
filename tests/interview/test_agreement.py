"""Agreement of interviewers with the bot and with each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import cohen_kappa_score

from bot.interview.agreement import FEWEST, Differing, agreement, weighted_kappa
from bot.interview.peers import PeerInterview, PeerTurn
from scoring import Status
from tests.interview.build import NOON, assessed, planned

TICKS: tuple[Status, ...] = ("covered", "missed", "missed")
ratings = st.lists(st.tuples(st.integers(0, 10), st.integers(0, 10)), min_size=2, max_size=40)


def held(name: str, mark: int | None, score: int = 80, ticks: tuple[Status, ...] = TICKS) -> PeerInterview:
    """A peer interview of one typed reply, in which the bot found the two first points."""
    turn = PeerTurn(NOON, ticks, assessment=assessed(score), mark=mark)
    return PeerInterview(name, 1, "bank", "v1", (planned("q1"),), NOON, 2, "over", NOON, (turn,))


def second(name: str, of: str, mark: int) -> PeerInterview:
    return replace(held(name, mark), of=of)


@given(ratings)
def test_it_is_the_kappa_that_is_known_elsewhere(pairs: Sequence[tuple[int, int]]) -> None:
    ours = weighted_kappa(pairs)
    if ours is None:
        assert len({rating for pair in pairs for rating in pair}) == 1
    else:
        theirs = cohen_kappa_score(*zip(*pairs, strict=True), weights="quadratic", labels=range(11))
        assert ours == pytest.approx(theirs)


def test_full_agreement_is_one_and_opposition_is_below_chance() -> None:
    assert weighted_kappa([(1, 1), (5, 5), (9, 9)]) == 1
    against = weighted_kappa([(1, 9), (9, 1)])
    assert against is not None
    assert against < 0
    assert weighted_kappa([]) is None
    assert weighted_kappa([(7, 7), (7, 7)]) is None


def test_too_few_replies_tell_nothing() -> None:
    few = [held(f"p{number}", 10 * number) for number in range(FEWEST - 1)]
    assert (agreement(few).with_bot.replies, agreement(few).with_bot.value) == (FEWEST - 1, None)
    enough = agreement([*few, held("last", 90)])
    assert enough.with_bot.value is not None
    assert (enough.with_each_other.replies, enough.with_each_other.value) == (0, None)


def test_marks_are_told_apart_in_steps_of_ten() -> None:
    near = [held(f"p{number}", 10 * number, 10 * number + 4) for number in range(FEWEST)]
    assert agreement(near).with_bot.value == 1


def test_only_what_has_both_marks_counts() -> None:
    spoken = replace(held("p1", 50), turns=(PeerTurn(NOON, TICKS, mark=50),))
    assert agreement([spoken, held("p2", None)]).with_bot.replies == 0


def test_interviewers_are_compared_on_the_same_reply_whichever_came_first() -> None:
    marks = [(10 * number, min(100, 10 * number + 20 * (number % 2))) for number in range(FEWEST)]
    firsts = [held(f"p{number}", one) for number, (one, _) in enumerate(marks)]
    seconds = [second(f"s{number}", f"p{number}", other) for number, (_, other) in enumerate(marks)]
    turned = [held(f"p{number}", other) for number, (_, other) in enumerate(marks)]
    backs = [second(f"s{number}", f"p{number}", one) for number, (one, _) in enumerate(marks)]
    found = agreement([*firsts, *seconds]).with_each_other
    assert found.replies == FEWEST
    assert found.value is not None
    assert 0.8 < found.value < 1
    assert agreement([*turned, *backs]).with_each_other == found


def test_it_names_the_points_that_differ_often() -> None:
    found = agreement([held("p1", 50), held("p2", 50), held("p3", 50, ticks=("partly", "covered", "missed"))])
    assert found.differing == (Differing("bank", "q1", "second", 2, 3),)


def test_a_point_that_the_bot_did_not_look_at_differs_from_nothing() -> None:
    judged = [held(f"p{number}", 50) for number in range(2)]
    bare = [
        replace(each, turns=(replace(each.turn, assessment=replace(assessed(50), findings=())),)) for each in judged
    ]
    assert agreement(bare).differing == ()
