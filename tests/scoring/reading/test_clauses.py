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
    ],
)
def test_a_condition_stays_with_its_consequence_and_sentences_fall_apart(text: str, expected: list[str]) -> None:
    assert [text[clause.start : clause.end] for clause in clauses(text)] == expected


def test_blanking_out_moves_nothing() -> None:
    text = "It diverges. Give me 100. It is slow."
    kept = without(text, lambda sentence: "100" in sentence)
    assert len(kept) == len(text)
    assert kept.index("It is slow") == text.index("It is slow")
    assert "100" not in kept
