"""The disputes: what members hold that they did say, and what was decided."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from bot.interview.disputes import Dispute, DisputedPoint, Judged, State
from bot.store import post
from bot.store.connection import Opened, insert, utc_text
from bot.store.members import Member, as_member
from bot.store.progress import CREDITED

if TYPE_CHECKING:
    from sqlite_utils import Database

Bodies = Iterable[tuple[int, str]]

_PLACE = (
    "SELECT questions_asked.id, number, position, bank, question, interview_id, members.id AS member_id, name"
    " FROM questions_asked JOIN interviews ON interviews.id = interview_id JOIN members ON members.id = member_id"
)


def disputes(db: Database) -> None:
    """The migration: what a member holds about a finding, and what a host has decided."""
    db.executescript("""
        CREATE TABLE disputes (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            finding_id INTEGER NOT NULL UNIQUE REFERENCES findings (id) ON DELETE CASCADE,
            words TEXT NOT NULL, -- of the reply, which are held to say the keypoint
            state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'accepted', 'struck', 'declined')),
            made_at TEXT NOT NULL,
            decided_at TEXT, -- null: still open
            decided_by INTEGER REFERENCES members (id) ON DELETE SET NULL
        ) STRICT;
        CREATE INDEX disputes_decided_by ON disputes (decided_by);
    """)


@dataclass(frozen=True, slots=True)
class Disputes:
    """The part of the database that disputes live in."""

    _reading: Opened
    _writing: Opened

    def judged(self, member_id: int, interview: int | None, position: int | None) -> Judged | None:
        """How a member's reply at a place was judged, their newest where none is named; None where there is none.

        A position without an interview is one in the newest.

        A question that is still being asked has none yet: what its reply missed is what is asked for next.
        """
        with self._reading() as connection:
            row = connection.execute(
                f"{_PLACE} WHERE member_id = ?1 AND closed_at IS NOT NULL AND mark IS NOT NULL"
                " AND (?2 IS NULL OR position = ?2)"
                " AND number = coalesce(?3, iif(?2 IS NULL, number, (SELECT max(number) FROM interviews AS every"
                " WHERE every.member_id = ?1)))"
                " ORDER BY number DESC, position DESC LIMIT 1",
                (member_id, position, interview),
            ).fetchone()
            return None if row is None else _judged(connection, row, tuple(_points(connection, row["id"])))

    def of(self, finding: int) -> Dispute | None:
        """The dispute about a finding; None where there is none."""
        with self._reading() as connection:
            row = connection.execute("SELECT id FROM disputes WHERE finding_id = ?", (finding,)).fetchone()
        return None if row is None else self.get(row["id"])

    def get(self, dispute_id: int) -> Dispute | None:
        """The dispute with this number; None where there is none, or its reply has been deleted."""
        with self._reading() as connection:
            row = connection.execute("SELECT * FROM disputes WHERE id = ?", (dispute_id,)).fetchone()
            if row is None:
                return None
            place = connection.execute(
                f"{_PLACE} WHERE questions_asked.id = (SELECT question_asked_id FROM replies"
                " JOIN assessments ON reply_id = replies.id JOIN findings ON assessment_id = assessments.id"
                " WHERE findings.id = ?)",
                (row["finding_id"],),
            ).fetchone()
            found = connection.execute("SELECT * FROM findings WHERE id = ?", (row["finding_id"],)).fetchone()
            return Dispute(
                id=row["id"],
                member=place["member_id"],
                name=place["name"],
                words=row["words"],
                state=row["state"],
                judged=_judged(connection, place, (_point(found),)),
            )

    def open(self) -> list[Dispute]:
        """The disputes that nobody has decided yet, the oldest first."""
        with self._reading() as connection:
            rows = connection.execute("SELECT id FROM disputes WHERE state = 'open' ORDER BY id").fetchall()
        return [found for row in rows if (found := self.get(row["id"])) is not None]

    def host(self, dispute: Dispute) -> Member | None:
        """The host of the round that the reply was given in; None where it was given in none, or the host is gone."""
        with self._reading() as connection:
            row = connection.execute(
                "SELECT host.* FROM interviews JOIN rounds ON interviews.id = rounds.id || '-' || interviews.member_id"
                " JOIN members AS host ON host.id = host_id WHERE interviews.member_id = ? AND number = ?",
                (dispute.member, dispute.judged.interview),
            ).fetchone()
            return None if row is None else as_member(row)

    def is_host(self, member_id: int) -> bool:
        """Whether a member has begun a round, so that disputes about its answers are theirs to decide."""
        with self._reading() as connection:
            return connection.execute("SELECT 1 FROM rounds WHERE host_id = ?", (member_id,)).fetchone() is not None

    def make(self, finding: int, words: str, at: datetime) -> int:
        """Keep a dispute, and return its number; one about the same finding that is there already stays as it is."""
        with self._writing() as connection:
            found = connection.execute("SELECT id FROM disputes WHERE finding_id = ?", (finding,)).fetchone()
            if found is not None:
                return int(found["id"])
            return insert(connection, "disputes", finding_id=finding, words=words, made_at=utc_text(at))

    def decide(self, dispute_id: int, state: State, by: int, at: datetime, owed: Bodies) -> bool:
        """Note what a host has decided, and owe these messages; False where it was decided already."""
        with self._writing() as connection:
            decided = connection.execute(
                "UPDATE disputes SET state = ?, decided_at = ?, decided_by = ? WHERE id = ? AND state = 'open'",
                (state, utc_text(at), by, dispute_id),
            )
            if decided.rowcount == 1:
                for member_id, body in owed:
                    post.owe(connection, member_id, (body,))
            return decided.rowcount == 1


def _judged(connection: sqlite3.Connection, row: sqlite3.Row, points: tuple[DisputedPoint, ...]) -> Judged:
    return Judged(
        interview=row["number"],
        position=row["position"],
        bank=row["bank"],
        question=row["question"],
        reply=whole_reply(connection, row["id"]),
        points=points,
    )


def whole_reply(connection: sqlite3.Connection, question_asked: int) -> str:
    """The reply to a question itself, as it was judged: the messages that it came in, as one."""
    parts: list[str] = []
    for row in connection.execute(
        "SELECT text, continues FROM replies WHERE question_asked_id = ? AND follow_up_asked_id IS NULL ORDER BY id",
        (question_asked,),
    ):
        parts = [*(parts if row["continues"] else ()), row["text"]]
    return "\n".join(parts)


def _points(connection: sqlite3.Connection, question_asked: int) -> list[DisputedPoint]:
    """What was found in the reply to a question itself when it was judged last."""
    rows = connection.execute(
        f"SELECT *, {CREDITED.format('?1')} AS credited FROM findings"
        " WHERE assessment_id = (SELECT max(assessments.id) FROM assessments"
        " JOIN replies ON replies.id = reply_id WHERE question_asked_id = ?1 AND follow_up_asked_id IS NULL)"
        " ORDER BY id",
        (question_asked,),
    )
    return [replace(_point(row), credited=bool(row["credited"])) for row in rows]


def _point(row: sqlite3.Row) -> DisputedPoint:
    return DisputedPoint(
        row["id"], row["keypoint"], row["status"], row["probability"], row["evidence"], row["contrast"]
    )
