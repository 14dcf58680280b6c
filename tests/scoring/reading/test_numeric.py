from __future__ import annotations

import pytest

from questions import LANGUAGES, Exercise, Language, Numeric, Text, bank_places, draw, load_bank
from scoring import assess_number
from scoring.reading.answers import answers


def _numeric() -> Numeric:
    numeric = load_bank("deep-learning").question("learning-rate").follow_up("size-of-an-update")
    assert isinstance(numeric, Numeric)
    return numeric


def _exercise(answer: float, unit: str | None = None, **values: float) -> Exercise:
    """An exercise with this answer, exact to a thousandth of it."""
    numeric = _numeric()
    tolerance = numeric.tolerance.model_copy(update={"absolute": 0.0, "relative": 0.001})
    named = Text(en=unit, ja=unit) if unit else None
    return Exercise(numeric.model_copy(update={"unit": named, "tolerance": tolerance}), values, answer)


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
    ],
)
def test_the_number_that_a_reply_gives(reply: str, number: float) -> None:
    assert [answer.number for answer in answers(reply)] == [pytest.approx(number)]


@pytest.mark.parametrize(
    ("reply", "number"),
    [
        ("minus 4", -4),
        ("negative four", -4),
        ("マイナス4", -4),
        ("−４", -4),
        ("it drops by 4, so minus 4", -4),
        ("▲4", -4),
        ("マイナス四です", -4),
        ("- 4", -4),
        ("–4", -4),
        ("The answer is negative 4.", -4),
        ("10 - 14 = -4", -4),
    ],
)
def test_numbers_below_zero(reply: str, number: float) -> None:
    assert [answer.number for answer in answers(reply)] == [pytest.approx(number)]


@pytest.mark.parametrize(
    ("reply", "number"),
    [
        ("472/10,000", 0.0472),
        ("9 3/5", 9.6),
        ("9½", 9.5),
        ("twelve", 12),
        ("a dozen", 12),
        ("twenty-five", 25),
        ("two hundred and fifty", 250),
        ("one point five", 1.5),
        ("three and a half", 3.5),
        ("4 dozen, so 48", 48),
        ("1時間半", 1.5),
        ("an hour and a half", 1.5),
        ("a third", 1 / 3),
        ("十二", 12),
        ("十二です", 12),
        ("三分の一", 1 / 3),
        ("3分の2", 2 / 3),
        ("0,21", 0.21),
        ("12,5", 12.5),
        ("1.024,5", 1024.5),
        ("10^3", 1000),
        ("10³", 1000),
        ("2**10", 1024),
        ("10の3乗", 1000),
        ("2 to the power of 10", 1024),
        ("1.2万", 12_000),
        ("43億", 4.3e9),
        ("4.3 billion", 4.3e9),
        ("5k", 5000),
        ("３．５", 3.5),
        ("1e6", 1_000_000),
    ],
)
def test_ways_of_writing_a_number(reply: str, number: float) -> None:
    assert [answer.number for answer in answers(reply)] == [pytest.approx(number)]


@pytest.mark.parametrize(
    ("reply", "number"),
    [
        ("It is 12, not 24", 12),
        ("not 24 but 12", 12),
        ("24ではなく12です", 12),
        ("12です。24ではありません", 12),
        ("12 rather than 24", 12),
        ("24, no wait, 12", 12),
        ("24... sorry, 12", 12),
        ("24 — I mean 12", 12),
        ("24です。いや、12です", 12),
        ("24 ms、いや12 ms", 12),
        ("24、あ、違う、12ですね", 12),
        ("It isn't 24. It's 12.", 12),
        ("instead of 24 we get 12", 12),
        ("24? Hang on, scratch that: 12", 12),
        ("24。訂正します。12。", 12),
    ],
)
def test_what_is_denied_or_taken_back_is_no_answer(reply: str, number: float) -> None:
    assert [answer.number for answer in answers(reply)] == [number]


@pytest.mark.parametrize(
    ("reply", "number"),
    [
        ("110 ms, because 2 x 40 + 30", 110),
        ("110 ms: 2 round trips of 40 and 30 of work", 110),
        ("110 = 2 x 40 + 30", 110),
        ("2 x 40 + 30 = 110", 110),
        ("2 × 40 + 30 → 110 ms", 110),
        ("110ミリ秒です。往復40ミリ秒を2回と、処理の30ミリ秒なので", 110),
        ("Two round trips of 40 ms and 30 ms of work, that makes 110 ms", 110),
        ("110, since each round trip takes 40 and the work 30", 110),
        ("40を2回と30を足すので、合計で110です", 110),
        ("2 * 40 + 30", 110),
        ("40 ms and again 40 ms and 30 ms, in total 110 ms", 110),
        ("(2 * 40) + 30", 110),
        ("110 ms (2 x 40 + 30)", 110),
        ("The client waits 40, then 40, then 30: therefore 110.", 110),
        ("TLS 1.3 over TCP: 110", 110),
        ("40 or 30?\n110", 110),
    ],
)
def test_what_a_reply_reckons_with_is_not_its_answer(reply: str, number: float) -> None:
    assert [answer.number for answer in answers(reply, (40, 30))] == [pytest.approx(number)]


