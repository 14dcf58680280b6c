"""What graded replies teach of the questions that ship: excerpts of them, with the points that they say or contradict.

They are learned from beside the statements of a bank (`scoring.judging.leaning`) and never shown. Fitting writes them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from questions import Language, Point
from scoring.script import has_japanese

# What ships; fitting writes it anew.
FILE = Path(__file__).with_name("excerpts.jsonl")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """An excerpt of a reply, and the ids of the points that it says and contradicts."""

    text: str
    says: tuple[str, ...]
    contradicts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Taught:
    """The excerpts of replies to a question, and the English sentence of each point as it was when they were graded."""

    points: Mapping[str, str]
    excerpts: tuple[Excerpt, ...]

    def of(self, points: Sequence[Point], languages: Sequence[Language]) -> tuple[Excerpt, ...]:
        """The excerpts in some languages that tell of these points: not of one that reads otherwise by now."""
        same = {point.id for point in points if self.points.get(point.id) == point.point.to("en")}
        found = []
        for excerpt in self.excerpts:
            says, contradicts = (
                tuple(each for each in ids if each in same) for ids in (excerpt.says, excerpt.contradicts)
            )
            if (says or contradicts) and ("ja" in languages or not has_japanese(excerpt.text)):
                found.append(Excerpt(excerpt.text, says, contradicts))
        return tuple(found)


def write(taught: Mapping[str, Taught], file: Path = FILE) -> None:
    """Write the excerpts of each question by its id: a line for the question, and one for each of its excerpts."""
    lines = []
    for question, each in sorted(taught.items()):
        lines.append(json.dumps({"question": question, "points": each.points}, ensure_ascii=False))
        for excerpt in each.excerpts:
            lines.append(json.dumps([excerpt.text, excerpt.says, excerpt.contradicts], ensure_ascii=False))
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


def load(text: str) -> Mapping[str, Taught]:
    """The excerpts of each question by its id, in the lines that were written."""
    points: dict[str, Mapping[str, str]] = {}
    excerpts: dict[str, list[Excerpt]] = {}
    question = ""
    for line in text.splitlines():
        row = json.loads(line)
        if isinstance(row, dict):
            question = row["question"]
            points[question], excerpts[question] = row["points"], []
        else:
            said, says, contradicts = row
            excerpts[question].append(Excerpt(said, tuple(says), tuple(contradicts)))
    return {each: Taught(points[each], tuple(excerpts[each])) for each in points}


@cache
def packaged() -> Mapping[str, Taught]:
    """The excerpts that ship with the package."""
    return load(FILE.read_text(encoding="utf-8"))
