"""What a step of the dialog wants kept, as rows."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import asdict

from bot.interview import Interview, Session, Turn
from bot.interview.effects import (
    KeepAssessment,
    KeepEdit,
    KeepOwnQuestion,
    KeepReminder,
    KeepReply,
    KeepReviews,
    KeepTurn,
    Kept,
    OpenInterview,
    OpenQuestion,
)
from bot.interview.session import Pending
from bot.store import drills, members
from bot.store.connection import insert, utc_text
from bot.store.deliveries import to_text
from scoring import Finding, Ingredient


def keep(connection: sqlite3.Connection, member_id: int, session: Session, effect: Kept) -> None:
    """Write the rows of one effect; `session` is the member's after the step that had it."""
    match effect:
        case OpenInterview():
            _open_interview(connection, member_id, effect.interview)
        case OpenQuestion():
            insert(
                connection,
                "questions_asked",
                interview_id=effect.interview,
                position=effect.position,
                question=effect.question,
                asked_at=utc_text(effect.at),
            )
        case KeepReply():
            _keep_reply(connection, session, effect)
        case KeepEdit():
            connection.execute(
                "UPDATE replies SET first_text = coalesce(first_text, text), text = ? WHERE attempt = ?",
                (effect.text, effect.attempt),
            )
        case KeepAssessment():
            _keep_assessment(connection, effect)
        case KeepTurn():
            _keep_turn(connection, effect)
        case KeepOwnQuestion():
            connection.execute("UPDATE interviews SET own_question = ? WHERE id = ?", (effect.text, effect.interview))
        case KeepReviews():
            drills.keep(connection, member_id, effect)
        case KeepReminder(due_at):
            members.remind_at(connection, member_id, due_at)
        case _:
            ended_at = None if effect.state == "running" else utc_text(effect.at)
            connection.execute(
                "UPDATE interviews SET state = ?, score = ?, ended_at = ? WHERE id = ?",
                (effect.state, effect.score, ended_at, effect.interview),
            )


def _open_interview(connection: sqlite3.Connection, member_id: int, interview: Interview) -> None:
    count = connection.execute(
        "SELECT coalesce(max(number), 0) FROM interviews WHERE member_id = ?", (member_id,)
    ).fetchone()[0]
    insert(
        connection,
        "interviews",
        id=interview.id,
        member_id=member_id,
        number=count + 1,
        bank=interview.bank,
        bank_version=interview.version or None,
        mode=interview.mode,
        seed=interview.seed,
        planned=len(interview.plan),
        started_at=utc_text(interview.started_at),
    )


def _keep_reply(connection: sqlite3.Connection, session: Session, effect: KeepReply) -> None:
    question_asked = _question_asked(connection, effect.interview, effect.position)
    follow_up_asked = None
    if effect.follow_up is not None:
        # The reply is to the follow-up that was asked last.
        follow_up_asked = connection.execute(
            "SELECT max(id) FROM follow_ups_asked WHERE question_asked_id = ?", (question_asked,)
        ).fetchone()[0]
    insert(
        connection,
        "replies",
        question_asked_id=question_asked,
        follow_up_asked_id=follow_up_asked,
        text=effect.text,
        # What was typed while a reply was being graded is handed over together with that reply.
        continues=_interview(session).pending not in (None, Pending(effect.attempt, effect.text)),
        attempt=effect.attempt,
        replied_at=utc_text(effect.at),
    )


def _keep_assessment(connection: sqlite3.Connection, effect: KeepAssessment) -> None:
    reply = connection.execute("SELECT id FROM replies WHERE attempt = ?", (effect.reply,)).fetchone()[0]
    assessment = effect.assessment
    row_id = insert(
        connection,
        "assessments",
        reply_id=reply,
        attempt=effect.attempt,
        score=assessment.score,
        verdict=assessment.verdict,
        expected=assessment.expected,
        ingredients=_json(assessment.ingredients),
        scorer=assessment.scorer,
        set_aside=json.dumps([asdict(each) for each in assessment.set_aside], ensure_ascii=False),
        graded_at=utc_text(effect.at),
    )
    for finding in assessment.findings:
        _keep_finding(connection, row_id, finding)


def _keep_finding(connection: sqlite3.Connection, assessment_id: int, finding: Finding) -> None:
    insert(
        connection,
        "findings",
        assessment_id=assessment_id,
        keypoint=finding.keypoint,
        tier=finding.tier,
        status=finding.status,
        probability=finding.probability,
        evidence=finding.evidence,
        contrast=finding.contrast,
        ingredients=_json(finding.ingredients),
    )


def _keep_turn(connection: sqlite3.Connection, effect: KeepTurn) -> None:
    turn, at = effect.turn, utc_text(effect.at)
    question_asked = _question_asked(connection, effect.interview, effect.position)
    connection.execute(
        "UPDATE questions_asked SET hints = ?, skipped = ?, shown = ?, mark = ?, final_mark = ?, closed_at = ?,"
        " delivery = ?, seconds = ?, late = ? WHERE id = ?",
        (
            *(turn.hints, turn.skipped, turn.shown, *_marks(turn)),
            at if turn.closed else None,
            to_text(turn.delivery),
            round(turn.time),
            turn.late,
            question_asked,
        ),
    )
    for number, follow_up in enumerate(turn.follow_ups, start=1):
        connection.execute(
            "INSERT INTO follow_ups_asked"
            " (question_asked_id, number, kind, target, worth, gained, hints, seed, asked_at, delivery)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT DO UPDATE"
            " SET gained = excluded.gained, hints = excluded.hints, delivery = excluded.delivery",
            (
                question_asked,
                number,
                follow_up.kind,
                follow_up.target,
                follow_up.worth,
                follow_up.gained,
                follow_up.hints,
                follow_up.seed,
                at,
                to_text(follow_up.delivery),
            ),
        )


def _marks(turn: Turn) -> tuple[int | None, int | None]:
    """The marks before and after follow-ups; a question that was left unanswered has only the second: 0."""
    mark = turn.mark if turn.assessment is not None else None
    return mark, turn.final_mark if mark is not None or turn.closed else None


def _question_asked(connection: sqlite3.Connection, interview_id: str, position: int) -> int:
    row = connection.execute(
        "SELECT id FROM questions_asked WHERE interview_id = ? AND position = ?", (interview_id, position)
    ).fetchone()
    row_id: int = row["id"]
    return row_id


def _interview(session: Session) -> Interview:
    assert session.interview is not None, "replies and their assessments are of an interview"
    return session.interview


def _json(ingredients: tuple[Ingredient, ...]) -> str:
    return json.dumps([{"name": ingredient.name, "value": ingredient.value} for ingredient in ingredients])
