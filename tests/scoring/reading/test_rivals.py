"""Twins and the sides of choices among the words of a text."""

from __future__ import annotations

from scoring.reading.rivals import Rival, commonest, mentions, swapped_back
from scoring.reading.words import words


def _keys(text: str) -> list[str]:
    return [word.key for word in words(text)]


def _rivals(text: str) -> list[set[Rival]]:
    return [set(mention.rivals) for mention in mentions(_keys(text))]


def test_one_thing_is_named_alike_in_both_languages() -> None:
    assert _rivals("precision") == _rivals("適合率") != []
    assert _rivals("a high rate")[0] == _rivals("高い")[0]


def test_the_longest_wording_counts() -> None:
    (mention,) = mentions(_keys("plain gradient descent"))

    assert (mention.start, mention.end) == (0, 2)


def test_twins_are_of_one_group_and_differ() -> None:
    (bfs,), (dfs,) = ({each for each in found if each.kind == "twin"} for found in _rivals("BFS and DFS"))

    assert bfs.is_beside(dfs)
    assert bfs != dfs


def test_a_word_under_a_negation_names_the_same() -> None:
    assert mentions(["not queue"]) == mentions(["queue"]) != ()


def test_the_commonest_wording_of_a_thing_is_kept() -> None:
    found = commonest([_keys("high rate"), _keys("high rate"), _keys("many")])

    assert {rival: keys for rival, keys in found.items() if keys == ("high",)}
    assert ("many",) not in found.values()


def test_an_exchange_is_put_back_with_its_words_and_marks() -> None:
    wrong = [*_keys("BFS takes stack and DFS"), "not queue"]

    assert swapped_back(wrong) == (*_keys("DFS takes stack and BFS"), "not queue")
    assert swapped_back(_keys("precision is the share found")) is None
    assert swapped_back(_keys("high and low")) is None
