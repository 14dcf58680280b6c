"""The disputes: what members hold that they did say, and what was decided."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.interview.disputes import Dispute, Disputed, DisputedExercise, DisputedPoint, Judged, State
from bot.store import post
from bot.store.connection import Opened, insert, utc_text
from bot.store.members import Member, as_member
from bot.store.past_replies import whole_reply
from bot.store.progress import CREDITED
from bot.store.replacing import Renewed, replace_mark

Bodies = Iterable[tuple[int, str]]

_PLACE = (
    "SELECT questions_asked.id, number, position, bank, question, interview_id, members.id AS member_id, name"
    " FROM questions_asked JOIN interviews ON interviews.id = interview_id JOIN members ON members.id = member_id"
)

# What is found in the newest assessment of the reply to the same question or follow-up.
_NEWEST = (
    "assessments.id = (SELECT max(other.id) FROM assessments AS other JOIN replies AS said ON said.id = other.reply_id"
    " WHERE said.question_asked_id = ?1 AND said.follow_up_asked_id IS replies.follow_up_asked_id)"
)


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
            return None if row is None else _judged(row, tuple(_results(connection, row["id"], _NEWEST)))

    def of(self, about: Disputed) -> Dispute | None:
        """The dispute about a point or an exercise; None where there is none."""
        column, value = _kept_as(about)
        with self._reading() as connection:
            row = connection.execute(f"SELECT id FROM disputes WHERE {column} = ?", (value,)).fetchone()
        return None if row is None else self.get(row["id"])

    def get(self, dispute_id: int) -> Dispute | None:
        """The dispute with this number; None where there is none, or its reply has been deleted."""
        with self._reading() as connection:
            row = connection.execute("SELECT * FROM disputes WHERE id = ?", (dispute_id,)).fetchone()
            if row is None:
                return None
            place = connection.execute(
                f"{_PLACE} WHERE questions_asked.id = (SELECT question_asked_id FROM replies"
                " JOIN assessments ON reply_id = replies.id WHERE assessments.id = coalesce(?,"
                " (SELECT assessment_id FROM findings WHERE id = ?)))",
                (row["assessment_id"], row["finding_id"]),
            ).fetchone()
            # It is what was disputed, even where the reply has been judged again since.
            if row["finding_id"] is None:
                found = _results(connection, place["id"], "assessments.id = ?2", row["assessment_id"])
            else:
                found = _results(connection, place["id"], "findings.id = ?2", row["finding_id"])
            return Dispute(
                id=row["id"],
                member=place["member_id"],
                name=place["name"],
                words=row["words"],
                state=row["state"],
                judged=_judged(place, tuple(found)),
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

    def make(self, about: Disputed, words: str, at: datetime) -> int:
        """Keep a dispute, and return its number; one about the same that is there already stays as it is."""
        column, value = _kept_as(about)
        with self._writing() as connection:
            found = connection.execute(f"SELECT id FROM disputes WHERE {column} = ?", (value,)).fetchone()
            if found is not None:
                return int(found["id"])
            return insert(connection, "disputes", **{column: value}, words=words, made_at=utc_text(at))

    def decide(
        self, dispute_id: int, state: State, by: int, at: datetime, owed: Bodies, renewed: Renewed | None = None
    ) -> None:
        """Note what a host has decided, put a mark in the place of the former one, and owe these messages.

        All or nothing; what was decided already stays as it is.
        """
        with self._writing() as connection:
            decided = connection.execute(
                "UPDATE disputes SET state = ?, decided_at = ?, decided_by = ? WHERE id = ? AND state = 'open'",
                (state, utc_text(at), by, dispute_id),
            )
            if decided.rowcount == 1:
                if renewed is not None:
                    replace_mark(connection, renewed, at)
                for member_id, body in owed:
                    post.owe(connection, member_id, (body,))


def _judged(row: sqlite3.Row, results: tuple[Disputed, ...]) -> Judged:
    return Judged(
        asked=row["id"],
        interview=row["number"],
        position=row["position"],
        bank=row["bank"],
        question=row["question"],
        results=results,
    )


def _results(
    connection: sqlite3.Connection, question_asked: int, which: str, value: int | None = None
) -> list[Disputed]:
    """What was found in the reply to a question itself, then in those to its follow-ups; `which` of it, in SQL."""
    rows = connection.execute(
        "SELECT findings.id AS finding_id, keypoint, status, probability, evidence, contrast, assessments.id, verdict,"
        " expected, kind, target, seed, follow_up_asked_id, number,"
        f" follow_up_asked_id IS NULL AND {CREDITED.format('?1')} AS credited"
        " FROM assessments JOIN replies ON replies.id = reply_id"
        " LEFT JOIN findings ON assessments.id = assessment_id"
        " LEFT JOIN follow_ups_asked ON follow_ups_asked.id = follow_up_asked_id"
        " WHERE replies.question_asked_id = ?1 AND (findings.id IS NOT NULL OR kind = 'numeric')"
        f" AND {which} ORDER BY coalesce(number, 0), findings.id",
        (question_asked, *(() if value is None else (value,))),
    )
    return [_result(row, whole_reply(connection, question_asked, row["follow_up_asked_id"])) for row in rows]


def _result(row: sqlite3.Row, reply: str) -> Disputed:
    if row["kind"] == "numeric":
        return DisputedExercise(
            assessment=row["id"],
            exercise=row["target"],
            seed=row["seed"],
            verdict=row["verdict"],
            expected=row["expected"],
            reply=reply,
            follow_up=row["number"],
        )
    return DisputedPoint(
        finding=row["finding_id"],
        keypoint=row["keypoint"],
        status=row["status"],
        probability=row["probability"],
        reply=reply,
        follow_up=row["number"],
        evidence=row["evidence"],
        contrast=row["contrast"],
        deeper=row["target"] if row["kind"] == "deeper" else None,
        credited=bool(row["credited"]),
    )


def _kept_as(about: Disputed) -> tuple[str, int]:
    """The column that names what a dispute is about, and its id there."""
    if isinstance(about, DisputedExercise):
        return "assessment_id", about.assessment
    return "finding_id", about.finding
