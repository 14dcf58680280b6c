"""The cases of a rule, and the questions that they reply to."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from questions import Language, Question, Text

FOLDER = Path(__file__).parent
RULES = ("instruction", "list", "parrot", "dont-know", "gibberish", "off-topic", "empty", "clarifying", "stray")
Rule = Literal["instruction", "list", "parrot", "dont-know", "gibberish", "off-topic", "empty", "clarifying", "stray"]


@dataclass(frozen=True, slots=True)
class Case:
    """A reply to a question, with whether the rule is to catch it; `lang` is en, ja or mixed."""

    rule: str
    true: bool
    lang: str
    question: Question
    reply: str

    @property
    def measured(self) -> bool:
        """Whether the case is only measured, and never looked at while a rule is worked on."""
        return hashlib.sha256(self.reply.encode()).digest()[0] % 2 == 0

    @property
    def asked(self) -> str:
        """What was asked, in both languages."""
        return f"{self.question.ask.en}\n{self.question.ask.ja}"


@cache
def cases(rule: str) -> tuple[Case, ...]:
    """All cases of a rule."""
    lines = (FOLDER / f"{rule}.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    return tuple(
        Case(rule, row["case"] == "true", row["lang"], questions()[row["question"]], row["reply"]) for row in rows
    )


@cache
def questions() -> dict[str, Question]:
    """The questions, by their ids: each has a reference answer and nothing else."""
    lines = (FOLDER / "questions.jsonl").read_text(encoding="utf-8").splitlines()
    return {row["id"]: _question(row) for row in map(json.loads, lines)}


def _question(row: dict[str, dict[Language, str]]) -> Question:
    return Question.model_validate(
        {"id": row["id"], "ask": Text(**row["question"]), "answers": {"full": Text(**row["reference"])}}
    )
