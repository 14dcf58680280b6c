"""Replacing a mark wherever it counts: in the history, the dialog, the round, and the cards of drills."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass, replace
from datetime import datetime

from bot.interview import Session, Turn
from bot.interview.drills import Review
from bot.interview.effects import KeepAssessment, KeepReviews
from bot.interview.revisions import Change, DrillChange
from bot.interview.summary import mean
from bot.store import rounds, sessions
from bot.store.connection import insert, utc_text, utc_time
from bot.store.keeping import keep
from scoring import Assessment


@dataclass(frozen=True, slots=True)
class Renewed:
    """A change, and what the reply, and those to the follow-ups, show of their keypoints now."""

    change: Change
    reviews: tuple[Review, ...] = ()
    follow_ups: tuple[tuple[Review, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class RenewedDrill:
    """A reply in a drill that is found to say something else, and what it shows of its keypoint now."""

    change: DrillChange
    reviews: tuple[Review, ...] = ()


def replace_mark(connection: sqlite3.Connection, renewed: Renewed, at: datetime) -> None:
    """Write the rows of what changes in a mark; a former mark is kept beside the new one, as is its assessment."""
    change = renewed.change
    past = change.past
    place = connection.execute(
        "SELECT interview_id, position, state FROM questions_asked"
        " JOIN interviews ON interviews.id = interview_id WHERE questions_asked.id = ?",
        (past.asked,),
    ).fetchone()
    former_gains = tuple(each.asked.gained for each in past.follow_ups)
    if (past.mark, past.final_mark, former_gains) != (change.mark, change.final_mark, change.gains):
        insert(
            connection,
            "former_marks",
            question_asked_id=past.asked,
            mark=past.mark,
            final_mark=past.final_mark,
            gains=json.dumps(former_gains),
            replaced_at=utc_text(at),
        )
    if change.assessment is not None:
        _judge_again(connection, past.member, past.assessment, change.assessment, renewed.reviews, at)
        rounds.replace_assessment(connection, place["interview_id"], past.member, change.assessment)
    followed = zip(past.follow_ups, change.follow_ups, renewed.follow_ups, strict=True)
    for former, assessment, reviews in followed:
        if former.assessment is not None and assessment is not None:
            _judge_again(connection, past.member, former.assessment, assessment, reviews, at)
    _replace_in_history(connection, change, place)
    _replace_in_dialog(connection, change, place)


def replace_drill_reply(connection: sqlite3.Connection, renewed: RenewedDrill) -> None:
    """Write what a reply in a drill is found to be now; how it was judged at first is kept beside it."""
    past, assessment = renewed.change.past, renewed.change.assessment
    row = connection.execute(
        "UPDATE drill_replies SET first_score = coalesce(first_score, score),"
        " first_status = coalesce(first_status, status), score = ?, verdict = ?, status = ? WHERE id = ?"
        " RETURNING bank, question, attempt, replied_at",
        (assessment.score, assessment.verdict, renewed.change.status, past.id),
    ).fetchone()
    shown = KeepReviews(row["attempt"], row["bank"], row["question"], renewed.reviews, utc_time(row["replied_at"]))
    keep(connection, past.member, Session(), shown)


def _judge_again(
    connection: sqlite3.Connection,
    member: int,
    former: int,
    assessment: Assessment,
    reviews: tuple[Review, ...],
    at: datetime,
) -> None:
    """Keep another assessment of the reply that the former one, named by its id, is of, and what it shows."""
    reply = connection.execute(
        "SELECT replies.attempt, replied_at, bank, question FROM assessments JOIN replies ON replies.id = reply_id"
        " JOIN questions_asked ON questions_asked.id = replies.question_asked_id"
        " JOIN interviews ON interviews.id = interview_id WHERE assessments.id = ?",
        (former,),
    ).fetchone()
    attempt = f"{reply['attempt']}@{utc_text(at)}"
    keep(connection, member, Session(), KeepAssessment(attempt, assessment, at, reply["attempt"]))
    shown = KeepReviews(reply["attempt"], reply["bank"], reply["question"], reviews, utc_time(reply["replied_at"]))
    keep(connection, member, Session(), shown)


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
    followed = zip(turn.follow_ups, change.gains, change.follow_ups, strict=True)
    follow_ups = tuple(
        replace(each, gained=gained, assessment=found or each.assessment) for each, gained, found in followed
    )
    return replace(turn, assessment=change.assessment or turn.assessment, mark=change.mark, follow_ups=follow_ups)
