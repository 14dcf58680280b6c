"""Disputes: a member holds that a reply said a point, or got an exercise right, and a host decides; plain values."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from scoring import Status, Verdict

State = Literal["open", "accepted", "struck", "declined"]

# A reply that is no longer than this may be a way to say a point as a whole.
MOST_WORDS = 300
_SENTENCE = re.compile(r".+?(?:[.!?](?=\s)|[。！？]|$)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class DisputedPoint:
    """What the judge found of a keypoint in a `reply`; `finding` is the id under which it is kept.

    `follow_up` is the number of the follow-up that the reply is to, None for the question itself. `deeper` is the id of
    the follow-up whose point it is, None for a keypoint of the question. `credited` says that the reply to a follow-up
    said the point afterwards.
    """

    finding: int
    keypoint: str
    status: Status
    probability: float
    reply: str
    follow_up: int | None = None
    evidence: str | None = None
    contrast: str | None = None
    deeper: str | None = None
    credited: bool = False

    @property
    def is_credited_in_full(self) -> bool:
        """Whether there is nothing to say about it."""
        return self.status == "covered"


@dataclass(frozen=True, slots=True)
class DisputedExercise:
    """How a `reply` to an exercise was judged; `assessment` is the id under which that is kept.

    `follow_up` is its number among the follow-ups, `exercise` its id in the bank, and `seed` drew its values.
    `expected` is the exact answer, formatted for people.
    """

    assessment: int
    exercise: str
    seed: int
    verdict: Verdict
    expected: str
    reply: str
    follow_up: int

    @property
    def is_credited_in_full(self) -> bool:
        """Whether there is nothing to say about it."""
        return self.verdict == "right_number"


Disputed = DisputedPoint | DisputedExercise


@dataclass(frozen=True, slots=True)
class Judged:
    """The replies to a question and to its follow-ups, as they were judged: points and exercises, in their order.

    `asked` is the id under which the question asked is kept.
    """

    asked: int
    interview: int
    position: int
    bank: str
    question: str
    results: tuple[Disputed, ...]


@dataclass(frozen=True, slots=True)
class Dispute:
    """What a member holds: that these `words` of the reply said the point, or gave the right answer."""

    id: int
    member: int
    name: str
    words: str
    state: State
    judged: Judged

    @property
    def about(self) -> Disputed:
        """The one point or exercise that it is about."""
        return self.judged.results[0]


def disputable(results: Iterable[Disputed]) -> dict[int, Disputed]:
    """The points and exercises that there is something to say about: those that were not credited in full.

    Each has its number among all of them, so that a button still means the same one when another has been credited.
    """
    return {number: each for number, each in enumerate(results, start=1) if not each.is_credited_in_full}


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
