"""docs/telegram.md promises what is tested."""

from __future__ import annotations

import re
from pathlib import Path

HERE = Path(__file__).parent
PAGE = (HERE.parents[1] / "docs" / "telegram.md").read_text(encoding="utf-8")


def test_every_promise_has_its_test_and_every_test_its_promise() -> None:
    promised = {int(number) for number in re.findall(r"^\| (\d+) \|", PAGE, re.MULTILINE)}
    code = "".join(file.read_text(encoding="utf-8") for file in HERE.glob("test_promises_*.py"))
    names = re.findall(r"def test_(\d\d)_(?:and_(\d\d)_)?", code)
    assert promised == {int(number) for pair in names for number in pair if number} == set(range(1, max(promised) + 1))
