from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from questions import Bank
from scoring.calibration import load, packaged
from scoring.comparing import FEATURES
from scoring.counting import FILE, packaged_background, write
from scoring.examples import Example, Graded, graded, of_statements
from scoring.fitting import report
from tests.scoring.build import LEARNING_RATE
from tests.scoring.lexical_encoder import LexicalEncoder

BANK = Bank.model_validate({"id": "small", "title": {"en": "Small"}, "questions": [LEARNING_RATE]})


def test_the_background_in_the_package_is_that_of_the_banks(tmp_path: Path) -> None:
    write(packaged_background(), tmp_path / "background.json")
    assert (tmp_path / "background.json").read_text() == FILE.read_text()


def test_a_calibration_is_what_was_written(tmp_path: Path) -> None:
    packaged().write(tmp_path / "weights.json")
    assert load((tmp_path / "weights.json").read_text()) == packaged()


def test_a_gold_line_is_read(tmp_path: Path) -> None:
    line = '{"id": "q/ja/08", "question": "q", "lang": "mixed", "kind": "mixed", "grade": 80, "answer": "a"'
    (tmp_path / "q.jsonl").write_text(line + ', "covered": ["k"], "partly": [], "contradicted": []}\n')
    (reply,) = graded(tmp_path)
    assert (reply.side, reply.grade, reply.covered) == ("ja", 80, ("k",))


def test_the_statements_of_a_question_are_examples_with_labels() -> None:
    examples = list(of_statements(LexicalEncoder(), BANK))
    assert len(examples) == sum(
        len(part.all())
        for part in (
            *(keypoint.paraphrases for keypoint in LEARNING_RATE.keypoints),
            *(contrast.wordings for contrast in LEARNING_RATE.contrasts),
        )
    )
    assert all(example.said.sum() + example.contradicted.sum() == 1 for example in examples)


def test_the_report_is_by_language_and_kind() -> None:
    replies = [
        Graded(f"q/{side}/{number}", "q", side, kind, grade, "a")
        for side in ("en", "ja")
        for number, (kind, grade) in enumerate((("good", 80), ("wrong", 10)))
    ]
    lines = list(report(replies, [70, 20, 60, 40]))
    assert lines[2:5] == ["| en | 2 | 1.000 | 10.0 |", "| ja | 2 | 1.000 | 25.5 |", "| both | 4 | 0.911 | 19.4 |"]
    assert lines[-2:] == ["| good | 80 | 70 | 60 |", "| wrong | 10 | 20 | 40 |"]


@pytest.mark.model
def test_learning_finds_what_tells_right_from_wrong() -> None:
    from scoring.learning import learn

    calibration = learn([example(1.0, 0.9), example(0.0, 0.1)] * 4, [example(1.0, 0.9), example(0.0, 0.1)], "test")
    logits = calibration.said.logits(np.stack([row(0.9), row(0.1)]))
    assert logits[0] > 0 > logits[1]
    assert calibration == learn(
        [example(1.0, 0.9), example(0.0, 0.1)] * 4, [example(1.0, 0.9), example(0.0, 0.1)], "test"
    )


def row(recall: float) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    values = np.zeros(len(FEATURES), dtype=np.float32)
    values[[FEATURES.index(name) for name in ("recall", "similarity", "word_recall")]] = recall
    return values


def example(grade: float, recall: float) -> Example:
    """A question of one point with a right and a wrong statement; the reply has one window."""
    return Example(
        "q",
        ("core",),
        np.array([0, 0]),
        np.array([True, False]),
        np.stack([row(recall), row(0.0)])[:, None, :],
        said=np.array([grade]),
        contradicted=np.zeros(1),
        said_trust=np.ones(1),
        contradicted_trust=np.ones(1),
        grade=grade,
    )
