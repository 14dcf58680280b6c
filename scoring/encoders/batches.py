"""Which texts go through a network together: those of one length, so that none is padded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence

# From here on more texts at once are no faster.
_MOST = 16
# With fewer rows a matrix product may take a path of its own, which rounds otherwise.
FEWEST_ROWS = 16


def batches(kinds: Sequence[Hashable]) -> Iterator[list[int]]:
    """The places of what is of one kind, at most 16 at a time; each place comes once."""
    groups: dict[Hashable, list[int]] = defaultdict(list)
    for place, kind in enumerate(kinds):
        groups[kind].append(place)
    for places in groups.values():
        for start in range(0, len(places), _MOST):
            yield places[start : start + _MOST]
