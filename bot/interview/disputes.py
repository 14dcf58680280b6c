"""Disputes: a member holds that a reply said a point, and a host decides; plain values and what follows from them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from scoring import Status

State = Literal["open", "accepted", "struck", "declined"]

# A reply that is no longer than this may be a way to say a point as a whole.
MOST_WORDS = 300
_SENTENCE = re.compile(r".+?(?:[.!?](?=\s)|[。！？]|$)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class DisputedPoint:
    """What the judge found of a keypoint in a `reply`; `finding` is the id under which it is kept.

    `follow_up` is the number of the follow-up that the reply is to, None for the question itself. `credited` says that
    the reply to a follow-up said the point afterwards.
    """

    finding: int
    keypoint: str
    status: Status
    probability: float
    reply: str
    follow_up: int | None = None
    evidence: str | None = None
    contrast: str | None = None
    credited: bool = False


@dataclass(frozen=True, slots=True)
class Judged:
    """The replies to a question and to its probes, as they were judged, point by point."""

    interview: int
    position: int
    bank: str
    question: str
    points: tuple[DisputedPoint, ...]


@dataclass(frozen=True, slots=True)
class Dispute:
    """What a member holds: that these `words` of the reply said the point."""

    id: int
    member: int
    name: str
    words: str
    state: State
    judged: Judged

    @property
    def point(self) -> DisputedPoint:
        """The one point that it is about."""
        return self.judged.points[0]


def disputable(points: Iterable[DisputedPoint]) -> dict[int, DisputedPoint]:
    """The points that there is something to say about: those that the reply was not credited with in full.

    Each has its number among all points, so that a button still means the same one when another has been credited.
    """
    return {number: point for number, point in enumerate(points, start=1) if point.status != "covered"}


def reply_sentences(reply: str) -> tuple[str, ...]:
    """The sentences of a reply, verbatim."""
    return tuple(found for each in _SENTENCE.findall(reply) if (found := each.strip()))


def claimed(words: str, reply: str) -> str | None:
    """The words as the reply has them, however they were typed; None where it does not have them."""
    pattern = r"\s+".join(map(re.escape, words.split()))
    found = re.search(pattern, reply, re.IGNORECASE) if pattern else None
    return found[0] if found else None


def nearest(wordings: Iterable[str], words: str) -> str | None:
    """The wording that is written most like these words; None where there are no wordings."""
    return max(wordings, key=lambda each: SequenceMatcher(None, each.lower(), words.lower()).ratio(), default=None)
