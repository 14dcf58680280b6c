from __future__ import annotations

import math

import pytest

from benchmarks.likeness import Bm25, Cosine, Likeness, Rarity, SoftRecall, TfIdf, best_sentence, terms
from tests.scoring.lexical_encoder import LexicalEncoder
from tests.scoring.toy import ToyEncoder

ASKED = "What happens when the rate is high?"
STATEMENT = "The loss diverges."
TEXTS = [ASKED, STATEMENT, "The loss is small.", "The rate is a number."]
EVERY: list[Likeness] = [
    Cosine(LexicalEncoder()),
    TfIdf(TEXTS),
    Bm25(TEXTS),
    SoftRecall(LexicalEncoder(), TEXTS),
]


def test_terms_are_words_and_pairs_of_japanese_characters() -> None:
    assert terms("Loss-curve 2が発散。") == ("loss", "curve", "2", "が発", "発散")
    assert terms("値") == ("値",)


def test_what_is_in_one_document_of_three_is_rarer_than_what_is_in_two() -> None:
    rarity = Rarity([("a", "b"), ("a",), ("c",)])
    assert rarity.of("b") == pytest.approx(math.log(4 / 1.5))
    assert rarity.of("b") > rarity.of("a")


@pytest.mark.parametrize("likeness", EVERY, ids=lambda likeness: likeness.name)
def test_a_statement_is_most_like_itself(likeness: Likeness) -> None:
    itself = likeness(ASKED, STATEMENT, STATEMENT)
    assert itself == pytest.approx(1.0, abs=1e-5)
    assert itself > likeness(ASKED, STATEMENT, "The loss is small.") > likeness(ASKED, STATEMENT, "Photosynthesis")


def test_tf_idf_by_hand() -> None:
    rarity = Rarity([terms(text) for text in TEXTS])
    same, other, mine = (rarity.of(term) ** 2 for term in ("loss", "the", "diverges"))
    theirs = rarity.of("is") ** 2 + rarity.of("small") ** 2
    wanted = (same + other) / math.sqrt((same + other + mine) * (same + other + theirs))
    assert TfIdf(TEXTS)(ASKED, STATEMENT, "The loss is small.") == pytest.approx(wanted)


def test_words_of_the_question_prove_little() -> None:
    recall = SoftRecall(ToyEncoder(), TEXTS)
    said, repeated = (recall(ASKED, "The rate diverges.", reply) for reply in ("diverges", "rate"))
    assert said > 0.9
    assert repeated < 0.1


def test_the_best_sentence_of_a_reply_counts() -> None:
    likeness = TfIdf(TEXTS)
    assert best_sentence(likeness, ASKED, STATEMENT, f"It is a number. {STATEMENT}") == pytest.approx(1.0)
    assert best_sentence(likeness, ASKED, STATEMENT, "...") == 0.0
