"""Claims denied as a whole, in both languages: compared by what is denied, not by the words that deny it."""

from __future__ import annotations

import pytest

from scoring.reading.exact import differences
from scoring.reading.frames import claims

SURE, DECIDES = 0.5, 0.8

# A frame denies what the statement denies, or asserts beside it what the statement asserts.
HONEST: list[tuple[str, str]] = [
    ("A HashMap does not keep the insertion order.", "It's a misconception that a HashMap keeps the insertion order."),
    ("A HashMap does not keep the insertion order.", "The order in which you insert is not preserved by a HashMap."),
    ("A HashMap does not keep the insertion order.", "Contrary to popular belief, a HashMap keeps no insertion order."),
    ("Antibiotics do not work against viruses.", "Nobody should believe that antibiotics work against viruses."),
    ("Asyncio does not remove the GIL.", "Nobody claims that asyncio removes the GIL; it has one thread."),
    ("A failed transaction leaves no trace.", "It is impossible that a failed transaction leaves a trace."),
    ("A key guarantees that the row exists.", "It is not possible for a key to point to a row that does not exist."),
    ("UDP does not guarantee any order.", "It is impossible for UDP to guarantee any order."),
    ("A copied key does not open the lock.", "Many people think that a copied key opens the lock, but that is wrong."),
    ("Rust has no garbage collector.", "The idea that Rust has a garbage collector is a myth."),
    ("Appending is atomic.", "It isn't true that appending is not atomic."),
    ("Respiration does not stop at night.", "I would not say that respiration stops at night."),
    ("Never train on the test data.", "It is a common mistake to train on the test data."),
    ("The index speeds up reads.", "It is wrong that the index slows reads down: it speeds up reads."),
    ("The database reports an error.", "It is an error that the database reports."),
    ("外部キーは参照先の行が存在することを保証する。", "参照先の行が存在しないということはありません。"),
    ("正解率が高くても、よいモデルとは限らない。", "正解率が高ければよいモデルだというのは誤解です。"),
    ("Pythonの文字列は変更できない。", "Pythonの文字列を変更できると考えるのは間違いです。"),
    ("UDPはパケットの到着を保証しない。", "UDPがパケットの到着を保証するというのはよくある誤解です。"),
    ("UDPはパケットの到着を保証しない。", "UDPはパケットの到着を保証すると思われがちですが、しません。"),
    ("相関があっても因果関係があるとは限らない。", "相関があるからといって因果関係があるわけではありません。"),
    ("暗号化だけでは改ざんを検知できない。", "暗号化だけで改ざんを検知できるというのは間違いです。"),
    ("値は更新される。", "値が更新されないことはない。"),
    ("ビューはデータを持たない。", "ビューがデータを持つと言う人もいますが、それは違います。"),
    ("正解率は正解した割合である。", "正解率が高いからといってよいモデルとは言えません。"),
    ("索引は検索を速くする。", "索引があれば必ず検索が速くなるとは限りません。"),
]
# A frame denies what the statement asserts, or denies its denial.
WRONG: list[tuple[str, str]] = [
    ("A HashMap does not keep the insertion order.", "It is wrong that a HashMap does not keep the insertion order."),
    ("A HashMap does not keep the insertion order.", "It's a myth that a HashMap does not keep the insertion order."),
    ("Antibiotics do not work against viruses.", "It isn't true that antibiotics do not work against viruses."),
    ("The lock is released at the end of the block.", "It's not the case that the lock is released at the end."),
    ("A failed transaction leaves no trace.", "It would be wrong to say that a failed transaction leaves no trace."),
    ("Vaccines train the immune system.", "Nobody says that vaccines train the immune system."),
    ("Vaccines train the immune system.", "The claim that vaccines train the immune system is false."),
    ("The cache expires after an hour.", "People think that the cache expires after an hour, but that's not true."),
    ("Sound needs a medium.", "I don't think that sound needs a medium."),
    ("Sorting is stable in Python.", "Contrary to the belief that sorting is stable in Python, it is random."),
    ("Photons carry momentum.", "It's simply nonsense that photons carry momentum."),
    ("A tuple cannot be changed.", "They wrongly assume that a tuple cannot be changed."),
    ("外部キーは参照先の行が存在することを保証する。", "外部キーが参照先の行の存在を保証するというのは誤解です。"),
    (
        "外部キーは参照先の行が存在することを保証する。",
        "参照先の行が存在することを保証すると思われがちですが、違います。",
    ),
    ("外部キーは参照先の行が存在することを保証する。", "外部キーが参照先の行の存在を保証するわけではない。"),
    ("相関があっても因果関係があるとは限らない。", "相関があれば必ず因果関係がある。"),
    ("相関があっても因果関係があるとは限らない。", "相関があっても因果関係があるとは限らないというのは嘘です。"),
    ("Pythonの文字列は変更できない。", "Pythonの文字列は変更できないというのは誤解です。"),
    ("Pythonの文字列は変更できない。", "Pythonの文字列は変更できないわけではない。"),
    ("光合成は葉緑体で行われる。", "光合成が葉緑体で行われると考えるのは間違いです。"),
    ("光合成は葉緑体で行われる。", "光合成が葉緑体で行われるはずがありません。"),
    ("鍵は共有される。", "鍵が共有されることはありません。"),
    ("接続は再利用される。", "接続が再利用されるという話は事実ではない。"),
    ("ログは暗号化される。", "ログが暗号化されるとは言えません。"),
]


@pytest.mark.parametrize(("statement", "text"), HONEST)
def test_who_denies_the_opposite_is_not_accused(statement: str, text: str) -> None:
    assert [each for each in differences(statement, text).conflicts if each.strength >= SURE] == []


@pytest.mark.parametrize(("statement", "text"), WRONG)
def test_who_denies_the_claim_conflicts_with_it(statement: str, text: str) -> None:
    assert differences(statement, text).strongest("negation", agreement=False) >= DECIDES


@pytest.mark.parametrize(
    ("text", "asserted", "denied"),
    [
        ("Contrary to popular belief, it stays.", "it stays.", ""),
        ("It is a myth that it falls, in fact it rises.", ", in fact it rises.", "it falls"),
        ("It is not true that it is a myth that it falls.", "it falls.", ""),
        ("便利なので、消えるというのは誤解です。", "便利なので、です。", "消える"),
        ("プロセスとの違いは、メモリを共有する点です。", "プロセスとの違いは、メモリを共有する点です。", ""),
        ("速さといった違いがある。", "速さといった違いがある。", ""),
        ("それが速いという違いがあります。", "それが速いという違いがあります。", ""),
        ("It is an error that it reports.", "It is an error that it reports.", ""),
        ("It falls. Nobody says that it rises.", "It falls. .", "it rises"),
    ],
)
def test_a_frame_is_neither_asserted_nor_denied(text: str, asserted: str, denied: str) -> None:
    found = claims(text)
    assert ("".join(found.asserted.split()), "".join(found.denied.split())) == (
        "".join(asserted.split()),
        "".join(denied.split()),
    )
    assert len(found.asserted) == len(found.denied) == len(text)
