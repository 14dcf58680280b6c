"""Revisions: past replies to a question, graded again by the bank as it is now, and what changes by that. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.interview.disputes import DisputedExercise
from bot.interview.marks import first_mark, gained
from bot.interview.past import PastFinding
from bot.interview.session import FollowUp
from scoring import Assessment, Finding, Status

State = Literal["grading", "listed", "unchanged", "applied", "left"]
# What judged a reply that a host has credited, where else the scorer is named.
HOST = "host"


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
    """What was replied to the question, to the probe for a keypoint, or to the deeper follow-up with this id."""

    text: str
    probed: str | None = None
    deeper: str | None = None


# What past replies are found to say now.
GradedAgain = Mapping[Replied, Assessment]


@dataclass(frozen=True, slots=True)
class PastFollowUp:
    """A follow-up, with the points that it added.

    `assessment` is the id under which the assessment of its reply is kept, and `text` the reply; None where there is
    none. `findings` are those of the assessment.
    """

    asked: FollowUp
    assessment: int | None = None
    text: str | None = None
    findings: tuple[PastFinding, ...] = ()

    @property
    def reply(self) -> Replied | None:
        """The reply, as far as it is graded again: a number is right or wrong whatever is added to the bank."""
        if self.text is None or self.asked.kind == "numeric":
            return None
        return Replied(self.text, probed=None if self.deeper else self.asked.target, deeper=self.deeper)

    @property
    def deeper(self) -> str | None:
        """Its id where it goes deeper, and has points of its own."""
        return self.asked.target if self.asked.kind == "deeper" else None


@dataclass(frozen=True, slots=True)
class PastMark:
    """How the replies to a question that is over were marked.

    `asked` and `assessment` are the ids under which the question asked and the assessment of its reply are kept;
    `findings` are those of the assessment. `open` is whether a group has seen the mark beside the name.
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
    findings: tuple[PastFinding, ...] = ()


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
        to_follow_ups = (each.reply for mark in self.marks for each in mark.follow_ups)
        in_drills = (each.reply for each in self.drilled)
        return tuple(reply for reply in (*to_questions, *to_follow_ups, *in_drills) if reply is not None)


@dataclass(frozen=True, slots=True)
class Refound:
    """A point that a reply is found to say something else about; None is a reply that is not judged by its points.

    `deeper` is the id of the follow-up whose point it is, None for a point of the question itself.
    """

    point: str
    before: Status | None
    after: Status | None
    deeper: str | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """A mark that would change, or only what it rests on, and what comes in its place.

    `assessment` is the new one of the reply to the question, None where that stays as it was. `follow_ups` are those of
    the replies to the follow-ups, None where one stays as it was, and `gains` what each adds then.
    """

    past: PastMark
    assessment: Assessment | None
    mark: int
    final_mark: int
    gains: tuple[int, ...] = ()
    follow_ups: tuple[Assessment | None, ...] = ()

    @property
    def moves(self) -> bool:
        """Whether the final mark changes."""
        return self.final_mark != self.past.final_mark

    @property
    def refound(self) -> tuple[Refound, ...]:
        """The points that the replies are found to say something else about."""
        found = list(_refound(self.past.findings, self.assessment, None))
        for each, again in zip(self.past.follow_ups, self.follow_ups, strict=False):
            found += _refound(each.findings, again, each.deeper)
        return tuple(found)


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
    """What these grades change in a mark; None where the final mark and all that is found stay as they were.

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
    change = Change(past, assessment, mark, final_mark, tuple(gains), follow_ups)
    return change if change.moves or change.refound else None


def credited(past: PastMark, exercise: DisputedExercise) -> Change:
    """A mark, with the reply to an exercise counted as right, as a host has decided; hints cost what they did."""
    right = Assessment(100, "right_number", expected=exercise.expected, scorer=HOST)
    numbered = tuple(enumerate(past.follow_ups, start=1))
    gains = tuple(
        gained(each.asked, right) if number == exercise.follow_up else each.asked.gained for number, each in numbered
    )
    found = tuple(right if number == exercise.follow_up else None for number, _ in numbered)
    return Change(past, None, past.mark, min(100, past.mark + sum(gains)), gains, found)


def _refound(past: tuple[PastFinding, ...], again: Assessment | None, deeper: str | None) -> Iterator[Refound]:
    """What another assessment finds otherwise than the past one did, if there is another."""
    if again is None:
        return
    before, after = _by_point(past), _by_point(again.findings)
    for point in dict.fromkeys((*before, *after)):
        was, found = before.get(point), after.get(point)
        if _told(was) != _told(found):
            yield Refound(point, was.status if was else None, found.status if found else None, deeper)


def _by_point(findings: Iterable[PastFinding | Finding]) -> dict[str, PastFinding | Finding]:
    return {each.keypoint: each for each in findings}


def _told(finding: PastFinding | Finding | None) -> tuple[str | None, ...]:
    """What a person is told by a finding; which words make a mistake is as much as that they make one."""
    if finding is None or finding.status != "contradicted":
        return (finding.status if finding else None,)
    return (finding.status, finding.contrast, finding.evidence)
