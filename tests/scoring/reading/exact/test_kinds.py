"""For each kind, wordings that must conflict and honest ones that must not, in both languages."""

from __future__ import annotations

import pytest

from scoring.reading.exact import differences
from scoring.reading.exact.difference import Kind

SURE = 0.5

CONFLICTS: dict[Kind, list[tuple[str, str]]] = {
    "value": [
        ("A byte has 8 bits.", "A byte has 16 bits."),
        ("The default timeout is 30 seconds.", "The default timeout is 30 minutes."),
        ("A sorted search needs O(log n) comparisons.", "A sorted search needs O(n^2) comparisons."),
        ("The cable is 0.25 m long.", "The cable is 25 mm long."),
        ("Water boils at 100 °C at sea level.", "At sea level water boils at 80 °C."),
        ("Twelve nodes form the cluster.", "Twenty nodes form the cluster."),
        ("Doubling the speed makes the distance four times as long.", "The distance becomes three times as long."),
        ("Keep 20 % of the rows for testing.", "Keep 50 % of the rows for testing."),
        ("Keep the backups for at least 30 days.", "Keep the backups for at least 30 minutes."),
        ("A leap year has 366 days.", "It has 366 hours and comes every 4 years."),
        ("A float takes 4 bytes and a double takes 8 bytes.", "A float takes 4 bits and a double takes 8 bits."),
        ("At twice the distance the light is a quarter as strong.", "At twice the distance it is half as strong."),
        ("タイムアウトは30秒である。", "タイムアウトは30分です。"),
        ("富士山の高さは3776メートルです。", "富士山は3776キロメートルです。"),
        ("SHA-256の出力は256ビット、つまり32バイトである。", "出力は64バイトです。"),
        ("キャッシュラインは64バイトである。", "キャッシュラインは16バイトです。"),
        ("人の染色体は46本ある。", "人の染色体は48本あります。"),
        ("三つの塩基が一つのアミノ酸を指定する。", "四つの塩基が一つのアミノ酸を指定します。"),
        ("探索の計算量はO(log n)である。", "探索の計算量はO(n)です。"),
        ("速度が2倍になると制動距離は4倍になる。", "速度が2倍になると制動距離は8倍になる。"),
        ("消費税の標準税率は10%である。", "消費税の標準税率は8%です。"),
    ],
    "name": [
        ("The capital of Canada is Ottawa.", "Toronto is the capital of Canada."),
        ("DNS resolves host names to addresses.", "DHCP resolves host names to addresses."),
        ("DELETE is idempotent.", "PATCH is idempotent."),
        ("HTTPS listens on port 443.", "FTPS listens on port 443."),
        ("JWT carries the claims of a user.", "XML carries the claims of a user."),
        ("The theory of relativity is by Einstein.", "The theory of relativity is by Newton."),
        ("SHA-256 yields a digest.", "AES-256 yields a digest."),
        ("In sunlight the skin makes vitamin D.", "In sunlight the skin makes vitamin C."),
        ("Hamlet was written by Shakespeare.", "Marlowe wrote Hamlet, not Shakespeare."),
        ("オーストラリアの首都はキャンベラである。", "オーストラリアの首都はシドニーである。"),
        ("オーストラリアの首都はキャンベラである。", "首都はキャンベラではなくシドニーです。"),
        ("最短経路はダイクストラ法で求める。", "最短経路はクラスカル法で求める。"),
        ("DNSはホスト名をアドレスに解決する。", "ARPはホスト名をアドレスに解決する。"),
        ("PUTは冪等である。", "POSTは冪等である。"),
        ("GPUは行列の積を並列に計算する。", "SSDは行列の積を並列に計算する。"),
    ],
    "role": [
        ("昼食は会議の後に出る。", "昼食は会議の前に出る。"),
        ("検査は出荷の前に行われる。", "検査は出荷の後に行われる。"),
        ("Wash the vegetables before you cut them.", "Cut the vegetables before you wash them."),
        ("Encrypt the file after compressing it.", "Compress the file after encrypting it."),
        ("The client sends a request to the server.", "The server sends a request to the client."),
        ("A mutex has an owner and a semaphore has a counter.", "A semaphore has an owner and a mutex has a counter."),
        ("An encoder turns text into vectors.", "An encoder turns vectors into text."),
        ("Sound is faster in steel than in air.", "Sound is faster in air than in steel."),
        (
            "The stack belongs to a thread, the heap to the process.",
            "The heap belongs to a thread, the stack to the process.",
        ),
        ("Every square is a rectangle.", "Every rectangle is a square."),
        ("クライアントがサーバーに要求を送る。", "サーバーがクライアントに要求を送る。"),
        ("親クラスを子クラスが継承する。", "子クラスを親クラスが継承する。"),
        ("野菜を洗ってから切る。", "野菜を切ってから洗う。"),
        ("スタックは後入れ先出し、キューは先入れ先出し。", "キューは後入れ先出し、スタックは先入れ先出し。"),
        ("警察が犯人を追う。", "犯人が警察を追う。"),
        ("音は空気中より水中で速い。", "音は水中より空気中で速い。"),
    ],
    "side": [
        ("キューは先に入れたものが先に出る。", "キューは後に入れたものが先に出る。"),
        ("A large batch gives a low gradient noise.", "A large batch gives a high gradient noise."),
        ("The pressure falls along the pipe.", "The pressure rises along the pipe."),
        ("Demand falls when the price rises.", "Demand rises when the price rises."),
        ("The cache makes reads faster.", "The cache makes reads slower."),
        ("An index accelerates queries; lookups become quick.", "With an index lookups become slow."),
        ("In-order traversal visits keys in ascending order.", "In-order traversal visits keys in descending order."),
        ("Frequencies above the limit are removed.", "Frequencies below the limit are removed."),
        ("勾配が小さくなる。", "勾配が大きくなる。"),
        ("温度が高いほど抵抗が増える。", "温度が高いほど抵抗が減る。"),
        ("圧力を上げると体積は縮小する。", "圧力を上げると体積は拡大する。"),
        ("キーは昇順に並ぶ。", "キーは降順に並ぶ。"),
    ],
    "negation": [
        ("Appending is atomic.", "Appending is not atomic."),
        ("A set keeps duplicates out and is not ordered.", "A set is ordered."),
        ("The protocol guarantees delivery.", "The protocol does not guarantee delivery."),
        ("The lock can be shared.", "The lock cannot be shared."),
        ("Errors are reported to the caller.", "Errors are never reported to the caller."),
        ("A string is immutable and cannot be changed.", "A string can be changed."),
        ("The server refuses to accept the key.", "The server will accept the key."),
        ("順序は保証されない。", "順序は保証される。"),
        ("値は更新される。", "値は更新されない。"),
        ("鍵は共有しない。", "鍵は共有する。"),
        ("スレッドはメモリを共有する。", "スレッドはメモリを共有しません。"),
        ("ログは保存されず破棄される。", "ログは保存される。"),
    ],
}

