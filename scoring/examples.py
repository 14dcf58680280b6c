"""What the weights are fitted on: graded replies, and the bank's own statements taken as replies.

Both have labels for each point of their question. A graded reply lists the points that it covers and contradicts; a
paraphrase, itself left out, says its point, and a contrast contradicts it.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from questions import LANGUAGES, Bank, Question, Tier
from scoring import task as tasks
from scoring.clauses import clauses, windows
from scoring.comparing import Reply, compare
from scoring.encoder import Encoder
from scoring.judge import Judge
from scoring.passages import Floats, read
from scoring.statements import Asked, Statement, Statements, listed, prepare

# A statement may touch other points than its own, so what it does not say of those is trusted less.
_OTHER_POINTS = 0.15


@dataclass(frozen=True, slots=True)
class Graded:
    """A line of the gold files: a reply with its grade, 0 to 100, and the ids of the keypoints it deals with."""

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
        """The language list it belongs to; a mixed reply belongs to one of the two as well."""
        return self.id.split("/")[1]


@dataclass(frozen=True, slots=True)
class Example:
    """A comparison to learn from; `features` (statements, windows, FEATURES), `points` and `right` as in `Statements`.

    For each point, `said` and `contradicted` are the wanted probabilities, and `said_trust` and `contradicted_trust`
    say how much they count. `grade` is 0 to 1; a statement has none.
    """

    question: str
    tiers: tuple[Tier, ...]
    points: NDArray[np.int64]
    right: NDArray[np.bool_]
    features: NDArray[np.float32]
    said: Floats
    contradicted: Floats
    said_trust: Floats
    contradicted_trust: Floats
    grade: float = 0.0
    kind: str = ""


def graded(folder: Path) -> tuple[Graded, ...]:
    """The graded replies of all gold files in a folder."""
    lines = [line for file in sorted(folder.glob("*.jsonl")) for line in file.read_text(encoding="utf-8").splitlines()]
    return tuple(Graded(**{name: _value(value) for name, value in json.loads(line).items()}) for line in lines)


def of_reply(judge: Judge, question: Question, reply: Graded) -> Example | None:
    """The example that a graded reply makes; None where it is judged without comparison."""
    compared = judge.compared(tasks.whole(question), reply.answer)
    if compared is None:
        return None
    ids = [point.id for point in question.keypoints]
    covered = np.array([1.0 if each in reply.covered else 0.5 if each in reply.partly else 0.0 for each in ids])
    contradicted = np.array([float(each in reply.contradicted) for each in ids])
    return Example(
        question.id,
        compared.statements.tiers,
        compared.statements.points,
        compared.statements.right,
        compared.features,
        said=covered,
        contradicted=contradicted,
        # A point that is contradicted may look said as well: the contradiction is what counts.
        said_trust=1.0 - contradicted,
        contradicted_trust=np.ones(len(ids)),
        grade=reply.grade / 100,
        kind=reply.kind,
    )


def of_statements(encoder: Encoder, bank: Bank) -> Iterator[Example]:
    """The examples that the statements of a bank make.

    In each round one wording of every point and contrast is left out and compared with those that stay.
    """
    for question in bank.questions:
        for language in LANGUAGES:
            every = listed(question.keypoints, question.contrasts, (language,))
            passages = {statement: read(encoder, statement.text) for statement in every}
            asked = Asked.of([read(encoder, question.ask.to(language))])
            for left_out in _rounds(every):
                stay = tuple(statement for statement in every if statement not in left_out)
                statements = prepare(question.keypoints, stay, [passages[statement] for statement in stay], asked)
                for statement in left_out:
                    reply = Reply(passages[statement], _spans(statement.text))
                    yield _of_statement(question, statement, statements, compare(statements, reply, asked))


def _rounds(every: Sequence[Statement]) -> list[list[Statement]]:
    """The statements by turns: the first wording of each point and contrast, the second, and so on."""
    turns: dict[int, list[Statement]] = {}
    seen: Counter[tuple[int, str | None]] = Counter()
    for statement in every:
        turns.setdefault(seen[statement.point, statement.contrast], []).append(statement)
        seen[statement.point, statement.contrast] += 1
    return list(turns.values())


def _of_statement(
    question: Question, statement: Statement, others: Statements, features: NDArray[np.float32]
) -> Example:
    own = np.arange(len(question.keypoints)) == statement.point
    trust = np.where(own, 1.0, _OTHER_POINTS)
    return Example(
        question.id,
        others.tiers,
        others.points,
        others.right,
        features,
        said=own * float(statement.contrast is None),
        contradicted=own * float(statement.contrast is not None),
        said_trust=trust,
        contradicted_trust=trust,
    )


def _value(value: object) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _spans(text: str) -> tuple[tuple[int, int], ...]:
    pieces = clauses(text)
    return tuple((pieces[first].start, pieces[last - 1].end) for first, last in windows(len(pieces)))
