"""Choosing the follow-up: what is contradicted first, then the heaviest missed keypoint, then going deeper.

Of a story, what is told only in part is asked for, too.
"""

from __future__ import annotations

from bot.interview.marks import deeper_worth, probe_worth
from bot.interview.session import FollowUp, Interview, PlannedQuestion, Turn
from scoring import TIER_WEIGHTS, Finding, Status

MOST_FOLLOW_UPS = 2


def next_follow_up(interview: Interview) -> FollowUp | None:
    """The follow-up to ask now about the current question, or None when enough was asked."""
    turn, planned = interview.turn, interview.planned
    if turn.assessment is None or turn.shown or len(turn.follow_ups) >= MOST_FOLLOW_UPS:
        return None
    seed = interview.seed + 100 * len(interview.turns) + len(turn.follow_ups)
    asked = {follow_up.target for follow_up in turn.follow_ups}
    gap = heaviest_gap(turn.assessment.findings, planned, asked)
    if gap is not None:
        keypoint, status = gap
        return FollowUp("probe", keypoint, probe_worth(planned, keypoint, known=status != "missed"), seed)
    left = [(target, kind) for target, kind in planned.follow_ups if target not in asked]
    if not left:
        return None
    # The first one as the bank has it; which of the others comes then differs between interviews, so each comes up.
    begun = len(left) < len(planned.follow_ups)
    target, kind = left[(interview.seed + len(interview.turns)) % len(left) if begun else 0]
    return FollowUp(kind, target, deeper_worth(turn), seed)


def heaviest_gap(findings: tuple[Finding, ...], planned: PlannedQuestion, asked: set[str]) -> tuple[str, Status] | None:
    """The keypoint to probe, with its status: contradicted before missed ones, by tier; missed bonus points are let go.

    A part of a story that is told in part comes after those of its tier that are missed.
    A keypoint without a finding counts as missed: a reply such as "I don't know" has none.
    """
    found: dict[str, Status] = {finding.keypoint: finding.status for finding in findings}
    gaps = [
        (keypoint, found.get(keypoint.id, "missed"))
        for keypoint in planned.keypoints
        if keypoint.probe and keypoint.id not in asked
    ]
    wrong = [gap for gap in gaps if gap[1] == "contradicted"]
    left = ("missed", "partly") if planned.kind == "story" else ("missed",)
    missed = [gap for gap in gaps if gap[1] in left and gap[0].tier != "bonus"]
    if not wrong and not missed:
        return None
    keypoint, status = max(wrong or missed, key=lambda gap: (TIER_WEIGHTS[gap[0].tier], gap[1] != "partly"))
    return keypoint.id, status


def hint_ladder(planned: PlannedQuestion, turn: Turn) -> tuple[tuple[str, int], ...]:
    """The hints that can be had now, as (keypoint, rung), weakest first.

    During a probe they are those of its keypoint; before the first reply those of all keypoints, the heaviest first.
    A deeper question has none.
    """
    if turn.follow_ups:
        wanted = [keypoint for keypoint in planned.keypoints if keypoint.id == turn.follow_ups[-1].target]
    else:
        wanted = sorted(planned.keypoints, key=lambda keypoint: -TIER_WEIGHTS[keypoint.tier])
    return tuple((keypoint.id, rung) for keypoint in wanted for rung in range(keypoint.hints))
