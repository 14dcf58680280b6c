"""A bank that is edited is asked anew at once; an interview that is under way ends on what it began with."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.runner import Grader, Library, Runner
from bot.store import FILE, Store
from bot.texts import plain, sentence
from scoring import Judge
from tests.runner.conftest import House
from tests.scoring.lexical_encoder import LexicalEncoder
from tests.scoring.lexical_relations import LexicalRelations
from tests.store.dialog import change, rows

BANK = """\
title: Own
questions:
  - {id: one, ask: What is one?, answers: The first number there is.}
  - {id: two, ask: What is two?, answers: The second number.}
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "banks").mkdir()
    (tmp_path / "banks" / "own.yaml").write_text(BANK)
    return tmp_path / "banks" / "own.yaml"


@pytest.fixture
def house(tmp_path: Path, file: Path) -> Iterator[House]:
    with Store.open(tmp_path) as store:
        house = House(store, Runner(store, Library([file.parent])))
        house.says("en")
        house.read()
        yield house


def said(house: House) -> str:
    return "\n".join(plain(message) for message in house.read())


def test_the_next_interview_asks_what_the_file_says_now(house: House, file: Path) -> None:
    house.says("/interview own")
    assert "What is one?" in said(house)
    file.write_text(BANK.replace("What is one?", "What is uno?"))
    house.says("/interview new own")
    assert "What is uno?" in said(house)


def test_a_change_that_cannot_be_read_is_told_where_the_bank_is_asked_as_it_was(house: House, file: Path) -> None:
    outdated = "has a mistake, so I ask it as it was before"
    house.says("/interview own")
    assert outdated not in said(house)
    file.write_text(BANK.replace("questions:", "questions: ]"))
    house.says("/interview new own")
    told = said(house)
    assert outdated in told
    assert told.index(outdated) < told.index("What is one?")
    file.write_text(BANK.replace("What is one?", "What is uno?"))
    house.says("/interview new own")
    assert outdated not in said(house)


def test_an_interview_under_way_ends_on_what_it_began_with(house: House, file: Path) -> None:
    house.says("/interview own")
    said(house)
    file.write_text("title: Own\nquestions: [{id: three, ask: What is three?, answers: The third.}]\n")
    house.says("/answer")
    assert "The first number there is." in said(house)
    assert house.store.session(house.member.id).interview is not None
    file.unlink()
    house.says("/skip")
    house.says("/answer")
    assert "The second number." in said(house)


def test_so_it_does_after_a_restart_and_its_replies_are_judged_by_it(house: House, file: Path, tmp_path: Path) -> None:
    house.says("/interview own")
    said(house)
    file.write_text("title: Own\nquestions: [{id: three, ask: What is three?, answers: The third.}]\n")
    library = Library([file.parent])
    again = House(house.store, Runner(house.store, library))
    (work,) = again.says("The first number there is.")
    grader = Grader(library, lambda: Judge(LexicalEncoder(), LexicalRelations(), tmp_path / "vectors"))
    assessment = grader.assess(work)
    assert [finding.status for finding in assessment.findings] == ["covered"]
    versions = rows(tmp_path, "SELECT bank, json_extract(text, '$.questions[0].id') FROM bank_versions")
    assert versions == [("own", "one")]
    kept = "SELECT count(*) FROM interviews JOIN bank_versions ON version = bank_version"
    assert rows(tmp_path, kept) == [(1,)]


def test_a_version_that_cannot_be_read_any_more_gives_way_to_the_bank_as_it_is(
    house: House, file: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    house.says("/interview own")
    house.read()
    change(tmp_path, "UPDATE bank_versions SET text = ?", "{}")
    again = House(house.store, Runner(house.store, Library([file.parent])))
    again.says("/answer")
    assert "The first number there is." in said(again)
    assert "is of another time and cannot be read" in caplog.text


def test_what_has_gone_with_the_version_is_passed_over(house: House, file: Path, tmp_path: Path) -> None:
    house.says("/interview own")
    house.read()
    change(tmp_path, "UPDATE bank_versions SET text = ?", "{}")
    file.write_text("title: Own\nquestions: [{id: three, ask: What is three?, answers: The third.}]\n")
    again = House(house.store, Runner(house.store, Library([file.parent])))
    again.says("/skip")
    assert sentence("bank_changed", "en") in said(again)


def test_of_a_bank_that_is_gone_an_unfinished_interview_goes_by_its_id(house: House, file: Path) -> None:
    house.says("/interview own")
    house.says("/stop")
    house.read()
    file.unlink()
    house.says("/start")
    assert sentence("unfinished", "en", bank="own", number=1, total=2).partition("\n")[0] in said(house)


def test_an_overlay_with_a_mistake_leaves_the_bank_without_it(
    tmp_path: Path, file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "own.yaml").write_text("bank: own\nquestions: No\n")
    bank = Library([file.parent], tmp_path).bank("own")
    assert bank.questions[0].ask.to("en") == "What is one?"
    assert "is asked without its overlay" in caplog.text


def test_a_change_with_a_mistake_leaves_the_bank_as_it_was(
    house: House, file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    house.says("/interview own")
    said(house)
    file.write_text(BANK.replace("The first number there is.", "No"))
    with caplog.at_level(logging.WARNING):
        house.says("/interview new own")
        house.says("/interview new own")
    assert "What is one?" in said(house)
    assert caplog.text.count("No is read as yes or no") == 1
    file.write_text(BANK.replace("What is one?", "What is uno?"))
    house.says("/interview new own")
    assert "What is uno?" in said(house)


def test_a_bank_that_comes_while_the_bot_runs_is_found(house: House, file: Path) -> None:
    file.with_name("more.yaml").write_text("title: More\nquestions: [{ask: Why?, answers: So.}]\n")
    house.says("/interview more")
    assert "Why?" in said(house)
    assert (file.parent.parent / FILE).exists()


def test_whoever_asks_for_news_of_banks_is_told_each_once(tmp_path: Path, file: Path) -> None:
    overlays = tmp_path / "overlays"
    overlays.mkdir()
    (overlays / "own.yaml").write_text("bank: [\n")
    library = Library([file.parent], overlays)
    assert library.bank("own").questions
    assert library.news() == (("bank_without_overlay", "own"),)
    file.write_text("title: [\n")
    assert library.bank("own") == library.bank("own")
    assert library.is_outdated("own")
    assert library.news() == ()


def test_a_bank_that_takes_the_place_of_a_packaged_one_is_named(file: Path) -> None:
    file.with_name("statistics.yaml").write_text("title: Mine\nquestions: [{ask: Why?, answers: So.}]\n")
    assert "statistics" in Library([file.parent]).hidden()
