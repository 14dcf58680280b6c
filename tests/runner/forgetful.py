"""A data folder whose members forget faster than usual."""

from __future__ import annotations

from bot.interview.drills import Review
from bot.interview.effects import KeepReviews
from bot.store import Store
from tests.interview.simulated import simulated


def forgetful(store: Store, points: int = 180) -> None:
    """Two members have reviewed so many points, five times each."""
    members = [store.member("terminal", name, name, "en") for name in ("ada", "ben")]
    with store.together("reviews"):
        for number, history in enumerate(simulated(points)):
            for place, (at, rating) in enumerate(history):
                shown = (Review(f"point-{number}", rating),)
                kept = KeepReviews(f"{number}-{place}", "deep-learning", "learning-rate", shown, at)
                store.drills.commit(members[number % 2].id, None, (kept,), lambda _: (), None)
