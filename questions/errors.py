"""What can be wrong with a bank.

QuestionsError
├── BankNotFound    no bank of that name
├── BankInvalid     a file of the bank breaks a rule; each problem names file, line and field
└── FormulaInvalid  the formula of an exercise cannot be computed
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from questions.problems import Problem


class QuestionsError(Exception):
    """Root of what this package raises; its text is a sentence that says what to do."""


class BankNotFound(QuestionsError):
    """No bank of that name is installed or in MENSETSU_BANKS."""


class BankInvalid(QuestionsError):
    """Files of a bank break rules of the schema; the text has a line for each of its `problems`."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=lambda problem: (problem.file, problem.line or 0)))
        super().__init__("\n".join(map(str, self.problems)))


class FormulaInvalid(QuestionsError):
    """The formula of a numeric exercise cannot be computed."""
