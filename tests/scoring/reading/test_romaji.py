"""Japanese in Latin letters is read as Japanese, place by place, and what is no Japanese stays as it is."""

from __future__ import annotations

import pytest

from scoring.reading.kana import hiragana, sound
from scoring.reading.romaji import FILE, is_romaji, japanese


@pytest.mark.parametrize(
    ("romaji", "kana"),
    [
        ("gakushuuritsu", "がくしゅうりつ"), ("hassan", "はっさん"), ("zen'in", "ぜんいん"), ("konna", "こんな"),
        ("shimbun", "しんぶん"), ("matchi", "まっち"), ("hō", "ほう"), ("syori", "しょり"), ("fairu", "ふぁいる"),
        ("bu-sutingu", "ぶーすちんぐ"), ("kyori", "きょり"), ("jikan", "じかん"), ("zyunban", "じゅんばん"),
    ],
)  # fmt: skip
def test_letters_become_kana(romaji: str, kana: str) -> None:
    assert hiragana(romaji) == kana


@pytest.mark.parametrize("word", ["model", "thread", "softmax", "float32", "the", "query"])
def test_what_cannot_be_japanese_becomes_none(word: str) -> None:
    assert hiragana(word) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("データ", "でえた"),
        ("ブースティング", "ぶうすちんぐ"),
        ("がくしゅう", "がくしゅ"),
        ("せいかい", "せえかい"),
        ("を", "お"),
    ],
)
def test_words_sound_alike_however_their_long_vowels_are_written(one: str, other: str) -> None:
    assert sound(one) == sound(other)


@pytest.mark.parametrize(
    ("romaji", "written"),
    [
        ("gakushuuritsu ga takasugiru to sonshitsu ga hassan shimasu", "学習率が高すぎると損失が発散します"),
        ("gakushu ritsu wa ikkai no koshin no hohaba desu", "学習率は一回の更新の歩幅です"),
        ("Sureddo wa memori o kyoyu suru kara doki ga iru", "スレッドはメモリを共有するから同期がいる"),
        ("Index ga nai to zenken scan suru", "Indexがないと全件scanする"),
        ("BFS wa queue wo tsukaimasu", "BFSはqueueを使います"),
        ("dorifuto wa honban no deeta ga kawaru koto desu", "ドリフトは本番のデータが変わることです"),
    ],
)
def test_romaji_is_put_into_japanese(romaji: str, written: str) -> None:
    assert is_romaji(romaji)
    assert japanese(romaji).text == written


@pytest.mark.parametrize(
    "text",
    [
        "The learning rate sets how big a step is.",
        "No, it does not.",
        "to be or not to be",
        "A node has a name, a size and a date.",
        "No database node is safe",
        "学習率が高いと発散します。",
        "GPU wo sharing",
        "",
        "print(a, b)",
        "I made some sushi and sake in Osaka",
    ],
)
def test_anything_else_stays(text: str) -> None:
    found = japanese(text)
    assert found.text == text
    assert found.origins == tuple(range(len(text) + 1))


def test_a_sentence_in_romaji_among_others_is_read_and_every_place_is_that_of_what_was_typed() -> None:
    text = "A thread shares memory. Sureddo ga ochiru to purosesu mo ochimasu. That is all."
    found = japanese(text)
    assert "スレッドが落ちるとプロセスも落ちます" in found.text
    assert found.text.startswith("A thread shares memory.")
    assert found.text.endswith("That is all.")
    assert len(found.origins) == len(found.text) + 1
    assert list(found.origins) == sorted(found.origins)
    place = found.text.index("プロセス")
    assert text[found.origins[place] :].startswith("purosesu")


def test_the_words_that_ship_are_read_as_they_are_listed() -> None:
    rows = [line.split("\t") for line in FILE.read_text(encoding="utf-8").splitlines()]
    assert all(len(row) == 3 and row[2].isdigit() for row in rows)
    assert {kana for kana, *_ in rows if kana.isascii()} <= {word for _, word, _ in rows if hiragana(word)}
    assert len({kana for kana, *_ in rows}) == len(rows) > 10_000
