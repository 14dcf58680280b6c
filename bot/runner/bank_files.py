"""Files of questions that people bring: checked, made a bank where they are none yet, and put where banks are found."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.runner.library import Library
from questions import Bank, BankInvalid, Problem, Question, bank_name, lint, open_bank, prose, replace_bank, write_whole
from questions.importing import NotUnderstood, drafted, is_foreign, read_foreign
from scoring import derived

_YAML = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Taken:
    """A bank that is there now, and what there is to say about it; `renewed` where it was there before.

    `kept` is where the file that it replaced is kept, None where there was none, or it said the same.
    """

    name: str
    bank: Bank
    renewed: bool
    to_mend: int
    left_out: int = 0  # questions without an answer
    kept: Path | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that is no bank as it is: `why` is a key of a sentence, and problems say what to mend."""

    why: str
    problems: tuple[Problem, ...] = ()


def is_bank_file(name: str) -> bool:
    """Whether a file may be a bank or hold questions for one, by its ending."""
    return Path(name).suffix.lower() in _YAML or is_foreign(Path(name))


def take_bank(folder: Path, library: Library, file_name: str, raw: bytes) -> Taken | Refused:
    """Check what a file holds and put it into `folder` as a bank named for the file; one there is kept beside it."""
    stem = Path(file_name).stem
    name = bank_name(stem)
    file = folder / f"{name}.yaml"
    if name in library.names() and library.place(name) != file.absolute():
        return Refused("bank_file.known")
    with tempfile.TemporaryDirectory() as place:
        sent = Path(place) / f"{name}{Path(file_name).suffix.lower()}"
        sent.write_bytes(raw)
        left_out = 0
        if sent.suffix not in _YAML:
            try:
                found = read_foreign(sent)
            except NotUnderstood:
                return Refused("bank_file.no_questions")
            made = drafted(found, found.title or stem, derived_points)
            if not made.texts:
                return Refused("bank_file.no_answers")
            left_out = len(made.unanswered)
            sent = sent.with_suffix(".yaml")
            sent.write_text(made.texts[0], encoding="utf-8")
        try:
            loaded = open_bank(sent)
        except BankInvalid as error:
            return Refused("bank_file.broken", error.problems)
        renewed = file.exists()
        text = sent.read_text(encoding="utf-8-sig")
        folder.mkdir(parents=True, exist_ok=True)
        kept = replace_bank(file, text) if renewed else None
        if not renewed:
            write_whole(file, text)
    to_mend = sum(each.weight == "mend" for each in lint(loaded))
    return Taken(name, loaded.bank, renewed, to_mend, left_out, kept)


def derived_points(question: Question) -> Sequence[str]:
    """The points that the answer of a question in one language makes; none where it has no sentence."""
    full = question.answers.full
    if not prose(full.en or full.ja or ""):
        return ()
    return [point.point.en or point.point.ja or "" for point in derived(question)]
