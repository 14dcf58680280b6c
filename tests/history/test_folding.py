"""Lines that fit their width, in both languages."""

from __future__ import annotations

import pytest

from bot.history.folding import fold


@pytest.mark.parametrize(
    ("text", "width", "most", "lines"),
    [
        ("short", 10, 2, ["short"]),
        ("words are kept whole", 10, 3, ["words are", "kept whole"]),
        ("words are kept whole", 10, 1, ["words are…"]),
        ("学習率が高すぎる", 8, 3, ["学習率が", "高すぎる"]),
        ("学習率が、高すぎる", 8, 1, ["学習率…"]),
        ("Adamの学習率", 6, 3, ["Adamの", "学習率"]),
    ],
)
def test_folding(text: str, width: int, most: int, lines: list[str]) -> None:
    assert fold(text, width, most) == lines
