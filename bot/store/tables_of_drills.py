"""The migrations that make the tables of drills."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def spoken_drills(db: Database) -> None:
    """A reply to a point may be spoken: it may be corrected then, and it is kept how it was put."""
    db.executescript("""
        ALTER TABLE drill_replies ADD COLUMN first_text TEXT; -- what was heard; null: not corrected
        ALTER TABLE drill_replies ADD COLUMN delivery TEXT; -- JSON of speech.Delivery; null: not spoken
    """)


def drills(db: Database) -> None:
    """What each reply showed of the keypoints, and when each is due."""
    db.executescript("""
        CREATE TABLE reviews (
            id INTEGER PRIMARY KEY,
            member_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
            bank TEXT NOT NULL,
            question TEXT NOT NULL,
            keypoint TEXT NOT NULL,
            rating INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 4), -- again, hard, good, easy
            attempt TEXT NOT NULL, -- the reply that showed it
            reviewed_at TEXT NOT NULL,
            UNIQUE (attempt, keypoint)
        ) STRICT;
        CREATE INDEX reviews_point ON reviews (member_id, bank, question, keypoint);

        CREATE TABLE cards (
            member_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
            bank TEXT NOT NULL,
            question TEXT NOT NULL,
            keypoint TEXT NOT NULL,
            due_at TEXT NOT NULL,
            stability REAL NOT NULL, -- in days
            difficulty REAL NOT NULL, -- 1 to 10
            reviews INTEGER NOT NULL,
            last_reviewed_at TEXT NOT NULL,
            PRIMARY KEY (member_id, bank, question, keypoint)
        ) STRICT;

        CREATE TABLE drill_replies (
            id INTEGER PRIMARY KEY,
            member_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
            bank TEXT NOT NULL,
            question TEXT NOT NULL,
            keypoint TEXT NOT NULL, -- the point that was asked for
            attempt TEXT NOT NULL UNIQUE,
            text TEXT NOT NULL, -- verbatim
            score INTEGER CHECK (score BETWEEN 0 AND 100), -- null: not graded
            verdict TEXT,
            status TEXT CHECK (status IN ('covered', 'partly', 'missed', 'contradicted')), -- null: it was no answer
            replied_at TEXT NOT NULL,
            graded_at TEXT
        ) STRICT;
        CREATE INDEX drill_replies_member ON drill_replies (member_id);

        CREATE TABLE drills (
            member_id INTEGER PRIMARY KEY REFERENCES members (id) ON DELETE CASCADE,
            state TEXT NOT NULL -- JSON of bot.interview.drilling.Drill
        ) STRICT;
    """)


def fits(db: Database) -> None:
    """The parameters of FSRS that were fitted to the reviews of everybody here."""
    db.executescript("""
        CREATE TABLE fits (
            id INTEGER PRIMARY KEY,
            fitted_at TEXT NOT NULL,
            repeats INTEGER NOT NULL, -- reviews a day or more after another of the same point
            log_loss_before REAL NOT NULL, -- on the latest fifth, by the parameters that held until then
            log_loss_after REAL NOT NULL, -- by these, which had not seen it
            parameters TEXT NOT NULL -- JSON list
        ) STRICT;
    """)
