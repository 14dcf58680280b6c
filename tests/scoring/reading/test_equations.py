"""Equations are read however they are written, and compared by what they reckon."""

from __future__ import annotations

import pytest

from scoring.reading.equations import equations, is_slip


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Precision is TP/(TP+FP).", "precision = TP / (FP + TP)"),
        ("TP/(TP+FP) is precision.", "Precision: TP÷(TP+FP)"),
        ("適合率はTP/(TP+FP)です。", "適合率＝ＴＰ÷（ＦＰ＋ＴＰ）"),
        ("σ/√nが標準誤差です", "標準誤差は σ / √n"),
        ("The standard error of the mean is σ/√n.", "standard error = σ / √ n"),
        ("P(A|B) = P(B|A) P(A) / P(B)", "P(A|B)=P(A)·P(B|A)/P(B)"),
        ("P(A|B) = P(B|A) P(A) / P(B)", "P(H|D) = P(D|H)P(H)/P(D), so it is proportional to the prior."),
        ("Power is 1 − β.", "power = 1-β"),
        ("Iterations per epoch = number of examples / batch size", "So per epoch = number of examples / batch size."),
        ("検出力は1−βです。", "検出力 = 1 - β"),
    ],
)
def test_ways_of_writing_make_no_difference(one: str, other: str) -> None:
    assert len(equations(one)) == 1
    assert equations(one) == equations(other)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("P(A|B) = P(B|A) P(A) / P(B)", "P(A|B) = P(B|A) P(B) / P(A)"),
        ("P(A|B) = P(B|A) P(A) / P(B)", "P(A|B) = P(A|B) P(A) / P(B)"),
        ("P(A|B) = P(B|A) P(A) / P(B)", "P(H|D) = P(D|H) P(D) / P(H)"),
        ("error = σ/√n", "error = √n/σ"),
        ("error = σ/√n", "error = σ/n"),
        ("Power is 1 − β", "Power is 1 − α"),
        ("検出力は1−βです", "検出力は1+βです"),
        ("個数 = k−1", "個数 = k−2"),
        ("rate = hits / trials", "rate = trials / hits"),
        ("F1 = 2·P·R/(P+R)", "F1 = 2·(P+R)/(P·R)"),
    ],
)
def test_a_slip_is_one(right: str, wrong: str) -> None:
    assert is_slip(equations(right)[0].formula, equations(wrong)[0].formula)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("error = σ/√n", "error = s/√n"),
        ("margin = 1.96·σ/√n", "margin = 2·σ/√n"),
        ("P(A|B) = P(B|A) P(A) / P(B)", "P(A|B) = P(A and B) / P(B)"),
        ("recall = TP/(TP+FN)", "recall = TP/P"),
        ("rate = n/N", "rate = m/M"),
    ],
)
def test_other_letters_and_rounded_factors_are_no_slip(one: str, other: str) -> None:
    assert not is_slip(equations(one)[0].formula, equations(other)[0].formula)


@pytest.mark.parametrize(
    "text",
    [
        "Precision is not TP/(TP+FN).",
        "A/B tests and I/O-bound work, a train/test split, a B-tree",
        "適合率はTP/(TP+FN)ではありません。",
        "P(ill | positive) is not P(positive | ill)",
        "TCP/IP is older than 1990.",
    ],
)
def test_what_denies_or_only_has_a_slash_is_none(text: str) -> None:
    assert equations(text) == ()
