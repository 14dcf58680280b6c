"""mensetsu grade: the whole scoring without the chat, JSON lines in, JSON lines out."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from difflib import get_close_matches
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import click

from bot.cli.streams import echo, to_json
from bot.cli.transcribe import NotTranscribed, transcribed
from bot.unicode import decode

if TYPE_CHECKING:
    from questions import Bank, Language, Question
    from scoring import Assessment, Judge
    from speech import Transcriber


class BadLine(Exception):
    """A line of the input cannot be graded; the message says why."""


@click.command()
@click.argument("source", type=click.Path(exists=True, dir_okay=False, allow_dash=True), default="-")
@click.option("--bank", help="The only bank in which question ids are looked up.  [default: all banks]")
def grade(source: str, bank: str | None) -> None:
    """Grade replies in bulk, outside of interviews.

    They come from SOURCE (default: standard input), one JSON object a line. Each line holds "question" (an id, or
    a text with "reference" and optionally "keypoints", a list of sentences) and "answer", optionally "lang".
    Instead of "answer" it may hold "audio", the path of a recording, relative to SOURCE; what is heard there is judged,
    and told as "transcript" (needs make voice). Each gives one line of JSON on standard output, in the same order; a
    line that cannot be graded gives {"line", "error"}, and the exit code is then 1 (141 where the output is no longer
    read). Of an answer the first 20,000 characters are judged.
    """
    from rich.console import Console
    from rich.progress import track

    from bot.cli import wiring
    from bot.settings import read_settings

    settings = read_settings()
    text = _read(source).split("\n")
    library = wiring.library(settings)
    banks = [library.bank(bank)] if bank else list(library.banks().values())
    judge = wiring.judge(settings)
    listen = partial(_heard, cache(partial(wiring.transcriber, settings)), Path(source).parent)
    lines = [(number, line) for number, line in enumerate(text, start=1) if line.strip()]
    console = Console(stderr=True)
    failed = False
    for number, line in track(lines, "Grading", console=console, disable=not console.is_terminal):
        try:
            result = _graded(judge, banks, line, listen)
        except BadLine as error:
            failed = True
            result = {"line": number, "error": str(error)}
        echo(to_json(result))
    sys.exit(1 if failed else 0)


def _read(source: str) -> str:
    name = "Standard input" if source == "-" else source
    try:
        return decode(sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes())
    except UnicodeError as error:
        raise click.ClickException(f"{name} is no text in UTF-8 or UTF-16 ({error}). Save it as UTF-8.") from error
    except OSError as error:
        raise click.ClickException(f"{name} cannot be read ({error.strerror}).") from error


def _heard(load: Callable[[], Transcriber], folder: Path, row: dict[str, Any], question: Question) -> str:
    """What is said in the recording of a line."""
    from questions import LANGUAGES
    from speech import SpeechUnavailable

    language = cast("Language", row["lang"]) if row.get("lang") in LANGUAGES else None
    try:
        return transcribed(load(), folder / row["audio"], language, question).text
    except (NotTranscribed, SpeechUnavailable) as error:
        raise BadLine(f"{row['audio']}: {error}") from None


def _graded(
    judge: Judge, banks: Sequence[Bank], line: str, listen: Callable[[dict[str, Any], Question], str]
) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:  # not JSON, numbers of too many digits, brackets nested too deeply
        raise BadLine(f"is not JSON: {error}") from None
    if not isinstance(row, dict) or not isinstance(row.get("answer", row.get("audio")), str):
        raise BadLine(
            'needs a JSON object with "question" and "answer", both texts (or "audio", the path of a recording)'
        )
    from bot.interview.replies import MOST_JUDGED

    _check_language(row)
    question = _question(banks, row)
    heard = {} if "answer" in row else {"transcript": listen(row, question)}
    answer = heard.get("transcript") or _writable(row["answer"])
    note = {"note": f"the first {MOST_JUDGED:,} characters are judged"} if len(answer) > MOST_JUDGED else {}
    return {**_kept(row), **heard, **note, **_result(question, judge.assess(question, answer[:MOST_JUDGED]))}


def _check_language(row: dict[str, Any]) -> None:
    from questions import LANGUAGES

    language = row.get("lang")
    if language is not None and language not in LANGUAGES:
        raise BadLine(f'"lang" is {json.dumps(language, ensure_ascii=False)}; give "en" or "ja", or leave it out')


def _points(row: dict[str, Any]) -> list[str]:
    """The keypoints of a line, none where it leaves them out."""
    points = row.get("keypoints")
    if points is None:
        return []
    if not isinstance(points, list) or not all(isinstance(each, str) and each.strip() for each in points):
        raise BadLine('"keypoints" must be a list of texts, such as ["a point", "another one"], none of them empty')
    return points


def _writable(text: str) -> str:
    """The text with halves of characters, which JSON can hold but no file, replaced."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _question(banks: Sequence[Bank], row: dict[str, Any]) -> Question:
    asked = row.get("question")
    if not isinstance(asked, str) or not asked.strip():
        raise BadLine('needs "question": an id of a bank, or the text of a question with its "reference"')
    return _given(asked, row) if "reference" in row else _banked(asked, banks)


def _banked(asked: str, banks: Sequence[Bank]) -> Question:
    found = {bank.id: question for bank in banks for question in bank.questions if question.id == asked}
    if not found:
        where = f"the bank {banks[0].id!r}" if len(banks) == 1 else "any bank"
        near = get_close_matches(asked, [question.id for bank in banks for question in bank.questions], n=1)
        meant = f" (is {near[0]!r} meant?)" if near else ""
        raise BadLine(f'{asked!r} is no question of {where}{meant}; give the id of one, or add a "reference"')
    if len(found) > 1:
        raise BadLine(f"{asked!r} is a question of the banks {', '.join(found)}; name one with --bank")
    return next(iter(found.values()))


def _given(asked: str, row: dict[str, Any]) -> Question:
    from pydantic import ValidationError

    from questions import Question

    language = "ja" if row.get("lang") == "ja" else "en"
    try:
        return Question.model_validate(
            {
                "id": "given",
                "ask": {language: asked},
                "answers": {"full": {language: row["reference"]}},
                "keypoints": [
                    {"id": f"point-{number}", "point": {language: point}, "paraphrases": {language: [point]}}
                    for number, point in enumerate(_points(row), start=1)
                ],
            }
        )
    except ValidationError as error:
        raise BadLine(f'"reference" must be a text that is not empty: {error.errors()[0]["msg"]}') from None


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
        "set_aside": [{"text": each.text, "reason": each.reason} for each in assessment.set_aside],
        "scorer": assessment.scorer,
    }
