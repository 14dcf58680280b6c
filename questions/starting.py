"""Beginning a bank of one's own: the commented example, and where a new file may lie."""

from __future__ import annotations

from pathlib import Path

from questions.adding import write_whole
from questions.errors import BankInvalid, QuestionsError
from questions.languages import Language
from questions.naming import is_id
from questions.problems import Problem

TEMPLATES = Path(__file__).parent / "templates"


class BankExists(QuestionsError):
    """There is a bank or a file of that name already."""


def new_bank(folder: Path, name: str, text: str) -> Path:
    """Write the file of a new bank; BankInvalid where the name cannot be one, BankExists where there is one."""
    file = folder / f"{name}.yaml"
    if not is_id(name):
        raise BankInvalid([Problem(str(file), None, "", "bank_name", {"given": name, "what": "file"})])
    if file.exists():
        raise BankExists(f"{file} is there already. Choose another name, or delete it first.")
    folder.mkdir(parents=True, exist_ok=True)
    write_whole(file, text)
    return file


def example(name: str, language: Language) -> str:
    """A bank with remarks that explain it, to be changed into one's own."""
    return (TEMPLATES / f"{language}.yaml").read_text(encoding="utf-8").replace("NAME", name)
