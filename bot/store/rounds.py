"""The rounds: one question to a group, what was answered, and who is answering."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, cast

from bot.interview import Session
from bot.interview.effects import Kept
from bot.interview.rounds import Answer, Round
from bot.store import post
from bot.store.connection import Opened, insert, utc_text, utc_time
from bot.store.keeping import keep
from bot.store.members import Member, as_member
from questions import Language
from scoring import Assessment

if TYPE_CHECKING:
    from pydantic import TypeAdapter

Played = Sequence[tuple[Session, tuple[Kept, ...]]]


@dataclass(frozen=True, slots=True)
class Rounds:
    """The part of the database that rounds live in."""

    _reading: Opened
    _writing: Opened

    def get(self, round_id: str) -> Round | None:
        """The round with this id."""
        with self._reading() as connection:
            row = connection.execute("SELECT * FROM rounds WHERE id = ?", (round_id,)).fetchone()
            return None if row is None else _round(connection, row)

    def running(self, front_end: str) -> list[Round]:
        """The rounds of a front end that are not over, the oldest first."""
        return self._of(front_end, "state <> 'over'")

    def waiting(self, front_end: str) -> list[Round]:
        """The rounds of a front end in which an answer is being graded, be it a late one, the oldest first."""
        return self._of(
            front_end,
            "EXISTS (SELECT 1 FROM round_answers WHERE round_id = rounds.id AND json_extract(answer, '$.pending'))",
        )

    def _of(self, front_end: str, condition: str) -> list[Round]:
        with self._reading() as connection:
            rows = connection.execute(
                "SELECT rounds.* FROM rounds JOIN members ON members.id = place_id"
                f" WHERE front_end = ? AND {condition} ORDER BY started_at, rounds.id",
                (front_end,),
            ).fetchall()
            return [_round(connection, row) for row in rows]

    def every(self) -> list[Round]:
        """All rounds, wherever they were or are, the oldest first."""
        with self._reading() as connection:
            rows = connection.execute("SELECT * FROM rounds ORDER BY started_at, rowid").fetchall()
            return [_round(connection, row) for row in rows]

    def at(self, place_id: int) -> list[Round]:
        """The rounds of a place, the newest first."""
        with self._reading() as connection:
            rows = connection.execute(
                "SELECT * FROM rounds WHERE place_id = ? ORDER BY started_at DESC, rowid DESC", (place_id,)
            ).fetchall()
            return [_round(connection, row) for row in rows]

    def seat(self, member_id: int) -> str | None:
        """The id of the round that a member's next reply is for, None where it is for none."""
        with self._reading() as connection:
            row = connection.execute("SELECT round_id FROM seats WHERE member_id = ?", (member_id,)).fetchone()
        return None if row is None else str(row["round_id"])

    def seated(self, round_id: str) -> list[int]:
        """The members whose next reply is for this round."""
        with self._reading() as connection:
            rows = connection.execute("SELECT member_id FROM seats WHERE round_id = ? ORDER BY member_id", (round_id,))
            return [row["member_id"] for row in rows]

    def people(self, round_id: str) -> list[int]:
        """The members who take part in a round of one machine, in the order in which they are asked."""
        with self._reading() as connection:
            rows = connection.execute(
                "SELECT member_id FROM round_people WHERE round_id = ? ORDER BY rowid", (round_id,)
            )
            return [row["member_id"] for row in rows]

    def note_people(self, round_id: str, people: Iterable[int]) -> None:
        """Note who takes part in a round of one machine."""
        with self._writing() as connection:
            for member_id in people:
                insert(connection, "round_people", round_id=round_id, member_id=member_id)

    def skip(self, round_id: str, member_id: int) -> None:
        """Note that a member leaves the question of a round at one machine out."""
        with self._writing() as connection:
            connection.execute(
                "UPDATE round_people SET skipped = 1 WHERE round_id = ? AND member_id = ?", (round_id, member_id)
            )

    def skipped(self, round_id: str) -> set[int]:
        """The members who have left the question of a round at one machine out."""
        with self._reading() as connection:
            rows = connection.execute("SELECT member_id FROM round_people WHERE round_id = ? AND skipped", (round_id,))
            return {row["member_id"] for row in rows}

    def filed(self, round_id: str) -> set[int]:
        """The members whose answers the history has already."""
        with self._reading() as connection:
            rows = connection.execute("SELECT member_id FROM round_answers WHERE round_id = ? AND filed", (round_id,))
            return {row["member_id"] for row in rows}

    def newest_of(self, member_id: int) -> str | None:
        """The id of the round that is the newest entry in a member's history; None where that is something else."""
        with self._reading() as connection:
            row = connection.execute(
                "SELECT round_id FROM round_answers JOIN interviews ON interviews.id = round_id || '-' || ?1"
                " WHERE round_answers.member_id = ?1"
                " AND number = (SELECT max(number) FROM interviews WHERE member_id = ?1)",
                (member_id,),
            ).fetchone()
        return None if row is None else str(row["round_id"])

    def filed_as(self, round_id: str, member_id: int) -> int | None:
        """The number that a member's answer in a round has in their history; None where it is not there."""
        with self._reading() as connection:
            row = connection.execute(
                "SELECT number FROM interviews WHERE id = ?1 || '-' || ?2 AND member_id = ?2", (round_id, member_id)
            ).fetchone()
        return None if row is None else int(row["number"])

    def members(self, ids: Iterable[int]) -> dict[int, Member]:
        """The members with these ids, as far as they are there."""
        with self._reading() as connection:
            rows = [connection.execute("SELECT * FROM members WHERE id = ?", (each,)).fetchone() for each in ids]
            return {row["id"]: as_member(row) for row in rows if row is not None}

    def languages(self, chat: str) -> set[Language]:
        """The languages of those who have ever spoken to the bot in a chat."""
        with self._reading() as connection:
            rows = connection.execute(
                "SELECT DISTINCT language FROM members WHERE front_end = 'telegram' AND language IS NOT NULL"
                " AND (external_id LIKE '%@' || ?1 OR external_id LIKE '%@' || ?1 || '.%')",
                (chat,),
            )
            return {row["language"] for row in rows}

    def commit(
        self,
        changed: Round,
        owed: Iterable[tuple[int, str]] = (),
        update_id: int | None = None,
        played: Mapping[int, Played] | None = None,
        seats: Mapping[int, bool] | None = None,
    ) -> None:
        """Keep all that came of one step of a round, or nothing of it.

        `owed` are messages in JSON with the members that they go to, `played` the answers that go into a member's
        history, `seats` who is now answering this round, or is not any more.
        """
        with self._writing() as connection:
            _save(connection, changed)
            for member_id, steps in (played or {}).items():
                for session, kept in steps:
                    for effect in kept:
                        keep(connection, member_id, session, effect)
                connection.execute(
                    "UPDATE round_answers SET filed = 1 WHERE round_id = ? AND member_id = ?", (changed.id, member_id)
                )
            for member_id, seated in (seats or {}).items():
                connection.execute("DELETE FROM seats WHERE member_id = ?", (member_id,))
                if seated:
                    insert(connection, "seats", member_id=member_id, round_id=changed.id)
            for member_id, body in owed:
                post.owe(connection, member_id, (body,))
            if update_id is not None:
                post.finish(connection, update_id)

    def met_by(self, member: Member) -> list[Round]:
        """The rounds of the chat that a member speaks in; in private, of every chat that they have been seen in."""
        user, _, place = member.external_id.partition("@")
        chats = {place.partition(".")[0]} if place else self._chats(member, user)
        with self._reading() as connection:
            rows = connection.execute(
                "SELECT rounds.*, members.external_id AS place FROM rounds JOIN members ON members.id = place_id"
                " WHERE front_end = ? ORDER BY started_at, rounds.rowid",
                (member.front_end,),
            ).fetchall()
            return [_round(connection, row) for row in rows if _chat(row["place"]) in chats]

    def list_member(self, member_id: int, *, listed: bool) -> None:
        """Note whether a member is shown in leaderboards and in the organiser's view."""
        with self._writing() as connection:
            connection.execute("DELETE FROM unlisted WHERE member_id = ?", (member_id,))
            if not listed:
                insert(connection, "unlisted", member_id=member_id)

    def unlisted(self) -> set[int]:
        """The members who are shown in no leaderboard and no organiser's view."""
        with self._reading() as connection:
            return {row["member_id"] for row in connection.execute("SELECT member_id FROM unlisted")}

    def _chats(self, member: Member, user: str) -> set[str]:
        with self._reading() as connection:
            spoke = connection.execute(
                "SELECT external_id FROM members WHERE front_end = ? AND external_id LIKE ? || '@%'",
                (member.front_end, user),
            ).fetchall()
            answered = connection.execute(
                "SELECT DISTINCT members.external_id FROM round_answers JOIN rounds ON rounds.id = round_id"
                " JOIN members ON members.id = place_id WHERE member_id = ?",
                (member.id,),
            ).fetchall()
        return {_chat(row["external_id"]) for row in (*spoke, *answered)}

    def leave(self, member_id: int) -> None:
        """A member's next reply is for no round any more."""
        with self._writing() as connection:
            connection.execute("DELETE FROM seats WHERE member_id = ?", (member_id,))


