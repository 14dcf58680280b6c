"""How many points things are worth. All of it is whole points of a question's 100."""

from __future__ import annotations

from bot.interview.session import FollowUp, PlannedQuestion, Turn
from scoring import TIER_WEIGHTS, Assessment

HINT_COST = 5
# A point that is made only when asked for counts for three quarters of one made unasked; one that was said wrongly,
# and which the feedback has corrected by then, for half.
PROBE_SHARE = 0.75
CORRECTED_SHARE = 0.5
# Going deeper, or getting the numbers right, earns up to half of what is still missing from 100, but at least this.
DEEPER_SHARE = 0.5
DEEPER_LEAST = 6


def first_mark(score: int, hints: int) -> int:
    """The mark of a first reply: its score less the cost of the hints before it."""
    return max(0, score - HINT_COST * hints)


def gained(follow_up: FollowUp, assessment: Assessment) -> int:
    """The points that the reply to a follow-up adds: its share of the worth, less the cost of the hints for it.

    A reply that makes none of the points asked for adds nothing, whatever traces of them its score still sees.
    """
    findings = assessment.findings
    if findings and all(finding.status in ("missed", "contradicted") for finding in findings):
        return 0
    return max(0, round(follow_up.worth * assessment.score / 100) - HINT_COST * follow_up.hints)


def probe_worth(planned: PlannedQuestion, keypoint: str, *, corrected: bool) -> int:
    """The points at stake in a probe: the keypoint's share of all the keypoints' weights, of which a part is left."""
    weights = {each.id: TIER_WEIGHTS[each.tier] for each in planned.keypoints}
    share = CORRECTED_SHARE if corrected else PROBE_SHARE
    return round(100 * share * weights[keypoint] / sum(weights.values()))


def deeper_worth(turn: Turn) -> int:
    """The points at stake in a deeper question or a numeric exercise."""
    return max(DEEPER_LEAST, round(DEEPER_SHARE * (100 - turn.final_mark)))
