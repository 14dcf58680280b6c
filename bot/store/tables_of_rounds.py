"""The migrations that make the tables of rounds."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def unlisted(db: Database) -> None:
    """Who is shown in no leaderboard."""
    db.executescript("""
        CREATE TABLE unlisted (
            member_id INTEGER PRIMARY KEY REFERENCES members (id) ON DELETE CASCADE
        ) STRICT;
    """)


def rounds(db: Database) -> None:
    """One question to a group, and what its members answered."""
    db.executescript("""
        CREATE TABLE rounds (
            id TEXT PRIMARY KEY,
            place_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE, -- the group, or the terminal
            host_id INTEGER REFERENCES members (id) ON DELETE SET NULL, -- who began it
            language TEXT NOT NULL CHECK (language IN ('en', 'ja')),
            bank TEXT NOT NULL,
            question TEXT NOT NULL,
            anonymous INTEGER NOT NULL CHECK (anonymous IN (0, 1)),
            before_id TEXT, -- the round that this one repeats
            state TEXT NOT NULL CHECK (state IN ('open', 'judging', 'over')),
            started_at TEXT NOT NULL,
            ends_at TEXT -- null: when the host says so
        ) STRICT;
        CREATE INDEX rounds_place ON rounds (place_id);

        CREATE TABLE round_answers (
            round_id TEXT NOT NULL REFERENCES rounds (id) ON DELETE CASCADE,
            member_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
            answer TEXT NOT NULL, -- JSON of bot.interview.rounds.Answer
            filed INTEGER NOT NULL DEFAULT 0 CHECK (filed IN (0, 1)), -- 1: the history has it as an interview
            PRIMARY KEY (round_id, member_id)
        ) STRICT;
        CREATE INDEX round_answers_member ON round_answers (member_id);

        CREATE TABLE seats (
            member_id INTEGER PRIMARY KEY REFERENCES members (id) ON DELETE CASCADE,
            round_id TEXT NOT NULL REFERENCES rounds (id) ON DELETE CASCADE
        ) STRICT;
    """)


def round_people(db: Database) -> None:
    """Who takes part in a round at one machine, so that one that was left in the middle goes on with them."""
    db.executescript("""
        CREATE TABLE round_people (
            round_id TEXT NOT NULL REFERENCES rounds (id) ON DELETE CASCADE,
            member_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE, -- asked in the order of the rows
            PRIMARY KEY (round_id, member_id)
        ) STRICT;
        CREATE INDEX round_people_member ON round_people (member_id);
    """)


def skipped_turns(db: Database) -> None:
    """Who has left the question of a round at one machine out, so that they are not asked again when it goes on."""
    db.executescript("""
        ALTER TABLE round_people ADD COLUMN skipped INTEGER NOT NULL DEFAULT 0 CHECK (skipped IN (0, 1));
    """)
