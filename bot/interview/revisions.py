"""Revisions: past replies to a question, graded again by the bank as it is now, and the marks that change. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.interview.marks import first_mark
from scoring import Assessment

State = Literal["grading", "listed", "unchanged", "applied", "left"]


@dataclass(frozen=True, slots=True)
class Revision:
    """The replies to one question are graded again; `host` is the member who is asked whether to apply it."""

    id: int
    bank: str
    question: str
    host: int
    state: State


@dataclass(frozen=True, slots=True)
class PastMark:
    """How a reply to a question that is over was marked.

    `asked` and `assessment` are the ids under which the question asked and its assessment are kept. `gains` are the
    points that each follow-up added, with the keypoint that it probed, None for one of another kind. `open` is whether
    a group has seen the mark beside the name.
    """

    asked: int
    assessment: int
    member: int
    name: str
    at: datetime
    reply: str
    hints: int
    mark: int
    final_mark: int
    gains: tuple[tuple[str | None, int], ...] = ()
    open: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """A mark that would change: as it was, and the assessment and marks in its place, with what follow-ups add then."""

    past: PastMark
    assessment: Assessment
    mark: int
    final_mark: int
    gains: tuple[int, ...] = ()


def changed(past: PastMark, assessment: Assessment) -> Change | None:
    """What another assessment of the reply changes; None where the final mark stays as it was.

    A probe for a point that the reply turns out to have said adds only what the reply has not risen by: nobody is
    credited twice, and nobody loses by it.
    """
    mark = first_mark(assessment.score, past.hints)
    said = {finding.keypoint for finding in assessment.findings if finding.status == "covered"}
    rise = max(0, mark - past.mark)
    gains = list[int]()
    for probed, gained in past.gains:
        twice = min(gained, rise) if probed in said else 0
        rise -= twice
        gains.append(gained - twice)
    final_mark = min(100, mark + sum(gains))
    return None if final_mark == past.final_mark else Change(past, assessment, mark, final_mark, tuple(gains))
