"""Points that a reply says and takes back: "X keeps its order. No wait, ..." denies what was right before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from scoring.judging.joint import CONTRADICTED, COVERED
from scoring.reading.passages import Floats

# What was said as likely as this, is no longer said, and is a little suspected. Of 220 replies that correct themselves
# it accused 22 points rightly and 4 wrongly, none in those that correct themselves to what is right.
_SAID, _STILL_SAID, _SUSPECTED = 0.6, 0.5, 0.05


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A piece that was taken back: the chance that it says each point, and where in the reply it ends."""

    said: Floats
    end: int


def withdrawn_points(
    chances: Floats, withdrawn: Sequence[Withdrawn], windows: Sequence[tuple[int, int]], origins: Sequence[int]
) -> Mapping[int, tuple[int, int]]:
    """The points that were taken back with nothing said of them since, each with the window that came instead.

    `chances` (P, OUTCOMES) are those of the rest of the reply, whose characters stood at `origins` in it.
    """
    found: dict[int, tuple[int, int]] = {}
    for piece in withdrawn:
        after = [window for window in windows if origins[window[0]] >= piece.end]
        if not after:
            continue
        start = min(start for start, _ in after)
        instead = (start, max(end for first, end in after if first == start))
        lost = (piece.said >= _SAID) & (chances[:, COVERED] < _STILL_SAID) & (chances[:, CONTRADICTED] >= _SUSPECTED)
        found.update((int(point), instead) for point in lost.nonzero()[0])
    return found
