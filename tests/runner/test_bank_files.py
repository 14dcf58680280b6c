"""What becomes of a file of questions that somebody brings."""

from __future__ import annotations

from pathlib import Path

from bot.runner.bank_files import Taken, take_bank
from questions import open_bank
from questions.model import MOST_QUESTIONS
from tests.library import LIBRARY

SHEET = 'question,answer\nWhat does a cache do?,It keeps copies close by.\nHow is one made?,"```\ncache = {}\n```"\n'


def test_an_answer_without_a_sentence_makes_no_point(tmp_path: Path) -> None:
    taken = take_bank(tmp_path, LIBRARY, "caches.csv", SHEET.encode())
    assert isinstance(taken, Taken)
    said, shown = taken.bank.questions
    assert [keypoint.point.en for keypoint in said.keypoints] == ["It keeps copies close by"]
    assert shown.keypoints == ()


def test_what_is_too_much_for_one_bank_goes_into_further_ones(tmp_path: Path) -> None:
    rows = [f"What is number {number}?,It is {number}." for number in range(MOST_QUESTIONS + 1)]
    sheet = "\n".join(["question,answer", *rows, "And what?,"]).encode()
    taken = take_bank(tmp_path, LIBRARY, "numbers.csv", sheet)
    assert isinstance(taken, Taken)
    assert (taken.name, len(taken.bank.questions), taken.further) == ("numbers", MOST_QUESTIONS, ("numbers-2",))
    assert taken.left["bank_file.left_out"] == 1
    (last,) = open_bank(tmp_path / "numbers-2.yaml").bank.questions
    assert last.ask.en == f"What is number {MOST_QUESTIONS}?"
