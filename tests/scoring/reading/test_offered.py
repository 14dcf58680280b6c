"""What a question offers, and what a text takes of it; where that is open, nothing."""

from __future__ import annotations

import pytest

from scoring.reading.offered import offer, taken

ACCESS = "Which is faster for random access, an array or a linked list?"
MEMORY = "Which uses more memory on a wide tree, BFS or DFS?"
TCP = "Is TCP or UDP connection-oriented?"
HTTPS = "HTTPとHTTPSでは、どちらが通信を暗号化しますか。"
SORTS = "安定なソートはマージソートとクイックソートのどちらですか。"


OLDER = "Which is older, the temple or the theatre?"
METALS = "鉄とアルミニウムでは、どちらの密度が大きいですか。"
LAKES = "琵琶湖と霞ヶ浦ではどちらが広いですか。"
DENSER = "Which is denser, ice or liquid water?"
FIRST = "平安時代と鎌倉時代はどちらが先ですか。"


@pytest.mark.parametrize(
    ("asked", "things"),
    [
        (ACCESS, (("array",), ("linked",))),
        ("Should one use depth-first or breadth-first search here?", (("depth",), ("breadth",))),
        ("Does Python use reference counting or tracing garbage collection?", (("counting",), ("tracing",))),
        (HTTPS, (("http",), ("https",))),
        (SORTS, (("マージソート",), ("クイックソート",))),
        ("平均か中央値か、外れ値に強いのはどちらですか。", (("平均",), ("中央値",))),
    ],
)
def test_two_things_are_offered(asked: str, things: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
    found = offer(asked)
    assert found
    assert found.things == things


@pytest.mark.parametrize(
    "asked",
    [
        "Explain what a list or a dictionary is for.",
        "Should one shuffle before or after splitting?",
        "Is a tree balanced? Which is faster, A or B?",
        "Why is TCP slower?",
        "DNSはUDPとTCPの両方を使いますか。",
        "どちらも正しいですか。",
    ],
)
def test_nothing_is_offered(asked: str) -> None:
    assert offer(asked) is None


@pytest.mark.parametrize(
    ("asked", "text", "place"),
    [
        (ACCESS, "An array.", 0),
        (ACCESS, "I'd take arrays.", 0),
        (ACCESS, "A linked list, not an array.", 1),
        (ACCESS, "Unlike a linked list, an array knows every address.", 0),
        (TCP, "UDP isn't.", 0),
        (TCP, "TCP, not UDP.", 0),
        (TCP, "UDP is not connection-oriented.", 0),
        (TCP, "Neither of them. TCP is.", 0),
        (MEMORY, "BFS uses more than DFS.", 0),
        (HTTPS, "HTTPSのほうです。", 1),
        (SORTS, "クイックソートではなくマージソートです。", 0),
        (SORTS, "クイックソートと違い、マージソートは順序を保ちます。", 0),
        (ACCESS, "A linked list is slower.", 0),
        (MEMORY, "DFS needs less.", 0),
        (OLDER, "The theatre is the younger one.", 0),
        (OLDER, "The temple was built later than the theatre.", 1),
        (METALS, "アルミのほうが鉄より密度が小さいです。", 0),
        (LAKES, "霞ヶ浦のほうが面積が大きい", 1),
        (DENSER, "Ice is the less dense of the two.", 1),
        (FIRST, "鎌倉時代のほうが後です。", 0),
        (FIRST, "平安時代の後に鎌倉時代が来ます。", 0),
        (FIRST, "鎌倉時代が先です。", 1),
    ],
)
def test_a_text_takes_one(asked: str, text: str, place: int) -> None:
    offered = offer(asked)
    assert offered
    assert taken(offered, text) == place


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        (ACCESS, "It depends on the cache."),
        (ACCESS, "An array is contiguous, a linked list is scattered."),
        (HTTPS, "HTTPもHTTPSも暗号化します。"),
        (SORTS, "どちらも安定です。"),
    ],
)
def test_a_text_leaves_it_open(asked: str, text: str) -> None:
    offered = offer(asked)
    assert offered
    assert taken(offered, text) is None
