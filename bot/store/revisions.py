"""The revisions: which past replies are graded again, which marks would change, and what replaces them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING, cast

from bot.interview.revisions import Change, Changes, DrillChange, Past, PastMark, Revision
from bot.store import post
from bot.store.connection import Opened, insert, utc_text
from bot.store.past_replies import MARKS, past, past_mark
from bot.store.replacing import Renewed, RenewedDrill, replace_drill_reply, replace_mark
from scoring import Assessment

if TYPE_CHECKING:
    from pydantic import TypeAdapter


# The assessment that each follow-up had, by its id, and the one that takes its place.
_FollowUps = tuple[tuple[int | None, Assessment | None], ...]


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

    def begin_anew(self, bank: str, question: str, at: datetime) -> None:
        """Begin a revision that is under way or undecided anew, where there is one: a mark has changed otherwise."""
        with self._writing() as connection:
            waiting = connection.execute(
                "SELECT host_id FROM revisions WHERE bank = ? AND question = ? AND state IN ('grading', 'listed')",
                (bank, question),
            ).fetchone()
            if waiting is not None:
                self.begin(bank, question, waiting["host_id"], at)

    def get(self, revision: int) -> Revision | None:
        """The revision with this number; None where there is none, or none any more."""
        return next(iter(self._found("id = ?", revision)), None)

    def listed(self) -> list[Revision]:
        """The revisions that a host has yet to decide about, the oldest first."""
        return self._found("state = 'listed'")

    def owed(self, front_end: str) -> list[Revision]:
        """The revisions whose replies are still to be graded, for hosts at this front end, the oldest first."""
        return self._found("state = 'grading' AND host_id IN (SELECT id FROM members WHERE front_end = ?)", front_end)

    def past(self, bank: str, question: str) -> Past:
        """All past replies to a question and to its probes, the oldest first."""
        with self._reading() as connection:
            return past(connection, bank, question)

    def mark(self, asked: int) -> PastMark:
        """How the replies to a question were marked; `asked` is the id under which it is kept that it was asked."""
        with self._reading() as connection:
            row = connection.execute(f"{MARKS} WHERE questions_asked.id = ?", (asked,)).fetchone()
            return past_mark(connection, row)

    def enlist(self, revision: int, changes: Changes, told: str) -> bool:
        """Keep what would change and owe the host this message; False where that has been done, or replaced."""
        with self._writing() as connection:
            listed = connection.execute(
                "UPDATE revisions SET state = ? WHERE id = ? AND state = 'grading' RETURNING host_id",
                ("listed" if changes else "unchanged", revision),
            ).fetchone()
            if listed is None:
                return False
            for change in changes.marks:
                _enlist_mark(connection, revision, change)
            for drilled in changes.drilled:
                insert(
                    connection,
                    "revised_drill_replies",
                    revision_id=revision,
                    drill_reply_id=drilled.past.id,
                    assessment=_assessments().dump_json(drilled.assessment).decode(),
                )
            post.owe(connection, listed["host_id"], (told,))
            return True

    def changes(self, revision: int) -> Changes:
        """What a revision would change, the oldest first, but for marks that have changed otherwise since."""
        with self._reading() as connection:
            marks = connection.execute(
                "SELECT known.*, revised_marks.assessment, revised_marks.mark AS new_mark,"
                f" revised_marks.final_mark AS new_final_mark, gains, follow_ups FROM ({MARKS}) AS known"
                " JOIN revised_marks ON question_asked_id = known.id AND assessment_id = newest"
                " WHERE revision_id = ? ORDER BY known.id",
                (revision,),
            ).fetchall()
            drilled = connection.execute(
                "SELECT drill_reply_id, assessment, bank, question FROM revised_drill_replies"
                " JOIN revisions ON revisions.id = revision_id WHERE revision_id = ? ORDER BY drill_reply_id",
                (revision,),
            ).fetchall()
            found = (_change(connection, row) for row in marks)
            return Changes(tuple(each for each in found if each is not None), tuple(_drilled(connection, drilled)))

    def apply(
        self, revision: int, renewed: Iterable[Renewed | RenewedDrill], told: Iterable[tuple[int, str]], at: datetime
    ) -> bool:
        """Put these in the place of the former ones, which are kept, and owe these messages; all or nothing.

        False where the revision has been decided already, or replaced.
        """
        with self._writing() as connection:
            if not _decide(connection, revision, "applied", at):
                return False
            for each in renewed:
                if isinstance(each, Renewed):
                    replace_mark(connection, each, at)
                else:
                    replace_drill_reply(connection, each)
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
    for table in ("revised_marks", "revised_drill_replies"):
        connection.execute(f"DELETE FROM {table} WHERE revision_id = ?", (revision,))
    return decided.rowcount == 1


def _enlist_mark(connection: sqlite3.Connection, revision: int, change: Change) -> None:
    assert change.assessment is not None, "what is listed was graded again"
    followed = zip(change.past.follow_ups, change.follow_ups, strict=True)
    insert(
        connection,
        "revised_marks",
        revision_id=revision,
        question_asked_id=change.past.asked,
        assessment_id=change.past.assessment,
        assessment=_assessments().dump_json(change.assessment).decode(),
        mark=change.mark,
        final_mark=change.final_mark,
        gains=json.dumps(change.gains),
        follow_ups=_follow_ups().dump_json(tuple((past.assessment, found) for past, found in followed)).decode(),
    )


def _change(connection: sqlite3.Connection, row: sqlite3.Row) -> Change | None:
    """The change of a row; None where the reply to a follow-up has been judged otherwise since."""
    known = past_mark(connection, row)
    follow_ups = _follow_ups().validate_json(row["follow_ups"])
    if [each.assessment for each in known.follow_ups] != [replaced for replaced, _ in follow_ups]:
        return None
    return Change(
        known,
        _assessments().validate_json(row["assessment"]),
        row["new_mark"],
        row["new_final_mark"],
        tuple(json.loads(row["gains"])),
        tuple(found for _, found in follow_ups),
    )


def _drilled(connection: sqlite3.Connection, rows: Sequence[sqlite3.Row]) -> Iterator[DrillChange]:
    if not rows:
        return
    known = {each.id: each for each in past(connection, rows[0]["bank"], rows[0]["question"]).drilled}
    for row in rows:
        yield DrillChange(known[row["drill_reply_id"]], _assessments().validate_json(row["assessment"]))


@cache
def _assessments() -> TypeAdapter[Assessment]:
    from pydantic import TypeAdapter

    return cast("TypeAdapter[Assessment]", TypeAdapter(Assessment))


@cache
def _follow_ups() -> TypeAdapter[_FollowUps]:
    from pydantic import TypeAdapter

    return cast("TypeAdapter[_FollowUps]", TypeAdapter(_FollowUps))
