"""How a member is getting on, read from the rows."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from bot.interview.progress import LastMark, MissedPoint, ScoreAt
from bot.store.connection import utc_time
from bot.store.deliveries import from_text
from bot.store.withholding import WITHHELD
from speech import Delivery

# What was missed is reckoned over the latest questions, so that what has been learned since counts for less.
LATEST_QUESTIONS = 240
MOST_MISSED = 8
# As many as a line shows well.
LATEST_INTERVIEWS = 40
# Whether a reply to a probe said the keypoint of a finding, after the reply to the question asked that is put in.
_PROBED = (
    "EXISTS (SELECT 1 FROM follow_ups_asked AS probe JOIN replies AS reply ON reply.follow_up_asked_id = probe.id"
    " JOIN findings AS said ON said.keypoint = probe.target"
    " AND said.assessment_id = (SELECT max(id) FROM assessments WHERE reply_id = reply.id)"
    " WHERE probe.kind = 'probe' AND said.status IN {}"
    " AND probe.question_asked_id = {} AND probe.target = findings.keypoint)"
)
CREDITED = _PROBED.format("('covered', 'partly')", "{}")
# Whether it said the keypoint wrongly.
_WRONG_LATER = _PROBED.format("('contradicted')", "{}")


def scores(connection: sqlite3.Connection, member_id: int) -> list[ScoreAt]:
    """The scores of the interviews that were stopped or finished, oldest first."""
    rows = connection.execute(
        "SELECT number, started_at, score FROM interviews"
        f" WHERE member_id = ? AND state <> 'running' AND score IS NOT NULL AND id NOT IN {WITHHELD} ORDER BY number",
        (member_id,),
    )
    return [ScoreAt(row["number"], utc_time(row["started_at"]), row["score"]) for row in rows]


def last_marks(connection: sqlite3.Connection, member_id: int) -> list[LastMark]:
    """The final mark of each question when the member was last asked it."""
    # SQLite takes the other columns from the row that has the maximum. The view question_marks says the same, but
    # sorts every row of a member to say it.
    rows = connection.execute(
        "SELECT bank, question, final_mark, max(questions_asked.id) FROM questions_asked"
        " JOIN interviews ON interviews.id = interview_id"
        f" WHERE member_id = ? AND final_mark IS NOT NULL AND interview_id NOT IN {WITHHELD} GROUP BY bank, question",
        (member_id,),
    )
    return [LastMark(row["bank"], row["question"], row["final_mark"]) for row in rows]


def most_missed(connection: sqlite3.Connection, member_id: int) -> list[MissedPoint]:
    """The points most often missed or contradicted in the replies to the member's latest questions.

    They are the gaps that the summary of an interview tells of: what the reply to a follow-up made good is none, and
    what it said wrongly is, be it a point that nobody had to say.
    """
    credited, wrong_later = CREDITED.format("latest.id"), _WRONG_LATER.format("latest.id")
    # A reply that was judged again counts as it was judged last.
    judged = "JOIN findings ON assessment_id = (SELECT max(id) FROM assessments WHERE reply_id = replies.id)"
    rows = connection.execute(
        "WITH latest AS (SELECT questions_asked.id, bank, question FROM questions_asked"
        f" JOIN interviews ON interviews.id = interview_id WHERE member_id = ? AND interview_id NOT IN {WITHHELD}"
        " ORDER BY interviews.number DESC, position DESC LIMIT ?),"
        " told AS (SELECT bank, question, NULL AS deeper, keypoint, tier, CASE"
        f" WHEN {credited} THEN 'made good' WHEN status = 'missed' AND {wrong_later} THEN 'contradicted'"
        " ELSE status END AS status FROM latest"
        f" JOIN replies ON question_asked_id = latest.id AND follow_up_asked_id IS NULL {judged}"
        " UNION ALL SELECT bank, question, target, keypoint, tier, status FROM latest"
        " JOIN follow_ups_asked ON follow_ups_asked.question_asked_id = latest.id AND kind = 'deeper'"
        f" JOIN replies ON follow_up_asked_id = follow_ups_asked.id {judged})"
        " SELECT bank, question, deeper, keypoint, count(*) AS judged, sum(status = 'contradicted') AS contradicted,"
        " sum(status = 'missed' AND tier <> 'bonus' AND deeper IS NULL) AS missed"
        " FROM told GROUP BY bank, question, deeper, keypoint HAVING missed + contradicted > 0"
        " ORDER BY missed + contradicted DESC, contradicted DESC, judged, question, deeper, keypoint LIMIT ?",
        (member_id, LATEST_QUESTIONS, MOST_MISSED),
    )
    return [
        MissedPoint(
            row["bank"],
            row["question"],
            row["keypoint"],
            row["missed"],
            row["contradicted"],
            row["judged"],
            row["deeper"],
        )
        for row in rows
    ]


def moments(connection: sqlite3.Connection, member_id: int) -> list[tuple[int, datetime]]:
    """When the member was asked each question that has a mark by now, oldest first, with its interview's number.

    One that is still open without a reply counts as little here as it does in any mean.
    """
    rows = connection.execute(
        "SELECT number, asked_at FROM questions_asked JOIN interviews ON interviews.id = interview_id"
        " WHERE member_id = ? AND final_mark IS NOT NULL ORDER BY asked_at",
        (member_id,),
    )
    return [(row["number"], utc_time(row["asked_at"])) for row in rows]


def deliveries(connection: sqlite3.Connection, member_id: int) -> list[list[Delivery]]:
    """How the member put the replies of each of the latest interviews in which there were any, oldest first."""
    rows = connection.execute(
        "WITH asked AS (SELECT questions_asked.id, interviews.number, delivery FROM questions_asked"
        f" JOIN interviews ON interviews.id = interview_id WHERE member_id = ? AND interview_id NOT IN {WITHHELD}),"
        " put AS (SELECT number, delivery FROM asked WHERE delivery IS NOT NULL"
        " UNION ALL SELECT asked.number, follow_ups_asked.delivery FROM follow_ups_asked"
        " JOIN asked ON asked.id = question_asked_id WHERE follow_ups_asked.delivery IS NOT NULL)"
        " SELECT number, delivery FROM put"
        " WHERE number IN (SELECT DISTINCT number FROM put ORDER BY number DESC LIMIT ?) ORDER BY number",
        (member_id, LATEST_INTERVIEWS),
    )
    found: dict[int, list[Delivery]] = {}
    for row in rows:
        delivery = from_text(row["delivery"])
        if delivery is not None:
            found.setdefault(row["number"], []).append(delivery)
    return list(found.values())
