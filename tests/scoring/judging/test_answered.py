"""Of a bare reference: a bare verdict or amount that is right earns its share, and a wrong one nothing, and is told."""

from __future__ import annotations

import pytest

from questions import Question
from scoring import Assessment, Judge
from tests.scoring.lexical_encoder import LexicalEncoder
from tests.scoring.lexical_relations import LexicalRelations

REST = ("Is REST stateful?", "No, REST is stateless. Each request carries all that the server needs to answer it.")
SET = ("Can a set contain the same element twice?", "No.")
PAGE = ("How large is a memory page on x86 by default?", "4 KiB.")
IPV4 = ("How many bits has an IPv4 address?", "An IPv4 address has 32 bits.")
UDP = ("UDPは到達を保証しますか。", "いいえ、UDPは到達を保証しません。届かなかったパケットは再送されません。")
SORTED = ("二分探索には整列済みの配列が必要ですか。", "はい、必要です。")
SEPIA = ("True or false: a heap keeps its items fully sorted.", "False. Only the smallest item is sure to be on top.")
PORT = ("HTTPSは443番ポートを使う。正しいか誤りか。", "正しい。443番は予約された番号である。")
SHOGUN = ("金閣を建てた将軍は誰ですか。", "足利義満。")
PHYSICIST = ("Who discovered polonium?", "Marie Curie.")
ACCESS = ("Which is faster for random access, an array or a linked list?", "An array, since addresses are reckoned.")
TUPLE = ("Is a tuple mutable or immutable?", "Immutable.")
IDEMPOTENT = ("Which HTTP method is idempotent, PUT or POST?", "PUT is idempotent; POST is not.")
INSERT = ("配列と連結リスト、先頭への挿入が速いのはどちらですか。", "連結リスト。要素をずらさなくてよい。")
PAGE_JA = ("x86のページの大きさはいくつですか。", "4KiBです。")
# A question with its reference, a right reply and a wrong one.
CASES = [
    (REST, "No.", "Yes."),
    (REST, "No, because each request stands alone.", "Yes, because it keeps a session."),
    (REST, "It's stateless.", "It's stateful."),
    (REST, "It isn't.", "It is."),
    (SET, "No.", "Yes."),
    (SET, "It can't.", "It can."),
    (PAGE, "4 KiB", "8 KiB"),
    (PAGE, "4096 bytes", "4 MiB"),
    (PAGE, "It's 4 KiB.", "It's 16 KiB."),
    (IPV4, "32", "64"),
    (IPV4, "thirty-two bits", "128 bits"),
    (UDP, "いいえ", "はい"),
    (UDP, "しません", "します"),
    (UDP, "いや、保証しません。", "はい、保証します。"),
    (SORTED, "はい", "いいえ"),
    (SORTED, "必要です", "必要ありません"),
    (PAGE_JA, "4KiB", "8KiB"),
    (PAGE_JA, "4096バイトです", "1024バイトです"),
    (SEPIA, "False", "True"),
    (SEPIA, "False, only the root is in its place.", "True, all of them are in order."),
    (PORT, "正しい", "誤り"),
    (PORT, "正しいです。", "間違いです。"),
    (SHOGUN, "義満です", "足利義政です"),
    (ACCESS, "An array.", "A linked list."),
    (ACCESS, "arrays", "The linked one, since it needs no index."),
    (ACCESS, "The array is faster than the list.", "The linked list is faster than the array."),
    (TUPLE, "immutable", "mutable"),
    (TUPLE, "It is not mutable.", "It's mutable."),
    (IDEMPOTENT, "PUT", "POST"),
    (IDEMPOTENT, "Not POST.", "Not PUT."),
    (INSERT, "連結リストです", "配列です"),
    (INSERT, "リストのほうです。", "リストより配列のほうが速いです。"),
    (PHYSICIST, "Curie", "Marie Dupont"),
]


@pytest.fixture(scope="module")
def judge() -> Judge:
    return Judge(LexicalEncoder(), LexicalRelations())


def assessed(judge: Judge, case: tuple[str, str], reply: str) -> Assessment:
    asked, reference = case
    language = "en" if asked.isascii() else "ja"
    question = {"id": "bare", "ask": {language: asked}, "answers": {"full": {language: reference}}}
    return judge.assess(Question.model_validate(question), reply)


@pytest.mark.parametrize(("case", "right", "wrong"), CASES)
def test_a_bare_answer_is_read_exactly(judge: Judge, case: tuple[str, str], right: str, wrong: str) -> None:
    true, false = assessed(judge, case, right), assessed(judge, case, wrong)
    assert [finding for finding in true.findings if finding.status == "contradicted"] == []
    assert true.findings[0].status in ("covered", "partly")
    assert false.findings[0].status == "contradicted"
    assert false.score < 10 < true.score


@pytest.mark.parametrize("case", [SET, PAGE, IPV4, SORTED, PAGE_JA, TUPLE])
def test_where_nothing_else_is_asked_the_bare_answer_is_all(judge: Judge, case: tuple[str, str]) -> None:
    right = {each[0]: each[1] for each in reversed(CASES)}
    assert assessed(judge, case, right[case]).score >= 85


def test_another_name_is_not_called_right_nor_wrong(judge: Judge) -> None:
    for reply in ("源頼朝です", "日野富子です"):
        found = assessed(judge, SHOGUN, reply)
        assert found.score < 15
        assert {each.status for each in found.findings} <= {"missed", "partly"}
