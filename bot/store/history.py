"""A member's past interviews, read back from the rows."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict

from bot.interview.past import Attempt, PastFinding, PastInterview, PastQuestion, PastReply, Rated, Selection
from bot.store.connection import Value, utc_text, utc_time
from bot.store.past_replies import finding
from bot.store.withholding import WITHHELD, open_question, told
from scoring import SetAside

# No more attempts at a question are offered for comparison.
MOST_ATTEMPTS = 10
# An answer in a round is kept as an exam of one question, under the ids of the round and the member.
# An interview that was stopped waits as long as the member's dialog is about it: no other one can be resumed.
_STATE = "iif(state = 'stopped' AND NOT EXISTS (SELECT 1 FROM sessions WHERE unfinished = interview_id), 'left', state)"
_MODE = "iif(substr(interview_id, 1, instr(interview_id, '-') - 1) IN (SELECT id FROM rounds), 'round', mode)"


def interviews(connection: sqlite3.Connection, member_id: int, which: Selection) -> list[PastInterview]:
    """The interviews of a member that are meant, newest first."""
    score = "score"
    values: list[Value] = []
    if which.questions is not None:
        score = (
            "(SELECT CAST(round(avg(final_mark)) AS INTEGER) FROM questions_asked"
            f" WHERE interview_id = chosen.interview_id AND question IN ({_places(which.questions)}))"
        )
        values += sorted(which.questions)
    conditions, more = _conditions(member_id, which)
    rows = connection.execute(
        f"SELECT number, bank, {_MODE} AS mode, {_STATE} AS state, {told(score)} AS score, answered, planned,"
        " started_at, ended_at,"
        " (SELECT own_question FROM interviews WHERE id = chosen.interview_id) AS own_question"
        f" FROM interview_scores AS chosen WHERE {conditions} ORDER BY number DESC LIMIT ? OFFSET ?",
        (*values, *more, -1 if which.limit is None else which.limit, which.offset),
    )
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
            ended_at=utc_time(row["ended_at"]) if row["ended_at"] else None,
            own_question=row["own_question"],
        )
        for row in rows
    ]


def count(connection: sqlite3.Connection, member_id: int, which: Selection) -> int:
    """How many interviews are meant, its limit aside."""
    conditions, values = _conditions(member_id, which)
    # The view interview_scores has the same columns, but would reckon every score.
    row = connection.execute(
        f"SELECT count(*) FROM (SELECT *, id AS interview_id FROM interviews) AS chosen WHERE {conditions}", values
    ).fetchone()
    found: int = row[0]
    return found


def banks(connection: sqlite3.Connection, member_id: int) -> list[str]:
    """The names of the banks that a member was asked from."""
    rows = connection.execute("SELECT DISTINCT bank FROM interviews WHERE member_id = ? ORDER BY bank", (member_id,))
    return [row["bank"] for row in rows]


def past_questions(connection: sqlite3.Connection, member_id: int, number: int) -> list[PastQuestion]:
    """The questions of a member's interview with this number, in the order in which they were asked.

    Of one that is open just now, here or anew elsewhere, no finding is told.
    """
    interview = connection.execute(
        "SELECT id, bank FROM interviews WHERE member_id = ? AND number = ?", (member_id, number)
    ).fetchone()
    if interview is None:
        return []
    asked = open_question(connection, member_id)
    replies = _replies(connection, interview["id"], asked[1] if asked and asked[0] == interview["bank"] else None)
    rows = connection.execute(
        f"SELECT *, {told('mark')} AS told_mark, {told('final_mark')} AS told_final_mark,"
        " hints + (SELECT coalesce(sum(hints), 0) FROM follow_ups_asked"
        " WHERE question_asked_id = questions_asked.id) AS all_hints,"
        " (SELECT final_mark FROM former_marks WHERE question_asked_id = questions_asked.id"
        f" AND interview_id NOT IN {WITHHELD} ORDER BY id DESC LIMIT 1) AS former_mark"
        " FROM questions_asked WHERE interview_id = ? ORDER BY position",
        (interview["id"],),
    )
    return [
        PastQuestion(
            position=row["position"],
            question=row["question"],
            mark=row["told_mark"],
            final_mark=row["told_final_mark"],
            hints=row["all_hints"],
            skipped=bool(row["skipped"]),
            shown=bool(row["shown"]),
            replies=tuple(replies[row["id"]]),
            former_mark=row["former_mark"],
            seconds=row["seconds"],
            late=bool(row["late"]),
            open=asked == (interview["bank"], row["question"]),
        )
        for row in rows
    ]


def last_marks(connection: sqlite3.Connection, member_id: int) -> dict[str, int]:
    """The final mark of each question when the member was last asked it."""
    rows = connection.execute(
        "SELECT question, final_mark, max(questions_asked.id) FROM questions_asked"
        " JOIN interviews ON interviews.id = interview_id"
        f" WHERE member_id = ? AND final_mark IS NOT NULL AND interview_id NOT IN {WITHHELD}"
        " GROUP BY bank, question ORDER BY asked_at",
        (member_id,),
    )
    return {row["question"]: row["final_mark"] for row in rows}


def attempts(connection: sqlite3.Connection, member_id: int, bank: str, question: str) -> list[Attempt]:
    """The attempts of a member at a question that were marked, newest first."""
    rows = connection.execute(
        "SELECT number, position, asked_at FROM questions_asked JOIN interviews ON interviews.id = interview_id"
        " WHERE member_id = ? AND bank = ? AND question = ? AND mark IS NOT NULL"
        f" AND interview_id NOT IN {WITHHELD}"
        " ORDER BY number DESC, position DESC LIMIT ?",
        (member_id, bank, question, MOST_ATTEMPTS),
    ).fetchall()
    return [
        Attempt(row["number"], utc_time(row["asked_at"]), past)
        for row in rows
        for past in past_questions(connection, member_id, row["number"])
        if past.position == row["position"]
    ]


def last_answered(connection: sqlite3.Connection, member_id: int) -> tuple[int, int] | None:
    """The place, (interview, question), of the question that a member answered last; an open one is still asked."""
    row = connection.execute(
        "SELECT number, position FROM questions_asked JOIN interviews ON interviews.id = interview_id"
        f" WHERE member_id = ? AND mark IS NOT NULL AND closed_at IS NOT NULL AND interview_id NOT IN {WITHHELD}"
        " ORDER BY number DESC, position DESC LIMIT 1",
        (member_id,),
    ).fetchone()
    return None if row is None else (row["number"], row["position"])


def rate(
    connection: sqlite3.Connection, member_id: int, place: tuple[int, int] | None, own_mark: int, at: str
) -> Rated | None:
    """Keep the mark that a member gives their reply at a place, (interview, question), or else their newest reply."""
    where, values = ("", ()) if place is None else (" AND number = ? AND position = ?", place)
    row = connection.execute(
        f"SELECT questions_asked.id, number, position, {told('mark')} AS mark FROM questions_asked"
        f" JOIN interviews ON interviews.id = interview_id WHERE member_id = ?{where}"
        " AND EXISTS (SELECT 1 FROM replies WHERE question_asked_id = questions_asked.id)"
        " ORDER BY number DESC, position DESC LIMIT 1",
        (member_id, *values),
    ).fetchone()
    if row is None:
        return None
    connection.execute(
        "INSERT INTO self_assessments VALUES (?, ?, ?)"
        " ON CONFLICT DO UPDATE SET own_mark = excluded.own_mark, given_at = excluded.given_at",
        (row["id"], own_mark, at),
    )
    return Rated(row["number"], row["position"], row["mark"])


def _conditions(member_id: int, which: Selection) -> tuple[str, list[Value]]:
    """The SQL that chooses, from rows called `chosen`, the interviews that are meant, with its values."""
    conditions = ["member_id = ?"]
    values: list[Value] = [member_id]
    if which.number is not None:
        conditions.append("number = ?")
        values.append(which.number)
    if which.bank is not None:
        conditions.append("bank = ?")
        values.append(which.bank)
    if which.questions is not None:
        conditions.append(
            "EXISTS (SELECT 1 FROM questions_asked WHERE interview_id = chosen.interview_id"
            f" AND question IN ({_places(which.questions)}))"
        )
        values += sorted(which.questions)
    if which.since is not None:
        conditions.append("started_at >= ?")
        values.append(utc_text(which.since))
    return " AND ".join(conditions), values


def _places(values: frozenset[str]) -> str:
    return ", ".join("?" * len(values))


def _replies(connection: sqlite3.Connection, interview_id: str, asked: str | None) -> dict[int, list[PastReply]]:
    """The replies of an interview by the id of the question asked, each with its latest assessment.

    A reply that came in several messages is one again, as it was judged. What is found in replies to the question that
    is `asked` just now is left out.
    """
    findings = _findings(connection, interview_id)
    replies: dict[int, list[PastReply]] = defaultdict(list)
    for row in connection.execute(
        "SELECT replies.*, question, target, follow_ups_asked.seed, assessments.id AS assessment_id, score, verdict,"
        " set_aside"
        " FROM replies JOIN questions_asked ON questions_asked.id = replies.question_asked_id"
        " LEFT JOIN follow_ups_asked ON follow_ups_asked.id = follow_up_asked_id"
        " LEFT JOIN assessments ON assessments.id = (SELECT max(id) FROM assessments WHERE reply_id = replies.id)"
        f" AND interview_id NOT IN {WITHHELD} WHERE interview_id = ? ORDER BY replies.id",
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
                findings=() if row["question"] == asked else tuple(findings[row["assessment_id"]]),
                at=utc_time(row["replied_at"]),
                seed=row["seed"],
                set_aside=tuple(SetAside(**each) for each in json.loads(row["set_aside"] or "[]")),
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
        findings[row["assessment_id"]].append(finding(row))
    return findings
