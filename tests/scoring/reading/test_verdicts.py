"""A yes or no, and an amount, are read exactly: in front, by the verb, by the opposite, in both languages."""

from __future__ import annotations

import pytest

from scoring.reading.verdicts import amount, verdict

STATEFUL, STATE, RATE = "Is REST stateful?", "RESTは状態を持ちますか。", "学習率を小さくすると歩幅は大きくなりますか。"


@pytest.mark.parametrize(
    ("asked", "text", "expected"),
    [
        (STATEFUL, "No, REST is stateless: each request carries all that it needs.", False),
        (STATEFUL, "Yes.", True),
        (STATEFUL, "Well, no", False),
        (STATEFUL, "Nope", False),
        (STATEFUL, "Yes, it is.", True),
        (STATEFUL, "It is.", True),
        (STATEFUL, "It isn't.", False),
        (STATEFUL, "no, because each request stands alone", False),
        (STATEFUL, "It is stateless.", False),
        (STATEFUL, "REST isn't stateful.", False),
        (STATEFUL, "It's stateful", True),
        ("Does UDP guarantee delivery?", "It does not guarantee delivery.", False),
        ("Does UDP guarantee delivery?", "It guarantees delivery", True),
        ("Can a set contain duplicates?", "A set can't contain duplicates.", False),
        (STATE, "いいえ、毎回必要な情報を送ります。", False),
        (STATE, "はい", True),
        (STATE, "いや、持たないです", False),
        (STATE, "持ちません", False),
        (STATE, "状態を持ちません。", False),
        (STATE, "持ちます", True),
        ("RESTはステートフルですか？", "違います、ステートレスです", False),
        ("RESTはステートフルですか？", "ステートレスです", False),
        ("UDPは到達を保証しますか", "しません", False),
        ("UDPは到達を保証しますか", "します", True),
        ("UDPは到達を保証しますか", "保証しません。", False),
        (RATE, "小さくなります", False),
        (RATE, "大きくなります", True),
    ],
)
def test_a_verdict_is_read_in_front_and_by_the_verb(asked: str, text: str, expected: bool) -> None:
    assert verdict(asked, text) is expected


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        (STATEFUL, "No server keeps a session for long."),
        (STATEFUL, "Right after the request it forgets all."),
        (STATEFUL, "Each request carries all that it needs."),
        (STATEFUL, "No one knows."),
        ("Isn't UDP reliable?", "No."),
        ("Is TCP reliable, or is it UDP?", "Yes."),
        ("What is REST?", "No."),
        ("Is a set ordered? Is a list ordered?", "Yes."),
        (STATE, "毎回必要な情報を送ります。"),
        ("RESTとは何ですか。", "はい"),
        ("UDPとTCPのどちらが速いですか。", "はい"),
        ("UDPは到達を保証しませんか。", "はい"),
    ],
)
def test_what_decides_nothing_has_no_verdict(asked: str, text: str) -> None:
    assert verdict(asked, text) is None


@pytest.mark.parametrize(
    ("asked", "text", "expected"),
    [
        ("How large is a memory page on x86?", "4 KiB", 4.0),
        ("How large is a memory page on x86?", "It's 8 KiB.", 8.0),
        ("How many bits has an IPv4 address?", "thirty-two", 32.0),
        ("Which port does HTTPS use by default?", "443", 443.0),
        ("x86のページサイズはいくつですか", "8KiBです", 8.0),
        ("x86のページは何バイトですか。", "4096バイト", 4096.0),
        ("信号の基準電圧はどのくらいですか。", "約5ボルト", 5.0),
        ("How many bits has an IPv4 address?", "Between 32 and 64, or 12", None),
        ("Why is a page 4 KiB large?", "8 KiB", None),
        ("ページはなぜ4KiBですか。", "8KiB", None),
    ],
)
def test_an_amount_is_read_where_one_is_asked_for(asked: str, text: str, expected: float | None) -> None:
    found = amount(asked, text)
    assert (found.number if found else None) == expected
