from __future__ import annotations

import pytest

from scoring.judging.matching import LIKENESSES, match, windows
from scoring.judging.statements import Asked, listed, prepare
from scoring.reading.clauses import clauses
from scoring.reading.passages import read
from tests.scoring.build import LEARNING_RATE
from tests.scoring.toy import ToyEncoder

DIVERGES = "If the learning rate is too high, the loss diverges."


def matched(reply: str, statement: str, *names: str) -> list[float]:
    """The numbers of these names for the last window of a reply, the widest, and a statement of the question."""
    encoder = ToyEncoder()
    every = listed(LEARNING_RATE.keypoints, LEARNING_RATE.contrasts, ("en",))
    asked = Asked.of(read(encoder, [LEARNING_RATE.ask.to("en")]))
    statements = prepare(LEARNING_RATE.keypoints, every, read(encoder, [each.text for each in every]), asked)
    (passage,) = read(encoder, [reply])
    found = match(statements, passage, clauses(reply), asked)
    row = [each.text for each in every].index(statement)
    return [float(found.numbers[row, -1, LIKENESSES.index(name)]) for name in names]


def test_a_statement_is_all_there_in_itself() -> None:
    names = ("similarity", "recall", "precision", "word_recall", "word_precision", "conflict", "opposed")
    assert matched(DIVERGES, DIVERGES, *names) == pytest.approx([1, 1, 1, 1, 1, 0, 0], abs=1e-5)


@pytest.mark.parametrize(
    ("reply", "name", "value"),
    [
        ("If the learning rate is too low, the loss diverges.", "conflict", 1 / 3),
        ("If the learning rate is too high, the loss diverges.", "conflict", 0),
        ("Something else entirely.", "recall", 0),
    ],
)
def test_numbers_with_names(reply: str, name: str, value: float) -> None:
    assert matched(reply, DIVERGES, name) == pytest.approx([value], abs=0.02)


def test_words_under_a_negation_are_opposed() -> None:
    (denied,) = matched("If the learning rate is too high, the loss does not diverge.", DIVERGES, "opposed")
    assert denied > 0.2


def test_words_of_the_question_count_little() -> None:
    (repeated,) = matched("What happens when the learning rate is too high?", DIVERGES, "word_recall")
    (said,) = matched("It diverges.", DIVERGES, "word_recall")
    assert repeated < 0.1 < said


@pytest.mark.parametrize(
    "reply",
    [
        "If it is too high, the loss diverges. If it is too low, training is slow.",
        "- too high: the loss diverges\n- too low: training is slow",
        "高すぎると損失が発散します。低すぎると学習がとても遅くなります。",
        "Too high, and the loss diverges; too low, and training is slow.",
    ],
)
def test_no_window_joins_parts_of_two_sentences(reply: str) -> None:
    found = clauses(reply)
    for window in windows(found):
        assert {clause.sentence for clause in found[window.first : window.last]} == {window.sentence}


def test_every_sentence_is_a_window_however_many_clauses_it_has() -> None:
    reply = "First it reads the rows, then it sorts the keys, then it merges the runs, and it writes the file at last."
    found = clauses(reply)
    assert len(found) > 3
    assert (0, len(found)) in {(window.first, window.last) for window in windows(found)}
