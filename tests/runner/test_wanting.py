"""Choosing a bank, a topic, a level or a single question, and browsing the questions."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.runner import Library, Request
from bot.runner.wanting import Broken, Unknown, wanted
from bot.texts import bank_page, plain
from questions import bank_places
from tests.library import LIBRARY
from tests.questions.build import GRAVITY, write_bank
from tests.runner.conftest import House


@pytest.mark.parametrize(
    ("words", "request_"),
    [
        ((), Request(mode="exam")),
        (("machine-learning",), Request("machine-learning", mode="exam")),
        (("learning-rate",), Request("deep-learning", mode="exam", question="learning-rate")),
        (("k-means",), Request("machine-learning", mode="exam", question="k-means")),
        (("training",), Request("deep-learning", mode="exam", topic="training")),
        (("学習",), Request("deep-learning", mode="exam", topic="training")),
        (("operating", "systems"), Request("computer-science", mode="exam", topic="operating-systems")),
        (("junior", "machine-learning"), Request("machine-learning", mode="exam", level="junior")),
        (("lerning-rate",), Unknown("lerning-rate", "learning-rate")),
        (("quantum-gravity",), Unknown("quantum-gravity", None)),
    ],
)
def test_what_words_ask_for(words: tuple[str, ...], request_: Request | Unknown) -> None:
    assert wanted(words, None, LIBRARY, Request(mode="exam")) == request_


def test_a_topic_and_a_level_ask_only_such_questions() -> None:
    bank = LIBRARY.bank("deep-learning")
    request = Request(topic="training", level="junior")
    chosen = request.among(bank).questions
    assert chosen == tuple(each for each in bank.questions if "training" in each.topics and each.level == "junior")
    assert 0 < len(chosen) < len(bank.questions)
    assert wanted(("training",), 2, LIBRARY, Request()) == Request("deep-learning", 2, topic="training")


def test_an_interview_on_a_topic_and_a_level_asks_only_such_questions(english: House) -> None:
    english.says("/interview training junior")
    interview = english.store.session(english.member.id).interview
    assert interview is not None
    wanted_here = Request(topic="training", level="junior").among(LIBRARY.bank("deep-learning"))
    assert [planned.id for planned in interview.plan] == [question.id for question in wanted_here.questions]


def test_a_bank_that_cannot_be_read_is_told_and_hides_no_other(tmp_path: Path) -> None:
    write_bank(tmp_path, GRAVITY.replace("tier: core", "tier: main"))
    library = Library([tmp_path])
    assert wanted(("small",), None, library, Request()) == Broken("small")
    assert wanted(("k-means",), None, library, Request("small")) == Request("machine-learning", question="k-means")


def test_a_bank_that_has_gone_is_asked_for_no_more() -> None:
    assert wanted((), None, LIBRARY, Request("gone", mode="exam")) == Request(mode="exam")
    assert isinstance(wanted(("gone",), None, LIBRARY, Request("gone")), Unknown)


def test_browsing_tells_the_last_marks_and_asks_what_is_picked(english: House) -> None:
    english.says("/questions")
    (page,) = english.read()
    assert "1. Batch normalisation · not asked yet" in plain(page)
    english.says(page.buttons[0].command)
    english.read()
    english.says("/skip")
    english.read()
    english.says("/questions")
    (page,) = english.read()
    assert "1. Batch normalisation · last mark 0" in plain(page)
    others = [f"/questions {name}" for name in sorted(bank_places()) if name != "deep-learning"]
    assert [button.command for button in page.buttons[-len(others) :]] == others


def test_a_large_bank_has_pages() -> None:
    bank = LIBRARY.bank("deep-learning")
    large = bank.model_copy(update={"questions": bank.questions * 2})
    first, last = (bank_page(large, page, {}, (), "en") for page in (0, 99))
    assert first.buttons[-1].command == "/questions deep-learning page 2"
    assert last.buttons[-1].command == "/questions deep-learning page 1"
    assert plain(last).splitlines()[1].startswith("13. ")


def test_what_is_picked_while_an_interview_runs_is_offered(english: House) -> None:
    english.starts()
    english.read()
    english.says("/interview k-means")
    (offer,) = english.read()
    assert offer.buttons[0].command == "/interview new k-means"
    english.says("/interview new k-means")
    assert "1/1" in plain(english.read()[-1])
