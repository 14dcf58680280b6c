"""Interviews that lie in the past, as the database tells them: plain values for whoever shows them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from questions import Tier
from scoring import Status


@dataclass(frozen=True, slots=True)
class PastInterview:
    """A line of the history. `number` counts a member's interviews from 1; `score` is None before any mark."""

    number: int
    bank: str
    mode: str
    state: str
    score: int | None
    answered: int
    planned: int
    started_at: datetime


@dataclass(frozen=True, slots=True)
class PastFinding:
    """What a reply said about a keypoint."""

    keypoint: str
    tier: Tier
    status: Status
    evidence: str | None


@dataclass(frozen=True, slots=True)
class PastReply:
    """A reply, verbatim, with its score where it was graded; `follow_up` is None for a reply to the question itself."""

    text: str
    follow_up: str | None
    score: int | None
    verdict: str | None
    findings: tuple[PastFinding, ...]
    at: datetime


@dataclass(frozen=True, slots=True)
class PastQuestion:
    """A question of a past interview with its mark before and after follow-ups; None where nothing was marked."""

    position: int
    question: str
    mark: int | None
    final_mark: int | None
    hints: int
    skipped: bool
    shown: bool
    replies: tuple[PastReply, ...]
