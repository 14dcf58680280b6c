from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.interview.events import AnswerAsked, Answered, HintAsked, Resumed, Skipped, Stopped
from bot.store import Store
from tests.store.dialog import Dialog, judged


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path) as store:
        yield store


@pytest.fixture(scope="session")
def played_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a database with an interview that has a bit of everything in it; only to be read."""
    folder = tmp_path_factory.mktemp("played")
    with Store.open(folder) as store:
        play(store)
    return folder


@pytest.fixture
def played(played_folder: Path) -> Iterator[Dialog]:
    """That interview's dialog, after the database was opened anew."""
    with Store.open(played_folder) as store:
        yield Dialog(store)


def play(store: Store) -> None:
    dialog = Dialog(store, "ada", "learning-rate", "backpropagation", "imbalanced-data", "data-generator")
    # A hint, a reply that is wrong in one point, a probe for that point, then one for the missed one.
    dialog.do(HintAsked)
    dialog.do(lambda at: Answered(at, "It scales each step; a higher one is always better."))
    dialog.grade(judged(45, "covered", "contradicted", "missed"))
    dialog.do(lambda at: Answered(at, "Too high a rate diverges."))
    dialog.grade(judged(80, "covered"))
    dialog.do(Skipped)
    # A question left out, and one whose answer is asked for.
    dialog.do(Skipped)
    dialog.do(AnswerAsked)
    # A reply in two messages, graded only after a stop; then the deeper question, answered.
    dialog.do(lambda at: Answered(at, "It yields batches,"))
    dialog.do(lambda at: Answered(at, "so that not all data is in memory."))
    dialog.do(Stopped)
    dialog.do(Resumed)
    dialog.grade(judged(90, "covered", "covered", "covered", verdict="excellent"))
    dialog.do(lambda at: Answered(at, "Since memory is smaller than the data."))
    dialog.grade(judged(60, verdict="good"))
    # What Ada gives herself for the first reply.
    store.rate(dialog.member.id, (1, 1), 65, dialog.moment)
