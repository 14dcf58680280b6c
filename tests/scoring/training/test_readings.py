"""From words that were cut and read to the list by which romaji is put into Japanese."""

from __future__ import annotations

from scoring.training.readings import readable, readings

# As Open JTalk cuts and reads them: string, pos, pos_group1, read.
CUT = {
    "学習率が高い": [
        ("学習", "名詞", "サ変接続", "ガクシュウ"),
        ("率", "名詞", "接尾", "リツ"),
        ("が", "助詞", "格助詞", "ガ"),
        ("高い", "形容詞", "自立", "タカイ"),
    ],
    "データを動かして": [
        ("データ", "名詞", "一般", "データ"),
        ("を", "助詞", "格助詞", "ヲ"),
        ("動かし", "動詞", "自立", "ウゴカシ"),
        ("て", "助詞", "接続助詞", "テ"),
    ],
    "校正と構成と構成": [
        ("校正", "名詞", "サ変接続", "コウセイ"),
        ("と", "助詞", "格助詞", "ト"),
        ("構成", "名詞", "サ変接続", "コウセイ"),
        ("と", "助詞", "格助詞", "ト"),
        ("構成", "名詞", "サ変接続", "コウセイ"),
    ],
    "ここに": [("ここ", "名詞", "代名詞", "ココ"), ("に", "助詞", "格助詞", "ニ")],
}


def read(text: str) -> list[dict[str, str]]:
    names = ("string", "pos", "pos_group1", "read")
    return [dict(zip(names, word, strict=True)) for word in CUT[text]]


def test_a_word_that_tells_is_listed_by_its_reading_and_one_in_hiragana_is_not() -> None:
    found = readings(["データを動かして", "ここに"], read)
    assert found == {"でーた": ("データ", 1), "うごかし": ("動かし", 1)}


def test_what_goes_together_twice_is_listed_as_one() -> None:
    found = readings(["学習率が高い", "学習率が高い", "データを動かして", "データを動かして"], read)
    assert found["がくしゅうりつ"] == ("学習率", 2)
    assert found["うごかして"] == ("動かして", 2)
    assert "りつがたかい" not in found


def test_of_words_that_are_read_alike_the_more_frequent_one_is_listed() -> None:
    assert readings(["校正と構成と構成"], read) == {"こうせい": ("構成", 2)}


def test_english_words_that_could_be_japanese_by_their_letters() -> None:
    texts = ["A node has a data page.", "the node, the data, the name", "node and data, thread"]
    assert readable(texts) == {"node", "data"}
