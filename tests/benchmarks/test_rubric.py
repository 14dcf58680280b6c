from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.manners import MANNERS, UNFITTED
from benchmarks.rubric import GOLD, bands, problems
from questions import load_bank, packaged
from tests.scoring.build import LEARNING_RATE

BANK = packaged()
ROW = {
    "id": "learning-rate/en/01",
    "question": "learning-rate",
    "lang": "en",
    "kind": "good",
    "grade": 80,
    "answer": "It diverges.",
    "covered": ["too-high-diverges"],
    "partly": [],
    "contradicted": [],
}


# The newest banks have no gold replies yet.
WITHOUT = {
    question.id
    for name in ("statistics", "ml-systems", "deep-learning-advanced")
    for question in load_bank(name).questions
}


@pytest.mark.parametrize(("folder", "without"), [(GOLD, WITHOUT), (MANNERS, set()), (UNFITTED, set())])
def test_every_question_of_these_banks_has_graded_replies(folder: Path, without: set[str]) -> None:
    assert {file.stem for file in folder.glob("*.jsonl")} == {question.id for question in BANK.questions} - without


@pytest.mark.parametrize(
    "file",
    sorted([*MANNERS.glob("*.jsonl"), *UNFITTED.glob("*.jsonl")]),
    ids=lambda file: f"{file.parent.name} {file.stem}",
)
def test_replies_in_other_manners_have_all_fields_and_known_keypoints(file: Path) -> None:
    known = {point.id for point in BANK.question(file.stem).keypoints}
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    assert len({row["id"] for row in rows}) == len(rows)
    assert all(row["question"] == file.stem and row["lang"] in ("en", "ja", "mixed") and row["answer"] for row in rows)
    for row in rows:
        if row["manner"] == "probe":
            assert row["keypoint"] in known
            assert isinstance(row["right"], bool)
        else:
            named = [*row["covered"], *row["partly"], *row["contradicted"]]
            assert 0 <= row["grade"] <= 100
            assert len(set(named)) == len(named)
            assert set(named) <= known


@pytest.mark.parametrize("file", sorted(GOLD.glob("*.jsonl")), ids=lambda file: file.stem)
def test_the_gold_replies_keep_to_the_rubric(file: Path) -> None:
    assert list(problems(file, BANK)) == []


def test_the_bands_are_those_of_the_table() -> None:
    assert bands()["excellent"] == (90, 100)
    assert bands()["right-plus-injection"] == (15, 35)
    assert len(bands()) == 20


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"id": "learning-rate/fr/01"}, "id and question must name"),
        ({"question": "epoch"}, "id and question must name"),
        ({"lang": "fr"}, "lang is 'fr'"),
        ({"kind": "nice"}, "there is no kind 'nice'"),
        ({"grade": 60}, "60 is not between 72 and 86, the band of good"),
        ({"answer": " "}, "the answer is empty"),
        ({"covered": ["warmth"]}, "'warmth' is no keypoint"),
        ({"partly": ["too-high-diverges"]}, "'too-high-diverges' is named 2 times"),
        ({"note": ""}, "has the fields"),
    ],
)
def test_what_breaks_the_rubric_is_named(tmp_path: Path, changed: dict[str, object], problem: str) -> None:
    file = tmp_path / f"{LEARNING_RATE.id}.jsonl"
    file.write_text(json.dumps(ROW | changed) + "\n")
    found = list(problems(file, BANK))
    assert problem in found[0]
    assert found[-2:] == [
        f"{file.name}: has {count} replies in the list {language}; wanted are 25"
        for language, count in (("en", int("/en/" in str(changed.get("id", ROW["id"])))), ("ja", 0))
    ]


def test_an_id_used_twice_is_named(tmp_path: Path) -> None:
    file = tmp_path / f"{LEARNING_RATE.id}.jsonl"
    file.write_text(f"{json.dumps(ROW)}\n" * 2)
    assert "learning-rate/en/01: the id is used 2 times" in list(problems(file, BANK))
