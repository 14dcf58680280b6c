from __future__ import annotations

import pytest

from scoring.comparing import FEATURES, Reply, compare
from scoring.passages import read
from scoring.statements import Asked, listed, prepare
from tests.scoring.build import LEARNING_RATE
from tests.scoring.toy import ToyEncoder


def compared(reply: str, statement: str, *names: str) -> list[float]:
    """The numbers of these names for the whole reply and a statement of the question."""
    encoder = ToyEncoder()
    every = listed(LEARNING_RATE.keypoints, LEARNING_RATE.contrasts, ("en",))
    asked = Asked.of([read(encoder, LEARNING_RATE.ask.to("en"))])
    statements = prepare(LEARNING_RATE.keypoints, every, [read(encoder, each.text) for each in every], asked)
    features = compare(statements, Reply(read(encoder, reply), ((0, len(reply)),)), asked)
    row = [each.text for each in every].index(statement)
    return [float(features[row, 0, FEATURES.index(name)]) for name in names]


DIVERGES = "If the learning rate is too high, the loss diverges."
SLOW_IF_HIGH = "If the learning rate is too high, training becomes very slow."


def test_a_statement_is_all_there_in_itself() -> None:
    names = ("similarity", "recall", "precision", "word_recall", "word_precision", "conflict", "negation")
    assert compared(DIVERGES, DIVERGES, *names) == pytest.approx([1, 1, 1, 1, 1, 0, 0], abs=1e-5)


@pytest.mark.parametrize(
    ("reply", "name", "value"),
    [
        ("If the learning rate is too low, the loss diverges.", "conflict", 1 / 3),
        ("If the learning rate is too high, the loss diverges.", "conflict", 0),
        ("If the learning rate is too high, the loss does not diverge.", "negation", 1),
        ("Something else entirely.", "recall", 0),
    ],
)
def test_numbers_with_names(reply: str, name: str, value: float) -> None:
    assert compared(reply, DIVERGES, name) == pytest.approx([value], abs=0.02)


def test_a_contrast_is_told_from_its_point_by_the_words_in_which_they_differ() -> None:
    right, wrong = DIVERGES, SLOW_IF_HIGH
    assert compared("too high: it diverges", right, "word_contrast")[0] > 0
    assert compared("too high: it diverges", wrong, "word_contrast")[0] < 0
    assert compared("too high: it is slow", wrong, "word_contrast")[0] > 0
    assert compared("too high: it is slow", right, "word_contrast")[0] < 0


def test_words_of_the_question_count_little() -> None:
    (repeated,) = compared("What happens when the learning rate is too high?", DIVERGES, "word_recall")
    (said,) = compared("It diverges.", DIVERGES, "word_recall")
    assert repeated < 0.1 < said
