"""Fitting FSRS's parameters to the reviews of everybody here, by FSRS's own optimizer. Slow: minutes for thousands."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from importlib.util import find_spec
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING

from bot.interview.scheduling import RATINGS, Fit, History, first_left_out, is_due, log_loss, repeats
from bot.store import Store

if TYPE_CHECKING:
    from fsrs import ReviewLog

INSTALL = "pip install 'mensetsu[optimizer]'"
_NICE = 10


def can_optimize() -> bool:
    """Whether what FSRS's optimizer needs is installed."""
    return all(find_spec(name) is not None for name in ("pandas", "tqdm"))


def fit(store: Store, at: datetime) -> Fit:
    """Fit the parameters and keep them; they hold from now on if they foretell better what they have not seen.

    There must be FEWEST_REPEATS repeats, and `can_optimize`.
    """
    from fsrs import Optimizer

    histories = store.fits.histories()
    repeated = repeats(histories)
    since = first_left_out(repeated)
    seen = [list(takewhile(lambda review: review[0] < since, history)) for history in histories]
    fitted = tuple(Optimizer(_logs(seen)).compute_optimal_parameters())
    made = Fit(
        at,
        len(repeated),
        before=log_loss(histories, since, store.fits.parameters()),
        after=log_loss(histories, since, fitted),
        parameters=fitted,
    )
    store.fits.keep(made)
    return made


def is_time_to_fit(store: Store, at: datetime, idle: timedelta) -> bool:
    """Whether a fit is due, and nobody has written to the bot for so long."""
    received = store.last_received()
    if received is not None and at - received < idle:
        return False
    return is_due(store.fits.latest(), len(repeats(store.fits.histories())), at)


def fit_beside(data: Path, at: datetime) -> None:
    """Fit in a process of its own, on one core and when nothing else wants it."""
    import torch

    with suppress(AttributeError, OSError):  # where there is no such thing
        os.nice(_NICE)
    torch.set_num_threads(1)
    with Store.open(data) as store:
        fit(store, at)


def _logs(histories: Sequence[History]) -> list[ReviewLog]:
    from fsrs import Rating, ReviewLog

    return [
        ReviewLog(number, Rating(RATINGS.index(rating) + 1), at, None)
        for number, history in enumerate(histories)
        for at, rating in history
    ]
