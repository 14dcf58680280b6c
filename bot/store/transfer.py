"""Taking a history out of one database and into another, as plain rows by table."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from bot.store.checking import BadRows, Incoming, check_references, checked
from bot.store.checking import Row as CheckedRow
from bot.store.connection import Value, insert
from bot.store.drills import renew_cards, reviewed_points
from bot.store.members import person
from bot.store.withholding import WITHHELD, WITHHELD_ATTEMPTS

Row = dict[str, Value]
Rows = dict[str, list[Row]]
_Known = Mapping[str, Value]

# Where the rows of each table are found, with the interview or the member that they belong to.
_OF_AN_INTERVIEW = "JOIN interviews ON interviews.id = interview_id"
_OF_A_QUESTION = f"JOIN questions_asked ON questions_asked.id = question_asked_id {_OF_AN_INTERVIEW}"
_OF_A_REPLY = f"JOIN replies ON replies.id = reply_id {_OF_A_QUESTION}"
_OF_AN_ASSESSMENT = f"JOIN assessments ON assessments.id = assessment_id {_OF_A_REPLY}"
_SOURCES = {
    "members": "members",
    "preferences": "preferences",
    "interviews": "interviews",
    "questions_asked": f"questions_asked {_OF_AN_INTERVIEW}",
    "self_assessments": f"self_assessments {_OF_A_QUESTION}",
    "former_marks": f"former_marks {_OF_A_QUESTION}",
    "follow_ups_asked": f"follow_ups_asked {_OF_A_QUESTION}",
    "replies": f"replies {_OF_A_QUESTION}",
    "assessments": f"assessments {_OF_A_REPLY}",
    "findings": f"findings {_OF_AN_ASSESSMENT}",
    "disputes": (
        "disputes LEFT JOIN findings ON findings.id = finding_id"
        f" JOIN assessments ON assessments.id = coalesce(disputes.assessment_id, findings.assessment_id) {_OF_A_REPLY}"
    ),
    "reviews": "reviews",
    "drill_replies": "drill_replies",
    "peer_interviews": "peer_interviews",
    "recordings": "recordings",
}
# Whose the rows of a table are; those of the others belong to an interview.
_OWNERS = {
    "members": "members.id",
    "preferences": "preferences.member_id",
    "reviews": "reviews.member_id",
    "drill_replies": "drill_replies.member_id",
    "peer_interviews": "peer_interviews.candidate_id",
    "recordings": "recordings.member_id",
}
TABLES = tuple(_SOURCES)
# What is only told: where it goes, members may have chosen something else, and keep no sound.
_ONLY_TOLD = frozenset({"preferences", "recordings"})
_TAKEN_IN = tuple(table for table in TABLES if table not in _ONLY_TOLD)
# Who decided a dispute or held an interview is somebody else, and another one where the rows go; sound is no text.
_LEFT_OUT: Mapping[str, frozenset[str]] = {
    "disputes": frozenset({"decided_by"}),
    "peer_interviews": frozenset({"interviewer_id"}),
    "recordings": frozenset({"sound"}),
}
# What an exam withholds until it is over: values, which are null until then, and rows.
_WITHHELD_VALUES: Mapping[str, tuple[str, frozenset[str]]] = {
    "interviews": ("id", frozenset({"score"})),
    "questions_asked": ("interview_id", frozenset({"mark", "final_mark", "delivery"})),
}
_WITHHELD_ROWS = {
    **dict.fromkeys(("former_marks", "assessments", "findings", "disputes"), f"interviews.id IN {WITHHELD}"),
    "reviews": f"attempt IN {WITHHELD_ATTEMPTS}",
}


def rows(connection: sqlite3.Connection, member_id: int | None) -> Rows:
    """All rows of a member's history, or of everybody's; those of one moment, whoever writes meanwhile.

    Of an exam that is not over they tell what was replied, and nothing of how that was judged.
    A member in a private chat takes along what they said in groups; one in a group takes along only that.
    """
    connection.execute("BEGIN")
    try:
        ids = None if member_id is None else _takes_along(connection, member_id)
        return {table: _rows(connection, table, ids) for table in TABLES}
    finally:
        connection.execute("COMMIT")


def _takes_along(connection: sqlite3.Connection, member_id: int) -> list[int]:
    (external_id,) = connection.execute("SELECT external_id FROM members WHERE id = ?", (member_id,)).fetchone()
    return [member_id] if "@" in external_id else person(connection, member_id)


def _rows(connection: sqlite3.Connection, table: str, ids: Sequence[int] | None) -> list[Row]:
    whose = _OWNERS.get(table, "interviews.member_id")
    where = "" if ids is None else f" AND {whose} IN ({', '.join('?' * len(ids))})"
    where = f" WHERE NOT {_WITHHELD_ROWS.get(table, 'false')}{where}"
    order = f"{table}.{'member_id' if table == 'preferences' else 'rowid'}"
    found = connection.execute(f"SELECT {table}.* FROM {_SOURCES[table]}{where} ORDER BY {order}", ids or ())
    left_out = _LEFT_OUT.get(table, frozenset())
    told = [{name: value for name, value in dict(row).items() if name not in left_out} for row in found]
    if table not in _WITHHELD_VALUES:
        return told
    interview, values = _WITHHELD_VALUES[table]
    withheld = {each for (each,) in connection.execute(f"SELECT * FROM {WITHHELD}")}
    return [{**row, **(dict.fromkeys(values) if row[interview] in withheld else {})} for row in told]


@dataclass(frozen=True, slots=True)
class Merged:
    """What became of the interviews that were taken in; `known` were here already."""

    added: int
    renewed: int
    known: int


def merge(connection: sqlite3.Connection, incoming: Mapping[str, Incoming]) -> Merged:
    """Take rows in, so that nothing is here twice; an interview that went on elsewhere replaces what is here of it.

    Members are told apart by front end and external id, interviews by their id. Their numbers follow their starts.
    Raises BadRows.
    """
    rows = {
        table: checked(connection, table, incoming.get(table, ()), _LEFT_OUT.get(table, frozenset()))
        for table in _TAKEN_IN
    }
    check_references(connection, rows)
    tree = _Tree(connection, rows)
    members = {row["id"]: _member(connection, row) for row in rows["members"]}
    counts = {"added": 0, "renewed": 0, "known": 0}
    for interview in rows["interviews"]:
        with _fits(interview):
            counts[tree.take_in(interview, members[interview["member_id"]])] += 1
    for table in ("reviews", "drill_replies"):
        for row in rows[table]:
            own = {**_without_id(row), "member_id": members[row["member_id"]]}
            with _fits(row):
                _insert_unless_known(connection, table, own)
    for row in rows["peer_interviews"]:
        # Nobody goes on here with what ran elsewhere.
        if row["state"] == "over":
            own = {**row, "candidate_id": members.get(row.get("candidate_id"))}
            with _fits(row):
                _insert_unless_known(connection, "peer_interviews", own)
    for member in set(members.values()):
        _renumber(connection, member)
        renew_cards(connection, member, reviewed_points(connection, member))
    return Merged(**counts)


@contextmanager
def _fits(row: CheckedRow) -> Iterator[None]:
    """Raises BadRows where the database refuses a row, or what belongs to it, for what other rows have."""
    try:
        yield
    except sqlite3.IntegrityError as error:
        # UNIQUE constraint failed: replies.attempt
        twice = str(error).rpartition(": ")[2]
        reason = f"it, or what belongs to it, has the same {twice} as another row"
        raise BadRows(row.table, row.index, reason) from error


class _Tree:
    """The incoming rows, found by the row that they belong to."""

    def __init__(self, connection: sqlite3.Connection, rows: Mapping[str, Sequence[CheckedRow]]) -> None:
        self._connection = connection
        self._questions = _by(rows["questions_asked"], "interview_id")
        self._own_marks = _by(rows["self_assessments"], "question_asked_id")
        self._former_marks = _by(rows["former_marks"], "question_asked_id")
        self._follow_ups = _by(rows["follow_ups_asked"], "question_asked_id")
        self._replies = _by(rows["replies"], "question_asked_id")
        self._assessments = _by(rows["assessments"], "reply_id")
        self._findings = _by(rows["findings"], "assessment_id")
        # Of before there were disputes about exercises, each has a finding, and no column says so.
        disputes: list[Mapping[str, Value]] = [
            {"assessment_id": None, "finding_id": None, **row} for row in rows["disputes"]
        ]
        self._disputed_points = _by(disputes, "finding_id")
        self._disputed_exercises = _by(disputes, "assessment_id")

    def take_in(self, interview: Mapping[str, Value], member_id: int) -> str:
        """Insert an interview with all that belongs to it, unless it is known; says which."""
        here = self._connection.execute(
            "SELECT state, count(replies.id) AS replies,"
            " sum(EXISTS (SELECT 1 FROM assessments WHERE reply_id = replies.id)) AS judged FROM interviews"
            " LEFT JOIN questions_asked ON interview_id = interviews.id"
            " LEFT JOIN replies ON question_asked_id = questions_asked.id"
            " WHERE interviews.id = ? GROUP BY interviews.id",
            (interview["id"],),
        ).fetchone()
        replies = [reply["id"] for each in self._questions[interview["id"]] for reply in self._replies[each["id"]]]
        # An exam is judged only for whoever has it after its end.
        there = len(replies), sum(bool(self._assessments[reply]) for reply in replies)
        if here is not None and (here["state"] == "running" or (here["replies"], here["judged"]) >= there):
            return "known"
        if here is not None:
            self._connection.execute("DELETE FROM interviews WHERE id = ?", (interview["id"],))
        self._insert(interview, member_id)
        return "added" if here is None else "renewed"

    def _insert(self, interview: Mapping[str, Value], member_id: int) -> None:
        connection = self._connection
        number = connection.execute(
            "SELECT coalesce(max(number), 0) + 1 FROM interviews WHERE member_id = ?", (member_id,)
        ).fetchone()[0]
        # Nobody goes on here with what ran elsewhere.
        state = "finished" if interview.get("state") == "finished" else "stopped"
        insert(connection, "interviews", **{**interview, "member_id": member_id, "number": number, "state": state})
        for question in self._questions[interview["id"]]:
            question_id = insert(connection, "questions_asked", **_without_id(question))
            for row in self._own_marks[question["id"]]:
                insert(connection, "self_assessments", **{**row, "question_asked_id": question_id})
            for row in self._former_marks[question["id"]]:
                insert(connection, "former_marks", **{**_without_id(row), "question_asked_id": question_id})
            follow_ups = {
                row["id"]: insert(
                    connection, "follow_ups_asked", **{**_without_id(row), "question_asked_id": question_id}
                )
                for row in self._follow_ups[question["id"]]
            }
            for reply in self._replies[question["id"]]:
                follow_up = follow_ups.get(reply.get("follow_up_asked_id"))
                own = {"question_asked_id": question_id, "follow_up_asked_id": follow_up}
                self._insert_assessments(reply, insert(connection, "replies", **{**_without_id(reply), **own}))

    def _insert_assessments(self, reply: Mapping[str, Value], reply_id: int) -> None:
        for assessment in self._assessments[reply["id"]]:
            own = {**_without_id(assessment), "reply_id": reply_id}
            assessment_id = insert(self._connection, "assessments", **own)
            for finding in self._findings[assessment["id"]]:
                own = {**_without_id(finding), "assessment_id": assessment_id}
                finding_id = insert(self._connection, "findings", **own)
                for dispute in self._disputed_points[finding["id"]]:
                    insert(self._connection, "disputes", **{**_without_id(dispute), "finding_id": finding_id})
            for dispute in self._disputed_exercises[assessment["id"]]:
                insert(self._connection, "disputes", **{**_without_id(dispute), "assessment_id": assessment_id})


def _insert_unless_known(connection: sqlite3.Connection, table: str, row: Mapping[str, Value]) -> None:
    names, places = ", ".join(row), ", ".join(f":{name}" for name in row)
    connection.execute(f"INSERT INTO {table} ({names}) VALUES ({places}) ON CONFLICT DO NOTHING", row)


def _member(connection: sqlite3.Connection, row: Mapping[str, Value]) -> int:
    _insert_unless_known(connection, "members", _without_id(row))
    found: int = connection.execute(
        "SELECT id FROM members WHERE front_end = :front_end AND external_id = :external_id", row
    ).fetchone()["id"]
    return found


def _renumber(connection: sqlite3.Connection, member_id: int) -> None:
    """Count a member's interviews anew, by when they began."""
    ids = connection.execute(
        "SELECT id FROM interviews WHERE member_id = ? ORDER BY started_at, number", (member_id,)
    ).fetchall()
    # Out of the way first, since no two may have the same number even for a moment.
    connection.execute("UPDATE interviews SET number = number + ? WHERE member_id = ?", (len(ids), member_id))
    for number, row in enumerate(ids, start=1):
        connection.execute("UPDATE interviews SET number = ? WHERE id = ?", (number, row["id"]))


def _by(rows: Iterable[_Known], column: str) -> defaultdict[Value, list[_Known]]:
    found: defaultdict[Value, list[_Known]] = defaultdict(list)
    for row in rows:
        found[row[column]].append(row)
    return found


def _without_id(row: Mapping[str, Value]) -> Row:
    return {name: value for name, value in row.items() if name != "id"}
