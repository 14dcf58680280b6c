"""Lines that fit their width, in both languages."""

from __future__ import annotations

import pytest

from bot.history.folding import fold, fold_evenly


@pytest.mark.parametrize(
    ("text", "width", "most", "lines"),
    [
        ("short", 10, 2, ["short"]),
        ("words are kept whole", 10, 3, ["words are", "kept whole"]),
        ("words are kept whole", 10, 1, ["words are…"]),
        ("学習率が高すぎる", 8, 3, ["学習率が", "高すぎる"]),
        ("学習率が、高すぎる", 8, 1, ["学習率…"]),
        ("Adamの学習率", 6, 3, ["Adamの", "学習率"]),
        ("反復回数はデータ数÷バッチサイズ", 22, 3, ["反復回数はデータ数÷", "バッチサイズ"]),
        ("アアアアアアアアアアアアアア", 24, 3, ["アアアアアアアアアアアア", "アア"]),
    ],
)
def test_folding(text: str, width: int, most: int, lines: list[str]) -> None:
    assert fold(text, width, most) == lines


@pytest.mark.parametrize(
    ("text", "width", "most", "lines"),
    [
        ("short", 10, 2, ["short"]),
        ("the loss tells which it is", 24, 2, ["the loss tells", "which it is"]),
        ("学習がとても遅くなる", 18, 2, ["学習がとて", "も遅くなる"]),
        ("更新がわずかで、とても遅くなる", 24, 2, ["更新がわずかで、", "とても遅くなる"]),
        ("途中で変える（減衰など）", 22, 2, ["途中で変える", "（減衰など）"]),
        ("words are kept whole", 10, 1, ["words are…"]),
        ("extraordinarily so", 15, 2, ["extraordinarily", "so"]),
    ],
)
def test_even_lines(text: str, width: int, most: int, lines: list[str]) -> None:
    assert fold_evenly(text, width, most) == lines
