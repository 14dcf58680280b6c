"""A bank with a mistake is named where it is asked for; the others are there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.runner import Library, Runner
from bot.store import Store
from bot.texts import plain
from tests.library import library_with
from tests.questions.build import write_bank
from tests.runner.conftest import House


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    write_bank(tmp_path, question="ask: No\n")
    with Store.open(tmp_path / "data") as store:
        yield House(store, Runner(store, Library([tmp_path])))


@pytest.mark.parametrize("typed", ["/interview small", "/interview new small gravity", "/start bank_small"])
def test_it_is_named_where_it_is_asked_for(house: House, typed: str) -> None:
    house.says("en")
    house.read()
    house.says(typed)
    (message,) = house.read()
    assert plain(message).startswith(
        "The question bank “small” has a mistake and cannot be opened; the other banks can."
    )
    house.says("/interview computer-science 1")
    assert "1/1" in plain(house.read()[0])


def test_whoever_looks_through_all_banks_finds_the_others(tmp_path: Path) -> None:
    write_bank(tmp_path, question="ask: No\n")
    library = library_with([tmp_path])
    assert set(library.names()) - set(library.banks()) == {"small"}


def test_a_folder_of_banks_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert Library([tmp_path, tmp_path / "moved"]).missing() == (tmp_path / "moved",)


def test_the_list_of_questions_leaves_it_out_and_says_what_is_true(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    house.says("en")
    house.read()
    for typed, said in (
        ("/questions small", "The question bank “small” has a mistake and cannot be opened"),
        ("/questions nowhere", "There is no question bank called “nowhere”."),
        ("/questions statistics", "Statistics"),
    ):
        house.says(typed)
        assert said in plain(house.read()[0])
    assert caplog.records == []
