"""What replies to a question are compared with is made ready while the question is read."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from threading import Semaphore

import pytest

from bot.runner import DEFAULT_BANK, Grader, Library, LookingAhead, Runner
from bot.runner.ahead import Asked
from bot.store import Store
from questions import Language
from scoring import Judge, ScoringError
from tests.library import LIBRARY
from tests.scoring.lexical_encoder import LexicalEncoder
from tests.scoring.lexical_relations import LexicalRelations

RATE = Asked(DEFAULT_BANK, "", "learning-rate", "ja")


class Counting(Grader):
    """Tells each time that it has looked ahead."""

    def __init__(self, library: Library, load: Callable[[], Judge]) -> None:
        super().__init__(library, load)
        self.looked = Semaphore(0)

    def look_ahead(self, bank: str, version: str, question: str, language: Language) -> None:
        super().look_ahead(bank, version, question, language)
        self.looked.release()


def test_a_question_that_is_asked_is_looked_at_in_the_language_of_the_member(tmp_path: Path) -> None:
    seen = list[Asked]()
    with Store.open(tmp_path) as store:
        runner = Runner(store, LIBRARY, seed=lambda: 7, looks_ahead=seen.append)
        member = store.member("terminal", "ken", "Ken", "ja")
        runner.receive(member, "/interview learning-rate")
        runner.receive(member, "/hint")

    assert {(each.question, each.language) for each in seen} == {("learning-rate", "ja")}
    assert seen[0].version == LIBRARY.bank(DEFAULT_BANK).version


def test_the_first_reply_finds_everything_ready(tmp_path: Path) -> None:
    judge = Judge(LexicalEncoder(), LexicalRelations(), tmp_path)
    grader = Counting(LIBRARY, lambda: judge)
    looking = LookingAhead(grader)
    looking(RATE)
    looking(RATE)
    assert grader.looked.acquire(timeout=60)
    looking.close()
    assert not grader.looked.acquire(blocking=False)
    made = sorted(tmp_path.iterdir())
    assert made

    judge.assess(LIBRARY.bank(DEFAULT_BANK).question("learning-rate"), "高すぎると損失が発散します。")

    assert sorted(tmp_path.iterdir()) == made


def test_a_judge_without_a_folder_and_stories_have_nothing_to_make_ready(tmp_path: Path) -> None:
    question = LIBRARY.bank(DEFAULT_BANK).question("learning-rate")
    Judge(LexicalEncoder(), LexicalRelations()).look_ahead(question, "en")
    story = LIBRARY.bank("behavioural").questions[0]
    Judge(LexicalEncoder(), LexicalRelations(), tmp_path).look_ahead(story, "en")
    assert list(tmp_path.iterdir()) == []


def test_where_it_cannot_be_made_ready_the_first_reply_says_why(caplog: pytest.LogCaptureFixture) -> None:
    def no_judge() -> Judge:
        raise ScoringError("There is no judge here.")

    with caplog.at_level(logging.DEBUG):
        Grader(LIBRARY, no_judge).look_ahead(RATE.bank, RATE.version, RATE.question, RATE.language)
    assert "Question learning-rate could not be made ready" in caplog.text
