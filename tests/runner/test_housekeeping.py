"""What is done once a day: a backup, and room for what is made next."""

from __future__ import annotations

import logging
import os
import time
from datetime import date
from pathlib import Path

import pytest

from bot.runner import keep_house
from bot.store import FILES, Store, backups

TODAY = date(2026, 7, 4)
TWO_DAYS = 2 * 24 * 3600


@pytest.fixture
def data(tmp_path: Path) -> Path:
    with Store.open(tmp_path):
        return tmp_path


def test_a_day_has_one_backup(data: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        keep_house(data, TODAY)
        keep_house(data, TODAY)
    assert len(backups(data)) == 1
    assert caplog.text.count("Backed up to") == 1


def test_where_no_backup_can_be_made_the_log_says_why(data: Path, caplog: pytest.LogCaptureFixture) -> None:
    (data / "backups").write_text("in the way")
    keep_house(data, TODAY)
    assert "There is no backup today" in caplog.text


def test_what_was_made_for_members_goes_after_a_day(data: Path) -> None:
    made = [data / FILES / folder / name for folder, name in (("member-1", "new"), ("member-1", "old"), ("all", "old"))]
    long_ago = time.time() - TWO_DAYS
    for file in made:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
        if file.name == "old":
            os.utime(file, (long_ago, long_ago))
    keep_house(data, TODAY)
    assert [file.exists() for file in made] == [True, False, True]
