from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from scoring.fitting.examples import Example, of_replies, taught
from scoring.fitting.weights import report
from scoring.graded import Graded, graded
from scoring.judging.calibration import load, packaged
from scoring.judging.excerpts import Excerpt
from scoring.judging.joint import CONTRADICTED, COVERED, MISSED, OUTCOMES
from scoring.judging.judge import Judge
from scoring.judging.signals import NAMES
from scoring.reading.counting import FILE, packaged_background, write
from tests.scoring.build import LEARNING_RATE
from tests.scoring.lexical_encoder import LexicalEncoder
from tests.scoring.lexical_relations import LexicalRelations


def test_the_background_in_the_package_is_that_of_the_banks(tmp_path: Path) -> None:
    write(packaged_background(), tmp_path / "background.json")
    assert (tmp_path / "background.json").read_text() == FILE.read_text()


def test_a_calibration_is_what_was_written(tmp_path: Path) -> None:
    packaged().write(tmp_path / "weights.json")
    again = tmp_path / "again.json"
    load((tmp_path / "weights.json").read_text()).write(again)
    assert again.read_text() == (tmp_path / "weights.json").read_text()


def test_a_gold_line_is_read(tmp_path: Path) -> None:
    line = '{"id": "q/ja/08", "question": "q", "lang": "mixed", "kind": "mixed", "grade": 80, "answer": "a"'
    (tmp_path / "q.jsonl").write_text(line + ', "covered": ["k"], "partly": [], "contradicted": []}\n')
    (reply,) = graded(tmp_path)
    assert (reply.side, reply.grade, reply.covered) == ("ja", 80, ("k",))


def test_a_reply_in_a_manner_is_read_and_one_to_a_probe_is_left_out(tmp_path: Path) -> None:
    manner = '{"id": "q/manners/01", "question": "q", "lang": "mixed", "manner": "swapped", "grade": 8, "answer": "a"'
    probe = '{"id": "q/manners/probe-01", "question": "q", "lang": "en", "manner": "probe", "answer": "a"}'
    (tmp_path / "q.jsonl").write_text(f'{manner}, "covered": [], "partly": [], "contradicted": ["k"]}}\n{probe}\n')
    (reply,) = graded(tmp_path)
    assert (reply.side, reply.kind, reply.contradicted) == ("mixed", "swapped", ("k",))


def test_a_reply_is_an_example_as_the_bank_is_and_one_as_if_it_were_bare() -> None:
    judge = Judge(LexicalEncoder(), LexicalRelations(), taught={})
    point = LEARNING_RATE.keypoints[0].id
    reply = Graded("r", LEARNING_RATE.id, "en", "good", 40, "When it is too high, the loss diverges.", covered=(point,))
    [[whole, bare, by_others]] = of_replies(judge, LEARNING_RATE, [reply]).examples
    assert whole.known.any()
    assert not bare.known.any()
    for each in (whole, bare, by_others):
        assert (each.grade, OUTCOMES[int(each.outcomes[0].argmax())]) == (0.4, "covered")
    assert (by_others.numbers == whole.numbers).all()
    contrast = NAMES.index("contrast says")
    assert bare.numbers[:, contrast].max() == 0.0
    assert whole.numbers[:, contrast].max() > 0.0


def test_what_other_replies_say_teaches_how_a_point_is_said_and_a_reply_never_teaches_about_itself() -> None:
    point = LEARNING_RATE.keypoints[0].id
    said = "With a huge step the loss diverges."
    replies = [
        Graded(f"r/en/{number}", LEARNING_RATE.id, "en", "good", 40, said, covered=(point,)) for number in range(8)
    ]
    judge = Judge(LexicalEncoder(), LexicalRelations(), taught={})
    learned = of_replies(judge, LEARNING_RATE, replies)
    alone = of_replies(judge, LEARNING_RATE, replies[:1])
    leans = NAMES.index("leans to where right")

    by_bank, _, by_others = learned.examples[0]

    assert by_others.numbers[0, leans] > by_bank.numbers[0, leans]
    assert [excerpt.says for excerpt in learned.taught.excerpts] == [(point,)]
    [[whole, _, by_nobody]] = alone.examples
    assert by_nobody.numbers[0, leans] == whole.numbers[0, leans]


def test_what_people_disagree_on_teaches_nothing_and_a_text_stands_once() -> None:
    found = taught(
        LEARNING_RATE,
        [[Excerpt("it falls", ("a",), ()), Excerpt("it rises", (), ("a",))], [Excerpt("it falls", ("b",), ("a",))]],
    )

    assert found.excerpts == (Excerpt("it falls", ("b",), ()), Excerpt("it rises", (), ("a",)))


def test_the_report_is_by_language_and_kind() -> None:
    replies = [
        Graded(f"q/{side}/{number}", "q", side, kind, grade, "a")
        for side in ("en", "ja")
        for number, (kind, grade) in enumerate((("good", 80), ("wrong", 10)))
    ]
    lines = list(report(replies, np.array([70, 20, 60, 40])))
    assert lines[2:5] == ["| en | 2 | 1.000 | 10.0 |", "| ja | 2 | 1.000 | 25.5 |", "| all | 4 | 0.911 | 19.4 |"]
    assert lines[-2:] == ["| good | 2 | 80 | 70 | 60 | – |", "| wrong | 2 | 10 | 20 | 40 | – |"]


@pytest.mark.model
def test_learning_finds_what_tells_right_from_wrong() -> None:
    from scoring.fitting.learning import learn

    examples = [example(outcome, known) for outcome in (COVERED, MISSED, CONTRADICTED) for known in (True, False)] * 4
    calibration = learn(examples, "test")
    for known in (True, False):
        rows = np.stack([row(outcome) for outcome in (COVERED, MISSED, CONTRADICTED)])
        chances = calibration.chances(rows, np.full(3, known))
        assert list(chances.argmax(axis=1)) == [COVERED, MISSED, CONTRADICTED]
    again = learn(examples, "test")
    np.testing.assert_array_equal(again.chances(rows, np.ones(3, bool)), calibration.chances(rows, np.ones(3, bool)))


def row(outcome: int) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    values = np.zeros(len(NAMES))
    values[NAMES.index("right fit")] = 0.9 if outcome == COVERED else 0.1
    values[NAMES.index("best contradicts")] = 0.9 if outcome == CONTRADICTED else 0.1
    return values


def example(outcome: int, known: bool) -> Example:
    """A reply to a question of one point."""
    grade = 0.9 if outcome == COVERED else 0.05
    return Example(
        "q",
        ("core",),
        row(outcome)[None],
        np.eye(len(OUTCOMES))[[outcome]],
        np.array([known]),
        grade,
    )
