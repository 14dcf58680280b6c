"""Looking ahead: what replies to a question are compared with is made ready while it is being read and answered."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

from questions import Language

if TYPE_CHECKING:
    # A dialog tells of what is open also where nothing is judged, and is to be imported quickly there.
    from bot.runner.grading import Grader


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that is open: of a bank in the version that the interview began with, in the member's language."""

    bank: str
    version: str
    question: str
    language: Language


LooksAhead = Callable[[Asked], object]


def looks_at_nothing(_asked: Asked) -> None:
    """For a front end that leaves no time to look ahead, such as a pipe."""


class LookingAhead:
    """Looks ahead in a thread of its own, at one question after the other and at none twice."""

    def __init__(self, grader: Grader) -> None:
        self._grader = grader
        self._seen: set[Asked] = set()
        self._thread = ThreadPoolExecutor(1, "looking ahead")

    def __call__(self, asked: Asked) -> None:
        """Make a question ready, if it is not yet; returns at once."""
        if asked not in self._seen:
            self._seen.add(asked)
            self._thread.submit(self._grader.look_ahead, asked.bank, asked.version, asked.question, asked.language)

    def close(self) -> None:
        """Begin no other question; nobody waits here for the one that is being looked at."""
        self._thread.shutdown(wait=False, cancel_futures=True)
