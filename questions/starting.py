"""Beginning a bank of one's own, or anew: the commented example, where a new file may lie, and what it replaces."""

from __future__ import annotations

import itertools
import os
import shutil
from pathlib import Path

from questions.adding import write_whole
from questions.errors import BankInvalid, QuestionsError
from questions.languages import Language
from questions.loading import open_bank
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


def replace_bank(file: Path, text: str) -> Path | None:
    """Write a bank's file in the place of the one that is there, and keep that; where, or None where both say the same.

    BankInvalid where the text is no bank: all is as it was then.
    """
    if file.read_bytes() == text.encode():
        return None
    kept = _beside(file)
    try:
        shutil.copy2(file, kept)
        write_whole(file, text)
    except OSError:
        kept.unlink(missing_ok=True)
        raise
    try:
        open_bank(file)
    except BankInvalid:
        os.replace(kept, file)
        raise
    return kept


def _beside(file: Path) -> Path:
    """The first free name for what a file held; it does not end like a bank's, so that none is seen in it."""
    names = itertools.chain([f"{file.name}.old"], (f"{file.name}.old-{number}" for number in itertools.count(2)))
    return next(kept for name in names if not (kept := file.with_name(name)).exists())


def example(name: str, language: Language) -> str:
    """A bank with remarks that explain it, to be changed into one's own."""
    return (TEMPLATES / f"{language}.yaml").read_text(encoding="utf-8").replace("NAME", name)
