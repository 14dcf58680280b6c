"""Files of questions that people bring: checked, made a bank where they are none yet, and put where banks are found."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
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

    `left` is how much of the file is not asked, by the keys of sentences. `kept` is where the file that it replaced is
    kept, None where there was none, or it said the same. What is too much for one bank is in `further` ones.
    """

    name: str
    bank: Bank
    renewed: bool
    to_mend: int
    left: Mapping[str, int]
    kept: Path | None
    further: tuple[str, ...]


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
    try:
        return _taken(folder, library, file_name, raw)
    except BankInvalid as error:
        return Refused("bank_file.broken", error.problems)


def _taken(folder: Path, library: Library, file_name: str, raw: bytes) -> Taken | Refused:
    """The same; BankInvalid where the bank is none as it stands."""
    read = _read(file_name, raw)
    if isinstance(read, Refused):
        return read
    texts, left = read
    name = bank_name(Path(file_name).stem)
    names = [name, *(f"{name}-{number}" for number in range(2, len(texts) + 1))]
    if any(each in library.names() and library.place(each) != _file(folder, each).absolute() for each in names):
        return Refused("bank_file.known")
    loaded = []
    with tempfile.TemporaryDirectory() as place:
        for each, text in zip(names, texts, strict=True):
            checked = _file(Path(place), each)
            checked.write_text(text, encoding="utf-8")
            loaded.append(open_bank(checked))
    renewed = _file(folder, name).exists()
    kept = [_put(_file(folder, each), text) for each, text in zip(names, texts, strict=True)]
    to_mend = sum(problem.weight == "mend" for each in loaded for problem in lint(each))
    return Taken(name, loaded[0].bank, renewed, to_mend, left, kept[0], tuple(names[1:]))


def _file(folder: Path, name: str) -> Path:
    return folder / f"{name}.yaml"


def _read(file_name: str, raw: bytes) -> tuple[list[str], dict[str, int]] | Refused:
    """The texts of the banks that a file makes, and what of it is left."""
    stem, ending = Path(file_name).stem, Path(file_name).suffix.lower()
    with tempfile.TemporaryDirectory() as place:
        sent = Path(place) / f"{bank_name(stem)}{ending}"
        sent.write_bytes(raw)
        if ending in _YAML:
            open_bank(sent)
            return [sent.read_text(encoding="utf-8-sig")], {}
        try:
            found = read_foreign(sent)
        except NotUnderstood:
            return Refused("bank_file.no_questions")
    made = drafted(found, found.title or stem, derived_points)
    if not made.texts:
        return Refused("bank_file.no_answers")
    return made.texts, {
        "bank_file.left_out": len(made.unanswered),
        "bank_file.too_long": len(made.refused),
        "bank_file.unasked": len(made.unasked),
    }


def _put(file: Path, text: str) -> Path | None:
    """Write a bank where it is found; where it replaces one, that is kept, and it says where."""
    if file.exists():
        return replace_bank(file, text)
    file.parent.mkdir(parents=True, exist_ok=True)
    write_whole(file, text)
    return None


def derived_points(question: Question) -> Sequence[str]:
    """The points that the answer of a question in one language makes; none where it has no sentence."""
    full = question.answers.full
    if not prose(full.en or full.ja or ""):
        return ()
    return [point.point.en or point.point.ja or "" for point in derived(question)]
