"""Of a reference alone: who exchanges two things, or puts a name or a number in another's place, is told so."""

from __future__ import annotations

import pytest

from questions import Question
from scoring import Assessment, Judge
from tests.scoring.lexical_encoder import LexicalEncoder
from tests.scoring.lexical_relations import LexicalRelations

# A reference, a reply that says it in another order, and one that is wrong in exactly one thing.
CASES = [
    (
        "The stack is fast and small. The heap is large and slower.",
        "The heap is large and slower. The stack is small and fast.",
        "The heap is fast and small. The stack is large and slower.",
    ),
    (
        "TCP delivers all bytes in order. UDP sends single datagrams without any guarantee.",
        "UDP sends single datagrams without any guarantee; TCP delivers all bytes in order.",
        "UDP delivers all bytes in order. TCP sends single datagrams without any guarantee.",
    ),
    (
        "公開鍵で暗号化し、秘密鍵で復号する。署名は秘密鍵で作り、公開鍵で検証する。",
        "署名は秘密鍵で作り、公開鍵で検証する。公開鍵で暗号化し、秘密鍵で復号する。",
        "秘密鍵で暗号化し、公開鍵で復号する。署名は公開鍵で作り、秘密鍵で検証する。",
    ),
    (
        "コンパイラは実行前に全体を機械語に翻訳する。インタプリタは一行ずつ解釈して実行する。",
        "インタプリタは一行ずつ解釈して実行する。コンパイラは実行前に全体を機械語に翻訳する。",
        "インタプリタは実行前に全体を機械語に翻訳する。コンパイラは一行ずつ解釈して実行する。",
    ),
    (
        "DHCP gives each host its IP address.",
        "Each host gets its IP address: DHCP gives it.",
        "NTP gives each host its IP address.",
    ),
    (
        "In sunlight the skin makes vitamin D.",
        "The skin makes vitamin D in sunlight.",
        "In sunlight the skin makes vitamin C.",
    ),
    (
        "A single-layer disc holds 25 GB of data.",
        "25 GB of data are held by a single-layer disc.",
        "A single-layer disc holds 25 MB of data.",
    ),
    (
        "外部キーは参照先の行が存在することを保証する。",
        "参照先の行が存在することを外部キーが保証する。",
        "外部キーが参照先の行が存在することを保証するというのは誤解です。",
    ),
]


@pytest.fixture(scope="module")
def judge() -> Judge:
    return Judge(LexicalEncoder(), LexicalRelations())


def assessed(judge: Judge, reference: str, reply: str) -> Assessment:
    language = "en" if reference.isascii() else "ja"
    asked = {"en": "What do you know of this?", "ja": "知っていることを述べてください。"}[language]
    question = {"id": "bare", "ask": {language: asked}, "answers": {"full": {language: reference}}}
    return judge.assess(Question.model_validate(question), reply)


@pytest.mark.parametrize(("reference", "right", "wrong"), CASES)
def test_what_is_wrong_in_one_exact_thing_is_contradicted(judge: Judge, reference: str, right: str, wrong: str) -> None:
    true, false = assessed(judge, reference, right), assessed(judge, reference, wrong)
    assert [finding for finding in true.findings if finding.status == "contradicted"] == []
    assert [finding for finding in false.findings if finding.status == "contradicted"]
    assert false.score <= 40 < true.score


@pytest.mark.parametrize(("reference", "right", "wrong"), CASES)
def test_only_what_is_found_wrong_is_taken_off(judge: Judge, reference: str, right: str, wrong: str) -> None:
    for reply in (right, wrong, right.partition(" ")[2], wrong.partition("。")[0]):
        assessment = assessed(judge, reference, reply)
        taken_off = {each.name: each.value for each in assessment.ingredients}.get("penalty", 0.0)
        assert (taken_off > 0) == any(finding.status == "contradicted" for finding in assessment.findings)
