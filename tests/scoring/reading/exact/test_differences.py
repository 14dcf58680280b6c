"""Of two texts about one thing: a conflict where one does not say the other, none where it does."""

from __future__ import annotations

import pytest

from scoring.reading.exact import FEATURE_NAMES, differences, features

SURE = 0.5

CONFLICTS = [
    ("value", "An IPv4 address has 32 bits.", "An IPv4 address has 64 bits."),
    ("value", "That gives about 4.3 billion addresses.", "That gives about 4.3 million addresses."),
    ("value", "there are about 4.3 billion IPv4 addresses", "That gives about 65 thousand addresses."),
    ("value", "Lookup is O(1) on average.", "Lookup is O(n) on average."),
    ("value", "each feature is normalised to mean 0 and variance 1", "The features get a mean of 1 and variance 0."),
    ("value", "計算量は約4倍になる", "計算量と特徴マップのメモリは約100倍になります。"),
    ("name", "The capital of France is Paris.", "Lyon is the capital of France."),
    ("name", "IPv4 finds the address of the host.", "ARP finds the address of the host."),
    ("name", "PUT is idempotent.", "POST is idempotent."),
    ("role", "TCP guarantees delivery, UDP does not.", "UDP guarantees delivery, TCP does not."),
    (
        "role",
        "PUT replaces the whole resource and is idempotent. POST creates a new one and is not.",
        "POST overwrites the resource and can be repeated without harm; PUT makes a new one each time.",
    ),
    (
        "role",
        "Photosynthesis turns light, water and carbon dioxide into sugar and oxygen.",
        "It turns sugar and oxygen into carbon dioxide and water.",
    ),
    (
        "role",
        "Use a queue for breadth-first and a stack for depth-first search.",
        "Use a stack for breadth-first and a queue for depth-first search.",
    ),
    ("role", "親プロセスが子プロセスを待つ。", "子プロセスが親プロセスを待つ。"),
    ("role", "Read the file before you close it.", "Close the file before you read it."),
    ("side", "層をさかのぼるほど勾配が小さくなる現象です。", "層をさかのぼるほど勾配が大きくなる現象です。"),
    ("negation", "A key guarantees that the row exists.", "A key never guarantees that the row exists."),
    ("negation", "The database refuses to delete a referenced row.", "The database lets you delete a referenced row."),
    ("negation", "Appending to a list is atomic.", "append is not atomic"),
]
HONEST = [
    ("An IPv4 address has 32 bits.", "It is 32 bits long."),
    ("That gives about 4.3 billion addresses.", "There are 4,294,967,296 addresses in all."),
    ("The capital of France is Paris.", "Paris is the capital of France."),
    ("UDP gives no guarantee of delivery or order", "UDP does not guarantee that packets arrive, nor in order"),
    (
        "A foreign key guarantees that the row it points to exists.",
        "It is not possible for a foreign key to point to a row that does not exist.",
    ),
    ("The database refuses to delete a row.", "The database does not allow deleting a row."),
    ("A complex model has less bias and more variance.", "A complex model has less bias and more variance."),
]


@pytest.mark.parametrize(("kind", "statement", "text"), CONFLICTS)
def test_what_decides_that_a_text_does_not_say_a_statement(kind: str, statement: str, text: str) -> None:
    found = differences(statement, text).conflicts
    assert found
    assert found[0].strength >= SURE
    assert kind in {each.kind for each in found if each.strength >= SURE}
    for each in found:
        assert (statement[slice(*each.span)], text[slice(*each.said_span)]) == (each.words, each.said)


@pytest.mark.parametrize(("statement", "text"), HONEST)
def test_a_text_that_says_the_statement_has_no_conflict(statement: str, text: str) -> None:
    assert [each for each in differences(statement, text).conflicts if each.strength >= SURE] == []


def test_who_does_not_allow_what_another_refuses_agrees() -> None:
    found = differences("The database refuses to delete a row.", "The database does not allow deleting a row.")
    assert found.strongest("negation", agreement=True) >= SURE
    assert found.conflicts == ()


def test_features_name_the_strongest_of_each_kind() -> None:
    named = dict(zip(FEATURE_NAMES, features("It has 32 bits.", "It has 64 bits."), strict=True))
    assert named["value_conflict"] >= SURE
    assert named["value_agreement"] == 0
