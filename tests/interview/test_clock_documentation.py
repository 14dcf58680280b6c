"""docs/dialog.md shows the limits that hold under pressure."""

from __future__ import annotations

import re
from pathlib import Path

from bot.interview.clock import LIMITS

PAGE = (Path(__file__).parents[2] / "docs" / "dialog.md").read_text(encoding="utf-8")


def test_the_page_shows_each_limit() -> None:
    rows = re.findall(r"^\| (facts|story) \| (\d:\d\d) \| (\d:\d\d) \| (\d:\d\d) \|$", PAGE, re.MULTILINE)
    shown = [(kind, *times) for kind, *times in rows]
    limits = [
        (kind, *(f"{limit // 60}:{limit % 60:02}" for limit in by_level.values())) for kind, by_level in LIMITS.items()
    ]
    assert shown == limits
