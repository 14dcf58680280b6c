"""The peer interviews: one member interviews another; each step is one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, cast

from bot.interview.effects import KeepReviews
from bot.interview.peers import PeerInterview
from bot.store import drills, post
from bot.store.connection import Opened

if TYPE_CHECKING:
    from pydantic import TypeAdapter


@dataclass(frozen=True, slots=True)
class Peers:
    """The part of the database that peer interviews live in."""

    _reading: Opened
    _writing: Opened

    def get(self, code: str) -> PeerInterview | None:
        """The peer interview whose link has this code."""
        return next(iter(self._those("id = ?", code)), None)

    def current(self, member_id: int) -> PeerInterview | None:
        """The one that a member is in: as its interviewer, or as a candidate who is there."""
        in_it = "(interviewer_id = ?1 OR candidate_id = ?1 AND json_extract(interview, '$.of') IS NULL)"
        return next(iter(self._those(f"state = 'running' AND {in_it}", member_id)), None)

    def unbegun(self, member_id: int) -> list[PeerInterview]:
        """Those that an interviewer has offered, and that have not begun."""
        return self._those("state IN ('offered', 'accepted') AND interviewer_id = ?", member_id)

    def running(self, front_end: str) -> list[PeerInterview]:
        """Those of a front end that are going on, the oldest first."""
        return self._of(front_end, "state = 'running'")

    def waiting(self, front_end: str) -> list[PeerInterview]:
        """Those of a front end in which a reply is being graded, the oldest first."""
        return self._of(
            front_end, "EXISTS (SELECT 1 FROM json_each(interview, '$.turns') WHERE json_extract(value, '$.pending'))"
        )

    def unheard(self, front_end: str) -> list[PeerInterview]:
        """Those of a front end in which a recording is to be heard, the oldest first."""
        recordings = "json_array_length(value, '$.recordings')"
        return self._of(front_end, f"EXISTS (SELECT 1 FROM json_each(interview, '$.turns') WHERE {recordings} > 0)")

    def of_candidate(self, member_id: int) -> list[PeerInterview]:
        """Those of a candidate's that are over, the oldest first."""
        return self._those("state = 'over' AND candidate_id = ?", member_id)

    def every(self) -> list[PeerInterview]:
        """All that are over, the oldest first."""
        return self._those("state = 'over'")

    def unreachable(self, member_id: int) -> bool:
        """Whether a member's chat is closed to the bot."""
        with self._reading() as connection:
            row = connection.execute(
                "SELECT 1 FROM messages_owed WHERE member_id = ? AND unreachable", (member_id,)
            ).fetchone()
        return row is not None

    def commit(
        self,
        changed: PeerInterview,
        owed: Iterable[tuple[int, str]] = (),
        update_id: int | None = None,
        kept: Iterable[KeepReviews] = (),
    ) -> None:
        """Keep all that came of one step, or nothing of it.

        `owed` are messages in JSON with the members that they go to, `kept` what the candidate's replies showed.
        """
        with self._writing() as connection:
            connection.execute(
                "INSERT INTO peer_interviews (id, interviewer_id, candidate_id, state, interview)"
                " VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET interviewer_id = excluded.interviewer_id,"
                " candidate_id = excluded.candidate_id, state = excluded.state, interview = excluded.interview",
                (
                    changed.id,
                    changed.interviewer,
                    changed.candidate,
                    changed.state,
                    _adapter().dump_json(changed).decode(),
                ),
            )
            for effect in kept:
                assert changed.candidate is not None, "only a candidate replies"
                drills.keep(connection, changed.candidate, effect)
            for member_id, body in owed:
                post.owe(connection, member_id, (body,))
            if update_id is not None:
                post.finish(connection, update_id)

    def _of(self, front_end: str, condition: str) -> list[PeerInterview]:
        is_theirs = "EXISTS (SELECT 1 FROM members WHERE members.id = candidate_id AND front_end = ?)"
        return self._those(f"{is_theirs} AND {condition}", front_end)

    def _those(self, condition: str, *values: str | int) -> list[PeerInterview]:
        with self._reading() as connection:
            rows = connection.execute(
                f"SELECT * FROM peer_interviews WHERE {condition} ORDER BY offered_at, rowid", values
            ).fetchall()
        return [_peer_interview(row) for row in rows]


def check(interview: str) -> None:
    """Raise ValueError where a text is not the JSON of a peer interview."""
    _adapter().validate_json(interview)


def _peer_interview(row: sqlite3.Row) -> PeerInterview:
    """The one of a row; who the two are is told by the columns, which follow what becomes of members."""
    found = _adapter().validate_json(row["interview"])
    return replace(found, interviewer=row["interviewer_id"], candidate=row["candidate_id"])


@cache
def _adapter() -> TypeAdapter[PeerInterview]:
    from pydantic import TypeAdapter

    return cast("TypeAdapter[PeerInterview]", TypeAdapter(PeerInterview))
