"""The migrations that make the tables of disputes and revisions, and the view that counts each reply once."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def disputes(db: Database) -> None:
    """The migration: what a member holds about a finding, and what a host has decided."""
    db.executescript("""
        CREATE TABLE disputes (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            finding_id INTEGER NOT NULL UNIQUE REFERENCES findings (id) ON DELETE CASCADE,
            words TEXT NOT NULL, -- of the reply, which are held to say the keypoint
            state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'accepted', 'struck', 'declined')),
            made_at TEXT NOT NULL,
            decided_at TEXT, -- null: still open
            decided_by INTEGER REFERENCES members (id) ON DELETE SET NULL
        ) STRICT;
        CREATE INDEX disputes_decided_by ON disputes (decided_by);
    """)


def revisions(db: Database) -> None:
    """The revisions, the marks that would change by them, and the marks that have been replaced."""
    # A reply that was judged again counts in keypoints_missed as it was judged last.
    db.executescript("""
        CREATE TABLE revisions (
            id INTEGER PRIMARY KEY AUTOINCREMENT, -- buttons name it
            bank TEXT NOT NULL,
            question TEXT NOT NULL,
            host_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE, -- who is asked
            state TEXT NOT NULL DEFAULT 'grading'
                CHECK (state IN ('grading', 'listed', 'unchanged', 'applied', 'left')),
            begun_at TEXT NOT NULL,
            decided_at TEXT -- null: not applied, and not left as it is
        ) STRICT;
        CREATE UNIQUE INDEX revisions_open ON revisions (bank, question) WHERE state IN ('grading', 'listed');
        CREATE INDEX revisions_host ON revisions (host_id);

        CREATE TABLE revised_marks (
            revision_id INTEGER NOT NULL REFERENCES revisions (id) ON DELETE CASCADE,
            question_asked_id INTEGER NOT NULL REFERENCES questions_asked (id) ON DELETE CASCADE,
            assessment_id INTEGER NOT NULL REFERENCES assessments (id) ON DELETE CASCADE, -- the one to be replaced
            assessment TEXT NOT NULL, -- JSON of scoring.Assessment
            mark INTEGER NOT NULL CHECK (mark BETWEEN 0 AND 100),
            final_mark INTEGER NOT NULL CHECK (final_mark BETWEEN 0 AND 100),
            gains TEXT NOT NULL, -- JSON list: the points that each follow-up adds then
            PRIMARY KEY (revision_id, question_asked_id)
        ) STRICT;
        CREATE INDEX revised_marks_question_asked ON revised_marks (question_asked_id);
        CREATE INDEX revised_marks_assessment ON revised_marks (assessment_id);

        CREATE TABLE former_marks (
            id INTEGER PRIMARY KEY,
            question_asked_id INTEGER NOT NULL REFERENCES questions_asked (id) ON DELETE CASCADE,
            mark INTEGER NOT NULL CHECK (mark BETWEEN 0 AND 100),
            final_mark INTEGER NOT NULL CHECK (final_mark BETWEEN 0 AND 100),
            gains TEXT NOT NULL, -- JSON list: the points that each follow-up had added
            replaced_at TEXT NOT NULL
        ) STRICT;
        CREATE INDEX former_marks_question_asked ON former_marks (question_asked_id);

        DROP VIEW keypoints_missed;
        CREATE VIEW keypoints_missed AS
        SELECT
            interviews.member_id,
            members.name AS member,
            interviews.bank,
            questions_asked.question,
            findings.keypoint,
            findings.tier,
            sum(findings.status = 'missed') AS missed,
            sum(findings.status = 'contradicted') AS contradicted,
            count(*) AS judged
        FROM findings
        JOIN assessments ON assessments.id = findings.assessment_id
            AND assessments.id = (SELECT max(id) FROM assessments AS every WHERE every.reply_id = assessments.reply_id)
        JOIN replies ON replies.id = assessments.reply_id AND replies.follow_up_asked_id IS NULL
        JOIN questions_asked ON questions_asked.id = replies.question_asked_id
        JOIN interviews ON interviews.id = questions_asked.interview_id
        JOIN members ON members.id = interviews.member_id
        GROUP BY interviews.member_id, interviews.bank, questions_asked.question, findings.keypoint, findings.tier
        HAVING sum(findings.status IN ('missed', 'contradicted')) > 0;
    """)


def revised_follow_ups(db: Database) -> None:
    """Replies to probes and in drills are graded again, too; what was listed without them is listed anew."""
    db.executescript("""
        ALTER TABLE revised_marks ADD COLUMN follow_ups TEXT NOT NULL
            DEFAULT '[]'; -- JSON list for each follow-up: the assessment to be replaced, and the new one or null
        DELETE FROM revised_marks;
        UPDATE revisions SET state = 'grading' WHERE state = 'listed';

        ALTER TABLE drill_replies ADD COLUMN hints INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE drill_replies ADD COLUMN first_score INTEGER; -- null: not graded again
        ALTER TABLE drill_replies ADD COLUMN first_status TEXT;

        CREATE TABLE revised_drill_replies (
            revision_id INTEGER NOT NULL REFERENCES revisions (id) ON DELETE CASCADE,
            drill_reply_id INTEGER NOT NULL REFERENCES drill_replies (id) ON DELETE CASCADE,
            assessment TEXT NOT NULL, -- JSON of scoring.Assessment
            PRIMARY KEY (revision_id, drill_reply_id)
        ) STRICT;
        CREATE INDEX revised_drill_replies_reply ON revised_drill_replies (drill_reply_id);
    """)


def disputed_exercises(db: Database) -> None:
    """What is held about the reply to an exercise, which has no findings; replies that go deeper are graded again."""
    db.executescript("""
        CREATE TABLE new_disputes (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            finding_id INTEGER UNIQUE REFERENCES findings (id) ON DELETE CASCADE,
            assessment_id INTEGER UNIQUE REFERENCES assessments (id) ON DELETE CASCADE, -- of the reply to an exercise
            words TEXT NOT NULL, -- of the reply, which are held to say the keypoint or to give the answer
            state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'accepted', 'struck', 'declined')),
            made_at TEXT NOT NULL,
            decided_at TEXT, -- null: still open
            decided_by INTEGER REFERENCES members (id) ON DELETE SET NULL,
            CHECK ((finding_id IS NULL) <> (assessment_id IS NULL))
        ) STRICT;
        INSERT INTO new_disputes (id, finding_id, words, state, made_at, decided_at, decided_by)
            SELECT id, finding_id, words, state, made_at, decided_at, decided_by FROM disputes;
        -- Buttons name a dispute by its number, which no other one gets.
        DELETE FROM sqlite_sequence WHERE name = 'new_disputes';
        INSERT INTO sqlite_sequence SELECT 'new_disputes', seq FROM sqlite_sequence WHERE name = 'disputes';
        DROP TABLE disputes;
        ALTER TABLE new_disputes RENAME TO disputes;
        CREATE INDEX disputes_decided_by ON disputes (decided_by);

        DELETE FROM revised_marks;
        DELETE FROM revised_drill_replies;
        UPDATE revisions SET state = 'grading' WHERE state = 'listed';
    """)
