"""The drills: reviews of keypoints, the cards that they make, what was replied to a point, and what is being asked."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, cast

from bot.interview.drill import Drill, JudgedReply, KeepPointCorrection, KeepPointGrade, KeepPointReply
from bot.interview.drills import Point
from bot.interview.effects import KeepReminder, KeepReviews
from bot.interview.scheduling import RATINGS, Card, History, card, reviewed
from bot.store import fits, members, post
from bot.store.connection import Opened, insert, utc_text, utc_time
from bot.store.deliveries import to_text
from bot.store.members import Member, as_member
from bot.store.withholding import WITHHELD_ATTEMPTS

if TYPE_CHECKING:
    from pydantic import TypeAdapter

_NEWEST = (
    "SELECT * FROM (SELECT * FROM drill_replies WHERE member_id = ?1 AND graded_at IS NOT NULL"
    " ORDER BY id DESC LIMIT 1) AS drilled WHERE NOT EXISTS (SELECT 1 FROM replies"
    " JOIN questions_asked ON questions_asked.id = question_asked_id"
    " JOIN interviews ON interviews.id = interview_id"
    " WHERE interviews.member_id = ?1 AND replies.replied_at > drilled.replied_at)"
)
# What was sent before a reply was judged is a part of it.
_PARTS = (
    "SELECT text FROM drill_replies WHERE member_id = :member_id AND keypoint = :keypoint"
    " AND attempt LIKE :drill || '-%' AND id <= :id AND id > (SELECT coalesce(max(id), 0) FROM drill_replies"
    " WHERE member_id = :member_id AND graded_at IS NOT NULL AND id < :id) ORDER BY id"
)
Kept = KeepReviews | KeepPointReply | KeepPointCorrection | KeepPointGrade


@dataclass(frozen=True, slots=True)
class Drills:
    """The part of the database that drills live in."""

    _reading: Opened
    _writing: Opened

    def current(self, member_id: int) -> Drill | None:
        """The drill that a member is in, None where they are in none."""
        with self._reading() as connection:
            row = connection.execute("SELECT state FROM drills WHERE member_id = ?", (member_id,)).fetchone()
        return None if row is None else _adapter().validate_json(row["state"])

    def commit(
        self,
        member_id: int,
        drill: Drill | None,
        kept: Iterable[Kept | KeepReminder],
        owed: Callable[[dict[Point, Card]], Iterable[str]],
        update_id: int | None,
    ) -> None:
        """Keep all that came of one step of a drill, or nothing of it; what is owed may tell of the cards after it."""
        with self._writing() as connection:
            if drill is None:
                connection.execute("DELETE FROM drills WHERE member_id = ?", (member_id,))
            else:
                connection.execute(
                    "INSERT INTO drills (member_id, state) VALUES (?, ?)"
                    " ON CONFLICT DO UPDATE SET state = excluded.state",
                    (member_id, _adapter().dump_json(drill).decode()),
                )
            for effect in kept:
                if isinstance(effect, KeepReminder):
                    members.remind_at(connection, member_id, effect.due_at)
                else:
                    keep(connection, member_id, effect)
            post.owe(connection, member_id, owed(_cards(connection, member_id)))
            if update_id is not None:
                post.finish(connection, update_id)

    def end(self, member_id: int) -> None:
        """End a member's drill without a word; what was rated stays."""
        with self._writing() as connection:
            connection.execute("DELETE FROM drills WHERE member_id = ?", (member_id,))

    def unfinished(self, front_end: str) -> list[Member]:
        """The members of a front end who are in a drill."""
        with self._reading() as connection:
            rows = connection.execute(
                "SELECT members.* FROM members JOIN drills ON member_id = members.id WHERE front_end = ?"
                " ORDER BY members.id",
                (front_end,),
            )
            return [as_member(row) for row in rows]

    def newest(self, member_id: int) -> JudgedReply | None:
        """The newest reply in a drill of a member's that was judged; None where they have replied elsewhere since."""
        with self._reading() as connection:
            row = connection.execute(_NEWEST, (member_id,)).fetchone()
            if row is None:
                return None
            parts = connection.execute(_PARTS, {**dict(row), "drill": row["attempt"].rpartition("-")[0]})
            text = "\n".join(part["text"] for part in parts)
            return JudgedReply(
                Point(row["bank"], row["question"], row["keypoint"]), row["attempt"], text, row["status"]
            )

    def cards(self, member_id: int) -> dict[Point, Card]:
        """All cards of a member, the longest due first."""
        with self._reading() as connection:
            return _cards(connection, member_id)


def keep(connection: sqlite3.Connection, member_id: int, effect: Kept) -> None:
    """Write the rows of one effect."""
    match effect:
        case KeepReviews():
            _keep_reviews(connection, member_id, effect)
        case KeepPointReply(attempt, point, text, at, hints):
            insert(
                connection,
                "drill_replies",
                member_id=member_id,
                bank=point.bank,
                question=point.question,
                keypoint=point.keypoint,
                attempt=attempt,
                text=text,
                hints=hints,
                replied_at=utc_text(at),
            )
        case KeepPointCorrection(attempt, text):
            connection.execute(
                "UPDATE drill_replies SET first_text = coalesce(first_text, text), text = ? WHERE attempt = ?",
                (text, attempt),
            )
        case _:
            score, verdict = effect.assessment.score, effect.assessment.verdict
            status = next((finding.status for finding in effect.assessment.findings), None)
            connection.execute(
                "UPDATE drill_replies SET score = ?, verdict = ?, status = ?, graded_at = ?, delivery = ?"
                " WHERE attempt = ?",
                (score, verdict, status, utc_text(effect.at), to_text(effect.delivery), effect.attempt),
            )


