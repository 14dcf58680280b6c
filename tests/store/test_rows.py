"""A whole interview, played step by step, and what any other SQLite tool then reads in the tables and views."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.store.dialog import Rows, rows


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("SELECT front_end, external_id, name, language FROM members", [("terminal", "ada", "Ada", None)]),
        ("SELECT phase, unreadable FROM sessions", [("idle", None)]),
        (
            "SELECT id, number, seed, state, ended_at FROM interviews",
            [("first", 1, 7, "finished", "2026-07-04T12:15:00.000Z")],
        ),
        (
            "SELECT position, question, hints, skipped, shown, mark, final_mark FROM questions_asked",
            [
                (1, "learning-rate", 1, 0, 0, 40, 54),
                (2, "backpropagation", 0, 1, 0, None, 0),
                (3, "imbalanced-data", 0, 0, 1, None, 0),
                (4, "data-generator", 0, 0, 0, 90, 94),
            ],
        ),
        (
            "SELECT position, number, kind, target, worth, gained FROM follow_ups_asked"
            " JOIN questions_asked ON questions_asked.id = question_asked_id",
            [(1, 1, "probe", "effect", 17, 14), (1, 2, "deeper", "why-so", 23, 0), (4, 1, "deeper", "why-so", 6, 4)],
        ),
        (
            "SELECT attempt, continues FROM replies",
            [("first-1", 0), ("first-2", 0), ("first-3", 0), ("first-4", 1), ("first-6", 0)],
        ),
        (
            "SELECT replies.attempt, assessments.attempt, score, verdict, scorer FROM assessments"
            " JOIN replies ON replies.id = reply_id",
            [
                ("first-1", "first-1", 45, "fair", "by hand"),
                ("first-2", "first-2", 80, "fair", "by hand"),
                ("first-4", "first-5", 90, "excellent", "by hand"),
                ("first-6", "first-6", 60, "good", "by hand"),
            ],
        ),
        (
            "SELECT keypoint, tier, status, probability, evidence, contrast FROM findings LIMIT 3",
            [
                ("definition", "core", "covered", 0.9, "said so", None),
                ("effect", "expected", "contradicted", 0.1, "said so", "the-reverse"),
                ("limit", "bonus", "missed", 0.1, None, None),
            ],
        ),
        (
            "SELECT member, number, state, score, answered, planned FROM interview_scores",
            [("Ada", 1, "finished", 37, 2, 4)],
        ),
        (
            "SELECT question, mark, final_mark FROM question_marks ORDER BY final_mark DESC, question",
            [
                ("data-generator", 90, 94),
                ("learning-rate", 40, 54),
                ("backpropagation", None, 0),
                ("imbalanced-data", None, 0),
            ],
        ),
        (
            "SELECT question, keypoint, missed, contradicted, judged FROM keypoints_missed",
            [("learning-rate", "effect", 0, 1, 1), ("learning-rate", "limit", 1, 0, 1)],
        ),
        ("SELECT member, day, questions, score FROM progress", [("Ada", "2026-07-04", 4, 37.0)]),
        (
            "SELECT question, asked, score, skipped, shown FROM hardest_questions",
            [
                ("backpropagation", 1, 0.0, 1, 0),
                ("imbalanced-data", 1, 0.0, 0, 1),
                ("learning-rate", 1, 54.0, 0, 0),
                ("data-generator", 1, 94.0, 0, 0),
            ],
        ),
    ],
)
def test_the_rows_and_views_tell_the_same(played_folder: Path, query: str, expected: Rows) -> None:
    assert rows(played_folder, query) == expected


def test_the_numbers_behind_a_score_are_kept(played_folder: Path) -> None:
    ((assessed, found),) = rows(
        played_folder,
        "SELECT assessments.ingredients, findings.ingredients FROM findings"
        " JOIN assessments ON assessments.id = assessment_id LIMIT 1",
    )
    assert json.loads(str(assessed)) == [{"name": "length", "value": 12.0}]
    assert json.loads(str(found)) == [{"name": "soft_recall", "value": 0.75}]
