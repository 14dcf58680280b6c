from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.rubric import GOLD, bands, problems
from questions import packaged
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


def test_every_question_has_gold_replies() -> None:
    assert {file.stem for file in GOLD.glob("*.jsonl")} == {question.id for question in BANK.questions}


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
