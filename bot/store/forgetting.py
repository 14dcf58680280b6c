"""Forgetting a member: out of the database at once, out of the backups at their next turn."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from bot.store.connection import insert
from bot.store.members import person

# What others have not got yet and what names a member, by the column that says which it is.
_WAITS = "sent_at IS NULL AND json_valid(body)"
# A dispute of theirs, which holds the reply and the name.
_UNSAY_DISPUTES = (
    "json_extract(body, '$.card') IN (SELECT 'dispute.' || disputes.id FROM disputes"
    " JOIN findings ON findings.id = finding_id JOIN assessments ON assessments.id = findings.assessment_id"
    " JOIN replies ON replies.id = reply_id JOIN questions_asked ON questions_asked.id = question_asked_id"
    " JOIN interviews ON interviews.id = interview_id WHERE interviews.member_id = ?)"
)
# Likewise one about an exercise, which has no findings.
_UNSAY_DISPUTED_EXERCISES = (
    "json_extract(body, '$.card') IN (SELECT 'dispute.' || disputes.id FROM disputes"
    " JOIN assessments ON assessments.id = disputes.assessment_id JOIN replies ON replies.id = reply_id"
    " JOIN questions_asked ON questions_asked.id = question_asked_id"
    " JOIN interviews ON interviews.id = interview_id WHERE interviews.member_id = ?)"
)
# The list of a revision, unless it is known to be of a question that they were not asked.
_UNSAY_LISTS = (
    "instr(body, '\"/dispute apply ') AND NOT EXISTS (SELECT 1 FROM revisions"
    " WHERE instr(body, '\"/dispute apply ' || revisions.id || '\"') AND NOT EXISTS (SELECT 1 FROM questions_asked"
    " JOIN interviews ON interviews.id = interview_id WHERE interviews.member_id = ?"
    " AND interviews.bank = revisions.bank AND questions_asked.question = revisions.question))"
)
# The card of a round that they answered, its results, and the sentence of theirs that a group may see.
_UNSAY_ROUNDS = (
    "EXISTS (SELECT 1 FROM round_answers JOIN rounds ON rounds.id = round_id WHERE round_answers.member_id = ?"
    " AND place_id = messages_owed.member_id AND (json_extract(body, '$.card') = 'round.' || rounds.id"
    " OR instr(body, '\"/round again ' || rounds.id || '\"')"
    " OR EXISTS (SELECT 1 FROM json_each(body, '$.blocks') AS block,"
    " json_each(answer, '$.assessment.findings') AS finding WHERE json_extract(block.value, '$.style') = 'quote'"
    " AND instr(json_extract(block.value, '$.text'), json_extract(finding.value, '$.evidence')))"
    " OR EXISTS (SELECT 1 FROM json_each(body, '$.blocks') AS block"
    " WHERE json_extract(block.value, '$.style') = 'quote'"
    " AND instr(json_extract(block.value, '$.text'), json_extract(answer, '$.asked.words')))))"
)
# What is said in a peer interview of theirs.
_UNSAY_PEERS = (
    "substr(json_extract(body, '$.stamp'), 1, 17) IN"
    " (SELECT 'peer.' || id FROM peer_interviews WHERE ? IN (interviewer_id, candidate_id))"
)


@dataclass(frozen=True, slots=True)
class Holdings:
    """How much is held of a member."""

    interviews: int
    replies: int


def holdings(connection: sqlite3.Connection, member_id: int) -> Holdings:
    """How much is held of the person that a member is."""
    ids = person(connection, member_id)
    places = ", ".join("?" * len(ids))
    theirs = f"IN ({places})"
    candidate = f"candidate_id {theirs} AND json_extract(interview, '$.of') IS NULL"  # a second opinion is on the same
    interviews = (
        f"SELECT id FROM interviews WHERE member_id {theirs}",
        f"SELECT id FROM peer_interviews WHERE {candidate} AND json_array_length(interview, '$.turns')",
    )
    replies = (
        "SELECT replies.id FROM replies JOIN questions_asked ON questions_asked.id = question_asked_id"
        f" WHERE interview_id IN ({interviews[0]})",
        f"SELECT id FROM drill_replies WHERE member_id {theirs}",
        f"SELECT round_id FROM round_answers WHERE member_id {theirs} AND NOT filed",
        "SELECT code.id FROM peer_interviews AS code, json_each(interview, '$.turns') AS turns"
        f" WHERE {candidate} AND json_array_length(turns.value, '$.reply')",
    )
    counted = (
        sum(connection.execute(f"SELECT count(*) FROM ({each})", ids).fetchone()[0] for each in every)
        for every in (interviews, replies)
    )
    return Holdings(*counted)


def forget(connection: sqlite3.Connection, member_id: int, farewell: str) -> None:
    """Delete all that is held of the person that a member is, in any chat, and owe them one last message.

    What that message needs, their address and nothing else, goes when it has been sent or given up. The backups are
    left a note whom to leave out.
    """
    member = connection.execute("SELECT * FROM members WHERE id = ?", (member_id,)).fetchone()
    for each in person(connection, member_id):
        (external_id,) = connection.execute("SELECT external_id FROM members WHERE id = ?", (each,)).fetchone()
        connection.execute(
            "INSERT INTO forgotten (front_end, external_id) VALUES (?, ?)", (member["front_end"], external_id)
        )
        erase(connection, member["front_end"], external_id)
    addressee = insert(
        connection,
        "members",
        front_end=member["front_end"],
        external_id=member["external_id"],
        name="",
        language=member["language"],
    )
    insert(connection, "farewells", member_id=addressee)
    insert(connection, "messages_owed", member_id=addressee, body=farewell)


def erase(connection: sqlite3.Connection, front_end: str, external_id: str, until: str = "9999") -> None:
    """Delete every row of a member who came before a time; someone who came back later is another member."""
    found = connection.execute(
        "SELECT id FROM members WHERE front_end = ? AND external_id = ? AND created_at <= ?",
        (front_end, external_id, until),
    ).fetchone()
    if found is None:
        return
    tables = {row["name"] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    # A backup may be from before there were any.
    for table, column, unsay in (
        ("disputes", "finding_id", _UNSAY_DISPUTES),
        ("disputes", "assessment_id", _UNSAY_DISPUTED_EXERCISES),
        ("revisions", "id", _UNSAY_LISTS),
        ("rounds", "id", _UNSAY_ROUNDS),
        ("peer_interviews", "id", _UNSAY_PEERS),
    ):
        if connection.execute("SELECT 1 FROM pragma_table_info(?) WHERE name = ?", (table, column)).fetchone():
            connection.execute(f"DELETE FROM messages_owed WHERE {_WAITS} AND {unsay}", (found["id"],))
    if "peer_interviews" in tables:
        # What has begun is the candidate's, too.
        connection.execute(
            "DELETE FROM peer_interviews WHERE interviewer_id = ? AND state IN ('offered', 'accepted', 'declined')",
            (found["id"],),
        )
    pictured = shown_at(connection, found["id"]) if "rounds" in tables else []
    for each in (found["id"], *pictured):
        prefix = f"member-{each}/"
        connection.execute("DELETE FROM uploads WHERE substr(key, 1, ?) = ?", (len(prefix), prefix))
    if front_end == "telegram":
        user = external_id.partition("@")[0]
        connection.execute(
            "UPDATE updates SET raw = NULL WHERE raw IS NOT NULL AND ? IN ("
            "json_extract(raw, '$.message.from.id'), json_extract(raw, '$.callback_query.from.id'),"
            " json_extract(raw, '$.edited_message.from.id'))",
            (int(user),),
        )
        connection.execute("DELETE FROM invitations WHERE guest_id = ?", (user,))
    connection.execute("DELETE FROM members WHERE id = ?", (found["id"],))


def shown_at(connection: sqlite3.Connection, member_id: int) -> list[int]:
    """The groups, each a member, whose pictures of rounds may have a member's name."""
    rows = connection.execute(
        "SELECT DISTINCT place_id FROM round_answers JOIN rounds ON rounds.id = round_id WHERE member_id = ?",
        (member_id,),
    )
    return [row["place_id"] for row in rows]


def settle(connection: sqlite3.Connection) -> None:
    """Let go of those whose farewell has been sent or given up."""
    connection.execute(
        "DELETE FROM members WHERE id IN (SELECT member_id FROM farewells) AND NOT EXISTS"
        " (SELECT 1 FROM messages_owed WHERE member_id = members.id AND sent_at IS NULL AND dropped_at IS NULL)"
    )


def welcome_back(connection: sqlite3.Connection, member_id: int) -> None:
    """Note that someone who was about to leave for good has come back."""
    connection.execute("DELETE FROM farewells WHERE member_id = ?", (member_id,))
