"""Two attempts at one question side by side: what was gained, and what was lost."""

from __future__ import annotations

from dataclasses import dataclass

from bot.interview.past import Attempt
from scoring import Status

_RANK: dict[Status, int] = {"contradicted": 0, "missed": 1, "partly": 2, "covered": 3}


@dataclass(frozen=True, slots=True)
class Comparison:
    """Keypoints by what became of them from the earlier attempt to the later one."""

    earlier: Attempt
    later: Attempt
    gained: tuple[str, ...]
    kept: tuple[str, ...]
    lost: tuple[str, ...]
    missing: tuple[str, ...]


def compare(earlier: Attempt, later: Attempt) -> Comparison:
    """What was gained is said better than before, what was lost worse; `missing` is what neither said.

    A point that only a follow-up brought out counts as said.
    """
    before, after = _said(earlier), _said(later)
    missed = _RANK["missed"]
    points = list(dict.fromkeys([*after, *before]))
    ranks = {point: (before.get(point, missed), after.get(point, missed)) for point in points}
    return Comparison(
        earlier,
        later,
        gained=tuple(point for point in points if ranks[point][1] > ranks[point][0]),
        kept=tuple(point for point in points if ranks[point][1] == ranks[point][0] >= _RANK["partly"]),
        lost=tuple(point for point in points if ranks[point][1] < ranks[point][0]),
        missing=tuple(point for point in points if ranks[point][1] == ranks[point][0] < _RANK["partly"]),
    )


def _said(attempt: Attempt) -> dict[str, int]:
    """How well each keypoint was said, at its best, in the reply or in one to a probe for it."""
    said: dict[str, int] = {}
    for reply in attempt.question.replies:
        for finding in reply.findings:
            if reply.follow_up in (None, finding.keypoint):
                said[finding.keypoint] = max(said.get(finding.keypoint, 0), _RANK[finding.status])
    return said