def replace_assessment(connection: sqlite3.Connection, interview: str, member_id: int, assessment: Assessment) -> None:
    """Put another assessment in the place of an answer's; nothing where the interview is no answer in a round."""
    row = connection.execute(
        "SELECT round_id, answer FROM round_answers WHERE round_id = substr(?1, 1, instr(?1, '-') - 1)"
        " AND round_id || '-' || member_id = ?1 AND member_id = ?2",
        (interview, member_id),
    ).fetchone()
    if row is not None:
        answer = replace(_adapter().validate_json(row["answer"]), assessment=assessment)
        connection.execute(
            "UPDATE round_answers SET answer = ? WHERE round_id = ? AND member_id = ?",
            (_adapter().dump_json(answer).decode(), row["round_id"], member_id),
        )


def _chat(external_id: str) -> str:
    """The chat of an address such as 7@-100.3."""
    return external_id.partition("@")[2].partition(".")[0]


def _save(connection: sqlite3.Connection, changed: Round) -> None:
    connection.execute(
        "INSERT INTO rounds (id, place_id, host_id, language, bank, question, anonymous, before_id, state, started_at,"
        " ends_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET state = excluded.state, ends_at = excluded.ends_at",
        (
            changed.id,
            changed.place,
            changed.host,
            changed.language,
            changed.bank,
            changed.question,
            changed.anonymous,
            changed.before,
            changed.state,
            utc_text(changed.started_at),
            utc_text(changed.ends_at) if changed.ends_at else None,
        ),
    )
    there = {answer.member for answer in changed.answers}
    for row in connection.execute("SELECT member_id FROM round_answers WHERE round_id = ?", (changed.id,)).fetchall():
        if row["member_id"] not in there:
            connection.execute(
                "DELETE FROM round_answers WHERE round_id = ? AND member_id = ?", (changed.id, row["member_id"])
            )
    for answer in changed.answers:
        connection.execute(
            "INSERT INTO round_answers (round_id, member_id, answer) VALUES (?, ?, ?)"
            " ON CONFLICT DO UPDATE SET answer = excluded.answer",
            (changed.id, answer.member, _adapter().dump_json(answer).decode()),
        )


def _round(connection: sqlite3.Connection, row: sqlite3.Row) -> Round:
    rows = connection.execute(
        "SELECT answer, members.name FROM round_answers JOIN members ON members.id = member_id WHERE round_id = ?"
        " ORDER BY round_answers.rowid",
        (row["id"],),
    )
    return Round(
        id=row["id"],
        place=row["place_id"],
        host=row["host_id"],
        language=row["language"],
        bank=row["bank"],
        question=row["question"],
        started_at=utc_time(row["started_at"]),
        ends_at=utc_time(row["ends_at"]) if row["ends_at"] else None,
        anonymous=bool(row["anonymous"]),
        before=row["before_id"],
        state=row["state"],
        answers=tuple(replace(_adapter().validate_json(each["answer"]), name=each["name"]) for each in rows),
    )


@cache
def _adapter() -> TypeAdapter[Answer]:
    from pydantic import TypeAdapter

    return cast("TypeAdapter[Answer]", TypeAdapter(Answer))
