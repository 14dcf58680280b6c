"""Interviews that lie in the past, as the database tells them: plain values for whoever shows them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from questions import Tier
from scoring import SetAside, Status

PastMode = Literal["coaching", "exam", "round"]


@dataclass(frozen=True, slots=True)
class PastInterview:
    """A line of the history. `number` counts a member's interviews from 1; `score` is None before any mark.

    `mode` is that of an interview, or "round" where it was an answer in a round. Of those that were stopped, only the
    one that can be resumed has the state "stopped"; the others are "left".
    `ended_at` is when it was stopped or finished, None while it runs; `own_question` is what was asked at its end.
    """

    number: int
    bank: str
    mode: PastMode
    state: str
    score: int | None
    answered: int
    planned: int
    started_at: datetime
    ended_at: datetime | None = None
    own_question: str | None = None


@dataclass(frozen=True, slots=True)
class PastFinding:
    """What a reply said about a keypoint; `contrast` is the wrong statement that the evidence makes, if any."""

    keypoint: str
    tier: Tier
    status: Status
    evidence: str | None
    contrast: str | None = None


@dataclass(frozen=True, slots=True)
class PastReply:
    """A reply, verbatim, with its score where it was graded; `follow_up` is None for a reply to the question itself.

    `seed` draws the values of the exercise that was replied to; `set_aside` was not judged.
    """

    text: str
    follow_up: str | None
    score: int | None
    verdict: str | None
    findings: tuple[PastFinding, ...]
    at: datetime
    seed: int | None = None
    set_aside: tuple[SetAside, ...] = ()


@dataclass(frozen=True, slots=True)
class PastQuestion:
    """A question of a past interview with its mark before and after follow-ups.

    `mark` is None where no reply was judged; `final_mark` is then 0 once the question is closed, None until then.
    `former_mark` is the final mark before the reply was graded again, None where it was not. `seconds` is how long the
    question and its follow-ups waited for their replies, None where that is not known; `late` that one came too late.
    `open` says that the same question is asked just now: no finding and no answer to it is told then.
    """

    position: int
    question: str
    mark: int | None
    final_mark: int | None
    hints: int
    skipped: bool
    shown: bool
    replies: tuple[PastReply, ...]
    former_mark: int | None = None
    seconds: int | None = None
    late: bool = False
    open: bool = False

    @property
    def credited(self) -> frozenset[str]:
        """The keypoints that a reply to a probe for them said, though the first reply may not have."""
        return frozenset(
            finding.keypoint
            for reply in self.replies
            for finding in reply.findings
            if finding.keypoint == reply.follow_up and finding.status in ("covered", "partly")
        )


@dataclass(frozen=True, slots=True)
class Attempt:
    """A question as it went in the interview with this number."""

    interview: int
    at: datetime
    question: PastQuestion


@dataclass(frozen=True, slots=True)
class Rated:
    """The question that a member has given a mark of their own; `mark` is the one it got, None where none is told."""

    interview: int
    position: int
    mark: int | None


@dataclass(frozen=True, slots=True)
class Selection:
    """Which interviews are meant: the one with a number, those of a bank, with one of these questions, since a time.

    Where `questions` are given, an interview's score is the mean mark of these alone. `limit` counts from the newest.
    """

    number: int | None = None
    bank: str | None = None
    questions: frozenset[str] | None = None
    since: datetime | None = None
    limit: int | None = None
    offset: int = 0


EVERYTHING = Selection()
