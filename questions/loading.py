"""Reading banks from their folders: bank.yaml and one YAML file a question."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TypeVar

import yaml
from pydantic import ValidationError

from questions.errors import BankInvalid, BankNotFound
from questions.model import Bank, BankFile, Part, Question, Text

PACKAGED = Path(__file__).parent / "banks"

AnyPart = TypeVar("AnyPart", bound=Part)


def bank_folders(extra: Iterable[Path] = ()) -> dict[str, Path]:
    """The folders that hold a bank.yaml, by name: the packaged ones, then those inside `extra`.

    An `extra` path is a bank itself or a folder of banks; a later bank replaces an earlier one of the same name.
    """
    folders: dict[str, Path] = {}
    for place in (PACKAGED, *extra):
        if not place.is_dir():
            raise BankNotFound(f"{place} is no folder. Set MENSETSU_BANKS to folders that hold banks.")
        for file in sorted([*place.glob("bank.yaml"), *place.glob("*/bank.yaml")]):
            folders[file.parent.name] = file.parent
    return folders


def load_bank(name: str, extra: Iterable[Path] = ()) -> Bank:
    """The bank called `name`; BankNotFound or BankInvalid with a sentence that says what to mend."""
    folders = bank_folders(extra)
    if name not in folders:
        raise BankNotFound(f"There is no bank called {name!r}. Known banks: {', '.join(sorted(folders))}.")
    return read_bank(folders[name])


def packaged() -> Bank:
    """All packaged banks as one: what the score is fitted and measured on."""
    banks = [load_bank(name) for name in sorted(bank_folders())]
    every = tuple(question for bank in banks for question in bank.questions)
    return Bank(id="packaged", title=Text(en="All packaged banks"), questions=every)


def read_bank(folder: Path) -> Bank:
    """The bank in `folder`, its questions in the order of bank.yaml."""
    head = _read(folder / "bank.yaml", BankFile)
    questions = tuple(_read_question(folder / f"{question_id}.yaml", question_id) for question_id in head.questions)
    return Bank(id=head.id, title=head.title, questions=questions)


def _read_question(file: Path, question_id: str) -> Question:
    question = _read(file, Question)
    if question.id != question_id:
        raise BankInvalid(f"{file}: id is {question.id!r}, but the file is named for {question_id!r}. Make them agree.")
    return question


def _read(file: Path, part: type[AnyPart]) -> AnyPart:
    try:
        content = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except FileNotFoundError:
        raise BankInvalid(f"{file} is missing.") from None
    except (UnicodeDecodeError, yaml.YAMLError) as error:
        raise BankInvalid(f"{file} is not valid YAML in UTF-8: {error}") from error
    try:
        return part.model_validate(content)
    except ValidationError as error:
        raise BankInvalid(_sentences(file, content, error)) from error


def _sentences(file: Path, content: object, error: ValidationError) -> str:
    """One line for each broken rule: file, field path (with the id of the item it lies in) and what is wrong."""
    lines = []
    for problem in error.errors():
        message = problem["msg"].removeprefix("Value error, ")
        lines.append(f"{file}: {_field(content, problem['loc'])}: {message}")
    return "\n".join(lines)


def _field(content: object, location: tuple[int | str, ...]) -> str:
    """`('keypoints', 2, 'hints')` as `keypoints[step-size].hints`."""
    path = ""
    for step in location:
        if isinstance(content, Mapping) and content.get("kind") == step:
            continue  # pydantic puts the kind of a follow-up into the path, though it is no field
        content = _inside(content, step)
        if isinstance(step, str):
            path += f".{step}" if path else step
        else:
            path += f"[{content['id'] if isinstance(content, Mapping) and 'id' in content else step}]"
    return path or "the whole file"


def _inside(content: object, step: int | str) -> object:
    if isinstance(content, Mapping):
        return content.get(step)
    if isinstance(content, list) and isinstance(step, int) and step < len(content):
        return content[step]
    return None
