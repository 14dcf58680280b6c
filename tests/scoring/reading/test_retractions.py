from __future__ import annotations

import pytest

from questions import packaged
from scoring.reading.asides import asides
from scoring.reading.counting import texts
from scoring.reading.retractions import taken_back


@pytest.mark.parametrize(
    ("reply", "taken"),
    [
        ("It stays the same. No, wait, it grows.", ["It stays the same. No, wait, "]),
        (
            "Threads are isolated... hold on, no, I had it backwards. Processes are.",
            ["Threads are isolated... hold on, ", "no, I had it backwards. "],
        ),
        ("UDP makes a connection, er, scratch that, TCP does.", ["UDP makes a connection, er, scratch that, "]),
        # A word put right on the spot goes alone.
        ("It has three layers, it learns quickly, hmm, no, slowly.", ["quickly, hmm, no, "]),
        ("That is 200, no, 20 iterations an epoch.", ["200, no, "]),
        ("Boosting cuts mostly the variance, wait, bias; the forest not.", ["variance, wait, "]),
        ("複雑にするとバイアスが上がって…じゃなくて下がって、バリアンスが上がります。", ["上がって…じゃなくて"]),
        ("隔離したいならスレッド、じゃなくてプロセスです。", ["スレッド、じゃなくて"]),
        ("厳しくすると速く、いや遅くなります。", ["速く、いや"]),
        ("Cが並行性…じゃない、一貫性。", ["並行性…じゃない、"]),
        # What was said is true of something else.
        (
            "写しを流して記録だけ…あ、それはシャドーでした。カナリアは一部に返します。",
            ["写しを流して記録だけ…あ、それはシャドーでした。"],
        ),
        ("重みを消して…あ、重みではないです、ユニットの出力です。", ["重みを消して…あ、重みではないです、"]),
        ("重心を中央値に…あ、すみません、平均に動かします。", ["重心を中央値に…あ、すみません、"]),
        ("An epoch is one update. No! That's the iteration.", ["An epoch is one update. No! "]),
        ("PUT creates. Let me correct that: POST creates.", ["PUT creates. Let me correct that: "]),
        ("速く、いや違います、遅くなります。", ["速く、いや違います、"]),
        (
            "標準化してから分割します、あ、すみません逆でした。先に分割します。",
            ["標準化してから分割します、あ、すみません逆でした。"],
        ),
        ("深さ優先は最短です。…いや、違うな。幅優先です。", ["深さ優先は最短です。…いや、違うな。"]),
        ("重みが0になるのはL1…いや待ってください、L2です。", ["重みが0になるのはL1…いや待ってください、"]),
        ("Rivers flow uphill, sorry, wrong way round: downhill.", ["Rivers flow uphill, sorry, wrong way round: "]),
        ("It adds a layer, no sorry that's the other one. It adds a head.", ["It adds a layer, no sorry "]),
        (
            "Merge it first... actually, let me take that back. Test it first.",
            ["Merge it first... actually, let me take that back. "],
        ),
        ("You tune the whole net, sorry, no: only the head.", ["You tune the whole net, sorry, no: "]),
        (
            "順番に混ぜてから……えっと、順番が違いました。先に冷やします。",
            ["順番に混ぜてから……えっと、順番が違いました。"],
        ),
        ("中心を動かす。……訂正、中心は動かさないんだった。", ["中心を動かす。……訂正、"]),
        ("狭くなります……あ、ごめんなさい逆、広くなります。", ["狭くなります……あ、ごめんなさい逆、"]),
        (
            "確率が95%……と言いたくなりますが、正しくは違います。割合です。",
            ["確率が95%……と言いたくなりますが、正しくは違います。"],
        ),
        ("毎回混ぜる、と言いかけましたが、最初に一度です。", ["毎回混ぜる、と言いかけましたが、"]),
        # As it is heard, with spaces for commas or with nothing.
        ("学習率が高いと 遅くなります いや 違います 発散します", ["学習率が高いと 遅くなります いや 違います "]),
        ("学習率が高いと遅くなる あ すみません 逆です 発散します", ["学習率が高いと遅くなる あ すみません 逆です "]),
        ("学習率が高いと遅くなりますいや違います発散します", ["学習率が高いと遅くなりますいや違います"]),
    ],
)
def test_what_is_taken_back_goes_with_the_words_that_take_it_back(reply: str, taken: list[str]) -> None:
    assert [reply[start:end] for start, end in taken_back(reply)] == taken


@pytest.mark.parametrize(
    "reply",
    [
        "Threads wait on a lock, and no thread holds it forever.",
        "It stays the same. Wait, one more: it never shrinks.",
        "It stays the same.\nwait, I forgot that it never shrinks.",
        "大きくなります。待って、もう一つあります。遅くもなります。",
        "There is no other way around it, so hold on to the reference.",
        "The correction of the error goes backwards through the layers.",
        "バイアスとバリアンスは役割が違います。",
        "バイアスとバリアンスは 役割が 違います 後者は ばらつきです",
        "前の木が間違えた部分を次の木が学習します。",
        "学習率が高いと、いやでも発散します。逆に低いと遅くなります。",
        "It is not the mean but the median.",
        "It stays the same. No, wait.",
        "平均ではなく、中央値です。",
        "It is faster, no doubt, and cheaper.",
        "UDP: no acknowledgements, no retransmission, no order.",
        "It takes 1,000 steps, no more.",
        "No, that's the parent's memory.",
        "Does a thread own it? No, that's the process.",
        "速い、いや、本当に速いです。",
        "The order is wrong either way round.",
        "順番が違うと結果も変わります。",
        "訂正は誤りを直すことです。",
    ],
)
def test_an_honest_sentence_takes_nothing_back(reply: str) -> None:
    assert list(taken_back(reply)) == []


def test_no_text_of_a_bank_takes_anything_back() -> None:
    found = {text for question in packaged().questions for text in texts(question) if list(taken_back(text))}
    assert found == set()


def test_it_is_set_aside_as_taken_back() -> None:
    reply = "It stays the same. No, wait, it grows."
    assert [(aside.reason, reply[aside.start : aside.end]) for aside in asides(reply, "What happens?")] == [
        ("taken_back", "It stays the same. No, wait, ")
    ]
