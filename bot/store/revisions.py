"""The revisions: which past replies are graded again, which marks would change, and what replaces them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING, cast

from bot.interview.revisions import Change, PastMark, Revision
from bot.store import post
from bot.store.connection import Opened, insert, utc_text, utc_time
from bot.store.disputes import whole_reply
from bot.store.replacing import Renewed, replace_mark
from scoring import Assessment

if TYPE_CHECKING:
    from pydantic import TypeAdapter

# The marks that members know, each with its newest assessment: an exam tells none before its end.
_MARKS = (
    "SELECT questions_asked.id, member_id, name, asked_at, hints, questions_asked.mark, questions_asked.final_mark,"
    " (SELECT max(assessments.id) FROM assessments JOIN replies ON replies.id = reply_id"
    " WHERE replies.question_asked_id = questions_asked.id AND follow_up_asked_id IS NULL) AS newest,"
    " (SELECT json_group_array(json_array(iif(kind = 'probe', target, NULL), gained)) FROM"
    " (SELECT * FROM follow_ups_asked WHERE question_asked_id = questions_asked.id ORDER BY number)) AS gained,"
    " EXISTS (SELECT 1 FROM rounds WHERE NOT anonymous AND interviews.id = rounds.id || '-' || member_id"
    " AND rounds.id = substr(interviews.id, 1, instr(interviews.id, '-') - 1)) AS open"
    " FROM questions_asked JOIN interviews ON interviews.id = interview_id JOIN members ON members.id = member_id"
)
_PAST = (
    f"{_MARKS} WHERE bank = ? AND question = ? AND questions_asked.mark IS NOT NULL AND closed_at IS NOT NULL"
    " AND newest IS NOT NULL AND (mode <> 'exam' OR state = 'finished') ORDER BY questions_asked.id"
)


@dataclass(frozen=True, slots=True)
class Revisions:
    """The part of the database that revisions live in."""

    _reading: Opened
    _writing: Opened

    def begin(self, bank: str, question: str, host: int, at: datetime) -> int:
        """Owe the grading again of all replies to a question; one that is under way or undecided is replaced."""
        with self._writing() as connection:
            connection.execute(
                "DELETE FROM revisions WHERE bank = ? AND question = ? AND state IN ('grading', 'listed')",
                (bank, question),
            )
            return insert(connection, "revisions", bank=bank, question=question, host_id=host, begun_at=utc_text(at))

    def get(self, revision: int) -> Revision | None:
        """The revision with this number; None where there is none, or none any more."""
        return next(iter(self._found("id = ?", revision)), None)

    def listed(self) -> list[Revision]:
        """The revisions that a host has yet to decide about, the oldest first."""
        return self._found("state = 'listed'")

    def owed(self, front_end: str) -> list[Revision]:
        """The revisions whose replies are still to be graded, for hosts at this front end, the oldest first."""
        return self._found("state = 'grading' AND host_id IN (SELECT id FROM members WHERE front_end = ?)", front_end)

    def past(self, bank: str, question: str) -> list[PastMark]:
        """How the replies to a question were marked, the oldest first."""
        with self._reading() as connection:
            rows = connection.execute(_PAST, (bank, question)).fetchall()
            return [_past_mark(connection, row) for row in rows]

    def enlist(self, revision: int, changes: Iterable[Change], told: str) -> bool:
        """Keep which marks would change and owe the host this message; False where that has been done, or replaced."""
        changes = tuple(changes)
        with self._writing() as connection:
            listed = connection.execute(
                "UPDATE revisions SET state = ? WHERE id = ? AND state = 'grading' RETURNING host_id",
                ("listed" if changes else "unchanged", revision),
            ).fetchone()
            if listed is None:
                return False
            for change in changes:
                insert(
                    connection,
                    "revised_marks",
                    revision_id=revision,
                    question_asked_id=change.past.asked,
                    assessment_id=change.past.assessment,
                    assessment=_adapter().dump_json(change.assessment).decode(),
                    mark=change.mark,
                    final_mark=change.final_mark,
                    gains=json.dumps(change.gains),
                )
            post.owe(connection, listed["host_id"], (told,))
            return True

    def changes(self, revision: int) -> list[Change]:
        """The marks that a revision would change, the oldest first, but for those that have changed otherwise since."""
        with self._reading() as connection:
            rows = connection.execute(
                "SELECT known.*, revised_marks.assessment, revised_marks.mark AS new_mark,"
                f" revised_marks.final_mark AS new_final_mark, gains FROM ({_MARKS}) AS known"
                " JOIN revised_marks ON question_asked_id = known.id AND assessment_id = newest"
                " WHERE revision_id = ? ORDER BY known.id",
                (revision,),
            ).fetchall()
            return [
                Change(
                    _past_mark(connection, row),
                    _adapter().validate_json(row["assessment"]),
                    row["new_mark"],
                    row["new_final_mark"],
                    tuple(json.loads(row["gains"])),
                )
                for row in rows
            ]

    def apply(self, revision: int, renewed: Iterable[Renewed], told: Iterable[tuple[int, str]], at: datetime) -> bool:
        """Put these marks in the place of the former ones, which are kept, and owe these messages; all or nothing.

        False where the revision has been decided already, or replaced.
        """
        with self._writing() as connection:
            if not _decide(connection, revision, "applied", at):
                return False
            for each in renewed:
                replace_mark(connection, each, at)
            for member, body in told:
                post.owe(connection, member, (body,))
            return True

    def leave(self, revision: int, at: datetime) -> bool:
        """Leave all marks as they are; False where the revision has been decided already, or replaced."""
        with self._writing() as connection:
            return _decide(connection, revision, "left", at)

    def _found(self, condition: str, value: int | str | None = None) -> list[Revision]:
        with self._reading() as connection:
            rows = connection.execute(
                f"SELECT * FROM revisions WHERE {condition} ORDER BY id", () if value is None else (value,)
            ).fetchall()
        return [Revision(row["id"], row["bank"], row["question"], row["host_id"], row["state"]) for row in rows]


def _decide(connection: sqlite3.Connection, revision: int, state: str, at: datetime) -> bool:
    """Note what was decided; what would have changed is not needed any more."""
    decided = connection.execute(
        "UPDATE revisions SET state = ?, decided_at = ? WHERE id = ? AND state = 'listed'",
        (state, utc_text(at), revision),
    )
    connection.execute("DELETE FROM revised_marks WHERE revision_id = ?", (revision,))
    return decided.rowcount == 1


def _past_mark(connection: sqlite3.Connection, row: sqlite3.Row) -> PastMark:
    return PastMark(
        asked=row["id"],
        assessment=row["newest"],
        member=row["member_id"],
        name=row["name"],
        at=utc_time(row["asked_at"]),
        reply=whole_reply(connection, row["id"]),
        hints=row["hints"],
        mark=row["mark"],
        final_mark=row["final_mark"],
        gains=tuple((probed, gained) for probed, gained in json.loads(row["gained"])),
        open=bool(row["open"]),
    )


@cache
def _adapter() -> TypeAdapter[Assessment]:
    from pydantic import TypeAdapter

    return cast("TypeAdapter[Assessment]", TypeAdapter(Assessment))
