from __future__ import annotations

import pytest

from scoring.reading.words import NOT, fold, is_japanese, words


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("The loss diverges.", ["the", "loss", "diverge"]),
        ("ロスが発散します。", ["loss", "diverge"]),
        ("lossがdivergeする", ["loss", "diverge"]),
        ("過学習", ["overfit"]),
        ("オーバーフィッティング", ["overfit"]),
        ("ｵｰﾊﾞｰﾌｨｯﾃｨﾝｸﾞ", ["overfit"]),
        ("パラメーター", ["parameter"]),
        ("It doesn't converge", ["it", NOT, "converge"]),
        ("収束しません", ["converge", NOT]),
        ("クロスエントロピー", ["クロスエントロピ"]),
        ("?!", []),
    ],
)
def test_words_of_one_meaning_have_one_key(text: str, keys: list[str]) -> None:
    assert [word.key for word in words(text)] == keys


def test_a_word_lies_where_it_stands_in_the_original_text() -> None:
    text = "ﾊﾟﾗﾒｰﾀｰの数は１つ"
    assert [text[word.start : word.end] for word in words(text)] == ["ﾊﾟﾗﾒｰﾀｰ", "数", "１", "つ"][:3]


@pytest.mark.parametrize(
    ("text", "japanese"),
    [
        ("If 学習率 is too high, the weight jumps over the 最小値.", False),
        ("learning rateが高すぎるとminimumをovershootします", True),
        ("the loss", False),
        ("損失", True),
        ("12", False),
    ],
)
def test_the_language_of_a_mixed_text(text: str, japanese: bool) -> None:
    assert is_japanese(text) is japanese


def test_folding_keeps_the_way_back() -> None:
    folded = fold("Ａﾊﾟ①")
    assert folded.text == "aパ1"
    assert folded.origins == (0, 1, 3, 4)
