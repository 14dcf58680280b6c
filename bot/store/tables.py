"""The migrations that make the tables. Times are ISO 8601 in UTC, to the millisecond."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def members_and_sessions(db: Database) -> None:
    """Who is interviewed, and where their dialog stands."""
    db.executescript("""
        CREATE TABLE members (
            id INTEGER PRIMARY KEY,
            front_end TEXT NOT NULL CHECK (front_end IN ('terminal', 'telegram')),
            external_id TEXT NOT NULL, -- account name in the terminal, user id on Telegram
            name TEXT NOT NULL,
            language TEXT CHECK (language IN ('en', 'ja')), -- null: not chosen yet
            created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
            UNIQUE (front_end, external_id)
        ) STRICT;

        CREATE TABLE sessions (
            member_id INTEGER PRIMARY KEY REFERENCES members (id) ON DELETE CASCADE,
            state TEXT NOT NULL, -- JSON of bot.interview.Session
            phase TEXT AS (json_extract(state, '$.phase')),
            unreadable TEXT, -- a former state that this version could not read
            saved_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
        ) STRICT;
    """)


def unfinished_interviews(db: Database) -> None:
    """Which interview a member can go on with, whether it tells its marks, and which question is open in it."""
    db.executescript("""
        ALTER TABLE sessions ADD COLUMN unfinished TEXT
            AS (iif(json_extract(state, '$.phase') = 'idle', NULL, json_extract(state, '$.interview.id')));
        ALTER TABLE sessions ADD COLUMN withholds INTEGER
            AS (unfinished IS NOT NULL AND json_extract(state, '$.interview.mode') = 'exam');
        ALTER TABLE sessions ADD COLUMN asks TEXT
            AS (iif(unfinished IS NULL, NULL, json_extract(state, '$.interview.turns[#-1].question')));
    """)


def interviews(db: Database) -> None:
    """The interviews with their questions and follow-ups."""
    db.executescript("""
        CREATE TABLE interviews (
            id TEXT PRIMARY KEY,
            member_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
            number INTEGER NOT NULL CHECK (number >= 1), -- counts the member's interviews
            bank TEXT NOT NULL,
            mode TEXT NOT NULL CHECK (mode IN ('coaching', 'exam')),
            seed INTEGER NOT NULL,
            planned INTEGER NOT NULL, -- questions
            state TEXT NOT NULL DEFAULT 'running' CHECK (state IN ('running', 'stopped', 'finished')),
            score INTEGER CHECK (score BETWEEN 0 AND 100), -- mean final mark when stopped or finished
            started_at TEXT NOT NULL,
            ended_at TEXT, -- stopped or finished at; null: running
            UNIQUE (member_id, number)
        ) STRICT;

        CREATE TABLE questions_asked (
            id INTEGER PRIMARY KEY,
            interview_id TEXT NOT NULL REFERENCES interviews (id) ON DELETE CASCADE,
            position INTEGER NOT NULL CHECK (position >= 1), -- in the interview
            question TEXT NOT NULL, -- id in the bank
            hints INTEGER NOT NULL DEFAULT 0, -- taken before the reply
            skipped INTEGER NOT NULL DEFAULT 0 CHECK (skipped IN (0, 1)),
            shown INTEGER NOT NULL DEFAULT 0 CHECK (shown IN (0, 1)), -- the model answer was asked for
            mark INTEGER CHECK (mark BETWEEN 0 AND 100), -- of the reply; null: none was graded
            final_mark INTEGER CHECK (final_mark BETWEEN 0 AND 100), -- with follow-ups; 0 if left unanswered
            asked_at TEXT NOT NULL,
            closed_at TEXT, -- null: still open
            UNIQUE (interview_id, position)
        ) STRICT;
        CREATE INDEX questions_asked_question ON questions_asked (question);

        CREATE TABLE follow_ups_asked (
            id INTEGER PRIMARY KEY,
            question_asked_id INTEGER NOT NULL REFERENCES questions_asked (id) ON DELETE CASCADE,
            number INTEGER NOT NULL CHECK (number >= 1), -- of the question's follow-ups
            kind TEXT NOT NULL CHECK (kind IN ('probe', 'deeper', 'numeric')),
            target TEXT NOT NULL, -- a keypoint's id for a probe, else the follow-up's own id in the bank
            worth INTEGER NOT NULL, -- points that a perfect reply adds to the mark
            gained INTEGER NOT NULL DEFAULT 0, -- points that the reply added
            hints INTEGER NOT NULL DEFAULT 0, -- taken before the reply
            seed INTEGER NOT NULL, -- draws the values of a numeric exercise
            asked_at TEXT NOT NULL,
            UNIQUE (question_asked_id, number)
        ) STRICT;
    """)


def replies(db: Database) -> None:
    """The replies and how they were judged."""
    db.executescript("""
        CREATE TABLE replies (
            id INTEGER PRIMARY KEY,
            question_asked_id INTEGER NOT NULL REFERENCES questions_asked (id) ON DELETE CASCADE,
            follow_up_asked_id INTEGER REFERENCES follow_ups_asked (id), -- null: to the question itself
            text TEXT NOT NULL, -- verbatim
            continues INTEGER NOT NULL CHECK (continues IN (0, 1)), -- 1: judged as one with the reply before it
            attempt TEXT NOT NULL UNIQUE, -- the id under which it was first handed to the grader
            replied_at TEXT NOT NULL
        ) STRICT;
        CREATE INDEX replies_question_asked ON replies (question_asked_id);
        CREATE INDEX replies_follow_up_asked ON replies (follow_up_asked_id);

        CREATE TABLE assessments (
            id INTEGER PRIMARY KEY,
            reply_id INTEGER NOT NULL REFERENCES replies (id) ON DELETE CASCADE,
            attempt TEXT NOT NULL UNIQUE, -- the id under which it was graded
            score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 100), -- points
            verdict TEXT NOT NULL,
            expected TEXT, -- the exact answer of a numeric exercise
            ingredients TEXT NOT NULL, -- JSON list of {name, value}: the numbers behind the score
            scorer TEXT NOT NULL, -- version of the scorer
            graded_at TEXT NOT NULL
        ) STRICT;
        CREATE INDEX assessments_reply ON assessments (reply_id);

        CREATE TABLE findings (
            id INTEGER PRIMARY KEY,
            assessment_id INTEGER NOT NULL REFERENCES assessments (id) ON DELETE CASCADE,
            keypoint TEXT NOT NULL, -- id in the question
            tier TEXT NOT NULL CHECK (tier IN ('core', 'expected', 'bonus')),
            status TEXT NOT NULL CHECK (status IN ('covered', 'partly', 'missed', 'contradicted')),
            probability REAL NOT NULL CHECK (probability BETWEEN 0 AND 1), -- that it is covered
            evidence TEXT, -- a piece of the reply, verbatim
            contrast TEXT, -- id of the wrong statement that the evidence makes
            ingredients TEXT NOT NULL -- JSON list of {name, value}: the numbers behind the status
        ) STRICT;
        CREATE INDEX findings_assessment ON findings (assessment_id);
    """)


def updates_and_messages_owed(db: Database) -> None:
    """What came in from Telegram, and what is to be sent."""
    db.executescript("""
        CREATE TABLE updates (
            id INTEGER PRIMARY KEY, -- in the order of arrival
            update_id INTEGER NOT NULL UNIQUE, -- Telegram's
            raw TEXT, -- JSON as it came; null once done
            received_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
            done_at TEXT
        ) STRICT;
        CREATE INDEX updates_waiting ON updates (id) WHERE done_at IS NULL;

        CREATE TABLE messages_owed (
            id INTEGER PRIMARY KEY AUTOINCREMENT, -- in the order of sending
            member_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
            body TEXT, -- JSON; null once sent
            created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
            sent_at TEXT,
            external_message_id TEXT, -- Telegram's message_id
            dropped_at TEXT,
            dropped_reason TEXT,
            CHECK (sent_at IS NULL OR dropped_at IS NULL)
        ) STRICT;
        CREATE INDEX messages_owed_waiting ON messages_owed (id) WHERE sent_at IS NULL AND dropped_at IS NULL;
        CREATE INDEX messages_owed_member ON messages_owed (member_id);
    """)


def uploads(db: Database) -> None:
    """The files that Telegram has already got."""
    db.executescript("""
        CREATE TABLE uploads (
            key TEXT PRIMARY KEY, -- of the file; a member's own begins with member-{id}/
            file_id TEXT NOT NULL, -- Telegram's
            uploaded_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
        ) STRICT;
    """)


def parts_and_cards(db: Database) -> None:
    """How far a message in several parts has got, and which messages are kept up to date."""
    db.executescript("""
        ALTER TABLE messages_owed ADD COLUMN parts_sent INTEGER NOT NULL DEFAULT 0; -- of one that takes several
        ALTER TABLE messages_owed ADD COLUMN card TEXT; -- what it shows, where that is kept up to date
        CREATE INDEX messages_owed_card ON messages_owed (member_id, card) WHERE card IS NOT NULL;
    """)


def looks_of_cards(db: Database) -> None:
    """What was shown last as each card, so that what has not changed is not sent."""
    db.executescript("ALTER TABLE messages_owed ADD COLUMN looks TEXT; -- digest of what was shown as the card")


def unreachable(db: Database) -> None:
    """What could not be delivered since the chat was closed to the bot is owed anew when the member is back."""
    db.executescript("""
        ALTER TABLE messages_owed ADD COLUMN unreachable INTEGER NOT NULL DEFAULT 0; -- 1: the chat was closed
        CREATE INDEX messages_owed_unreachable ON messages_owed (member_id) WHERE unreachable;
    """)


def moved_chats(db: Database) -> None:
    """The chats that have got another id; what still comes under the old one belongs to the new one."""
    db.executescript("""
        CREATE TABLE moved_chats (
            old_id TEXT PRIMARY KEY, -- Telegram's id of the group
            new_id TEXT NOT NULL, -- and of the supergroup that it became
            moved_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
        ) STRICT;
    """)


def pressable(db: Database) -> None:
    """Which messages still have buttons that can lose their meaning, and which one another takes them away from."""
    db.executescript("""
        ALTER TABLE messages_owed ADD COLUMN pressable TEXT; -- JSON: its buttons while they can get stale
        ALTER TABLE messages_owed ADD COLUMN changes INTEGER REFERENCES messages_owed (id) ON DELETE CASCADE;
        CREATE INDEX messages_owed_pressable ON messages_owed (member_id) WHERE pressable IS NOT NULL;
        CREATE INDEX messages_owed_changes ON messages_owed (changes) WHERE changes IS NOT NULL;
    """)


def edited_replies(db: Database) -> None:
    """A reply that was edited is kept as it was first sent, too."""
    db.executescript("ALTER TABLE replies ADD COLUMN first_text TEXT; -- null: not edited")


def reminders(db: Database) -> None:
    """When each member who wants to be reminded is due."""
    db.executescript("""
        CREATE TABLE reminders (
            member_id INTEGER PRIMARY KEY REFERENCES members (id) ON DELETE CASCADE,
            due_at TEXT NOT NULL
        ) STRICT;
    """)


def invitations(db: Database) -> None:
    """Who was invited by an admin: the link they got, and who came with it."""
    db.executescript("""
        CREATE TABLE invitations (
            code TEXT PRIMARY KEY, -- in the link
            made_by TEXT NOT NULL, -- Telegram user id of the admin
            made_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
            guest_id TEXT UNIQUE, -- Telegram user id of who came; null: nobody yet
            guest_name TEXT,
            came_at TEXT
        ) STRICT;
    """)


def expiring_invitations(db: Database) -> None:
    """Until when each invitation is good, and which were taken back; those of before were good for a week."""
    db.executescript("""
        ALTER TABLE invitations ADD COLUMN number INTEGER; -- by which it is withdrawn
        ALTER TABLE invitations ADD COLUMN expires_at TEXT;
        ALTER TABLE invitations ADD COLUMN withdrawn_at TEXT; -- null: it was not
        UPDATE invitations SET number = rowid, expires_at = strftime('%Y-%m-%dT%H:%M:%fZ', made_at, '+7 days');
    """)


def forgetting(db: Database) -> None:
    """Who asked to be forgotten: to be left out of the backups, and to be told so."""
    db.executescript("""
        CREATE TABLE forgotten (
            front_end TEXT NOT NULL,
            external_id TEXT NOT NULL,
            forgotten_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
        ) STRICT;

        CREATE TABLE farewells (
            member_id INTEGER PRIMARY KEY REFERENCES members (id) ON DELETE CASCADE
        ) STRICT;
    """)


def set_aside(db: Database) -> None:
    """What of a reply was not judged, and why."""
    db.executescript("ALTER TABLE assessments ADD COLUMN set_aside TEXT NOT NULL DEFAULT '[]'; -- JSON: {text, reason}")


def self_assessments(db: Database) -> None:
    """The marks that members give themselves."""
    db.executescript("""
        CREATE TABLE self_assessments (
            question_asked_id INTEGER PRIMARY KEY REFERENCES questions_asked (id) ON DELETE CASCADE,
            own_mark INTEGER NOT NULL CHECK (own_mark BETWEEN 0 AND 100),
            given_at TEXT NOT NULL
        ) STRICT;
    """)


def follow_up_delivery(db: Database) -> None:
    """How a spoken reply to a follow-up was put, apart from what it gained."""
    db.executescript(
        "ALTER TABLE follow_ups_asked ADD COLUMN delivery TEXT; -- JSON of speech.Delivery; null: not spoken"
    )


def recordings(db: Database) -> None:
    """The sound of recordings, of members who want it kept."""
    db.executescript("""
        CREATE TABLE recordings (
            id INTEGER PRIMARY KEY, -- in the order in which they were heard
            member_id INTEGER NOT NULL REFERENCES members (id) ON DELETE CASCADE,
            heard_at TEXT NOT NULL,
            question TEXT, -- id in its bank; null: a question of one's own
            text TEXT NOT NULL, -- what was heard
            suffix TEXT NOT NULL, -- of a file with this sound
            sound BLOB NOT NULL
        ) STRICT;
        CREATE INDEX recordings_member ON recordings (member_id);
    """)


def own_questions(db: Database) -> None:
    """What a candidate asked at the end of an interview."""
    db.executescript("ALTER TABLE interviews ADD COLUMN own_question TEXT; -- verbatim; null: nothing")


def time_taken(db: Database) -> None:
    """How long each question waited for its replies, and whether one came after its time."""
    db.executescript("""
        ALTER TABLE questions_asked ADD COLUMN seconds INTEGER; -- follow-ups included; null: not known
        ALTER TABLE questions_asked ADD COLUMN late INTEGER NOT NULL DEFAULT 0 CHECK (late IN (0, 1));
    """)


def delivery(db: Database) -> None:
    """How the reply to a question was put, apart from its marks."""
    db.executescript("ALTER TABLE questions_asked ADD COLUMN delivery TEXT; -- JSON of speech.Delivery; null: no reply")
