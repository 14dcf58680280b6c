"""Public sets of graded replies, read from a folder; a set that is not there is named with its source."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.cases import Case
from questions import Question

Rows = Iterator[dict[str, Any]]

# Of the larger training parts every so many-th reply is enough to fit a calibration.
_TRAINING_STEP = {"sciEntsBank": 3, "beetle": 3}


@dataclass(frozen=True, slots=True)
class PublicSet:
    """A set of graded replies. `tested` are the splits to grade; none where questions are left out by turns instead."""

    name: str
    file: str
    source: str
    read: Callable[[Rows], Iterator[Case]]
    tested: tuple[str, ...] = ()

    def load(self, folder: Path) -> tuple[Case, ...] | None:
        """The replies of the set, or None where its file is not in the folder."""
        file = folder / self.file
        if not file.exists():
            return None
        with gzip.open(file, "rt", encoding="utf-8") as lines:
            return tuple(self.read(json.loads(line) for line in lines))


def _mohler(rows: Rows) -> Iterator[Case]:
    for row in rows:
        if not row["closed"]:
            question = _question(row["qid"], row["question"], [row["reference"]])
            yield Case(question, "en", row["answer"], 20 * row["score"])


def _semeval(corpus: str, rows: Rows) -> Iterator[Case]:
    number = 0
    for row in rows:
        number += 1
        if row["corpus"] != corpus or (row["split"] == "train" and number % _TRAINING_STEP[corpus]):
            continue
        best_first = sorted(row["references"], key=lambda reference: reference["category"] != "BEST")
        question = _question(row["qid"], row["question"], [reference["text"] for reference in best_first])
        yield Case(question, "en", row["answer"], 100.0 * (row["label2"] == "correct"), row["label3"], row["split"])


def _saf(rows: Rows) -> Iterator[Case]:
    english = [row for row in rows if row["lang"] == "en"]
    most: dict[str, float] = {}
    for row in english:
        most[row["qid"]] = max(most.get(row["qid"], 0.0), row["score"])
    for row in english:
        question = _question(row["qid"], row["question"], row["references"])
        yield Case(question, "en", row["answer"], 100 * row["score"] / most[row["qid"]])


def _question(number: str, asked: str, references: Sequence[str]) -> Question:
    """A question as a bank without keypoints has it: an id made from its number, and its reference answers."""
    ident = "-".join("".join(char if char.isascii() and char.isalnum() else " " for char in number.lower()).split())
    full, *others = dict.fromkeys(reference.strip() for reference in references if reference.strip())
    answers = {"full": {"en": full}, "others": [{"en": other} for other in others]}
    return Question.model_validate({"id": ident[:40].strip("-"), "ask": {"en": asked}, "answers": answers})


PUBLIC_SETS = (
    PublicSet(
        "Mohler 2011", "mohler2011.jsonl.gz", "github.com/dbbrandt/short_answer_granding_capstone_project", _mohler
    ),
    PublicSet(
        "SciEntsBank",
        "semeval2013_task7.jsonl.gz",
        "github.com/myrosia/semeval-2013-task7",
        partial(_semeval, "sciEntsBank"),
        ("unseen_answers", "unseen_questions", "unseen_domains"),
    ),
    PublicSet(
        "Beetle",
        "semeval2013_task7.jsonl.gz",
        "github.com/myrosia/semeval-2013-task7",
        partial(_semeval, "beetle"),
        ("unseen_answers", "unseen_questions"),
    ),
    PublicSet("SAF English", "saf.jsonl.gz", "github.com/SebOchs/SAF", _saf),
)