def reviewed_points(connection: sqlite3.Connection, member_id: int) -> list[Point]:
    """The points that a member's replies have shown something of."""
    rows = connection.execute("SELECT DISTINCT bank, question, keypoint FROM reviews WHERE member_id = ?", (member_id,))
    return [Point(*row) for row in rows]


def renew_cards(connection: sqlite3.Connection, member_id: int, points: Iterable[Point]) -> None:
    """Make the cards of these points anew, each from all of its reviews."""
    parameters = fits.parameters(connection)
    for point in points:
        of_point = (member_id, point.bank, point.question, point.keypoint)
        if history := _history(connection, of_point):
            _save_card(connection, member_id, point, card(history, parameters))
        else:
            connection.execute(
                "DELETE FROM cards WHERE member_id = ? AND bank = ? AND question = ? AND keypoint = ?", of_point
            )


def withheld_points(connection: sqlite3.Connection, member_id: int) -> list[Point]:
    """The points of which the replies of an exam that is not over have shown something."""
    rows = connection.execute(
        f"SELECT DISTINCT bank, question, keypoint FROM reviews WHERE member_id = ? AND attempt IN {WITHHELD_ATTEMPTS}",
        (member_id,),
    )
    return [Point(*row) for row in rows]


def _history(connection: sqlite3.Connection, of_point: tuple[int, str, str, str], where: str = "true") -> History:
    """The reviews of a member's point, oldest first, as far as they fulfil a condition."""
    rows = connection.execute(
        "SELECT rating, reviewed_at FROM reviews WHERE member_id = ? AND bank = ? AND question = ? AND keypoint = ?"
        f" AND {where} ORDER BY reviewed_at, id",
        of_point,
    )
    return [(utc_time(row["reviewed_at"]), RATINGS[row["rating"] - 1]) for row in rows]


def _save_card(connection: sqlite3.Connection, member_id: int, point: Point, made: Card) -> None:
    connection.execute(
        "INSERT OR REPLACE INTO cards"
        " (member_id, bank, question, keypoint, due_at, stability, difficulty, reviews, last_reviewed_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            member_id,
            point.bank,
            point.question,
            point.keypoint,
            utc_text(made.due),
            made.stability,
            made.difficulty,
            made.reviews,
            utc_text(made.last),
        ),
    )


def _keep_reviews(connection: sqlite3.Connection, member_id: int, effect: KeepReviews) -> None:
    """A reply that is judged anew is reviewed anew: what it showed before no longer counts."""
    former = connection.execute("SELECT keypoint FROM reviews WHERE attempt = ?", (effect.reply,)).fetchall()
    connection.execute("DELETE FROM reviews WHERE attempt = ?", (effect.reply,))
    for review in effect.reviews:
        insert(
            connection,
            "reviews",
            member_id=member_id,
            bank=effect.bank,
            question=effect.question,
            keypoint=review.keypoint,
            rating=RATINGS.index(review.rating) + 1,
            attempt=effect.reply,
            reviewed_at=utc_text(effect.at),
        )
    parameters = fits.parameters(connection)
    renewed = [Point(effect.bank, effect.question, row["keypoint"]) for row in former]
    for review in effect.reviews:
        point = Point(effect.bank, effect.question, review.keypoint)
        known = _card_of(connection, member_id, point)
        if point not in renewed and (known is None or known.last <= effect.at):
            # What comes last only moves the card on, however many reviews there are.
            _save_card(connection, member_id, point, reviewed(known, effect.at, review.rating, parameters))
        else:
            renewed.append(point)
    renew_cards(connection, member_id, dict.fromkeys(renewed))


def _card_of(connection: sqlite3.Connection, member_id: int, point: Point) -> Card | None:
    row = connection.execute(
        "SELECT * FROM cards WHERE member_id = ? AND bank = ? AND question = ? AND keypoint = ?",
        (member_id, point.bank, point.question, point.keypoint),
    ).fetchone()
    return None if row is None else _card(row)


def _cards(connection: sqlite3.Connection, member_id: int) -> dict[Point, Card]:
    """All cards of a member, the longest due first; each as it was before an exam that is not over."""
    rows = connection.execute("SELECT * FROM cards WHERE member_id = ?", (member_id,))
    found = {Point(row["bank"], row["question"], row["keypoint"]): _card(row) for row in rows}
    parameters = fits.parameters(connection)
    for point in withheld_points(connection, member_id):
        found.pop(point, None)
        of_point = (member_id, point.bank, point.question, point.keypoint)
        if history := _history(connection, of_point, f"attempt NOT IN {WITHHELD_ATTEMPTS}"):
            found[point] = card(history, parameters)
    return dict(sorted(found.items(), key=lambda each: each[1].due))


def _card(row: sqlite3.Row) -> Card:
    return Card(
        due=utc_time(row["due_at"]),
        stability=row["stability"],
        difficulty=row["difficulty"],
        reviews=row["reviews"],
        last=utc_time(row["last_reviewed_at"]),
    )


@cache
def _adapter() -> TypeAdapter[Drill]:
    from pydantic import TypeAdapter

    return cast("TypeAdapter[Drill]", TypeAdapter(Drill))
