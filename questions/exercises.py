"""Numeric exercises: drawing their values, computing the exact answer and saying it as people write it."""

from __future__ import annotations

import ast
import math
import random
import re
from collections.abc import Mapping
from dataclasses import dataclass

from simpleeval import DEFAULT_OPERATORS, InvalidExpression, SimpleEval

from questions.errors import FormulaInvalid
from questions.languages import Language
from questions.model import Numeric

FUNCTIONS = {
    "ceil": math.ceil,
    "floor": math.floor,
    "round": round,
    "sqrt": math.sqrt,
    "log": math.log,
    "exp": math.exp,
}
# As floats: a power of whole numbers may have a million digits.
_OPERATORS = {**DEFAULT_OPERATORS, ast.Pow: math.pow}
_PLACEHOLDER = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Exercise:
    """A numeric follow-up with its values drawn and its answer computed."""

    numeric: Numeric
    values: dict[str, float]
    answer: float

    def ask(self, language: Language) -> str:
        """The exercise as the interviewer puts it, with the tolerance that is allowed."""
        asked = filled(self.numeric.ask.to(language), self._shown())
        stated = self.numeric.tolerance.stated.to(language)
        return f"{asked}（{stated}）" if language == "ja" else f"{asked} ({stated})"

    def worked(self, language: Language) -> str:
        """The way to the answer."""
        return filled(self.numeric.worked.to(language), {**self._shown(), "answer": written(self.answer)})

    def accepts(self, number: float) -> bool:
        """Whether `number` lies within the stated tolerance of the exact answer."""
        tolerance = self.numeric.tolerance
        allowed = max(tolerance.absolute, tolerance.relative * abs(self.answer))
        return abs(number - self.answer) <= allowed + 1e-9 * abs(self.answer)

    def _shown(self) -> dict[str, str]:
        return {name: written(value) for name, value in self.values.items()}


def draw(numeric: Numeric, seed: int) -> Exercise:
    """The exercise with values drawn by `seed`: the same seed draws the same values."""
    dice = random.Random(seed)
    values = {name: dice.choice(value.choose) for name, value in numeric.values.items()}
    return Exercise(numeric, values, evaluate(numeric, values))


def evaluate(numeric: Numeric, values: dict[str, float]) -> float:
    """The exact answer for these values; FormulaInvalid where the formula gives no number."""
    try:
        answer = float(SimpleEval(operators=_OPERATORS, functions=FUNCTIONS, names=values).eval(numeric.answer))
    except (InvalidExpression, SyntaxError, ArithmeticError, TypeError, ValueError, AttributeError) as error:
        raise FormulaInvalid(f"The answer of the exercise {numeric.id!r} cannot be computed: {error}") from error
    if not math.isfinite(answer):
        raise FormulaInvalid(f"The answer of the exercise {numeric.id!r} cannot be computed: it is no finite number")
    return answer


def placeholders(text: str) -> set[str]:
    """The names in braces that a text of an exercise holds."""
    return set(_PLACEHOLDER.findall(text))


def filled(text: str, values: Mapping[str, str]) -> str:
    """The text with its values; other braces stay as they are."""
    return _PLACEHOLDER.sub(lambda found: values.get(found[1], found[0]), text)


def written(number: float) -> str:
    """A number as people write it: thousands separated, up to six decimals, no trailing zeros."""
    if number == int(number):
        return f"{int(number):,}"
    return f"{number:,.6f}".rstrip("0")
