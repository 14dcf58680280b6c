"""Replacing a mark wherever it counts: in the history, the dialog, the round, and the cards of drills."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass, replace
from datetime import datetime

from bot.interview import Session, Turn
from bot.interview.drills import Review
from bot.interview.effects import KeepAssessment, KeepReviews
from bot.interview.revisions import Change
from bot.interview.summary import mean
from bot.store import rounds, sessions
from bot.store.connection import insert, utc_text, utc_time
from bot.store.keeping import keep


@dataclass(frozen=True, slots=True)
class Renewed:
    """A change, and what the reply shows of its keypoints now."""

    change: Change
    reviews: tuple[Review, ...] = ()


def replace_mark(connection: sqlite3.Connection, renewed: Renewed, at: datetime) -> None:
    """Write the rows of a mark that changes; the former mark is kept beside it, as is its assessment."""
    change = renewed.change
    past = change.past
    place = connection.execute(
        "SELECT questions_asked.*, bank, state, replies.attempt, replied_at FROM questions_asked"
        " JOIN interviews ON interviews.id = interview_id JOIN assessments ON assessments.id = ?"
        " JOIN replies ON replies.id = reply_id WHERE questions_asked.id = ?",
        (past.assessment, past.asked),
    ).fetchone()
    insert(
        connection,
        "former_marks",
        question_asked_id=past.asked,
        mark=past.mark,
        final_mark=past.final_mark,
        gains=json.dumps([gained for _, gained in past.gains]),
        replaced_at=utc_text(at),
    )
    attempt = f"{place['attempt']}@{utc_text(at)}"
    keep(connection, past.member, Session(), KeepAssessment(attempt, change.assessment, at, place["attempt"]))
    _replace_in_history(connection, change, place)
    _replace_in_dialog(connection, change, place)
    rounds.replace_assessment(connection, place["interview_id"], past.member, change.assessment)
    shown = KeepReviews(
        place["attempt"], place["bank"], place["question"], renewed.reviews, utc_time(place["replied_at"])
    )
    keep(connection, past.member, Session(), shown)


def _replace_in_history(connection: sqlite3.Connection, change: Change, place: sqlite3.Row) -> None:
    asked = change.past.asked
    connection.execute(
        "UPDATE questions_asked SET mark = ?, final_mark = ? WHERE id = ?", (change.mark, change.final_mark, asked)
    )
    for number, gained in enumerate(change.gains, start=1):
        connection.execute(
            "UPDATE follow_ups_asked SET gained = ? WHERE question_asked_id = ? AND number = ?", (gained, asked, number)
        )
    if place["state"] != "running":
        marks = connection.execute(
            "SELECT final_mark FROM questions_asked WHERE interview_id = ? AND final_mark IS NOT NULL",
            (place["interview_id"],),
        )
        score = mean([row["final_mark"] for row in marks])
        connection.execute("UPDATE interviews SET score = ? WHERE id = ?", (score, place["interview_id"]))


def _replace_in_dialog(connection: sqlite3.Connection, change: Change, place: sqlite3.Row) -> None:
    """The member's dialog, too, knows the marks of its interview, until another one begins."""
    member = change.past.member
    known = connection.execute(
        "SELECT 1 FROM sessions WHERE member_id = ? AND json_extract(state, '$.interview.id') = ?",
        (member, place["interview_id"]),
    ).fetchone()
    if known is None:
        return
    session = sessions.load(connection, member)
    if session.interview is not None:
        turns, number = session.interview.turns, place["position"]
        turns = (*turns[: number - 1], _turn(turns[number - 1], change), *turns[number:])
        sessions.save(connection, member, replace(session, interview=replace(session.interview, turns=turns)))


def _turn(turn: Turn, change: Change) -> Turn:
    followed = zip(turn.follow_ups, change.gains, strict=True)
    follow_ups = tuple(replace(each, gained=gained) for each, gained in followed)
    return replace(turn, assessment=change.assessment, mark=change.mark, follow_ups=follow_ups)
