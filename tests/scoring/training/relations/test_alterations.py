from __future__ import annotations

from pathlib import Path

import pytest

from scoring.training.pairs import Pair
from scoring.training.relations.alterations import Altered, Alterer, antonyms, nouns
from tests.scoring.training.relations import corpora


def altered(english: str, japanese: str, kind: str) -> Altered:
    alterer = Alterer({"buffer": ("緩衝",), "queue": ("行列",)}, {"full": ("empty",)}, seed=3)
    return next(each for each in alterer(Pair(english, japanese)) if each.kind == kind)


@pytest.mark.parametrize(
    ("english", "kind", "made"),
    [
        ("It is not allowed.", "negation dropped", "It is allowed."),
        ("It can't be read.", "negation dropped", "It can be read."),
        ("It is allowed.", "negation added", "It is not allowed."),
        ("At most it takes more than that.", "quantity", "At most it takes less than that."),
        ("The cup is full.", "antonym", "The cup is empty."),
    ],
)
def test_english_is_altered_alone(english: str, kind: str, made: str) -> None:
    assert altered(english, "。", kind) == Altered(made, None, kind)


def test_a_number_changes_on_both_sides_alike() -> None:
    made = altered("It holds 8 entries.", "8個入る。", "number")
    assert made.english is not None
    (number,) = (word for word in made.english.split() if word.isdigit())
    assert number != "8"
    assert made.japanese == f"{number}個入る。"


def test_two_terms_change_places_on_both_sides_alike() -> None:
    made = altered("GET reads and POST writes.", "GETは読みPOSTは書く。", "terms exchanged")
    assert made == Altered("POST reads and GET writes.", "POSTは読みGETは書く。", "terms exchanged")


def test_two_nouns_change_places_on_both_sides_alike() -> None:
    made = altered("The buffer feeds the queue.", "緩衝が行列に渡す。", "nouns exchanged")
    assert made == Altered("The queue feeds the buffer.", "行列が緩衝に渡す。", "nouns exchanged")


def test_a_sentence_that_holds_nothing_to_alter_stays() -> None:
    assert Alterer({}, {}, seed=1)(Pair("Go home", "帰れ")) == []


def test_wordnet_tells_opposites_and_which_words_are_nouns(tmp_path: Path) -> None:
    place = corpora.wordnet(tmp_path / "wordnet")
    assert antonyms(place) == {"full": ("empty",), "empty": ("full",)}
    dictionary = [Pair("buffer", "緩衝"), Pair("unknown", "未知")]
    assert nouns(dictionary, place) == {"buffer": ("緩衝",), "buffers": ("緩衝",)}
