"""A member's past interviews, read back from the rows."""

from __future__ import annotations

import sqlite3
from collections import defaultdict

from bot.interview.past import PastFinding, PastInterview, PastQuestion, PastReply
from bot.store.connection import utc_time


def interviews(connection: sqlite3.Connection, member_id: int) -> list[PastInterview]:
    """All interviews of a member, newest first."""
    rows = connection.execute("SELECT * FROM interview_scores WHERE member_id = ? ORDER BY number DESC", (member_id,))
    return [
        PastInterview(
            number=row["number"],
            bank=row["bank"],
            mode=row["mode"],
            state=row["state"],
            score=row["score"],
            answered=row["answered"],
            planned=row["planned"],
            started_at=utc_time(row["started_at"]),
        )
        for row in rows
    ]


def past_questions(connection: sqlite3.Connection, member_id: int, number: int) -> list[PastQuestion]:
    """The questions of a member's interview with this number, in the order in which they were asked."""
    interview = connection.execute(
        "SELECT id FROM interviews WHERE member_id = ? AND number = ?", (member_id, number)
    ).fetchone()
    if interview is None:
        return []
    replies = _replies(connection, interview["id"])
    rows = connection.execute(
        "SELECT *, hints + (SELECT coalesce(sum(hints), 0) FROM follow_ups_asked"
        " WHERE question_asked_id = questions_asked.id) AS all_hints"
        " FROM questions_asked WHERE interview_id = ? ORDER BY position",
        (interview["id"],),
    )
    return [
        PastQuestion(
            position=row["position"],
            question=row["question"],
            mark=row["mark"],
            final_mark=row["final_mark"] if row["mark"] is not None else None,
            hints=row["all_hints"],
            skipped=bool(row["skipped"]),
            shown=bool(row["shown"]),
            replies=tuple(replies[row["id"]]),
        )
        for row in rows
    ]


def last_marks(connection: sqlite3.Connection, member_id: int) -> dict[str, int]:
    """The final mark of each question when the member was last asked it."""
    rows = connection.execute(
        "SELECT question, final_mark FROM question_marks WHERE member_id = ? ORDER BY asked_at", (member_id,)
    )
    return {row["question"]: row["final_mark"] for row in rows}


def _replies(connection: sqlite3.Connection, interview_id: str) -> dict[int, list[PastReply]]:
    """The replies of an interview by the id of the question asked, each with its latest assessment.

    A reply that came in several messages is one again, as it was judged.
    """
    findings = _findings(connection, interview_id)
    replies: dict[int, list[PastReply]] = defaultdict(list)
    for row in connection.execute(
        "SELECT replies.*, target, assessments.id AS assessment_id, score, verdict"
        " FROM replies JOIN questions_asked ON questions_asked.id = replies.question_asked_id"
        " LEFT JOIN follow_ups_asked ON follow_ups_asked.id = follow_up_asked_id"
        " LEFT JOIN assessments ON assessments.id = (SELECT max(id) FROM assessments WHERE reply_id = replies.id)"
        " WHERE interview_id = ? ORDER BY replies.id",
        (interview_id,),
    ):
        so_far = replies[row["question_asked_id"]]
        text = f"{so_far.pop().text}\n{row['text']}" if row["continues"] else row["text"]
        so_far.append(
            PastReply(
                text=text,
                follow_up=row["target"],
                score=row["score"],
                verdict=row["verdict"],
                findings=tuple(findings[row["assessment_id"]]),
                at=utc_time(row["replied_at"]),
            )
        )
    return replies


def _findings(connection: sqlite3.Connection, interview_id: str) -> dict[int | None, list[PastFinding]]:
    """The findings of an interview by the id of their assessment."""
    findings: dict[int | None, list[PastFinding]] = defaultdict(list)
    for row in connection.execute(
        "SELECT findings.* FROM findings JOIN assessments ON assessments.id = assessment_id"
        " JOIN replies ON replies.id = reply_id JOIN questions_asked ON questions_asked.id = replies.question_asked_id"
        " WHERE interview_id = ? ORDER BY findings.id",
        (interview_id,),
    ):
        findings[row["assessment_id"]].append(PastFinding(row["keypoint"], row["tier"], row["status"], row["evidence"]))
    return findings
