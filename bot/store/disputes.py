"""The disputes: what members hold that they did say, and what was decided."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
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

# The newest assessment of the reply to the same question or follow-up.
_NEWEST = (
    "SELECT max(other.id) FROM assessments AS other JOIN replies AS said ON said.id = other.reply_id"
    " WHERE said.question_asked_id = ?1 AND said.follow_up_asked_id IS replies.follow_up_asked_id"
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
            return None if row is None else _judged(row, tuple(_points(connection, row["id"])))

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
            (point,) = _points(connection, place["id"], finding=row["finding_id"])
            return Dispute(
                id=row["id"],
                member=place["member_id"],
                name=place["name"],
                words=row["words"],
                state=row["state"],
                judged=_judged(place, (point,)),
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

    def decide(self, dispute_id: int, state: State, by: int, at: datetime, owed: Bodies) -> None:
        """Note what a host has decided, and owe these messages; what was decided already stays as it is."""
        with self._writing() as connection:
            decided = connection.execute(
                "UPDATE disputes SET state = ?, decided_at = ?, decided_by = ? WHERE id = ? AND state = 'open'",
                (state, utc_text(at), by, dispute_id),
            )
            if decided.rowcount == 1:
                for member_id, body in owed:
                    post.owe(connection, member_id, (body,))


def _judged(row: sqlite3.Row, points: tuple[DisputedPoint, ...]) -> Judged:
    return Judged(
        interview=row["number"],
        position=row["position"],
        bank=row["bank"],
        question=row["question"],
        points=points,
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


def _points(connection: sqlite3.Connection, question_asked: int, finding: int | None = None) -> list[DisputedPoint]:
    """What was found when they were judged last in the reply to a question itself, then in those to its probes.

    With the id of a `finding` that one alone, even where it has been judged again since.
    """
    # What goes deeper is judged by points of its own, which no dispute adds to.
    rows = connection.execute(
        "SELECT findings.*, follow_up_asked_id, number,"
        f" follow_up_asked_id IS NULL AND {CREDITED.format('?1')} AS credited"
        " FROM findings JOIN assessments ON assessments.id = assessment_id JOIN replies ON replies.id = reply_id"
        " LEFT JOIN follow_ups_asked ON follow_ups_asked.id = follow_up_asked_id"
        " WHERE replies.question_asked_id = ?1 AND coalesce(kind, 'probe') = 'probe'"
        f" AND iif(?2 IS NULL, assessments.id = ({_NEWEST}), findings.id = ?2)"
        " ORDER BY coalesce(number, 0), findings.id",
        (question_asked, finding),
    )
    return [_point(row, whole_reply(connection, question_asked, row["follow_up_asked_id"])) for row in rows]


def _point(row: sqlite3.Row, reply: str) -> DisputedPoint:
    return DisputedPoint(
        finding=row["id"],
        keypoint=row["keypoint"],
        status=row["status"],
        probability=row["probability"],
        reply=reply,
        follow_up=row["number"],
        evidence=row["evidence"],
        contrast=row["contrast"],
        credited=bool(row["credited"]),
    )
