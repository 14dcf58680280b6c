"""A yes or no, and an amount, are read exactly: in front, by the verb, by the opposite, in both languages."""

from __future__ import annotations

import pytest

from scoring.reading.verdicts import amount, verdict

STATEFUL, STATE, RATE = "Is REST stateful?", "RESTは状態を持ちますか。", "学習率を小さくすると歩幅は大きくなりますか。"


ENTER = "中に入ってもいいですか。"
KEY = "鍵を持っていかなければなりませんか。"
LEAD = "May dogs be let off the lead in the park?"
LICENCE = "Is the licence needed for personal use?"
TIP = "Are guests obliged to tip?"
EAT = "館内で飲食できますか。"
BATH = "手術の当日に入浴してもよいですか。"
SEAL = "申込書に印鑑は必要ですか。"
WALK = "ボールを持ったまま3歩以上歩いてもよいですか。"


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
    ("asked", "text", "expected"),
    [
        (LEAD, "That's forbidden; dogs have to stay leashed.", False),
        (LEAD, "That is allowed, as long as nobody minds.", True),
        (LEAD, "Dogs are not permitted to run free.", False),
        (LEAD, "It's against the rules.", False),
        (LICENCE, "Personal use requires no licence.", False),
        (LICENCE, "A licence is mandatory.", True),
        (LICENCE, "It is optional.", False),
        (LICENCE, "A licence is recommended, not required.", False),
        (TIP, "Guests don't have to tip.", False),
        (TIP, "Tipping is compulsory here.", True),
        (EAT, "館内での飲食は禁止されています。", False),
        (EAT, "飲食は認められていません", False),
        (EAT, "飲食は可能です", True),
        (BATH, "入浴は避けなければなりません。", False),
        (BATH, "入浴して構いません", True),
        (BATH, "だめです。傷が濡れます。", False),
        (SEAL, "印鑑を押さなければなりません。", True),
        (SEAL, "押さなくても大丈夫です", False),
        (SEAL, "印鑑は任意です", False),
        (SEAL, "印鑑がなければ受け付けられません", True),
        ("ガラスは結晶ですか。", "ガラスは非晶質で、結晶とは違います。", False),
        ("HTTPは状態を保持しますか。", "HTTPはステートレスです。", None),
        ("火のついた油に水をかけてもよいですか。", "水は絶対にかけないでください。", False),
        (WALK, "歩いても反則にはならない", True),
        (WALK, "反則になります", False),
        (ENTER, "入ってはだめです", False),
        (ENTER, "構いません", True),
        (ENTER, "だめではありません", True),
        (KEY, "持っていかないとだめです", True),
        (KEY, "持っていかなくてもいいです", False),
        (LEAD, "Not allowed.", False),
        (LEAD, "That isn't illegal.", True),
        (LEAD, "Cats are allowed in the house.", None),
        ("May one enter without a ticket?", "That is forbidden.", False),
        ("May one enter without a ticket?", "Entering without a ticket is forbidden.", False),
        (SEAL, "サインは任意です", None),
        (LEAD, "Dogs must be on the lead.", None),
        (LEAD, "Dogs like to run.", None),
    ],
)
def test_what_may_be_done_or_must_be_is_told_in_other_words(asked: str, text: str, expected: bool | None) -> None:
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
