"""Adding a question to the file of a bank without touching what else is written there."""

from __future__ import annotations

import os
import re
import textwrap
from pathlib import Path

from questions.errors import BankInvalid
from questions.loading import HEAD, open_bank
from questions.model import BankFile
from questions.problems import Problem
from questions.source import Source, parse, text_of
from questions.validating import validated
from questions.writing import Draft, question_text


def add_question(place: Path, draft: Draft) -> Path:
    """Put a question at the end of the bank at `place`; the file that it is in now.

    BankInvalid where the bank breaks a rule, with or without the question, or has a list that cannot be added to.
    """
    open_bank(place)
    file = place / HEAD if place.is_dir() else place
    text = text_of(file)
    source = parse(file, text)
    head = validated(source, BankFile)
    longer = _with(source, text, question_text(draft))
    added = validated(parse(file, longer), BankFile)
    if added.questions[:-1] != head.questions:
        raise _no_room(source)
    write_whole(file, longer)
    try:
        open_bank(place)
    except BankInvalid:
        write_whole(file, text)
        raise
    return file


def write_whole(file: Path, text: str) -> None:
    """Write a file so that whoever reads it meanwhile finds the old one or the new one, and never a part."""
    part = file.with_name(f".{file.name}.part")
    try:
        part.write_text(text, encoding="utf-8")
        os.replace(part, file)
    finally:
        part.unlink(missing_ok=True)


def _with(source: Source, text: str, item: str) -> str:
    """The text of a bank's file with one item more at the end of its list."""
    lines = text.splitlines()
    first = source.line(("questions", 0)) or 0
    dash = re.match(r"( *)-(?: |$)", lines[first - 1])
    if dash is None:
        raise _no_room(source)
    content = source.content if isinstance(source.content, dict) else {}
    later = [line for key in content if (line := source.line((key,)) or 0) > first]
    end = min(later) - 1 if later else len(lines)
    while end > 0 and not lines[end - 1].strip():
        end -= 1
    added = ["", *textwrap.indent(textwrap.dedent(item), dash[1]).splitlines()]
    return "\n".join([*lines[:end], *added, *([""] if later else []), *lines[end:]]) + "\n"


def _no_room(source: Source) -> BankInvalid:
    line = source.line(("questions",))
    return BankInvalid([Problem(str(source.file), line, "questions", "no_room")])
