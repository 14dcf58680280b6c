"""Parameters of FSRS: which are taken, how well they foretell, and when they are fitted anew."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.interview.scheduling import (
    FEWEST_REPEATS,
    Fit,
    History,
    are_valid,
    card,
    first_left_out,
    is_due,
    log_loss,
    repeats,
    reviewed,
    strength,
)
from tests.interview.build import NOON
from tests.interview.simulated import FORGETFUL, START, simulated

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
FITTED = Fit(NOON, FEWEST_REPEATS, before=0.5, after=0.4, parameters=FORGETFUL)


def test_who_forgets_faster_is_asked_again_sooner() -> None:
    usual, forgetful = (card([(NOON, "good")], parameters) for parameters in (None, FORGETFUL))
    assert forgetful.due < usual.due
    assert strength(usual, NOON + 9 * DAY, FORGETFUL) < strength(usual, NOON + 9 * DAY)


def test_a_card_is_rescheduled_at_its_next_review() -> None:
    known = card([(NOON, "good")])
    after = reviewed(known, NOON + 2 * DAY, "good", FORGETFUL)
    assert after.due < reviewed(known, NOON + 2 * DAY, "good").due


@pytest.mark.parametrize(
    ("parameters", "valid"),
    [
        (FORGETFUL, True),
        (FORGETFUL[:-1], False),
        ((*FORGETFUL[:-1], 9.0), False),
        ((*FORGETFUL[:-1], math.nan), False),
    ],
)
def test_parameters_are_as_many_as_fsrs_has_and_within_its_bounds(parameters: tuple[float, ...], valid: bool) -> None:
    assert are_valid(parameters) is valid


def test_only_what_was_reviewed_a_day_before_tells_of_forgetting() -> None:
    history: History = [(NOON, "good"), (NOON + HOUR, "good"), (NOON + 3 * DAY, "again")]
    assert repeats([history, [(NOON, "good")]]) == [NOON + 3 * DAY]
    known = card(history[:2])
    assert log_loss([history], START, None) == -math.log(1 - strength(known, NOON + 3 * DAY))
    assert log_loss([[*history[:2], (NOON + 3 * DAY, "hard")]], START, None) == -math.log(
        strength(known, NOON + 3 * DAY)
    )
    assert log_loss([history], NOON + 4 * DAY, None) == 0


def test_the_latest_fifth_is_left_out() -> None:
    assert first_left_out([NOON + day * DAY for day in range(10)]) == NOON + 8 * DAY


def test_the_parameters_that_reviews_were_made_by_foretell_them_best() -> None:
    histories = simulated(60)
    assert log_loss(histories, START, FORGETFUL) < log_loss(histories, START, None) - 0.01


def test_a_fit_is_due_with_enough_new_reviews_and_once_a_week() -> None:
    assert not is_due(None, FEWEST_REPEATS - 1, NOON)
    assert is_due(None, FEWEST_REPEATS, NOON)
    assert not is_due(FITTED, FEWEST_REPEATS + 9, NOON + 6 * DAY)
    assert is_due(FITTED, FEWEST_REPEATS + 9, NOON + 7 * DAY)
    assert not is_due(FITTED, FEWEST_REPEATS, NOON + 7 * DAY)


def test_what_foretells_no_better_is_not_taken() -> None:
    assert FITTED.is_better
    assert not replace(FITTED, after=0.5).is_better
