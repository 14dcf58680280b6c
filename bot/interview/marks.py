"""How many points things are worth. All of it is whole points of a question's 100."""

from __future__ import annotations

from bot.interview.session import FollowUp, PlannedQuestion, Turn
from scoring import TIER_WEIGHTS, Assessment

HINT_COST = 5
# A point that is made only when asked for counts for three quarters of one made unasked; one that was said wrongly,
# and which the feedback has corrected by then, or that was told in part, for half.
PROBE_SHARE = 0.75
KNOWN_SHARE = 0.5
# Going deeper, or getting the numbers right, earns up to half of what is still missing from 100, but at least this.
DEEPER_SHARE = 0.5
DEEPER_LEAST = 6


def first_mark(score: int, hints: int) -> int:
    """The mark of a first reply: its score less the cost of the hints before it."""
    return score - taken_off(score, hints)


def taken_off(points: int, hints: int) -> int:
    """What hints cost of these points: their price, but never more than there is."""
    return min(points, HINT_COST * hints)


def asks_back(assessment: Assessment) -> bool:
    """Whether a reply cannot be judged before its writer says which of its numbers is the answer."""
    return assessment.verdict == "which_number"


def gained(follow_up: FollowUp, assessment: Assessment) -> int:
    """The points that the reply to a follow-up adds: what it earned, less the cost of the hints for it."""
    points = earned(follow_up, assessment)
    return points - taken_off(points, follow_up.hints)


def is_wrong(assessment: Assessment) -> bool:
    """Whether a reply says something that is not right: a point the other way round, or another number."""
    return assessment.verdict in ("wrong_number", "wrong_unit") or any(
        finding.status == "contradicted" for finding in assessment.findings
    )


def earned(follow_up: FollowUp, assessment: Assessment) -> int:
    """The points that the reply to a follow-up earned, hints aside: its share of the worth.

    A reply that makes none of the points asked for earns nothing, whatever traces of them its score still sees.
    """
    findings = assessment.findings
    if findings and all(finding.status in ("missed", "contradicted") for finding in findings):
        return 0
    return round(follow_up.worth * assessment.score / 100)


def probe_worth(planned: PlannedQuestion, keypoint: str, *, known: bool) -> int:
    """The points at stake in a probe: the keypoint's share of all the keypoints' weights, of which a part is left.

    Less is left where the point is `known`: corrected by the feedback, or told in part.
    """
    weights = {each.id: TIER_WEIGHTS[each.tier] for each in planned.keypoints}
    share = KNOWN_SHARE if known else PROBE_SHARE
    return round(100 * share * weights[keypoint] / sum(weights.values()))


def deeper_worth(turn: Turn) -> int:
    """The points at stake in a deeper question or a numeric exercise."""
    return max(DEEPER_LEAST, round(DEEPER_SHARE * (100 - turn.final_mark)))
