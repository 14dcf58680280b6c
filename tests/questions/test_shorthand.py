"""What has one text may be written as that text alone, in either language."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from questions import Question, lint, open_bank
from questions.naming import slug
from questions.schema import FOLDER

FIVE_LINES = """\
title: Two Sum
questions:
  - ask: What is dropout?
    answers: It sets randomly chosen activations to zero. So no unit can rely on another.
"""
PLAIN: dict[str, Any] = {
    "title": "Dropout",
    "ask": "What is dropout?",
    "answers": {"full": "It drops units.", "short": "Dropping.", "others": ["Units are dropped."]},
    "keypoints": ["units are dropped", {"point": "at inference none is", "hints": "And later?", "probe": "And later?"}],
    "contrasts": [
        {"contradicts": "units-dropped", "wordings": ["It drops examples."], "correction": "No, units."},
    ],
    "follow_ups": [
        {"kind": "deeper", "id": "why", "ask": "Why?", "answer": "It regularises.", "keypoints": ["it regularises"]},
        {"kind": "deeper", "ask": "Why so much?", "answer": "It is noisy.", "keypoints": ["it is noisy"]},
    ],
}


def test_a_bank_in_four_lines(tmp_path: Path) -> None:
    (tmp_path / "two-sum.yaml").write_text(FIVE_LINES, encoding="utf-8")
    loaded = open_bank(tmp_path / "two-sum.yaml")
    assert (loaded.bank.id, loaded.bank.title.en) == ("two-sum", "Two Sum")
    assert [question.id for question in loaded.bank.questions] == ["dropout"]
    assert [each.weight for each in lint(loaded)] == ["better"]


def test_plain_texts_are_whole_parts() -> None:
    question = Question.model_validate(PLAIN)
    assert question.id == "dropout"
    assert [keypoint.id for keypoint in question.keypoints] == ["units-dropped", "inference-none"]
    assert question.keypoints[1].hints.en == ("And later?",)
    assert question.contrasts[0].id == "drops-examples"
    assert list(question.deeper) == ["why", "much"]
    assert Question.model_validate(question.model_dump()) == question


def test_japanese_goes_by_its_letters() -> None:
    question = Question.model_validate(
        {"ask": "DNSとは何ですか。", "answers": "名前解決の仕組み", "keypoints": ["名前解決"]}
    )
    assert (question.ask.ja, question.ask.en) == ("DNSとは何ですか。", None)
    assert question.keypoints[0].point.ja == "名前解決"
    mixed = Question.model_validate({"ask": {"en": "a", "ja": "あ"}, "answers": {"en": "b", "ja": "い"}})
    assert (mixed.answers.full.en, mixed.answers.full.ja) == ("b", "い")


@pytest.mark.parametrize("name", ["question", "bank"])
def test_editors_accept_it(name: str) -> None:
    content = PLAIN if name == "question" else yaml.safe_load(FIVE_LINES)
    schema = json.loads((FOLDER / f"{name}.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(content, schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**content, "titel": "x"}, schema)


def test_a_bank_in_one_language_is_complete_in_it(tmp_path: Path) -> None:
    question = {"id": "dns", **PLAIN, "intent": "x", "topics": ["net"], "sources": ["x"]}
    bank = {"title": "x", "questions": [question]}
    (tmp_path / "own.yaml").write_text(yaml.safe_dump(bank), encoding="utf-8")
    assert [str(each) for each in lint(open_bank(tmp_path / "own.yaml")) if ".ja" in each.field] == []
    bank["questions"] = [question, {"id": "other", "ask": {"en": "a", "ja": "あ"}, "answers": {"en": "b", "ja": "い"}}]
    (tmp_path / "own.yaml").write_text(yaml.safe_dump(bank), encoding="utf-8")
    assert [str(each) for each in lint(open_bank(tmp_path / "own.yaml")) if ".ja" in each.field] == [
        "dns: ask.ja: is missing, though other questions have it"
    ]


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("What is the vanishing gradient problem?", "vanishing-gradient-problem"),
        ("What is it?", "what-is-it"),
        ("C++ or Rust: which, and why", "c-rust"),
        ("Explain " + "very " * 20 + "long", "explain-very-very-very-very-very-very"),
    ],
)
def test_an_id_is_made_of_the_telling_words(text: str, made: str) -> None:
    assert slug(text) == made


def test_other_scripts_get_an_id_too_the_same_one_each_time() -> None:
    ids = {slug(text) for text in ("CNNとは何ですか。", "CNNの利点は何ですか。", "正則化とは", "!?")}
    assert len(ids) == 4
    assert slug("正則化とは") == slug("正則化とは")
    assert all(Question.model_validate({"id": each, "ask": "a", "answers": "b"}) for each in ids)
