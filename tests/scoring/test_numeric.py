from __future__ import annotations

import pytest

from questions import Exercise, Numeric, load_bank
from scoring import assess_number
from scoring.numeric import read_number


@pytest.mark.parametrize(
    ("reply", "number"),
    [
        ("50", 50),
        ("５０回", 50),
        ("50 iterations", 50),
        ("about 50.", 50),
        ("1,000", 1000),
        ("1 000 steps", 1000),
        ("99.999 %", 99.999),
        ("about 2e-3", 0.002),
        ("2 x 10^3", 2000),
        ("1.5×10^-3です", 0.0015),
        ("1万2千", 12_000),
        ("12万3,456個", 123_456),
        ("3万", 30_000),
        ("五十回", 50),
        ("二万五千回", 25_000),
        ("1.2 million", 1_200_000),
        ("10000/200 = 50", 50),
        ("10000/200", 50),
        ("10000÷200で50", 50),
        ("It's 10000 divided by 200, so 50", 50),
        ("w = 1 - 0.1*4 = 0.6", 0.6),
        ("答えは50回です。1エポックあたり", 50),
        ("The answer is 50, as each of the 200 batches", 50),
        ("-0.2", -0.2),
        ("−0.2", -0.2),
        ("no idea", None),
        ("", None),
    ],
)
def test_the_number_that_a_reply_gives(reply: str, number: float | None) -> None:
    assert read_number(reply) == (None if number is None else pytest.approx(number))


@pytest.fixture
def exercise() -> Exercise:
    numeric = load_bank("deep-learning").question("learning-rate").follow_up("size-of-an-update")
    assert isinstance(numeric, Numeric)
    return Exercise(numeric, {"weight": 1.0, "gradient": 4.0, "rate": 0.1}, answer=0.6)


@pytest.mark.parametrize(
    ("reply", "score", "verdict"),
    [
        ("0.6", 100, "right_number"),
        ("０．６００３", 100, "right_number"),
        ("1.4", 0, "wrong_number"),
        ("?", 0, "wrong_number"),
    ],
)
def test_a_number_is_right_within_the_tolerance(exercise: Exercise, reply: str, score: int, verdict: str) -> None:
    assessment = assess_number(exercise, reply)
    assert (assessment.score, assessment.verdict, assessment.expected) == (score, verdict, "0.6")
