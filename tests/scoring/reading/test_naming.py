"""What a reply makes of a reference that is nothing but a name."""

from __future__ import annotations

import pytest

from scoring.reading.naming import naming

SALT = ("Sodium chloride", "What is the chemical name of table salt?")
DRUG = ("オセルタミビル", "タミフルという薬の一般名は何ですか。")
GAS = ("グルタミン酸", "昆布に多く含まれるうま味成分は何ですか。")
PAINTER = ("Leonardo da Vinci.", "Who painted the Mona Lisa?")
RIVER = ("The Seine.", "Which river flows through Paris?")
CAPITAL = ("Canberra.", "What is the capital of Australia?")
BODY = ("The WTO.", "Which international body fixes trade rules?")
ACID = ("DNA.", "Which molecule carries genetic information?")
LANGUAGE = ("Structured Query Language.", "Which language are relational databases asked in?")
STRINGS = ("The cello.", "Which instrument did Casals play?")
WATCHDOG = ("公正取引委員会。", "独占禁止法を運用する機関はどこですか。")
MEAT = ("鶏肉。", "親子丼に使う肉は何ですか。")
VITAMIN = ("ビタミンC。", "壊血病は何の不足で起こりますか。")
SHOGUN = ("徳川吉宗", "享保の改革を行った将軍は誰ですか。")
POET = ("与謝野晶子。", "「みだれ髪」の作者は誰ですか。")
CITY = ("長岡京", "平安京の前の都はどこですか。")
KING = ("Edward Grey", "Who was foreign secretary in 1914?")
TOWN = ("Geneva.", "In which city was the Red Cross founded?")
TOOL = ("the linker", "Which program joins object files?")
TERM = ("Overfitting", "What is it called when a model learns noise?")


@pytest.mark.parametrize(
    ("case", "reply"),
    [
        (SHOGUN, "吉宗です"),
        (SHOGUN, "八代将軍吉宗"),
        (SHOGUN, "八代将軍の徳川吉宗です。米将軍と呼ばれました。"),
        (POET, "晶子"),
        (POET, "与謝野晶子だと思います"),
        (CITY, "長岡京です"),
        (KING, "Grey"),
        (KING, "It was Sir Edward Grey."),
        (TOWN, "It was in Geneva, by Henri Dunant"),
        (TOWN, "geneva"),
        (TOOL, "The linker does that."),
        (TERM, "Overfitting, since the model memorises the training data."),
        (KING, "I think it was Edwrd Grey"),
        (BODY, "The World Trade Organization, based in Geneva"),
        (ACID, "Deoxyribonucleic acid"),
        (LANGUAGE, "In SQL"),
        (STRINGS, "He was known for the violoncello."),
        (WATCHDOG, "公取委です"),
        (VITAMIN, "ビタミンCです"),
    ],
)
def test_the_name_in_full_or_by_the_part_that_tells_is_the_same(case: tuple[str, str], reply: str) -> None:
    assert naming(*case, reply) == "same"


@pytest.mark.parametrize(
    ("case", "reply"),
    [
        (SHOGUN, "徳川家康"),
        (SHOGUN, "徳川綱吉です。"),
        (POET, "与謝野鉄幹です"),
        (KING, "Edward Carson"),
        (KING, "It was Edward Heath."),
        (SALT, "Potassium chloride, I believe."),
        (VITAMIN, "ビタミンAの不足で起こる病気です。"),
    ],
)
def test_another_one_of_the_family_is_a_rival(case: tuple[str, str], reply: str) -> None:
    assert naming(*case, reply) == "rival"


@pytest.mark.parametrize(
    ("case", "reply"),
    [
        (SHOGUN, "田沼意次"),
        (CITY, "平城京です"),
        (KING, "Lloyd George"),
        (TOWN, "Paris"),
        (TOWN, "It was Basel."),
        (TOOL, "The compiler"),
        (CAPITAL, "Sydney"),
        (DRUG, "ザナミビル"),
        (GAS, "イノシン酸です"),
        (RIVER, "The Rhône flows through Paris, past the cathedral of Notre-Dame."),
        (MEAT, "豚肉を使い、卵でとじます。"),
        (ACID, "ribonucleic acid"),
        (LANGUAGE, "In XML"),
    ],
)
def test_another_name_may_be_another_for_the_same(case: tuple[str, str], reply: str) -> None:
    assert naming(*case, reply) == "other"


@pytest.mark.parametrize(
    ("case", "reply"),
    [
        (SHOGUN, "徳川"),
        (SHOGUN, "徳川吉宗ではなく徳川家斉です"),
        (SHOGUN, "質素倹約を進め、目安箱を置き、米の値段を気にかけた人です"),
        (KING, "Edward"),
        (KING, "It wasn't Edward Grey."),
        (TERM, "It isn't overfitting."),
        (PAINTER, "It was painted by Leonardo, the Florentine master."),
        (("TLS", "通信を暗号化するプロトコルの名前は何ですか。"), "トランスポート・レイヤー・セキュリティです。"),
        (TERM, "Regularisation"),
        (("It joins object files.", "What does the linker do?"), "Joins"),
        (("物体を結合する。", "リンカは何をしますか。"), "結合"),
    ],
)
def test_what_leaves_it_open_or_asks_for_no_name_is_left_to_likeness(case: tuple[str, str], reply: str) -> None:
    assert naming(*case, reply) is None
