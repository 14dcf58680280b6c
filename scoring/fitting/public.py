"""Public sets of graded replies, read from a folder; a set that is not there is named with its source."""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from questions import Question
from scoring.fitting.examples import Example
from scoring.judging import task as tasks
from scoring.judging.joint import CONTRADICTED, COVERED, MISSED, OUTCOMES, PARTLY
from scoring.judging.judge import Judge

Rows = Iterator[dict[str, Any]]

_OFF_TOPIC = "off topic"
_WANTED = {
    "correct": COVERED,
    "partially_correct_incomplete": PARTLY,
    "contradictory": CONTRADICTED,
    "irrelevant": MISSED,
    "non_domain": MISSED,
    _OFF_TOPIC: MISSED,
}
_MOST_OF_SET = 900
_HALF_RIGHT = 50.0
_SEED = 7

# Of the larger training parts every so many-th reply is enough to fit a calibration.
_TRAINING_STEP = {"sciEntsBank": 3, "beetle": 3}


@dataclass(frozen=True, slots=True)
class PublicReply:
    """A reply to a question without keypoints, with its grade, 0 to 100; `label` and `split` are those of its set."""

    question: Question
    answer: str
    grade: float
    label: str = ""
    split: str = ""


@dataclass(frozen=True, slots=True)
class PublicSet:
    """A set of graded replies. `tested` are the splits to grade; none where questions are left out by turns instead."""

    name: str
    file: str
    source: str
    read: Callable[[Rows], Iterator[PublicReply]]
    tested: tuple[str, ...] = ()

    def load(self, folder: Path) -> tuple[PublicReply, ...] | None:
        """The replies of the set, or None where its file is not in the folder."""
        file = folder / self.file
        if not file.exists():
            return None
        with gzip.open(file, "rt", encoding="utf-8") as lines:
            return tuple(self.read(json.loads(line) for line in lines))


def _mohler(rows: Rows) -> Iterator[PublicReply]:
    for row in rows:
        if not row["closed"]:
            question = _question(row["qid"], row["question"], [row["reference"]])
            yield PublicReply(question, row["answer"], 20 * row["score"])


def _semeval(corpus: str, rows: Rows) -> Iterator[PublicReply]:
    number = 0
    for row in rows:
        number += 1
        if row["corpus"] != corpus or (row["split"] == "train" and number % _TRAINING_STEP[corpus]):
            continue
        best_first = sorted(row["references"], key=lambda reference: reference["category"] != "BEST")
        question = _question(row["qid"], row["question"], [reference["text"] for reference in best_first])
        grade = 100.0 * (row["label2"] == "correct")
        yield PublicReply(question, row["answer"], grade, row.get("label5") or row["label3"], row["split"])


def _saf(rows: Rows) -> Iterator[PublicReply]:
    english = [row for row in rows if row["lang"] == "en"]
    most: dict[str, float] = {}
    for row in english:
        most[row["qid"]] = max(most.get(row["qid"], 0.0), row["score"])
    for row in english:
        question = _question(row["qid"], row["question"], row["references"])
        yield PublicReply(question, row["answer"], 100 * row["score"] / most[row["qid"]])


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


def examples(judge: Judge, folder: Path) -> Iterator[Example]:
    """What a bank of one's own is fitted on: training replies of each set that is there, also put to another question.

    Real people gave them, and people graded them; hardly any is about something else. Sets without a training part are
    left for measuring.
    """
    for public in PUBLIC_SETS:
        dice = random.Random(_SEED)
        training = [reply for reply in public.load(folder) or () if reply.split == "train"]
        chosen = dice.sample(training, min(_MOST_OF_SET, len(training)))
        for reply in [*chosen, *_off_topic(chosen, dice)]:
            yield from _example(judge, reply)


def _off_topic(replies: Sequence[PublicReply], dice: random.Random) -> Iterator[PublicReply]:
    for reply in replies:
        other = dice.choice(replies)
        if other.question != reply.question:
            yield PublicReply(reply.question, other.answer, 0.0, _OFF_TOPIC)


def _example(judge: Judge, reply: PublicReply) -> Iterator[Example]:
    compared = judge.compared(tasks.whole(reply.question), reply.answer)
    if compared is None:
        return
    numbers = compared.signals.numbers
    outcomes = np.zeros((len(numbers), len(OUTCOMES)))
    # A label is of the whole reply: where a reference has several points, it tells of each only that none is said.
    if reply.label in _WANTED and (len(numbers) == 1 or reply.label == _OFF_TOPIC):
        outcomes[:, _WANTED[reply.label]] = 1.0
    grade = _HALF_RIGHT if _WANTED.get(reply.label) == PARTLY else reply.grade
    nothing = np.zeros(len(numbers), dtype=bool)
    yield Example(
        reply.question.id, compared.statements.tiers, numbers, outcomes, nothing, grade / 100, reply.label, whole=True
    )
