"""Made-up interviews are played only where people have replied to every question."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.interview.effects import Grade
from bot.runner.seeding import GradedReply, NoReplies, Rehearsal, rehearse
from bot.store import Store
from scoring import Assessment
from tests.library import LIBRARY

REHEARSAL = Rehearsal(interviews=1, members=1, until=datetime(2026, 7, 4, tzinfo=UTC))


def never(work: Grade) -> Assessment:
    raise AssertionError(f"{work.text!r} is graded")


def test_a_question_that_nobody_has_replied_to_is_named(tmp_path: Path) -> None:
    bank = LIBRARY.bank("deep-learning")
    english = [GradedReply(question.id, "en", 50, "So.") for question in bank.questions]
    with Store.open(tmp_path) as store:
        with pytest.raises(NoReplies, match="batch-normalization, a question of the bank deep-learning"):
            next(rehearse(store, bank, english, never, REHEARSAL))
        assert store.members() == []
