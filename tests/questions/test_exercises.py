"""Numeric exercises: drawn by a seed, solved exactly, judged within the stated tolerance."""

from __future__ import annotations

from pathlib import Path

import pytest

from questions import FormulaInvalid, Numeric, draw, lint, open_bank, read_bank
from questions.exercises import written
from tests.questions.build import GRAVITY, write_bank


def exercise_of(folder: Path, question: str = GRAVITY) -> Numeric:
    follow_up = read_bank(write_bank(folder, question)).question("gravity").follow_up("how-fast")
    assert isinstance(follow_up, Numeric)
    return follow_up


def test_the_same_seed_draws_the_same_values(tmp_path: Path) -> None:
    numeric = exercise_of(tmp_path)
    drawn = [draw(numeric, seed).values["seconds"] for seed in range(50)]
    assert drawn == [draw(numeric, seed).values["seconds"] for seed in range(50)]
    assert set(drawn) == {1, 2, 10}


def test_it_is_put_and_worked_in_words(tmp_path: Path) -> None:
    numeric = exercise_of(tmp_path)
    exercise = next(each for each in (draw(numeric, seed) for seed in range(50)) if each.values["seconds"] == 10)
    assert exercise.ask("en") == "How fast after 10 seconds? (within 1 %)"
    assert exercise.ask("ja") == "How fast after 10 seconds?（誤差1%以内）"
    assert exercise.worked("en") == "9.81 x 10 = 98.1"
    assert [exercise.accepts(number) for number in (98.1, 97.2, 99.0, 97.0, 100)] == [True, True, True, False, False]


@pytest.mark.parametrize(
    "formula", ["9.81 *", "9.81 * minutes", "1 / 0", "log(-1)", "__import__('os')", "9**9**9**9", "1e999", "'a' * 9"]
)
def test_a_formula_that_cannot_be_computed_is_refused(tmp_path: Path, formula: str) -> None:
    numeric = exercise_of(tmp_path).model_copy(update={"answer": formula})
    with pytest.raises(FormulaInvalid, match="'how-fast' cannot be computed"):
        draw(numeric, 0)


def test_the_linter_finds_placeholders_that_do_not_fit(tmp_path: Path) -> None:
    broken = GRAVITY.replace("How fast after {seconds}", "After {hours}")
    advice = [str(each) for each in lint(open_bank(write_bank(tmp_path, broken))) if each.weight == "mend"]
    assert advice == ["gravity: follow_ups[how-fast].ask.en: holds {hours}, which is no value of the exercise"]


@pytest.mark.parametrize("braces", ["{", "{}", "{seconds:>99999999999}", "{seconds.__class__}", "{0}", "{hours}"])
def test_other_braces_stay_as_they_are(tmp_path: Path, braces: str) -> None:
    numeric = exercise_of(tmp_path, GRAVITY.replace("{seconds} seconds?", f"{braces} {{seconds}} seconds?"))
    assert draw(numeric, 0).ask("en").startswith(f"How fast after {braces} ")


@pytest.mark.parametrize(
    ("number", "text"),
    [(50, "50"), (1234567, "1,234,567"), (0.5, "0.5"), (99.999, "99.999"), (1 / 3, "0.333333"), (-2.0, "-2")],
)
def test_numbers_are_written_as_people_write_them(number: float, text: str) -> None:
    assert written(number) == text
