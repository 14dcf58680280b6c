"""Bare points, of which the joint model has learned little: what else speaks for their being said counts beside it."""

from __future__ import annotations

import numpy as np

from scoring.judging.joint import CONTRADICTED, COVERED, MISSED, PARTLY
from scoring.judging.signals import NAMES
from scoring.reading.passages import Flags, Floats

# Chosen on 1,200 replies of public sets and 1,061 texts on 28 topics that nothing had learned of: agreement with the
# grades 0.53 for 0.43, 0.52 for 0.45, 0.54 for 0.53 and 0.25 for 0.25, what says a statement above what leaves it open
# 0.84 for 0.77.
_JOINT, _RECALL, _RELATED = 0.5, 0.2, 0.3
# So much of a statement is found in nearly any text on its topic, and so much in what says it in other words.
_LEAST, _MOST = 0.3, 0.95
_SAYS = [NAMES.index(name) for name in ("own says", "best says")]


def blended(chances: Floats, numbers: Floats, recall: Floats, bare: Flags) -> Floats:
    """The chances (P, OUTCOMES) of bare points with these signals (P, NAMES), moved towards what else says them.

    `recall` (P) is how much of a point's own words are found in the whole reply.
    """
    said = chances[:, COVERED] + chances[:, PARTLY] / 2
    there = np.clip((recall - _LEAST) / (_MOST - _LEAST), 0.0, 1.0)
    wanted = _JOINT * said + _RECALL * there + _RELATED * numbers[:, _SAYS].max(axis=1)
    moved = [_with_said(*each) for each in zip(chances, said, wanted, strict=True)]
    blend: Floats = np.where(bare[:, None], np.stack(moved), chances)
    return blend


def unsuspected(chances: Floats, accused: Flags, bare: Flags) -> Floats:
    """The chances, where no mere suspicion counts against bare points: it tells nothing of them."""
    cleared = chances.copy()
    rows = bare & ~accused
    cleared[rows, MISSED] += cleared[rows, CONTRADICTED]
    cleared[rows, CONTRADICTED] = 0.0
    return cleared


def _with_said(chances: Floats, said: float, wanted: float) -> Floats:
    moved = chances.copy()
    if wanted < said:
        moved[[COVERED, PARTLY]] *= wanted / said
    else:
        moved[COVERED] += min(wanted - said, moved[MISSED])
    moved[MISSED] = 1.0 - moved[[PARTLY, COVERED, CONTRADICTED]].sum()
    return moved
