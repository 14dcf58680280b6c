"""The migrations that make the views: the questions asked most of this database, answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def views(db: Database) -> None:
    """Scores, marks, gaps, progress and how hard the questions are."""
    # A score is rounded by the dialog when an interview stops or ends; while it runs, it is the mean so far.
    db.executescript("""
        CREATE VIEW interview_scores AS
        SELECT
            interviews.member_id,
            members.name AS member,
            interviews.id AS interview_id,
            interviews.number,
            interviews.bank,
            interviews.mode,
            interviews.state,
            CASE interviews.state
                WHEN 'running' THEN (
                    SELECT CAST(round(avg(final_mark)) AS INTEGER)
                    FROM questions_asked WHERE interview_id = interviews.id
                )
                ELSE interviews.score
            END AS score,
            (
                SELECT count(DISTINCT questions_asked.id)
                FROM questions_asked JOIN replies ON replies.question_asked_id = questions_asked.id
                WHERE questions_asked.interview_id = interviews.id
            ) AS answered,
            interviews.planned,
            interviews.started_at,
            interviews.ended_at
        FROM interviews JOIN members ON members.id = interviews.member_id;

        CREATE VIEW question_marks AS
        SELECT member_id, member, bank, question, mark, final_mark, asked_at
        FROM (
            SELECT
                interviews.member_id,
                members.name AS member,
                interviews.bank,
                questions_asked.question,
                questions_asked.mark,
                questions_asked.final_mark,
                questions_asked.asked_at,
                row_number() OVER (
                    PARTITION BY interviews.member_id, interviews.bank, questions_asked.question
                    ORDER BY questions_asked.id DESC
                ) AS recency
            FROM questions_asked
            JOIN interviews ON interviews.id = questions_asked.interview_id
            JOIN members ON members.id = interviews.member_id
            WHERE questions_asked.final_mark IS NOT NULL
        )
        WHERE recency = 1;

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
        JOIN replies ON replies.id = assessments.reply_id AND replies.follow_up_asked_id IS NULL
        JOIN questions_asked ON questions_asked.id = replies.question_asked_id
        JOIN interviews ON interviews.id = questions_asked.interview_id
        JOIN members ON members.id = interviews.member_id
        GROUP BY interviews.member_id, interviews.bank, questions_asked.question, findings.keypoint, findings.tier
        HAVING sum(findings.status IN ('missed', 'contradicted')) > 0;

        CREATE VIEW progress AS
        SELECT
            interviews.member_id,
            members.name AS member,
            date(questions_asked.asked_at) AS day,
            count(*) AS questions,
            round(avg(questions_asked.final_mark), 1) AS score
        FROM questions_asked
        JOIN interviews ON interviews.id = questions_asked.interview_id
        JOIN members ON members.id = interviews.member_id
        WHERE questions_asked.final_mark IS NOT NULL
        GROUP BY interviews.member_id, day;

        CREATE VIEW hardest_questions AS
        SELECT
            interviews.bank,
            questions_asked.question,
            count(*) AS asked,
            round(avg(questions_asked.final_mark), 1) AS score,
            sum(questions_asked.skipped) AS skipped,
            sum(questions_asked.shown) AS shown
        FROM questions_asked JOIN interviews ON interviews.id = questions_asked.interview_id
        WHERE questions_asked.final_mark IS NOT NULL
        GROUP BY interviews.bank, questions_asked.question
        ORDER BY score, asked DESC, questions_asked.question;
    """)


_CHOSEN = (
    "json_extract(state, '$.preferences.language') AS language",
    "json_extract(state, '$.preferences.questions') AS questions",
    "json_extract(state, '$.preferences.order') AS question_order",
    "json_extract(state, '$.preferences.mode') AS mode",
    "coalesce(json_extract(state, '$.preferences.theme'), 'light') AS theme",
    "json_extract(state, '$.preferences.time_zone') AS time_zone",
    "json_extract(state, '$.preferences.reminder') AS reminder",
)
_PERSONAL = (
    "json_extract(state, '$.preferences.introduction.text') AS introduction",
    "json_extract(state, '$.preferences.role') AS role",
    "json_extract(state, '$.preferences.years') AS years",
)
_TIMED = (
    "json_extract(state, '$.preferences.minutes') AS minutes",
    "coalesce(json_extract(state, '$.preferences.pressure'), 0) AS pressure",
    "coalesce(json_extract(state, '$.preferences.aloud'), 0) AS aloud",
)
_SPOKEN = ("coalesce(json_extract(state, '$.preferences.recordings'), 0) AS recordings",)


def preferences(db: Database) -> None:
    """What each member has chosen; it is kept in the state of the dialog, which a step writes as a whole."""
    _show_preferences(db, _CHOSEN)


def personal_preferences(db: Database) -> None:
    """What members said of themselves is among what they have chosen."""
    _show_preferences(db, _CHOSEN + _PERSONAL)


def timed_preferences(db: Database) -> None:
    """How interviews are timed, and whether questions are read aloud, is among what members have chosen."""
    _show_preferences(db, _CHOSEN + _PERSONAL + _TIMED)


def kept_recordings(db: Database) -> None:
    """Whether the sound of recordings is kept is among what members have chosen."""
    _show_preferences(db, _CHOSEN + _PERSONAL + _TIMED + _SPOKEN)


def _show_preferences(db: Database, columns: tuple[str, ...]) -> None:
    db.executescript(f"""
        DROP VIEW IF EXISTS preferences;
        CREATE VIEW preferences AS
        SELECT member_id, members.name AS member, {", ".join(columns)}
        FROM sessions JOIN members ON members.id = member_id;
    """)


def self_assessment_agreement(db: Database) -> None:
    """How the marks that members give themselves compare with those that they got."""
    db.executescript("""
        CREATE VIEW self_assessment_agreement AS
        SELECT
            interviews.member_id,
            members.name AS member,
            count(*) AS questions,
            round(avg(own_mark), 1) AS own_mark,
            round(avg(mark), 1) AS mark,
            round(avg(own_mark - mark), 1) AS overrated_by,
            round(avg(abs(own_mark - mark)), 1) AS off_by
        FROM self_assessments
        JOIN questions_asked ON questions_asked.id = question_asked_id AND mark IS NOT NULL
        JOIN interviews ON interviews.id = interview_id
        JOIN members ON members.id = interviews.member_id
        GROUP BY interviews.member_id;
    """)
