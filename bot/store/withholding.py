"""What an unfinished exam withholds, and which question is open: whatever is read for a person leaves that out.

The rule is that of `Session.withholds`; each session tells by columns of its own what it withholds and what it asks.
"""

from __future__ import annotations

import sqlite3

# The interviews that tell no mark and no finding yet, and the replies in them by their attempts.
WITHHELD = "(SELECT unfinished FROM sessions WHERE withholds)"
WITHHELD_ATTEMPTS = (
    "(SELECT attempt FROM replies JOIN questions_asked ON questions_asked.id = question_asked_id"
    f" WHERE interview_id IN {WITHHELD})"
)

_ASKED = f"(SELECT id FROM questions_asked WHERE interview_id IN {WITHHELD})"


def told(value: str, interview: str = "interview_id") -> str:
    """The SQL of a value that belongs to an interview: null as long as that is withheld."""
    return f"iif({interview} IN {WITHHELD}, NULL, {value})"


def open_question(connection: sqlite3.Connection, member_id: int) -> tuple[str, str] | None:
    """The (bank, question) that a member is asked, also where the interview is stopped; None where there is none."""
    row = connection.execute(
        "SELECT bank, asks FROM sessions JOIN interviews ON interviews.id = unfinished WHERE sessions.member_id = ?",
        (member_id,),
    ).fetchone()
    return None if row is None else (row["bank"], row["asks"])


def erase_withheld(connection: sqlite3.Connection) -> None:
    """Delete all that is withheld, and the sessions that could go on with these exams."""
    for statement in (
        f"DELETE FROM reviews WHERE attempt IN {WITHHELD_ATTEMPTS}",
        f"DELETE FROM assessments WHERE reply_id IN (SELECT id FROM replies WHERE question_asked_id IN {_ASKED})",
        f"DELETE FROM former_marks WHERE question_asked_id IN {_ASKED}",
        f"UPDATE questions_asked SET mark = NULL, final_mark = NULL, delivery = NULL WHERE interview_id IN {WITHHELD}",
        f"UPDATE interviews SET score = NULL WHERE id IN {WITHHELD}",
        "UPDATE sessions SET state = json_set(state, '$.phase', 'idle', '$.resume', NULL, '$.interview', NULL)"
        " WHERE withholds",
    ):
        connection.execute(statement)
