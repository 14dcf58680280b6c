"""docs/voice.md tells the limits that hold, and each option that there is."""

from __future__ import annotations

from pathlib import Path

from bot.cli import mensetsu
from speech import LONGEST, MOST_BYTES
from speech.sound import FAINT

PAGE = (Path(__file__).parents[2] / "docs" / "voice.md").read_text(encoding="utf-8")


def test_the_limits_are_those_that_hold() -> None:
    assert f"longer than {LONGEST / 60:.0f} minutes, or larger than {MOST_BYTES // 10**6} MB" in PAGE
    assert FAINT == 1 / 1000


def test_the_options_are_told_of() -> None:
    told = {option for each in mensetsu.commands["transcribe"].params for option in each.opts if option.startswith("-")}
    assert {option for option in told if f"`{option}`" not in PAGE} == {"--bank"}
