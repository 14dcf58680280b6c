"""Revisions: past replies to a question, graded again by the bank as it is now, and what changes by that. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.interview.marks import first_mark, gained
from bot.interview.session import FollowUp
from scoring import Assessment, Status

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
class Replied:
    """What was replied to the question, or to the probe for a keypoint: in an interview or in a drill."""

    text: str
    probed: str | None = None


# What past replies are found to say now.
GradedAgain = Mapping[Replied, Assessment]


@dataclass(frozen=True, slots=True)
class PastFollowUp:
    """A follow-up, with the points that it added.

    `assessment` is the id under which the assessment of its reply is kept, and `text` the reply; None where there is
    none, or where it was no probe: what else is asked is judged by points that no dispute adds to.
    """

    asked: FollowUp
    assessment: int | None = None
    text: str | None = None

    @property
    def reply(self) -> Replied | None:
        """The reply, as far as it can be graded again."""
        return None if self.text is None else Replied(self.text, self.asked.target)


@dataclass(frozen=True, slots=True)
class PastMark:
    """How the replies to a question that is over were marked.

    `asked` and `assessment` are the ids under which the question asked and the assessment of its reply are kept.
    `open` is whether a group has seen the mark beside the name.
    """

    asked: int
    assessment: int
    member: int
    name: str
    at: datetime
    reply: Replied
    hints: int
    mark: int
    final_mark: int
    follow_ups: tuple[PastFollowUp, ...] = ()
    open: bool = False


@dataclass(frozen=True, slots=True)
class PastDrillReply:
    """How a reply to a point of a drill was judged; `id` is that of its row."""

    id: int
    member: int
    name: str
    at: datetime
    reply: Replied
    hints: int
    status: Status


@dataclass(frozen=True, slots=True)
class Past:
    """All past replies to a question."""

    marks: tuple[PastMark, ...] = ()
    drilled: tuple[PastDrillReply, ...] = ()

    def replies(self) -> tuple[Replied, ...]:
        """The replies that are to be graded again, as often as they were given."""
        to_questions = (mark.reply for mark in self.marks)
        to_probes = (each.reply for mark in self.marks for each in mark.follow_ups)
        in_drills = (each.reply for each in self.drilled)
        return tuple(reply for reply in (*to_questions, *to_probes, *in_drills) if reply is not None)


@dataclass(frozen=True, slots=True)
class Change:
    """A mark that would change, and what comes in its place.

    `follow_ups` are the new assessments of the replies to the follow-ups, None where one stays as it was, and `gains`
    what each adds then.
    """

    past: PastMark
    assessment: Assessment
    mark: int
    final_mark: int
    gains: tuple[int, ...] = ()
    follow_ups: tuple[Assessment | None, ...] = ()


@dataclass(frozen=True, slots=True)
class DrillChange:
    """A reply in a drill that would be found to say something else."""

    past: PastDrillReply
    assessment: Assessment

    @property
    def status(self) -> Status | None:
        """What it is found to be now; None where it is no answer."""
        return next((finding.status for finding in self.assessment.findings), None)


@dataclass(frozen=True, slots=True)
class Changes:
    """All that a revision would change."""

    marks: tuple[Change, ...] = ()
    drilled: tuple[DrillChange, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything would."""
        return bool(self.marks or self.drilled)

    @property
    def members(self) -> tuple[int, ...]:
        """Whose marks and replies in drills these are."""
        return (*(each.past.member for each in self.marks), *(each.past.member for each in self.drilled))


def changes(past: Past, again: GradedAgain) -> Changes:
    """What changes by these grades; a reply without one stays as it was."""
    marks = (changed(each, again) for each in past.marks)
    drilled = (DrillChange(each, again[each.reply]) for each in past.drilled if each.reply in again)
    return Changes(
        tuple(each for each in marks if each is not None),
        tuple(each for each in drilled if each.status not in (None, each.past.status)),
    )


def changed(past: PastMark, again: GradedAgain) -> Change | None:
    """What these grades change in a mark; None where the final mark stays as it was.

    A probe for a point that the reply to the question turns out to have said adds only what that has not risen by:
    nobody is credited twice, and nobody loses by it.
    """
    assessment = again.get(past.reply)
    if assessment is None:
        return None
    mark = first_mark(assessment.score, past.hints)
    said = {finding.keypoint for finding in assessment.findings if finding.status == "covered"}
    rise = max(0, mark - past.mark)
    follow_ups = tuple(None if each.reply is None else again.get(each.reply) for each in past.follow_ups)
    gains = list[int]()
    for each, found in zip(past.follow_ups, follow_ups, strict=True):
        gain = each.asked.gained if found is None else gained(each.asked, found)
        twice = min(gain, rise) if each.asked.kind == "probe" and each.asked.target in said else 0
        rise -= twice
        gains.append(gain - twice)
    final_mark = min(100, mark + sum(gains))
    if final_mark == past.final_mark:
        return None
    return Change(past, assessment, mark, final_mark, tuple(gains), follow_ups)
