"""What sounds like a term of the question is written as the term is, and what was right stays as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from questions import LANGUAGES, Language, packaged
from scoring.graded import graded
from speech import Word, vocabulary
from speech.mending import mended, punctuated, with_fillers

GOLD = Path(__file__).parents[2] / "benchmarks" / "gold"


def heard(*texts: str) -> tuple[Word, ...]:
    return tuple(Word(text, float(number), number + 1.0) for number, text in enumerate(texts))


def text_of(words: tuple[Word, ...]) -> str:
    return "".join(word.text for word in words)


@pytest.mark.parametrize(
    ("language", "terms", "said", "meant"),
    [
        ("ja", ("少数派",), "小数ハの声が消えます。", "少数派の声が消えます。"),
        ("ja", ("正則化", "適合率"), "性速化で敵合率が下がります。", "正則化で適合率が下がります。"),
        ("ja", ("学習率",), "がくしゅう率と学習リツです。", "学習率と学習率です。"),
        ("en", ("Dataset", "dropout"), "Data sets grow, drop out is not.", "Datasets grow, dropout is not."),
    ],
)
def test_what_sounds_like_a_term_is_the_term(language: Language, terms: tuple[str, ...], said: str, meant: str) -> None:
    assert text_of(mended(heard(said), terms, language)) == meant


@pytest.mark.parametrize(
    ("language", "terms", "said"),
    [
        ("ja", ("異常", "異常値"), "以上です。"),  # two kanji sound like too much else
        ("ja", ("学習時", "多数派"), "学習して、パラメータ数は増えます。"),  # grammar, and the end of another word
        ("ja", ("出力層", "出力槽"), "出力層と出力槽は違います。"),  # each is a term
        ("ja", ("Dataset",), "data setを使います。"),
        ("en", ("public-key", "setup"), "You set up a public key."),
        ("en", ("dropout",), "dropout, DROPOUT and Dropout; it may drop outside."),
    ],
)
def test_what_only_looks_so_stays(language: Language, terms: tuple[str, ...], said: str) -> None:
    words = heard(said)
    assert mended(words, terms, language) == words


def test_a_term_in_the_place_of_several_words_has_the_time_of_them_all() -> None:
    words = heard("この", "小", "数ハ", "、小", "数", "ハも")
    assert mended(words, ["少数派"], "ja") == (
        Word("この", 0.0, 1.0),
        Word("少数派", 1.0, 3.0),
        Word("、少数派も", 3.0, 6.0),
    )


def test_japanese_has_its_own_commas_and_no_space_behind_them() -> None:
    words = heard("学習率は,", " 0,", "1。", " 次に 1,000", "、 です")
    assert text_of(punctuated(words)) == "学習率は、0、1。次に 1,000、です"
    assert [word.start for word in punctuated(words)] == [word.start for word in words]


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        (
            "Aと、学習率が高いと、Aと、発散します。Aとですね。",
            "えーと、学習率が高いと、えーと、発散します。えーとですね。",
        ),
        ("Aと、Bを比べます。", "Aと、Bを比べます。"),
        ("AとCは違います。クラスAと、Cです。", "AとCは違います。クラスAと、Cです。"),
    ],
)
def test_a_filler_is_no_letter(said: str, meant: str) -> None:
    assert text_of(with_fillers(heard(*said))) == meant


def test_no_right_word_of_the_graded_replies_is_touched() -> None:
    """Among the good replies are some with typing errors, which are left out."""
    bank = packaged()
    for language in LANGUAGES:
        replies = [reply for reply in graded(GOLD) if reply.lang == reply.side == language and reply.kind != "good"]
        assert len(replies) > 800
        for reply in replies:
            words = heard(reply.answer)
            assert mended(words, vocabulary(bank.question(reply.question), language), language) == words, reply.id
