"""How the past replies to a question were judged, in interviews and in drills."""

from __future__ import annotations

import sqlite3

from bot.interview.past import PastFinding
from bot.interview.revisions import Past, PastDrillReply, PastFollowUp, PastMark, Replied
from bot.interview.session import FollowUp
from bot.store.connection import utc_time

# The marks that members know, each with its newest assessment: an exam tells none before its end.
MARKS = (
    "SELECT questions_asked.id, member_id, name, asked_at, hints, questions_asked.mark, questions_asked.final_mark,"
    " (SELECT max(assessments.id) FROM assessments JOIN replies ON replies.id = reply_id"
    " WHERE replies.question_asked_id = questions_asked.id AND follow_up_asked_id IS NULL) AS newest,"
    " EXISTS (SELECT 1 FROM rounds WHERE NOT anonymous AND interviews.id = rounds.id || '-' || member_id"
    " AND rounds.id = substr(interviews.id, 1, instr(interviews.id, '-') - 1)) AS open"
    " FROM questions_asked JOIN interviews ON interviews.id = interview_id JOIN members ON members.id = member_id"
)
_OF_A_QUESTION = (
    f"{MARKS} WHERE bank = ? AND question = ? AND questions_asked.mark IS NOT NULL AND closed_at IS NOT NULL"
    " AND newest IS NOT NULL AND (mode <> 'exam' OR state = 'finished') ORDER BY questions_asked.id"
)
_FOLLOW_UPS = (
    "SELECT *, (SELECT max(assessments.id) FROM assessments JOIN replies ON replies.id = reply_id"
    " WHERE follow_up_asked_id = follow_ups_asked.id) AS newest"
    " FROM follow_ups_asked WHERE question_asked_id = ? ORDER BY number"
)
_DRILLED = (
    "SELECT drill_replies.*, name FROM drill_replies JOIN members ON members.id = member_id"
    " WHERE bank = ? AND question = ? ORDER BY member_id, drill_replies.id"
)


def past(connection: sqlite3.Connection, bank: str, question: str) -> Past:
    """All past replies to a question, the oldest first."""
    marks = connection.execute(_OF_A_QUESTION, (bank, question)).fetchall()
    return Past(tuple(past_mark(connection, row) for row in marks), tuple(_drilled(connection, bank, question)))


def past_mark(connection: sqlite3.Connection, row: sqlite3.Row) -> PastMark:
    """The mark of a row of MARKS."""
    return PastMark(
        asked=row["id"],
        assessment=row["newest"],
        member=row["member_id"],
        name=row["name"],
        at=utc_time(row["asked_at"]),
        reply=Replied(whole_reply(connection, row["id"])),
        hints=row["hints"],
        mark=row["mark"],
        final_mark=row["final_mark"],
        follow_ups=tuple(_follow_up(connection, each) for each in connection.execute(_FOLLOW_UPS, (row["id"],))),
        open=bool(row["open"]),
        findings=_findings(connection, row["newest"]),
    )


def whole_reply(connection: sqlite3.Connection, question_asked: int, follow_up_asked: int | None = None) -> str:
    """The reply to a question itself, or to a follow-up, as it was judged: the messages that it came in, as one."""
    parts: list[str] = []
    for row in connection.execute(
        "SELECT text, continues FROM replies WHERE question_asked_id = ? AND follow_up_asked_id IS ? ORDER BY id",
        (question_asked, follow_up_asked),
    ):
        parts = [*(parts if row["continues"] else ()), row["text"]]
    return "\n".join(parts)


def _follow_up(connection: sqlite3.Connection, row: sqlite3.Row) -> PastFollowUp:
    kind, target, worth, hints = row["kind"], row["target"], row["worth"], row["hints"]
    asked = FollowUp(kind, target, worth, row["seed"], hints=hints, gained=row["gained"])
    if row["newest"] is None:
        return PastFollowUp(asked)
    text = whole_reply(connection, row["question_asked_id"], row["id"])
    return PastFollowUp(asked, row["newest"], text, _findings(connection, row["newest"]))


def finding(row: sqlite3.Row) -> PastFinding:
    """The finding of a row."""
    return PastFinding(row["keypoint"], row["tier"], row["status"], row["evidence"], row["contrast"])


def _findings(connection: sqlite3.Connection, assessment: int) -> tuple[PastFinding, ...]:
    rows = connection.execute("SELECT * FROM findings WHERE assessment_id = ? ORDER BY id", (assessment,))
    return tuple(finding(row) for row in rows)


def _drilled(connection: sqlite3.Connection, bank: str, question: str) -> list[PastDrillReply]:
    """Those that were judged by their point; what was sent before a reply was graded is a part of it."""
    found: list[PastDrillReply] = []
    parts: list[str] = []
    place = None
    for row in connection.execute(_DRILLED, (bank, question)):
        drill = row["attempt"].rpartition("-")[0]
        parts = [*(parts if place == (drill, row["keypoint"]) else ()), row["text"]]
        place = drill, row["keypoint"]
        if row["graded_at"] is None:
            continue
        if row["status"] is not None:
            replied = Replied("\n".join(parts), row["keypoint"])
            at = utc_time(row["replied_at"])
            found.append(
                PastDrillReply(row["id"], row["member_id"], row["name"], at, replied, row["hints"], row["status"])
            )
        place = None
    return found
