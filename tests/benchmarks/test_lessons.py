from __future__ import annotations

from collections import Counter
from pathlib import Path

from benchmarks.manners import MANNERS, UNFITTED
from benchmarks.rubric import GOLD
from questions import LANGUAGES, packaged
from scoring.corpus import rows
from scoring.graded import graded
from scoring.training.relations.lessons import CONTRADICTS, NAMED, NEITHER, PARTLY, SAYS
from scoring.training.relations.own import labelled, point_texts

LESSONS = Path("benchmarks/lessons")
BANK = packaged()
LEAST = {SAYS: 8, CONTRADICTS: 9, PARTLY: 1, NEITHER: 1}


def test_every_point_has_texts_of_each_relation() -> None:
    count = Counter((each.question, each.point, each.relation) for each in point_texts(LESSONS / "texts"))
    known = {(question.id, point.id) for question in BANK.questions for point in question.keypoints}
    assert {(question, point) for question, point, _ in count} == known
    assert [
        (*place, relation) for place in known for relation in LEAST if count[*place, relation] < LEAST[relation]
    ] == []


def test_replies_name_points_of_their_question() -> None:
    replies = labelled(LESSONS / "replies")
    assert len({each.answer for each in replies}) == len(replies)
    for each in replies:
        points = {point.id for point in BANK.question(each.question).keypoints}
        named = [*each.covered, *each.partly, *each.contradicted]
        assert set(named) <= points, each.answer
        assert len(named) == len(set(named)), each.answer


def test_each_statement_has_texts_that_say_it_and_texts_that_contradict_it_in_both_languages() -> None:
    found = [row for file in (LESSONS / "statements").glob("*.jsonl") for row in rows(file)]
    assert len({row["id"] for row in found}) == len(found) > 0
    for row in found:
        assert all([row["topic"], *row["question"].values(), *row["statement"].values()]), row["id"]
        found_in = {(NAMED[text["relation"]], text["lang"]) for text in row["texts"]}
        assert {(relation, language) for relation in (SAYS, CONTRADICTS) for language in LANGUAGES} <= found_in


def test_nothing_that_is_measured_on_is_learned_from() -> None:
    measured = {each.answer.strip() for folder in (GOLD, MANNERS, UNFITTED) for each in graded(folder)}
    learned = {each.text for each in point_texts(LESSONS / "texts")}
    learned |= {each.answer.strip() for each in labelled(LESSONS / "replies")}
    assert not {text for text in measured & learned if len(text) > 40}
