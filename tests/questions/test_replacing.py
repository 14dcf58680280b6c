"""A bank's file in the place of another one: what was there is kept, and nothing is lost where it cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest

from questions import BankInvalid, open_bank, replace_bank
from questions.loading import bank_places

OLD, NEW = (f"title: Caches\nquestions:\n  - ask: {ask}\n    answers: It keeps copies close by.\n" for ask in "ab")


def test_each_file_that_was_there_is_kept_and_none_is_taken_for_a_bank(tmp_path: Path) -> None:
    file = tmp_path / "caches.yaml"
    file.write_text(OLD)
    assert replace_bank(file, NEW) == tmp_path / "caches.yaml.old"
    assert replace_bank(file, NEW) is None
    assert replace_bank(file, OLD) == tmp_path / "caches.yaml.old-2"
    assert [(tmp_path / f"caches.yaml.{end}").read_text() for end in ("old", "old-2")] == [OLD, NEW]
    assert open_bank(file).bank.questions[0].ask.en == "a"
    assert [place for place in bank_places([tmp_path]).values() if place.parent == tmp_path] == [file]


@pytest.mark.parametrize("text", ["title: Caches\nquestions: []\n", "- no bank", "title: \udc80"])
def test_what_cannot_be_put_there_leaves_all_as_it_was(tmp_path: Path, text: str) -> None:
    file = tmp_path / "caches.yaml"
    file.write_text(OLD)
    with pytest.raises((BankInvalid, UnicodeEncodeError)):
        replace_bank(file, text)
    assert [(each.name, each.read_text()) for each in tmp_path.iterdir()] == [("caches.yaml", OLD)]


def test_where_there_is_no_room_nothing_is_left_behind(tmp_path: Path) -> None:
    file = tmp_path / "caches.yaml"
    file.write_text(OLD)
    (tmp_path / ".caches.yaml.part").mkdir()  # in the way of the new file
    with pytest.raises(OSError, match=r"caches\.yaml\.part"):
        replace_bank(file, NEW)
    assert file.read_text() == OLD
    assert not (tmp_path / "caches.yaml.old").exists()
