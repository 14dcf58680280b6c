"""Cutting mixed text into pieces, with the places they stand at."""

from __future__ import annotations

import pytest

from scoring.encoders.bilingual_files import FOLDER, PIECES
from scoring.encoders.bilingual_pieces import LATIN_PIECES, MOST_PIECES, BilingualPieces, is_japanese
from scoring.encoders.loading import embedded_folder


@pytest.fixture(scope="module")
def pieces() -> BilingualPieces:
    return BilingualPieces(embedded_folder() / "tokenizer.json", FOLDER / PIECES)


@pytest.mark.parametrize(
    ("text", "japanese", "latin"),
    [
        ("学習率", ["学習率"], []),
        ("The loss diverges.", [], ["The", "loss", "diver", "ges", "."]),
        ("lossが発散する", ["が", "発", "散", "する"], ["loss"]),
        ("ＬＲは０．１", ["は"], ["Ｌ", "Ｒ", "０", "．", "１"]),
        ("ｶﾞｳｽ", ["ｶﾞ", "ｳ", "ｽ"], []),
        ("", [], []),
    ],
)
def test_pieces_and_their_places(pieces: BilingualPieces, text: str, japanese: list[str], latin: list[str]) -> None:
    found = pieces(text)
    written = [(piece, text[start:end]) for piece, (start, end) in zip(found.ids, found.spans, strict=True)][1:-1]
    assert "".join(each for _, each in written) == text.replace(" ", "")
    assert "".join(each for piece, each in written if piece >= LATIN_PIECES) == "".join(japanese)
    assert "".join(each for piece, each in written if piece < LATIN_PIECES) == "".join(latin)


def test_a_wide_letter_is_read_as_its_narrow_one(pieces: BilingualPieces) -> None:
    assert pieces("ＢａｔｃｈＮｏｒｍ　９９％").ids == pieces("BatchNorm 99%").ids


def test_half_width_kana_are_read_as_kana(pieces: BilingualPieces) -> None:
    assert pieces("ｶﾞｳｽﾉｲｽﾞ").ids == pieces("ガウスノイズ").ids


def test_a_text_without_end_is_cut(pieces: BilingualPieces) -> None:
    assert len(pieces("勾配 gradient " * 1_000).ids) == MOST_PIECES


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("学習率", True),
        ("ReLU", False),
        ("ｱ", True),
        ("loss は小さい", True),
        ("ＡＢＣ", False),
        ("Größe", False),
        ("", False),
    ],
)
def test_what_is_japanese(text: str, expected: bool) -> None:
    assert is_japanese(text) is expected
