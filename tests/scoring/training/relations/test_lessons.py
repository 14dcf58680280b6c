from __future__ import annotations

from pathlib import Path

from scoring.training.relations.alterations import Alterer
from scoring.training.relations.lessons import (
    CONTRADICTS,
    NEITHER,
    PARTLY,
    SAYS,
    Lesson,
    crossed,
    entailment,
    relations,
    replies,
    translations,
)
from tests.scoring.training.relations import corpora


def everything(_: str) -> bool:
    return True


def test_each_text_stands_beside_its_statement_in_both_languages(tmp_path: Path) -> None:
    corpora.write(tmp_path / "a.jsonl.gz", [corpora.relation("topic")])
    found = list(relations(tmp_path / "a.jsonl.gz", everything))
    assert len(found) == 10
    assert {lesson.where for lesson in found} == {"ml/en-en", "ml/en-ja"}
    assert [lesson.allowed for lesson in found[::2]] == [SAYS, SAYS, CONTRADICTS, PARTLY, NEITHER]


def test_a_topic_that_is_held_teaches_nothing(tmp_path: Path) -> None:
    corpora.write(tmp_path / "a.jsonl.gz", [corpora.relation("held"), corpora.relation("other", 2)])
    wanted = {lesson.text for lesson in relations(tmp_path / "a.jsonl.gz", "other".__eq__)}
    assert len(wanted) == 5
    assert all(text.endswith("(2)") for text in wanted)
    assert all(lesson.text.endswith("(2)") for lesson in crossed(tmp_path / "a.jsonl.gz", "other".__eq__, 1))


def test_a_text_beside_another_text_keeps_the_relation_to_what_that_says(tmp_path: Path) -> None:
    corpora.write(tmp_path / "a.jsonl.gz", [corpora.relation("topic")])
    found = list(crossed(tmp_path / "a.jsonl.gz", everything, seed=1))
    right, terse, wrong = (f"{text} (1)" for _, _, text in corpora.TEXTS[:3])
    pairs = {(lesson.statement, lesson.text): lesson for lesson in found}
    assert pairs[terse, right].allowed == pairs[right, terse].allowed == SAYS
    assert pairs[wrong, right].allowed == pairs[wrong, terse].allowed == CONTRADICTS
    assert [lesson.text for lesson in found if lesson.statement == lesson.text] == [wrong]
    assert pairs[wrong, wrong].allowed == SAYS
    # Here texts speak of what another text says, so the lesson is never quite sure.
    assert {lesson.weight for lesson in found if lesson.statement != lesson.text} == {0.7}


def test_no_text_tells_its_relation_by_itself(tmp_path: Path) -> None:
    two = [
        corpora.relation("tides", 1),
        {**corpora.relation("rates", 2), "statement": {"en": "Rates rise.", "ja": "上がる。"}},
    ]
    corpora.write(tmp_path / "a.jsonl.gz", two)
    file = tmp_path / "a.jsonl.gz"
    every = [*relations(file, everything), *(each for seed in range(9) for each in crossed(file, everything, seed))]
    for _, _, text in corpora.TEXTS:
        allowed = {lesson.allowed for lesson in every if lesson.text == f"{text} (1)"}
        assert NEITHER in allowed
        assert allowed != {NEITHER} or text == corpora.TEXTS[-1][2]
    assert {lesson.statement for lesson in every if lesson.text.endswith("(1)") and lesson.allowed == NEITHER} >= {
        "Rates rise.",
        "上がる。",
    }


def test_a_whole_reply_says_some_points_and_leaves_others_open(tmp_path: Path) -> None:
    corpora.write(tmp_path / "a.jsonl.gz", [corpora.relation("t", 1), corpora.relation("t", 2)])
    row = corpora.whole_reply("t", "ml-0001")
    corpora.write(tmp_path / "replies.jsonl.gz", [{**row, "points": ["ml-0001", "ml-0002"]}])
    assert [lesson.allowed for lesson in replies(tmp_path, everything)] == [SAYS, NEITHER]


def test_a_label_that_says_less_than_ours_allows_more(tmp_path: Path) -> None:
    found = list(entailment(corpora.folder(tmp_path)))
    by = {lesson.where: lesson.allowed for lesson in found}
    assert by["sick"] == SAYS
    assert by["jsick"] == PARTLY | NEITHER
    assert by["semeval"] == CONTRADICTS


def test_a_translation_says_its_original_and_an_altered_one_does_not(tmp_path: Path) -> None:
    alterer = Alterer({}, {"full": ("empty",)}, seed=1)
    found: list[Lesson] = list(translations(corpora.folder(tmp_path), alterer, seed=2))
    assert {lesson.allowed for lesson in found} >= {SAYS, CONTRADICTS}
    for lesson in found:
        if lesson.allowed == SAYS and not lesson.where.endswith(("itself", "whole")):
            assert lesson.statement != lesson.text