HONEST: list[tuple[str, str]] = [
    ("A byte has 8 bits.", "There are eight bits in a byte."),
    ("The cable is 0.25 m long.", "The cable is 25 cm long."),
    ("The default timeout is 90 seconds.", "It times out by default after 1.5 minutes."),
    ("That gives about 4.3 billion addresses.", "That is 2^32 addresses."),
    ("Keep 20 % of the rows for testing.", "A fifth of the rows, 20 percent, are kept for testing."),
    ("Train on 80 % and test on 20 %.", "Test on 20 % and train on 80 %."),
    ("A sorted search needs O(log n) comparisons.", "It takes O(log N) comparisons."),
    ("IPv4 addresses have 32 bits.", "An address of IPv4 is 32 bits long, one of IPv6 128."),
    ("The cluster has three nodes.", "In 2019 we ran a cluster of 3 nodes."),
    ("Commit in two phases.", "1. prepare, 2. commit: two phases."),
    ("キャッシュラインは64バイトである。", "キャッシュラインの大きさは六十四バイトです。"),
    ("約43億個のアドレスがある。", "アドレスは4.3×10^9個です。"),
    ("Keep the backups for at least 30 days.", "Everything is kept for a month, 30 days or more."),
    ("A float takes 4 bytes and a double takes 8 bytes.", "float: 32 bits, double: 64 bits"),
    ("A float takes 4 bytes.", "A double takes more than a float, which takes 4 bytes."),
    ("コップ1杯は約200ミリリットルである。", "コップ一杯で0.2Lくらいです。"),
    ("富士山の高さは3776メートルです。", "3,776mです。"),
    ("データの2割を試験に使う。", "データの20%を試験に使います。"),
    ("三つの塩基が一つのアミノ酸を指定する。", "3塩基で1アミノ酸。"),
    ("制動距離は4倍になる。", "制動距離は四倍になります。"),
    ("The capital of Canada is Ottawa.", "Ottawa is Canada's capital, not Toronto."),
    ("DNS resolves host names to addresses.", "Host names are resolved to addresses by DNS, over UDP mostly."),
    ("DELETE is idempotent.", "Like PUT, DELETE is idempotent."),
    ("Hamlet was written by Shakespeare.", "It was Shakespeare, not Marlowe, who wrote Hamlet."),
    ("In sunlight the skin makes vitamin D.", "The skin produces vitamin D when the sun shines on it."),
    ("オーストラリアの首都はキャンベラである。", "首都はシドニーではなくキャンベラです。"),
    ("L2 shrinks all weights but not to zero.", "With L1 many weights become exactly zero."),
    ("首都はシドニーではない。", "首都はシドニーではなくキャンベラです。"),
    ("PUTは冪等である。", "冪等なのはPUTです。"),
    ("Wash the vegetables before you cut them.", "Cut the vegetables after you wash them."),
    ("Wash the vegetables before you cut them.", "Before you cut the vegetables, wash them."),
    ("The client sends a request to the server.", "A request is sent to the server by the client."),
    (
        "A stack is last in first out, a queue first in first out.",
        "A queue is first in first out, a stack last in first out.",
    ),
    ("Sound is faster in steel than in air.", "Sound is slower in air than in steel."),
    ("An encoder turns text into vectors.", "Text is turned into vectors by an encoder."),
    ("A and B are equal.", "B and A are equal."),
    ("クライアントがサーバーに要求を送る。", "サーバーに要求を送るのはクライアントである。"),
    ("ハッシュ関数がキーを配列の添字に変える。", "中身は配列で、キーをハッシュ関数で整数に変換し、添字にします。"),
    ("野菜を洗ってから切る。", "野菜を切る前に洗う。"),
    ("音は空気中より水中で速い。", "音は水中のほうが空気中より速い。"),
    ("スタックは後入れ先出し、キューは先入れ先出し。", "キューは先入れ先出し、スタックは後入れ先出し。"),
    ("The cache makes reads faster.", "Reads get faster with the cache and writes slower."),
    ("Demand falls when the price rises.", "When the price falls, demand rises."),
    ("The pressure falls along the pipe.", "The pressure does not rise along the pipe, it falls."),
    ("勾配が小さくなる。", "勾配は大きくならず、小さくなる。"),
    ("温度が高いほど抵抗が増える。", "温度が低いほど抵抗が減る。"),
    ("キーは昇順に並ぶ。", "昇順にキーが並びます。"),
    ("A set is not ordered.", "A set has no order."),
    ("UDP gives no guarantee of delivery.", "UDP does not guarantee delivery."),
    ("UDP gives no guarantee of delivery.", "Delivery is never guaranteed by UDP."),
    ("TCP guarantees delivery.", "UDP does not guarantee delivery."),
    ("A string is immutable and cannot be changed.", "A string can't be changed."),
    ("The lock must be held.", "Without the lock it is not possible to go on; it must be held."),
    ("The row has to exist.", "It is impossible to point to a row that does not exist."),
    ("Appending is atomic.", "Appending is not only fast but atomic."),
    ("Appending is atomic.", "It is not true that appending is not atomic."),
    ("順序は保証されない。", "順序の保証はない。"),
    ("順序は保証されない。", "順序は保証されません。"),
    ("値は更新される。", "値が更新されないということはない。"),
    ("鍵は共有しなければならない。", "鍵の共有が必要です。"),
    ("値は不変である。", "値は変わらない。"),
    ("スレッドはメモリを共有する。", "スレッドはファイルだけでなくメモリも共有する。"),
]


@pytest.mark.parametrize(
    ("kind", "statement", "text"), [(kind, *pair) for kind, pairs in CONFLICTS.items() for pair in pairs]
)
def test_a_conflict_is_seen(kind: Kind, statement: str, text: str) -> None:
    found = differences(statement, text)
    assert max((found.strongest(each, False) for each in CONFLICTS), default=0) >= SURE, kind


@pytest.mark.parametrize(("statement", "text"), HONEST)
def test_an_honest_text_has_none(statement: str, text: str) -> None:
    assert [each for each in differences(statement, text).conflicts if each.strength >= SURE] == []


@pytest.mark.parametrize("kind", CONFLICTS)
def test_there_are_enough_of_each_kind(kind: Kind) -> None:
    assert len(CONFLICTS[kind]) >= 10


@pytest.mark.parametrize("text", [text for pair in HONEST for text in pair])
def test_a_text_agrees_with_itself(text: str) -> None:
    assert differences(text, text).conflicts == ()
