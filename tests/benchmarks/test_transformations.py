from __future__ import annotations

import pytest

from benchmarks.politeness import plain, polite
from benchmarks.robustness import ADD_RIGHT, ADD_WRONG, Change, variants
from benchmarks.transformations import TRANSFORMATIONS
from scoring.graded import Graded
from tests.scoring.build import LEARNING_RATE

REPLY = Graded("learning-rate/en/01", "learning-rate", "en", "half", 40, "It diverges.", covered=("too-high-diverges",))


@pytest.mark.parametrize(
    ("polite_text", "plain_text"),
    [
        ("損失が発散します。", "損失が発散する。"),
        ("重みを減らします。", "重みを減らす。"),
        ("値を返します。", "値を返す。"),
        ("遅くなります。", "遅くなる。"),
        ("平均を使います。", "平均を使う。"),
        ("学習できます。", "学習できる。"),
        ("保存しています。", "保存している。"),
        ("値を選びます。", "値を選ぶ。"),
        ("層を通り抜けます。", "層を通り抜ける。"),
        ("重要です。", "重要だ。"),
    ],
)
def test_polite_and_plain(polite_text: str, plain_text: str) -> None:
    assert plain(polite_text) == plain_text
    assert polite(plain_text) == polite_text
    assert plain(plain_text) == plain_text
    assert polite(polite_text) == polite_text


@pytest.mark.parametrize(
    ("polite_text", "plain_text"),
    [
        ("更新されません。", "更新されない。"),
        ("関係ではありません。", "関係ではない。"),
        ("心配はありません。", "心配はない。"),
        ("遅くなりません。", "遅くならない。"),
        ("収束しません。", "収束しない。"),
        ("増えますが、", "増えるが、"),
        ("速いです。", "速い。"),
    ],
)
def test_polite_made_plain(polite_text: str, plain_text: str) -> None:
    assert plain(polite_text) == plain_text


@pytest.mark.parametrize(
    ("change", "reply", "changed"),
    [
        ("lower case", "The Loss", "the loss"),
        ("capitals", "The loss", "THE LOSS"),
        ("full width", "lr 2.", "ｌｒ　２．"),
        ("other marks", "高い、発散。It is. So", "高い，発散．It is! So"),
        ("no marks", "高い、発散。It is. So", "高い発散It is So"),
        ("no marks", "If so, it is 2.5; no?", "If so it is 2.5 no"),
        ("spaces for marks", "高いと、発散する。低いと遅い。", "高いと 発散する 低いと遅い"),
        ("no commas", "If so, it is. That, too.", "If so it is. That too"),
        ("no commas", "a1, b2, c3, d4, e5, f6", "a1 b2 c3 d4 e5 f6"),
        ("bullets", "One is. Two are!", "- One is\n- Two are"),
        ("bullets", "高い。低い。", "・高い\n・低い"),
        ("other order", "Bias is an error. Variance is another.", "Variance is another. Bias is an error."),
        ("other order", "Bias is an error. It grows.", "Bias is an error. It grows."),
        ("other order", "高いと発散。低いと遅い。", "低いと遅い。高いと発散。"),
    ],
)
def test_changes(change: str, reply: str, changed: str) -> None:
    assert TRANSFORMATIONS[change](reply) == changed


def test_a_typo_a_sentence_is_the_same_each_time() -> None:
    reply = "The gradient vanishes. It is 0. パラメータを更新。"
    typed = TRANSFORMATIONS["typos"](reply)
    assert typed == TRANSFORMATIONS["typos"](reply) != reply
    assert sorted(typed) == sorted(reply)
    assert "It is 0." in typed


def test_statements_are_added_that_the_reply_does_not_touch() -> None:
    found = dict(variants(LEARNING_RATE, REPLY))
    assert found[ADD_RIGHT] == "It diverges.\nIf the learning rate is too low, training is very slow."
    assert found[ADD_WRONG] == "It diverges.\nIf the learning rate is too low, the loss diverges."


@pytest.mark.parametrize(
    ("name", "after", "holds"),
    [
        ("bullets", 45, True),
        ("bullets", 46, False),
        (ADD_RIGHT, 39, True),
        (ADD_RIGHT, 38, False),
        (ADD_WRONG, 41, False),
    ],
)
def test_how_far_a_score_may_move(name: str, after: int, *, holds: bool) -> None:
    assert Change(name, REPLY, "", 40, after).holds is holds