@pytest.mark.parametrize(
    "reply",
    [
        "12 or 24",
        "12か24",
        "12, 24",
        "between 12 and 24",
        "12-24",
        "12〜24くらい",
        "maybe 12, maybe 24",
        "12… 24… 36?",
        "either twelve or twenty-four",
        "12 bits 24 bits",
        "12と24のどちらか",
    ],
)
def test_several_numbers_without_a_claim_are_asked_about(reply: str) -> None:
    assert len(answers(reply)) > 1
    assert assess_number(_exercise(12), reply).verdict == "which_number"


@pytest.mark.parametrize(
    ("answer", "unit", "reply", "verdict"),
    [
        (20.48, "GB", "20.48 GB", "right_number"),
        (20.48, "GB", "20480 MB", "right_number"),
        (20.48, "GB", "20.48", "right_number"),
        (20.48, "GB", "20.48 MB", "wrong_unit"),
        (20.48, "GB", "20.48 Gbit", "wrong_unit"),
        (20.48, "GB", "163.84 Gbit", "right_number"),
        (20.48, "GB", "20,48 ギガ", "right_number"),
        (20.48, "GB", "20.48 seconds", "wrong_unit"),
        (110, "ms", "0.11 s", "right_number"),
        (110, "ms", "110 s", "wrong_unit"),
        (110, "ms", "110ミリ秒", "right_number"),
        (110, "ms", "110秒", "wrong_unit"),
        (110, "ms", "120 ms", "wrong_number"),
        (90, "s", "1 min 30 s", "right_number"),
        (90, "s", "1分30秒", "right_number"),
        (0.25, "m", "25 cm", "right_number"),
        (0.25, "m", "25 mm", "wrong_number"),
        (0.25, "m", "0.25 mm", "wrong_unit"),
        (60, "s", "a minute", "right_number"),
        (90, "s", "one and a half minutes", "right_number"),
        (1.5, "h", "1時間半", "right_number"),
        (1.5, "h", "1.5分", "wrong_unit"),
        (80, "%", "0.8", "right_number"),
        (80, "%", "8割", "right_number"),
        (80, "%", "0.8 %", "wrong_number"),
        (99.9, "%", "99.9 percent", "right_number"),
        (99.9, "%", "99.9パーセント", "right_number"),
        (5, None, "5 m", "right_number"),
        (5_000_000, None, "5 m", "right_number"),
        (5, "m", "5 m", "right_number"),
        (5_000_000, "m", "5 m", "wrong_number"),
        (0.0472, None, "4.72 %", "right_number"),
        (12, None, "no idea", "wrong_number"),
        (12, None, "", "wrong_number"),
        (12, None, "?", "wrong_number"),
    ],
)
def test_a_number_is_compared_in_the_unit_that_is_asked_for(
    answer: float, unit: str | None, reply: str, verdict: str
) -> None:
    assert assess_number(_exercise(answer, unit), reply).verdict == verdict


@pytest.mark.parametrize(
    ("reply", "score", "verdict"),
    [
        ("0.6", 100, "right_number"),
        ("０．６００３", 100, "right_number"),
        ("1.4", 0, "wrong_number"),
        ("?", 0, "wrong_number"),
    ],
)
def test_a_number_is_right_within_the_tolerance(reply: str, score: int, verdict: str) -> None:
    exercise = Exercise(_numeric(), {"weight": 1.0, "gradient": 4.0, "rate": 0.1}, answer=0.6)
    assessment = assess_number(exercise, reply)
    assert (assessment.score, assessment.verdict, assessment.expected) == (score, verdict, "0.6")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("bank", bank_places())
def test_what_the_interviewer_works_out_is_right_in_every_exercise(bank: str, language: Language) -> None:
    for question in load_bank(bank).questions:
        for numeric in (each for each in question.follow_ups if isinstance(each, Numeric)):
            for exercise in (draw(numeric, seed) for seed in range(5)):
                worked = exercise.worked(language)
                assert assess_number(exercise, worked).verdict == "right_number", worked
