"""Graded replies: what is fitted on and measured with."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from questions import LANGUAGES


@dataclass(frozen=True, slots=True)
class Graded:
    """A line of the gold files: a reply with its grade, 0 to 100, and the ids of the keypoints it deals with.

    `kind` is its kind, or the manner that it is put in.
    """

    id: str
    question: str
    lang: str
    kind: str
    grade: int
    answer: str
    covered: tuple[str, ...] = ()
    partly: tuple[str, ...] = ()
    contradicted: tuple[str, ...] = ()

    @property
    def side(self) -> str:
        """The language list it belongs to; a mixed reply of the first gold files belongs to one of the two as well."""
        side = self.id.split("/")[1]
        return side if side in LANGUAGES else self.lang


def graded(folder: Path) -> tuple[Graded, ...]:
    """The graded replies of all gold files in a folder; those to a probe are left out."""
    found = []
    for file in sorted(folder.glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if "grade" in row:
                row["kind"] = row.pop("manner", row.get("kind"))
                found.append(Graded(**{name: _value(value) for name, value in row.items()}))
    return tuple(found)


def _value(value: object) -> Any:
    return tuple(value) if isinstance(value, list) else value
