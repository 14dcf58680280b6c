"""Lines end between English words and between Japanese characters, and never where they must not."""

from __future__ import annotations

import pytest

from bot.terminal.wrapping import wrapped


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 10, [""]),
        ("short", 10, ["short"]),
        ("one two three", 8, ["one two", "three"]),
        ("unbreakably", 4, ["unbreakably"]),
        ("two\n\nparagraphs here", 10, ["two", "", "paragraphs", "here"]),
        ("損失が発散します", 8, ["損失が発", "散します"]),
        ("損失が発散、遅い", 10, ["損失が発", "散、遅い"]),
        ("値は「高い」です", 6, ["値は", "「高", "い」で", "す"]),
        ("→ 逆です。損失は", 8, ["→ 逆で", "す。損失", "は"]),
        ("✓ it converges", 5, ["✓ it", "converges"]),
        ("学習率をlearning rateと呼ぶ", 12, ["学習率を", "learning", "rateと呼ぶ"]),
    ],
)
def test_lines(text: str, width: int, lines: list[str]) -> None:
    assert wrapped(text, width) == lines
