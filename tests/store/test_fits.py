"""Which parameters of FSRS hold, and what they change."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from bot.interview.drills import Point, Review
from bot.interview.effects import KeepReviews
from bot.interview.scheduling import Fit, card
from bot.store import Store
from tests.interview.simulated import FORGETFUL
from tests.store.dialog import FIRST_MOMENT as MOMENT
from tests.store.dialog import change

DAY = timedelta(days=1)
FITTED = Fit(MOMENT, 700, before=0.5, after=0.4, parameters=FORGETFUL)
POINT = Point("deep-learning", "learning-rate", "effect")


def review(store: Store, member: int, attempt: str, days: int) -> None:
    shown = KeepReviews(attempt, POINT.bank, POINT.question, (Review("effect", "good"),), MOMENT + days * DAY)
    store.drills.commit(member, None, (shown,), lambda _: (), None)


def test_the_newest_better_fit_holds(store: Store) -> None:
    assert store.fits.latest() is None
    assert store.fits.holding() is None
    assert store.fits.parameters() is None
    store.fits.keep(FITTED)
    worse = replace(FITTED, at=MOMENT + DAY, after=0.6)
    store.fits.keep(worse)
    assert store.fits.latest() == worse
    assert store.fits.holding() == FITTED
    assert store.fits.parameters() == FORGETFUL


def test_parameters_that_fsrs_does_not_take_do_not_hold(store: Store, tmp_path: Path) -> None:
    store.fits.keep(FITTED)
    change(tmp_path, "UPDATE fits SET parameters = '[0.1, 0.2]'")
    assert store.fits.holding() is None
    assert store.fits.parameters() is None
    assert store.fits.latest() is not None


def test_a_card_is_rescheduled_at_its_next_review_only(store: Store) -> None:
    member = store.member("terminal", "ada", "Ada", "en").id
    review(store, member, "a", 0)
    before = store.drills.cards(member)[POINT]
    store.fits.keep(FITTED)
    assert store.drills.cards(member)[POINT] == before
    review(store, member, "b", 2)
    after = store.drills.cards(member)[POINT]
    assert after.due < card([(MOMENT, "good"), (MOMENT + 2 * DAY, "good")]).due
    assert store.fits.histories() == [[(MOMENT, "good"), (MOMENT + 2 * DAY, "good")]]
