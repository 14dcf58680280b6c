"""mensetsu grade: the whole scoring without the chat, JSON lines in, JSON lines out."""

from __future__ import annotations

import json
import sys
from typing import IO, TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from questions import Bank, Question
    from scoring import Assessment, Judge


class BadLine(Exception):
    """A line of the input cannot be graded; the message says why."""


@click.command()
@click.argument("source", type=click.File(encoding="utf-8"), default="-")
@click.option("--bank", default="deep-learning", show_default=True, help="Where question ids are looked up.")
def grade(source: IO[str], bank: str) -> None:
    """Grade the replies in SOURCE (default: standard input), one JSON object a line.

    Each line holds "question" (an id of the bank, or a text with "reference" and optionally "keypoints", a list of
    sentences) and "answer", optionally "lang". Each gives one line of JSON on standard output, in the same order;
    a line that cannot be graded gives {"line", "error"}, and the exit code is then 1.
    """
    from rich.console import Console
    from rich.progress import track

    from bot.cli import wiring
    from bot.settings import read_settings

    settings = read_settings()
    known = wiring.library(settings).bank(bank)
    judge = wiring.judge(settings)
    lines = [(number, line) for number, line in enumerate(source, start=1) if line.strip()]
    console = Console(stderr=True)
    failed = False
    for number, line in track(lines, "Grading", console=console, disable=not console.is_terminal):
        try:
            result = _graded(judge, known, line)
        except BadLine as error:
            failed = True
            result = {"line": number, "error": str(error)}
        click.echo(json.dumps(result, ensure_ascii=False))
    sys.exit(1 if failed else 0)


def _graded(judge: Judge, bank: Bank, line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        raise BadLine(f"is not JSON: {error}") from None
    if not isinstance(row, dict) or not isinstance(row.get("answer"), str):
        raise BadLine('needs a JSON object with "question" and "answer", both texts')
    question = _question(bank, row)
    return {**_kept(row), **_result(question, judge.assess(question, row["answer"]))}


def _question(bank: Bank, row: dict[str, Any]) -> Question:
    from pydantic import ValidationError

    from questions import Question

    asked = row.get("question")
    if not isinstance(asked, str) or not asked.strip():
        raise BadLine('needs "question": an id of the bank, or the text of a question with its "reference"')
    if "reference" not in row:
        try:
            return bank.question(asked)
        except KeyError:
            raise BadLine(
                f'{asked!r} is no question of the bank {bank.id!r}; give one of its ids, or add a "reference"'
            ) from None
    language = "ja" if row.get("lang") == "ja" else "en"
    try:
        return Question.model_validate(
            {
                "id": "given",
                "ask": {language: asked},
                "answers": {"full": {language: row["reference"]}},
                "keypoints": [
                    {"id": f"point-{number}", "point": {language: point}, "paraphrases": {language: [point]}}
                    for number, point in enumerate(row.get("keypoints") or (), start=1)
                ],
            }
        )
    except (ValidationError, TypeError) as error:
        raise BadLine(f'"reference" must be a text and "keypoints" a list of texts: {error}') from None


def _kept(row: dict[str, Any]) -> dict[str, Any]:
    """What identifies the line in the output."""
    return {name: row[name] for name in ("id", "question") if name in row}


def _result(question: Question, assessment: Assessment) -> dict[str, Any]:
    return {
        "score": assessment.score,
        "verdict": assessment.verdict,
        "keypoints": [
            {
                "id": finding.keypoint,
                "tier": finding.tier,
                "status": finding.status,
                "probability": finding.probability,
                "evidence": finding.evidence,
                "ingredients": {each.name: each.value for each in finding.ingredients},
            }
            for finding in assessment.findings
        ],
        "contrasts": [
            {
                "id": finding.contrast,
                "keypoint": finding.keypoint,
                "evidence": finding.evidence,
                "correction": question.contrast(finding.contrast).correction.model_dump(exclude_none=True),
            }
            for finding in assessment.findings
            if finding.contrast is not None
        ],
        "ingredients": {each.name: each.value for each in assessment.ingredients},
        "scorer": assessment.scorer,
    }
