"""A reply cut into pieces, so that the words that a finding rests on can be marked where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from scoring import Status

# What is said wrongly is shown even where the same words say something right, too.
_RANK: dict[Status, int] = {"missed": 0, "covered": 1, "partly": 2, "contradicted": 3}


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a reply with the status that they show, None where no finding rests on them.

    `ends` are the numbers of the findings whose evidence ends here.
    """

    text: str
    status: Status | None = None
    ends: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """A finding's evidence: its number, its status and the reply's own words."""

    number: int
    status: Status
    words: str


def pieces(reply: str, evidence: Sequence[Evidence]) -> tuple[Piece, ...]:
    """The whole reply, in order; evidence that is not in it word for word is left out."""
    spans = [(start, start + len(each.words), each) for each in evidence if (start := reply.find(each.words)) >= 0]
    cuts = sorted({0, len(reply), *(cut for start, end, _ in spans for cut in (start, end))})
    found = []
    for start, end in pairwise(cuts):
        over = [each for first, last, each in spans if first <= start and end <= last]
        text = reply[start:end]
        # A line break between two marked lines is not marked.
        worst = max((_RANK[each.status], each.status) for each in over)[1] if over and text.strip() else None
        found.append(Piece(text, worst, tuple(each.number for _, last, each in spans if last == end)))
    return tuple(found)
