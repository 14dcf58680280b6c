"""The migration that makes the tables of peer interviews."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def peer_interviews(db: Database) -> None:
    """One member interviews another, and the view of the marks that came of it."""
    db.executescript("""
        CREATE TABLE peer_interviews (
            id TEXT PRIMARY KEY, -- the code of its link
            interviewer_id INTEGER REFERENCES members (id) ON DELETE SET NULL, -- null: forgotten
            candidate_id INTEGER REFERENCES members (id) ON DELETE CASCADE, -- null: nobody has accepted yet
            state TEXT NOT NULL
                CHECK (state IN ('offered', 'accepted', 'running', 'judging', 'over', 'declined')),
            interview TEXT NOT NULL, -- JSON of bot.interview.peers.PeerInterview
            offered_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
        ) STRICT;
        CREATE INDEX peer_interviews_interviewer ON peer_interviews (interviewer_id);
        CREATE INDEX peer_interviews_candidate ON peer_interviews (candidate_id);

        CREATE VIEW peer_marks AS
        SELECT
            peer_interviews.id AS peer_interview_id,
            candidate_id,
            candidates.name AS candidate,
            interviewer_id,
            interviewers.name AS interviewer,
            json_extract(interview, '$.bank') AS bank,
            json_extract(interview, '$.plan[' || turns.key || '].id') AS question,
            turns.key + 1 AS position,
            json_extract(turns.value, '$.mark') AS mark,
            json_extract(turns.value, '$.assessment.score') AS score,
            json_extract(turns.value, '$.asked_at') AS asked_at
        FROM peer_interviews, json_each(interview, '$.turns') AS turns
        JOIN members AS candidates ON candidates.id = candidate_id
        LEFT JOIN members AS interviewers ON interviewers.id = interviewer_id
        WHERE state = 'over';
    """)
