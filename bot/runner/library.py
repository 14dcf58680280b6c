"""The banks at hand, each read at most once."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from bot.interview.session import PlannedKeypoint, PlannedQuestion
from questions import Bank, Question, bank_folders, load_bank

DEFAULT_BANK = "deep-learning"


class Library:
    """The packaged banks and those in the extra folders; raises QuestionsError as `questions.load_bank` does."""

    def __init__(self, extra: Iterable[Path] = ()) -> None:
        self._extra = tuple(extra)
        self.bank = cache(self._load)

    def names(self) -> tuple[str, ...]:
        """The names of all banks."""
        return tuple(sorted(bank_folders(self._extra)))

    def _load(self, name: str) -> Bank:
        return load_bank(name, self._extra)


def plan(question: Question) -> PlannedQuestion:
    """What the dialog needs to know of a question."""
    return PlannedQuestion(
        id=question.id,
        topics=question.topics,
        keypoints=tuple(
            PlannedKeypoint(
                keypoint.id,
                keypoint.tier,
                hints=min(len(keypoint.hints.to("en")), len(keypoint.hints.to("ja"))),
                probe=keypoint.probe is not None,
            )
            for keypoint in question.keypoints
        ),
        follow_ups=tuple((follow_up.id, follow_up.kind) for follow_up in question.follow_ups),
    )
