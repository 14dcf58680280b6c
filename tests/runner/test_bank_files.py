"""Keypoints for questions that bring none: the sentences of their answers, as far as there are any."""

from __future__ import annotations

from pathlib import Path

from bot.runner.bank_files import Taken, take_bank
from tests.library import LIBRARY

SHEET = 'question,answer\nWhat does a cache do?,It keeps copies close by.\nHow is one made?,"```\ncache = {}\n```"\n'


def test_an_answer_without_a_sentence_makes_no_point(tmp_path: Path) -> None:
    taken = take_bank(tmp_path, LIBRARY, "caches.csv", SHEET.encode())
    assert isinstance(taken, Taken)
    said, shown = taken.bank.questions
    assert [keypoint.point.en for keypoint in said.keypoints] == ["It keeps copies close by"]
    assert shown.keypoints == ()
