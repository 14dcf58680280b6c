"""Of a bare reference that tells two things apart: who says of each what is true of the other is told so."""

from __future__ import annotations

import pytest

from scoring.judging.crossed import crossed
from scoring.judging.statements import Statement

SHARDS = ("A full replica keeps a copy of all rows", "A partial replica keeps the rows of one region only")
KEYS = ("The sender uses the public key to encrypt", "The private key stays with the receiver and decrypts the message")
LAYERS = ("入力層は特徴を受け取る", "出力層は各クラスの確率を返す")
PLANS = (
    "Monthly billing suits small teams that come and go",
    "Yearly billing suits large firms that plan their budget",
)


def _of(texts: tuple[str, ...], reply: str) -> frozenset[int]:
    return crossed([Statement(text, point, own=True) for point, text in enumerate(texts)], reply)


@pytest.mark.parametrize(
    ("texts", "reply"),
    [
        (SHARDS, "A partial replica keeps a copy of all, a full replica those of one region."),
        (
            PLANS,
            "Yearly billing suits small teams that come and go, while monthly billing suits large firms that plan.",
        ),
        (PLANS, "Large firms with a budget should take monthly billing. Small teams should take yearly billing."),
        (LAYERS, "出力層は特徴を受け取り、入力層は各クラスの確率を返します。"),
    ],
)
def test_an_exchange_is_found(texts: tuple[str, ...], reply: str) -> None:
    assert _of(texts, reply)


@pytest.mark.parametrize(
    ("texts", "reply"),
    [
        (SHARDS, "A full replica keeps a copy of all rows, a partial one those of one region."),
        (SHARDS, "A partial replica does not keep a copy of all rows."),
        (SHARDS, "Unlike a partial replica, a full one keeps a copy of all rows."),
        (SHARDS, "A partial replica keeps one region; the full replica is a copy of all rows."),
        (KEYS, "The public key encrypts, and the private key decrypts the message at the receiver."),
        (PLANS, "Small teams come and go, so they pay monthly. Large firms plan a budget, so they pay yearly."),
        (PLANS, "Both suit small teams and large firms."),
        (LAYERS, "入力層で特徴を受け取って、出力層で各クラスの確率を返します。"),
    ],
)
def test_a_true_reply_exchanges_nothing(texts: tuple[str, ...], reply: str) -> None:
    assert not _of(texts, reply)


def test_a_long_reply_comes_back_to_things_with_other_words() -> None:
    talk = (
        "Our shop sells apples, pears, plums, figs, dates, grapes, lemons, limes, melons, nuts, cherries, and berries. "
        * 2
    )

    assert not _of(SHARDS, f"A partial replica keeps a copy of all, a full replica those of one region. {talk}")
