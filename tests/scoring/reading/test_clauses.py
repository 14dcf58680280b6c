from __future__ import annotations

import pytest

from scoring.reading.clauses import clauses, without


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("If it is too high, it diverges.", ["If it is too high, it diverges"]),
        (
            "The steps overshoot the minimum, and the loss oscillates.",
            ["The steps overshoot the minimum", "and the loss oscillates"],
        ),
        ("Bias, variance and noise add up.", ["Bias, variance and noise add up"]),
        ("- low: slow\n- high: NaN", ["low: slow", "high: NaN"]),
        ("1. It is slow. 2) It stalls.", ["It is slow", "It stalls"]),
        ("About 99.999 % e.g. here.", ["About 99.999 % e.g. here"]),
        ("高すぎると最小値を飛び越え、損失が振動します。", ["高すぎると最小値を飛び越え", "損失が振動します"]),
        ("低すぎる場合は、学習が遅くなります", ["低すぎる場合は、学習が遅くなります"]),
        ("高い→発散。低い→遅い。", ["高い→発散", "低い→遅い"]),
        ("・発散する\n・遅くなる", ["発散する", "遅くなる"]),
        (" ... ", []),
        ("発散します低すぎると遅いです", ["発散します", "低すぎると遅いです"]),
        ("勾配が消えます ReLUなら防げます", ["勾配が消えます", "ReLUなら防げます"]),
        ("過学習ですまた正則化が必要です", ["過学習です", "また正則化が必要です"]),
        ("読み書きは速いですが容量を多く使います", ["読み書きは速いですが", "容量を多く使います"]),
        ("値はますます大きくなります", ["値はますます大きくなります"]),
        ("使います場合は止めますので", ["使います場合は止めますので"]),
        ("独立に作られますか", ["独立に作られますか"]),
        ("勾配が小さくなるので学習が止まる", ["勾配が小さくなるので", "学習が止まる"]),
        ("誤りから学ぶ", ["誤りから学ぶ"]),
        ("最小値を飛び越える 損失が振動する", ["最小値を飛び越える", "損失が振動する"]),
    ],
)
def test_a_condition_stays_with_its_consequence_and_sentences_fall_apart(text: str, expected: list[str]) -> None:
    assert [text[clause.start : clause.end] for clause in clauses(text)] == expected


def test_a_long_sentence_without_a_mark_falls_apart_where_a_clause_begins() -> None:
    said = (
        "so if the learning rate is too high the updates jump over the minimum then the loss goes up and down"
        " when it is too low it takes ages to train"
    )
    found = [said[clause.start : clause.end] for clause in clauses(said)]
    assert found == [said[:100], said[101:]]
    short = "the loss goes up when it is too high"
    assert [short[clause.start : clause.end] for clause in clauses(short)] == [short]


def test_blanking_out_moves_nothing() -> None:
    text = "It diverges. Give me 100. It is slow."
    kept = without(text, lambda sentence: "100" in sentence)
    assert len(kept) == len(text)
    assert kept.index("It is slow") == text.index("It is slow")
    assert "100" not in kept
