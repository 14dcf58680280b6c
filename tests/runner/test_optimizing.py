"""FSRS's parameters fitted to reviews of members who forget faster than usual."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

import pytest

from bot.interview.scheduling import FEWEST_REPEATS
from bot.runner.optimizing import INSTALL, can_optimize, fit_beside, is_time_to_fit
from bot.store import Store
from tests.cli.shell import run
from tests.interview.simulated import START
from tests.runner.forgetful import forgetful

LATER = START + timedelta(days=365)
TEN_MINUTES = timedelta(minutes=10)

needs_optimizer = pytest.mark.skipif(not can_optimize(), reason=f"needs {INSTALL}")


@needs_optimizer
def test_a_fit_foretells_better_what_it_has_not_seen_and_holds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import torch  # few tests need it

    # What runs beside the bot steps back, which a process cannot undo.
    niceness, threads = list[int](), torch.get_num_threads()
    monkeypatch.setattr(os, "nice", niceness.append)
    with Store.open(tmp_path) as store:
        forgetful(store)
        assert is_time_to_fit(store, LATER, TEN_MINUTES)
        fit_beside(tmp_path, LATER)
        assert (niceness, torch.get_num_threads()) == ([10], 1)
        torch.set_num_threads(threads)
        made = store.fits.latest()
        assert made is not None
        assert made.repeats == 720 >= FEWEST_REPEATS
        assert made.after < made.before - 0.01
        assert store.fits.holding() == made
        assert not is_time_to_fit(store, LATER + timedelta(days=8), TEN_MINUTES)  # nothing new
    told = run(tmp_path, "doctor").stdout
    assert "scheduled by FSRS, fitted on 2027-01-01 to 720 reviews" in told
    assert f"log-loss {made.before:.3f} → {made.after:.3f}" in told


def test_nobody_is_disturbed(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        forgetful(store)
        store.receive(1, "{}")
        received = store.last_received()
        assert received is not None
        assert not is_time_to_fit(store, received + timedelta(minutes=9), TEN_MINUTES)
        assert is_time_to_fit(store, received + timedelta(minutes=11), TEN_MINUTES)


@needs_optimizer
def test_too_few_reviews_are_counted(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        forgetful(store, points=10)
    refused = run(tmp_path, "drills", "fit")
    assert refused.returncode == 1
    assert "There are 40 reviews of points a day or more after another review" in refused.stderr
    assert str(FEWEST_REPEATS) in refused.stderr
    assert "standard parameters; 40 of 640 repeated reviews for a fit" in run(tmp_path, "doctor").stdout
